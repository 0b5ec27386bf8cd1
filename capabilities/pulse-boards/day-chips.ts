import { addDays, weekday } from '#engines/journey/days.ts';

/** A plan date so many days after another, for screens, which reckon nothing themselves. */
export const dayAfter = (day: string, days: number): string => addDays(day, days);

/** The days somebody promises something by most often; two that are the same day are one. */
export function dayChips(today: string): { key: 'today' | 'tomorrow' | 'friday' | 'week'; day: string }[] {
  const friday = addDays(today, (5 - weekday(today) + 7) % 7);
  const chips = [
    { key: 'today' as const, day: today },
    { key: 'tomorrow' as const, day: addDays(today, 1) },
    { key: 'friday' as const, day: friday },
    { key: 'week' as const, day: addDays(today, 7) },
  ];
  return chips.filter(({ day }, i) => chips.findIndex((one) => one.day === day) === i);
}

/** A number somebody wrote with comma or point; null for nothing, undefined for what is no number. */
export function readNumber(written: string): number | null | undefined {
  const text = written
    .replaceAll(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (text === '') return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
