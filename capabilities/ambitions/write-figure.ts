import type { Language } from '#platform/contract/language.ts';

/** The most decimals of a number somebody wrote by hand. */
const mostDecimals = 6;

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** A number as the language writes it, with its unit: `78,5 %`. No line is broken inside it; minus is a minus. */
export function writeFigure(
  value: number,
  unit: string,
  language: Language,
  decimals: number = mostDecimals,
): string {
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals })
    .format(value)
    .replace('-', '\u2212');
  if (unit === '') return number;
  return `${number}${language === 'en' && unit === '%' ? '' : '\u00a0'}${unit.replaceAll(' ', '\u00a0')}`;
}

/**
 * The number somebody typed: comma or point before the decimals, spaces between thousands. Null for nothing, and
 * `undefined` for what is no number.
 */
export function readFigure(typed: string): number | null | undefined {
  const bare = typed
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (bare === '') return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(bare) ? Number(bare) : undefined;
}

/** The number as one types it, for a field that is changed. */
export const typedFigure = (value: number | null, language: Language): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(localeOf(language), { useGrouping: false, maximumFractionDigits: mostDecimals })
        .format(value)
        .replace('\u2212', '-');
