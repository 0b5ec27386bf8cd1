/**
 * Day numbers: the calendar as integers.
 *
 * What: turns `YYYY-MM-DD` into whole days since 1970-01-01 and back, and tells weekday and ISO week.
 * When: everywhere dates are added or compared; text only at the edges. No time zone can disturb it.
 * Units: day numbers are whole days, weekdays ISO 1 (Monday) to 7 (Sunday), weeks `2026-W02`.
 * Source: civil-from-days, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"; weeks ISO 8601.
 * Cost: constant, a handful of integer operations.
 */
import type { IsoWeek, PlanDate } from './shape.ts';

export type DayNumber = number;
type Civil = { year: number; month: number; day: number };

/** The first whole Gregorian year, and a last one that leaves room for four digits after any journey. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 9000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_WEEK = /^(\d{4})-W(\d{2})$/;
const DAYS_IN_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a civil date; month 1 to 12. The date is taken to exist. */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  // The year is counted from March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
}

export function civilOfDay(day: DayNumber): Civil {
  const z = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(z / DAYS_IN_ERA);
  const doe = z - era * DAYS_IN_ERA;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

function parse(date: string): Civil | null {
  const match = DATE.exec(date);
  if (!match) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (civil.year < FIRST_YEAR || civil.year > LAST_YEAR || civil.month < 1 || civil.month > 12) return null;
  return civil.day >= 1 && civil.day <= daysInMonth(civil.year, civil.month) ? civil : null;
}

function civilOf(date: PlanDate): Civil {
  const civil = parse(date);
  if (!civil) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return civil;
}

/** True for a day that exists, written `YYYY-MM-DD`, in the years 1583 to 9000. */
export function isValidDate(date: string): boolean {
  return parse(date) !== null;
}

/** Whole days since 1970-01-01. Throws RangeError when the text is no date: ask `isValidDate` first. */
export function toDay(date: PlanDate): DayNumber {
  const { year, month, day } = civilOf(date);
  return dayOfCivil(year, month, day);
}

export function toDate(day: DayNumber): PlanDate {
  const civil = civilOfDay(day);
  return `${String(civil.year).padStart(4, '0')}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
}

export function addDays(date: PlanDate, days: number): PlanDate {
  return toDate(toDay(date) + days);
}

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: PlanDate, to: PlanDate): number {
  return toDay(to) - toDay(from);
}

/** The same day of the month `months` later; the month's last day when it has no such day. */
export function addMonths(date: PlanDate, months: number): PlanDate {
  const { year, month, day } = civilOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return toDate(dayOfCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekday(date: PlanDate): number {
  return weekdayOfDay(toDay(date));
}

export function weekdayOfDay(day: DayNumber): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week the day lies in. */
export function mondayOfDay(day: DayNumber): DayNumber {
  return day - weekdayOfDay(day) + 1;
}

/** ISO year and week number of a day: a week belongs to the year its Thursday lies in. */
export function isoYearAndWeek(day: DayNumber): { year: number; week: number } {
  const thursday = mondayOfDay(day) + 3;
  const { year } = civilOfDay(thursday);
  return { year, week: Math.floor((thursday - dayOfCivil(year, 1, 1)) / 7) + 1 };
}

export function isoWeekOf(date: PlanDate): IsoWeek {
  return isoWeekOfDay(toDay(date));
}

export function isoWeekOfDay(day: DayNumber): IsoWeek {
  const { year, week } = isoYearAndWeek(day);
  return `${String(year).padStart(4, '0')}-W${twoDigits(week)}`;
}

/** 52 or 53: 28 December always lies in its ISO year's last week. */
export function isoWeeksInYear(year: number): number {
  return isoYearAndWeek(dayOfCivil(year, 12, 28)).week;
}

/** Monday of an ISO week, null when no such week exists (`2025-W53`, `2026-W00`, `2026-W2`). */
export function mondayOf(isoWeek: string): PlanDate | null {
  const match = ISO_WEEK.exec(isoWeek);
  if (!match) return null;
  const year = Number(match[1]);
  const week = Number(match[2]);
  if (year < FIRST_YEAR || year > LAST_YEAR || week < 1 || week > isoWeeksInYear(year)) return null;
  // 4 January always lies in week 1.
  return toDate(mondayOfDay(dayOfCivil(year, 1, 4)) + (week - 1) * 7);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
