import { addDays, toDate, toDay } from '#engines/journey/days.ts';
import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import { workingDayInWeek, workingDayOnOrBefore, workingDays } from '#engines/journey/working-days.ts';
import { chance } from './seed.ts';
import type { When } from './story.ts';

/** The demo world's companies all follow the Norwegian calendar. */
const isWorkingDay = workingDays('no');

/** A minute within working hours in Norway on a day, as ISO text in UTC; the same one for the same name. */
export function momentOn(day: PlanDate, name: string): string {
  const minutes = 7 * 60 + Math.floor(chance(`${name} minute`) * 6 * 60);
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString();
}

/** So many minutes after a moment. */
export const later = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

/** The working day of a journey week that lies nearest to a weekday; the Monday when the week has none. */
export function dayOf(journey: Journey, { week, weekday }: When): PlanDate {
  const { monday } = journey.weeks[week - 1]!;
  const day = workingDayInWeek(toDay(monday), weekday, isWorkingDay);
  return day === null ? monday : toDate(day);
}

/** The working day on or before a day so many days from another; negative is before. */
export const workingDayFrom = (date: PlanDate, days: number): PlanDate =>
  toDate(workingDayOnOrBefore(toDay(addDays(date, days)), isWorkingDay));
