import {
  civilOfDay,
  dayOfCivil,
  daysInMonth,
  isoWeekOfDay,
  isValidDate,
  mondayOfDay,
  toDate,
  toDay,
} from '#engines/journey/days.ts';

/** How often an indicator is read, shortest first. */
export const periodKinds = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/**
 * A period is its first day, `YYYY-MM-DD`: the day itself, the Monday of an ISO week, the first of a month, of a quarter
 * or of a year. Gives the period that `day` lies in. Throws RangeError when `day` is no date.
 */
export function periodOf(day: string, kind: PeriodKind): string {
  const number = toDay(day);
  if (kind === 'day') return day;
  if (kind === 'week') return toDate(mondayOfDay(number));
  const { year, month } = civilOfDay(number);
  const length = monthsIn[kind];
  return toDate(dayOfCivil(year, month - ((month - 1) % length), 1));
}

/** The period after the one that begins on `period`. */
export function nextPeriod(period: string, kind: PeriodKind): string {
  return step(period, kind, 1);
}

/** The period before the one that begins on `period`. */
export function previousPeriod(period: string, kind: PeriodKind): string {
  return step(period, kind, -1);
}

function step(period: string, kind: PeriodKind, by: 1 | -1): string {
  const number = toDay(period);
  if (kind === 'day') return toDate(number + by);
  if (kind === 'week') return toDate(number + 7 * by);
  const { year, month } = civilOfDay(number);
  const index = year * 12 + month - 1 + monthsIn[kind] * by;
  return toDate(dayOfCivil(Math.floor(index / 12), (index % 12) + 1, 1));
}

/** The last day of the period that begins on `period`. */
export function lastDayOf(period: string, kind: PeriodKind): string {
  return toDate(toDay(nextPeriod(period, kind)) - 1);
}

/** The periods from the one `from` lies in to the one `to` lies in, both with, oldest first; none when `to` is before. */
export function periodsBetween(from: string, to: string, kind: PeriodKind): string[] {
  const periods: string[] = [];
  const last = periodOf(to, kind);
  for (let period = periodOf(from, kind); period <= last; period = nextPeriod(period, kind)) {
    periods.push(period);
  }
  return periods;
}

/** True when `day` exists and a period of the kind begins on it. */
export function isPeriodStart(day: string, kind: PeriodKind): boolean {
  return isValidDate(day) && periodOf(day, kind) === day;
}

/** Year and number of a week, month or quarter as people count them: week 1 may begin in December. */
export function numberOf(
  period: string,
  kind: 'week' | 'month' | 'quarter',
): { year: number; number: number } {
  if (kind === 'week') {
    const [year = '', week = ''] = isoWeekOfDay(toDay(period)).split('-W');
    return { year: Number(year), number: Number(week) };
  }
  const { year, month } = civilOfDay(toDay(period));
  return { year, number: kind === 'month' ? month : Math.ceil(month / 3) };
}

/** The day as text, or null when the month has no such day. */
export function dayIfAny(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1583 || year > 9000 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? toDate(dayOfCivil(year, month, day)) : null;
}
