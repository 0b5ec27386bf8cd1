import type { Language } from '#platform/contract/language.ts';

/**
 * How a day is written: `full` tirsdag 3. mars 2026 · `day` tirsdag 3. mars · `brief` tir. 3. mars · `date` 3. mars ·
 * `long` 3. mars 2026 · `month` mars. `said` and `saidFull` are `day` and `full` inside a sentence: Polish would have to bend the weekday
 * after the word before it, and leaves it out.
 */
export type DayStyle = 'full' | 'day' | 'said' | 'saidFull' | 'brief' | 'date' | 'long' | 'month' | 'numbers';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  said: { weekday: 'long', day: 'numeric', month: 'long' },
  saidFull: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  brief: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  numbers: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, style: DayStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    // British order in English: the weekday and day come first, as in the other four.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...styles[style],
      ...(language === 'pl' && style.startsWith('said') && { weekday: undefined }),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** A plan date (`YYYY-MM-DD`) in words; no time zone can move it to another day. */
export function writeDay(date: string, language: Language, style: DayStyle = 'day'): string {
  return formatOf(language, style).format(new Date(`${date}T00:00:00Z`));
}

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day a moment (ISO text, or milliseconds) falls on in Norway, as a plan date. */
export const osloDay = (moment: Date | string | number): string => oslo.format(new Date(moment));

/** A moment (ISO, UTC) as day and clock in Oslo. */
export function writeMoment(moment: string, language: Language): string {
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(new Date(moment));
  if (language !== 'nb' && language !== 'nn') return written;
  return written.replace(/,? (?:kl\. )?(\d\d)[:.](\d\d)$/, ' kl. $1.$2');
}

/** Several days as alternatives: "mandag 11. januar eller mandag 25. januar". */
export function writeAlternatives(dates: readonly string[], language: Language): string {
  const days = dates.map((date) => writeDay(date, language, 'full'));
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(days);
}

/** A day in digits as the language writes it: 11.01.2027, 11/01/2027 in English, 2027-01-11 in Swedish. */
export function writeDigits(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (language === 'sv') return date;
  return [day, month, year].join(language === 'en' ? '/' : '.');
}

/**
 * The day a person wrote in digits, `YYYY-MM-DD`, or null when it is none that exists: day first with dots, slashes,
 * hyphens or spaces between, or year first. All our five languages write the day before the month.
 */
export function readDay(written: string): string | null {
  const parts = written.trim().match(/^(\d{1,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{1,4})\.?$/);
  if (!parts) return null;
  const [, first = '', month = '', last = ''] = parts;
  const yearFirst = first.length === 4;
  const year = yearFirst ? first : last;
  const day = yearFirst ? last : first;
  if (year.length !== 4 || day.length > 2) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== date ? null : date;
}
