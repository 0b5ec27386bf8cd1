/**
 * Easter Sunday.
 *
 * What: the day number of Easter Sunday of a Gregorian year; the movable holidays are counted from it.
 * Units: year in, day number (whole days since 1970-01-01) out.
 * Source: the anonymous Gregorian computus (Nature, 20 April 1876), as in J. Meeus, "Astronomical
 *   Algorithms", chapter 8. Valid from 1583.
 * Cost: constant.
 */
import { type DayNumber, dayOfCivil } from './days.ts';

export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOfCivil(year, Math.floor(sum / 31), (sum % 31) + 1);
}
