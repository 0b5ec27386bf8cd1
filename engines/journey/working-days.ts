/**
 * Working days, and how a meeting finds one.
 *
 * What: Monday to Friday without public holidays; a day wanted on a holiday moves inside its own week.
 * Units: day numbers.
 * Source: the programme's own rule: the next working day in the same week, else the nearest earlier one.
 * Cost: one set of holidays per calendar year touched, then constant.
 */
import { civilOfDay, type DayNumber, weekdayOfDay } from './days.ts';
import { holidaySet } from './holidays.ts';
import type { Calendar } from './shape.ts';

export type IsWorkingDay = (day: DayNumber) => boolean;

/** Answers for one calendar; remembers the holidays of the years it has been asked about. */
export function workingDays(calendar: Calendar): IsWorkingDay {
  const years = new Map<number, Set<DayNumber>>();
  return (day) => {
    if (weekdayOfDay(day) > 5) return false;
    const { year } = civilOfDay(day);
    let holidays = years.get(year);
    if (!holidays) {
      holidays = holidaySet(calendar, year);
      years.set(year, holidays);
    }
    return !holidays.has(day);
  };
}

/** The wanted weekday (1 to 5) of the week, moved off holidays; null when the whole week is holidays. */
export function workingDayInWeek(
  monday: DayNumber,
  wanted: number,
  isWorkingDay: IsWorkingDay,
): DayNumber | null {
  for (let weekday = wanted; weekday <= 5; weekday++) {
    if (isWorkingDay(monday + weekday - 1)) return monday + weekday - 1;
  }
  for (let weekday = wanted - 1; weekday >= 1; weekday--) {
    if (isWorkingDay(monday + weekday - 1)) return monday + weekday - 1;
  }
  return null;
}

export function workingDayOnOrAfter(day: DayNumber, isWorkingDay: IsWorkingDay): DayNumber {
  let found = day;
  while (!isWorkingDay(found)) found++;
  return found;
}

export function workingDayOnOrBefore(day: DayNumber, isWorkingDay: IsWorkingDay): DayNumber {
  let found = day;
  while (!isWorkingDay(found)) found--;
  return found;
}
