import { periodText } from '#indicators/period-text.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { numberOf, type PeriodKind } from './period.ts';

export type PeriodStyle = 'full' | 'short';

const dayStyles: Record<PeriodStyle, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
};
const monthStyles: Record<PeriodStyle, Intl.DateTimeFormatOptions> = {
  full: { month: 'long', year: 'numeric' },
  short: { month: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A period in words. `full` stands alone: mars 2026, uke 10 2026, 2. kvartal 2026, 3. mars 2026, 2026. `short` stands on
 * an axis that says the year once: mar, u10, K2, 3. mars, 2026.
 */
export function writePeriod(
  period: string,
  kind: PeriodKind,
  language: Language,
  style: PeriodStyle,
): string {
  if (kind === 'year') return period.slice(0, 4);
  if (kind === 'day') return write(period, language, `day ${style}`, dayStyles[style]);
  // Swedish and English put a full stop or a fourth letter after some short months; an axis wants them alike.
  if (kind === 'month')
    return write(period, language, `month ${style}`, monthStyles[style]).replace(/\.$/, '');
  const { year, number } = numberOf(period, kind);
  // As text: a year is not grouped in thousands.
  return say(periodText[`${kind}-${style}`], language, { year: String(year), number: String(number) });
}

function write(day: string, language: Language, key: string, options: Intl.DateTimeFormatOptions): string {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (!format) {
    // British order in English: the day comes before the month, as in the other four.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' });
    formats.set(name, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}
