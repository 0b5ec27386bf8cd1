import type { Language } from '#platform/contract/language.ts';
import { sameUnit } from './import-units.ts';
import { type DecimalStyle, readNumber } from './read-number.ts';

/** One number as a person typed it. `either` can be read in two ways, and only whoever typed it knows which. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'either'; readonly values: readonly [number, number] }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'other-unit'; readonly unit: string };

export const decimalOf = (language: Language): DecimalStyle => (language === 'en' ? 'dot' : 'comma');

/**
 * Reads a single number whichever sign its decimals were typed with: 95,2 · 95.2 · 1 234,5 · −3,2 · 12,5 dager. The
 * language's own sign is always decimals; the other one before exactly three digits may be either (1.234), and gives
 * both readings, the larger first. `unit` is the figure's own, and may be typed along.
 */
export function readTyped(text: string, { unit, language }: { unit: string; language: Language }): Typed {
  if (text.trim() === '') return { kind: 'empty' };
  const own = decimalOf(language);
  const [first, second] = [readNumber(text, own), readNumber(text, own === 'comma' ? 'dot' : 'comma')];
  const read = 'value' in first ? first : second;
  if (!('value' in read)) return { kind: 'not-a-number' };
  if (read.unit !== undefined && !sameUnit(read.unit, unit)) return { kind: 'other-unit', unit: read.unit };
  if (read.grouped === 'once' && 'value' in second && second.value !== read.value)
    return { kind: 'either', values: [read.value, second.value] };
  return { kind: 'number', value: read.value };
}

/** A number as somebody would type it: no thousands set apart, the language's decimal sign. */
export function writeTyped(value: number, language: Language): string {
  const text = String(value);
  return decimalOf(language) === 'comma' ? text.replace('.', ',') : text;
}
