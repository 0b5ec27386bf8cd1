import { addDays } from '#engines/journey/days.ts';
import { readDay } from '#platform/contract/dates.ts';

/** Days back from the paper's own that a day without a year may lie. */
const back = 60;

/**
 * A day as it stands on paper: whole, or the day and month alone, which is then the first such day from some weeks
 * back. Null for nothing, undefined for what is no day.
 */
export function readNearDay(written: string, day: string): string | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  const whole = readDay(text);
  if (whole) return whole;
  const parts = /^(\d{1,2})\s*[./\- ]\s*(\d{1,2})\.?$/.exec(text);
  if (!parts) return undefined;
  const from = addDays(day, -back);
  const year = Number(from.slice(0, 4));
  const tries = [year, year + 1].map((one) => readDay(`${parts[1]}.${parts[2]}.${one}`));
  return tries.find((one) => one !== null && one >= from) ?? undefined;
}
