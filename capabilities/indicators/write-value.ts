import type { Language } from '#platform/contract/language.ts';

/** How a figure is written: its unit as people wrote it, and how many decimals. */
export type ValueForm = { readonly unit: string; readonly decimals: number };

/** `even`: always so many decimals, as beside other numbers. `said`: as somebody said it, with no noughts at the end. */
export type ValueStyle = 'even' | 'said';

/** A number somebody chose is not rounded to the decimals of what is measured. */
const mostSaid = 4;

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      // What is rounded to nought has no sign.
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return format;
}

/**
 * A value with its unit: 95,3 % · 1 200 kr · 2,4 dager · −3 %. No line is broken inside it, and minus is a minus and
 * not a hyphen in every language.
 */
export function writeValue(
  value: number,
  { unit, decimals }: ValueForm,
  language: Language,
  style: ValueStyle = 'even',
): string {
  const [least, most] = style === 'even' ? [decimals, decimals] : [0, Math.max(decimals, mostSaid)];
  const number = formatOf(language, least, most).format(value).replace('-', '\u2212');
  const space = language === 'en' && unit === '%' ? '' : '\u00a0';
  return `${number}${space}${unit.replaceAll(' ', '\u00a0')}`;
}
