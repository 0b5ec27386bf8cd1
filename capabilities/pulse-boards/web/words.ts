import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { dayText } from '#pulse-boards/day-text.ts';

/** A number as the page's language writes it. */
export const writeNumber = (value: number): string =>
  new Intl.NumberFormat(pageLanguage(), { maximumFractionDigits: 4 }).format(value);

/** A day near today by its name, others by their date. */
export function dayWords(day: string, today: string, t: Say): string {
  if (day === today) return t(dayText['day-today']).toLocaleLowerCase(pageLanguage());
  if (day === dayAfter(today, 1)) return t(dayText['day-tomorrow']).toLocaleLowerCase(pageLanguage());
  return writeDay(day, pageLanguage(), 'brief');
}
