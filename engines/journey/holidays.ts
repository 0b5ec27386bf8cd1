/**
 * Public holidays of Norway and Sweden.
 *
 * What: the days nobody can be asked to meet, Sundays among them; the key names the holiday, words live
 *   elsewhere. Eves (Christmas, midsummer) are no public holidays in either law and are left out.
 * Units: calendar and year in; dates `YYYY-MM-DD`, earliest first. Two holidays on one day are two rows
 *   (17 May 2027 is also Whit Monday).
 * Source: lov om 1. og 17. mai (1947-04-26 nr. 1) and lov om helligdager og helligdagsfred (1995-02-24
 *   nr. 12); lag (1989:253) om allmänna helgdagar. Sweden's list holds from 2005, when the national day
 *   took Whit Monday's place; Norway's from 1947.
 * Cost: one Easter and about a dozen day numbers per year.
 */
import { type DayNumber, dayOfCivil, toDate, weekdayOfDay } from './days.ts';
import { easterSunday } from './easter.ts';
import type { Calendar, PlanDate } from './shape.ts';

export type Holiday = { readonly date: PlanDate; readonly key: string };

type HolidayRule = { readonly key: string } & (
  | { readonly month: number; readonly day: number }
  /** Days after Easter Sunday. */
  | { readonly easter: number }
  /** The first Saturday on or after this date. */
  | { readonly saturdayFrom: { readonly month: number; readonly day: number } }
);

const RULES: Record<Calendar, readonly HolidayRule[]> = {
  no: [
    { key: 'new-years-day', month: 1, day: 1 },
    { key: 'maundy-thursday', easter: -3 },
    { key: 'good-friday', easter: -2 },
    { key: 'easter-sunday', easter: 0 },
    { key: 'easter-monday', easter: 1 },
    { key: 'labour-day', month: 5, day: 1 },
    { key: 'constitution-day', month: 5, day: 17 },
    { key: 'ascension-day', easter: 39 },
    { key: 'whit-sunday', easter: 49 },
    { key: 'whit-monday', easter: 50 },
    { key: 'christmas-day', month: 12, day: 25 },
    { key: 'boxing-day', month: 12, day: 26 },
  ],
  se: [
    { key: 'new-years-day', month: 1, day: 1 },
    { key: 'epiphany', month: 1, day: 6 },
    { key: 'good-friday', easter: -2 },
    { key: 'easter-sunday', easter: 0 },
    { key: 'easter-monday', easter: 1 },
    { key: 'labour-day', month: 5, day: 1 },
    { key: 'ascension-day', easter: 39 },
    { key: 'whit-sunday', easter: 49 },
    { key: 'national-day', month: 6, day: 6 },
    { key: 'midsummer-day', saturdayFrom: { month: 6, day: 20 } },
    { key: 'all-saints-day', saturdayFrom: { month: 10, day: 31 } },
    { key: 'christmas-day', month: 12, day: 25 },
    { key: 'boxing-day', month: 12, day: 26 },
  ],
};

function ruleDay(rule: HolidayRule, year: number, easter: DayNumber): DayNumber {
  if ('easter' in rule) return easter + rule.easter;
  if ('month' in rule) return dayOfCivil(year, rule.month, rule.day);
  const earliest = dayOfCivil(year, rule.saturdayFrom.month, rule.saturdayFrom.day);
  return earliest + ((13 - weekdayOfDay(earliest)) % 7);
}

function holidayDays(calendar: Calendar, year: number): { day: DayNumber; key: string }[] {
  const easter = easterSunday(year);
  return RULES[calendar]
    .map((rule) => ({ day: ruleDay(rule, year, easter), key: rule.key }))
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
}

/** The public holidays of a year, earliest first. */
export function holidays(calendar: Calendar, year: number): Holiday[] {
  return holidayDays(calendar, year).map(({ day, key }) => ({ date: toDate(day), key }));
}

/** The day numbers of a year's public holidays. */
export function holidaySet(calendar: Calendar, year: number): Set<DayNumber> {
  return new Set(holidayDays(calendar, year).map(({ day }) => day));
}
