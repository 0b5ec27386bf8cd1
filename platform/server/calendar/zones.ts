/**
 * Time zones: what a calendar file must say about each zone it names.
 *
 * What: the VTIMEZONE of the zones this platform writes.
 * When: once in a file for each TZID in it. Without it a reader guesses, and is an hour wrong half the year.
 * Source: RFC 5545, 3.6.5; Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday
 *   of October, both at 01:00 UTC. The same rule has held in Norway and Sweden since 1996.
 */
export const calendarZones = ['Europe/Oslo', 'Europe/Stockholm'] as const;
export type CalendarZone = (typeof calendarZones)[number];

/** The first whole year the rule below covers; earlier times have no meaning in our files. */
export const FIRST_ZONED_YEAR = 1997;

/** The lines of one VTIMEZONE, unfolded. Both zones are one hour ahead of UTC, two in summer. */
export function zoneLines(zone: CalendarZone): string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    `X-LIC-LOCATION:${zone}`,
    'BEGIN:DAYLIGHT',
    'DTSTART:19960331T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
}
