import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';
import { nearName } from '#pulse-boards/wall-rules.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';

/** A day as one says it at the board. */
export function dayWord(t: Say, day: string, today: string): string {
  const word = nearName(day, today);
  return word ? t(text[word]) : writeDay(day, pageLanguage(), 'date');
}

export const asNumber = (value: number): string =>
  new Intl.NumberFormat(pageLanguage(), { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 }).format(
    value,
  );
