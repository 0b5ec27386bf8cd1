/**
 * Dates and times as a calendar file writes them.
 *
 * Units: dates `YYYY-MM-DD`, times `HH:MM` on the wall clock of their zone; written `20260302` and
 *   `20260302T090000`, and moments in UTC `20260302T080000Z`.
 * Errors: a RangeError for what is no date, time or length; a caller that sends one has a bug.
 * Source: RFC 5545, 3.3.4, 3.3.5, 3.6.1 (the end of an all-day event is the first day after it).
 */
import { type CalendarZone, calendarZones, FIRST_ZONED_YEAR } from './zones.ts';

export type AllDay = { date: string; days: number };
export type Timed = { date: string; from: string; to: string; zone: CalendarZone };

const MS_PER_DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isTimed(when: AllDay | Timed): when is Timed {
  return 'zone' in when;
}

/** The two lines that say when. */
export function timeLines(when: AllDay | Timed): [string, string] {
  return isTimed(when) ? timedLines(when) : allDayLines(when);
}

/** A moment in UTC, whole seconds. */
export function utcMoment(moment: Date): string {
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
  if (!/^\d{4}-/.test(text)) throw new RangeError('A calendar moment must be a valid Date before year 10000');
  return `${text.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function allDayLines({ date, days }: AllDay): [string, string] {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`An event cannot last ${days} days`);
  const start = dayOf(date);
  const after = new Date(start + days * MS_PER_DAY);
  return [
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${utcMoment(after).slice(0, 'YYYYMMDD'.length)}`,
  ];
}

function timedLines({ date, from, to, zone }: Timed): [string, string] {
  dayOf(date);
  if (!calendarZones.includes(zone)) throw new RangeError(`"${zone}" is no zone we can describe`);
  if (Number(date.slice(0, 4)) < FIRST_ZONED_YEAR)
    throw new RangeError(`${date} is before ${FIRST_ZONED_YEAR}, the first year ${zone} is described for`);
  for (const time of [from, to]) {
    if (!TIME.test(time)) throw new RangeError(`"${time}" is no time of day written HH:MM`);
  }
  if (to <= from) throw new RangeError(`An event cannot end at ${to} when it begins at ${from} the same day`);
  const at = (time: string) => `TZID=${zone}:${compact(date)}T${compact(time)}00`;
  return [`DTSTART;${at(from)}`, `DTEND;${at(to)}`];
}

function dayOf(date: string): number {
  const day = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // The round trip refuses days like 30 February, which some engines read as 2 March.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date)
    throw new RangeError(`"${date}" is no date written YYYY-MM-DD`);
  return day;
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}
