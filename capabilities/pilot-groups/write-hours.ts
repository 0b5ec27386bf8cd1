import type { Language } from '#platform/contract/language.ts';

/** Hours as the language writes them, with two decimals at most: `2,5`. */
export const writeHours = (hours: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 }).format(hours);

/** The number somebody typed, comma or point before the decimals; null when it is none. */
export function readHours(typed: string): number | null {
  const bare = typed.replaceAll(/\s/g, '').replace(',', '.');
  return /^\d{1,5}(\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}
