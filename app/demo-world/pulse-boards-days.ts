import { toDate, toDay, weekday } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import { chance } from './seed.ts';

const isWorkingDay = workingDays('no');

/** The days a board is told of: today whichever it is, and the open working days before it. */
export type Days = {
  readonly at: (ago: number) => PlanDate;
  /** From today back to the day it was hung up. */
  readonly all: readonly PlanDate[];
};

/** `closed` are Mondays of weeks nobody works in. */
export function daysOf(today: PlanDate, most: number, closed: ReadonlySet<string>): Days {
  const all: PlanDate[] = [today];
  for (let day = toDay(today) - 1; all.length <= most; day--) {
    const monday = toDate(day - weekday(toDate(day)) + 1);
    if (isWorkingDay(day) && !closed.has(monday)) all.push(toDate(day));
  }
  return {
    all,
    at: (ago) => {
      const day = all[ago];
      if (!day) throw new RangeError(`A board of ${most} days has none ${ago} days ago.`);
      return day;
    },
  };
}

/** A moment of today that has been, however early somebody looks: before the morning's first meeting. */
export const todayAt = (today: PlanDate, name: string): string =>
  new Date(
    Date.parse(`${today}T03:30:00Z`) + Math.floor(chance(`today ${name}`) * 60) * 60_000,
  ).toISOString();

const osloHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hour12: false,
});

/** A time by Norway's clock, as ISO text in UTC. */
export function osloMoment(day: PlanDate, time: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const ahead = Number(osloHour.format(noon)) - 12;
  return new Date(Date.parse(`${day}T${time}:00Z`) - ahead * 3_600_000).toISOString();
}
