import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFaults } from './calendar-faults.ts';
import { type Calendar, type CalendarEvent, calendarFile } from './calendar-file.ts';
import { exampleCalendar, nineOClock, nineOClockCalendar } from './testing/example-calendar.ts';
import { calendarZones } from './zones.ts';

const day = { uid: 'a', sequence: 0, stamp: new Date(0), summary: 'x', status: 'CONFIRMED' } as const;
const file = (event: Partial<CalendarEvent>, calendar: Partial<Calendar> = {}) =>
  calendarFile({
    name: 'x',
    refreshHours: 6,
    events: [{ ...day, date: '2026-03-02', days: 1, ...event } as CalendarEvent],
    ...calendar,
  });
const timed = (from: string, to: string, date = '2026-03-02') =>
  calendarFile({
    name: 'x',
    refreshHours: 6,
    events: [{ ...day, date, from, to, zone: 'Europe/Oslo' }],
  });

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const zone = (name: string) => `BEGIN:VTIMEZONE
TZID:${name}
X-LIC-LOCATION:${name}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE`;

const golden = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Spranget//Calendar//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Besøk\\; Åse\\, Øst & co
X-WR-CALNAME:Besøk\\; Åse\\, Øst & co
DESCRIPTION:Alt som er avtalt
X-WR-CALDESC:Alt som er avtalt
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
${zone('Europe/Oslo')}
${zone('Europe/Stockholm')}
BEGIN:VEVENT
UID:019a0000-0000-7000-8000-000000000001@kalender.example
SEQUENCE:0
DTSTAMP:20260102T030405Z
LAST-MODIFIED:20260102T030405Z
DTSTART;TZID=Europe/Oslo:20260327T090000
DTEND;TZID=Europe/Oslo:20260327T113000
SUMMARY:Møte i uke 13
DESCRIPTION:Ta med: blyant\\, papir\\; C:\\\\notat\\nOg så det som ble lovet si
 st: «ærlighet først\\, årsak så» 😀.
LOCATION:Rom 2\\, Ålesund
URL:https://kalender.example/m%C3%B8ter/1
CATEGORIES:Møte\\, fast,Øst
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:019a0000-0000-7000-8000-000000000002@kalender.example
SEQUENCE:3
DTSTAMP:20260203T040506Z
LAST-MODIFIED:20260203T040506Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270102
SUMMARY:Samling
STATUS:TENTATIVE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:019a0000-0000-7000-8000-000000000003@kalender.example
SEQUENCE:1
DTSTAMP:20260203T040506Z
LAST-MODIFIED:20260203T040506Z
DTSTART;TZID=Europe/Stockholm:20261026T090000
DTEND;TZID=Europe/Stockholm:20261026T100000
SUMMARY:Möte
STATUS:CANCELLED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`;

test('the example calendar is written exactly as agreed, and the checker finds nothing in it', () => {
  const text = calendarFile(exampleCalendar);
  assert.equal(text, golden.replaceAll('\n', '\r\n'));
  assert.deepEqual(calendarFaults(text), []);
});

test('nine o’clock stays nine o’clock on both sides of every clock change of 2026 to 2028', () => {
  for (const name of calendarZones) {
    const read = eventsOf(calendarFile(nineOClockCalendar(name))).map(({ startDate, endDate }) => [
      startDate.toJSDate().toISOString(),
      endDate.toJSDate().getTime() - startDate.toJSDate().getTime(),
    ]);
    assert.deepEqual(
      read,
      nineOClock.map(({ date, utc }) => [`${date}T${utc}:00.000Z`, 3_600_000]),
    );
  }
});

test('an all-day event ends on the day after its last, also over the end of February and of the year', () => {
  const ends = [
    { date: '2026-03-02', days: 1, end: '2026-03-03' },
    { date: '2028-02-28', days: 2, end: '2028-03-01' },
    { date: '2027-02-28', days: 1, end: '2027-03-01' },
    { date: '2026-12-31', days: 2, end: '2027-01-02' },
    { date: '2026-03-28', days: 3, end: '2026-03-31' },
  ];
  for (const { date, days, end } of ends) {
    const [event] = eventsOf(file({ date, days }));
    assert.equal(event!.startDate.toString(), date);
    assert.equal(event!.endDate.toString(), end);
    assert.equal(event!.startDate.isDate, true);
  }
});

test('a zone is described when an event uses it, and only then', () => {
  assert.doesNotMatch(file({}), /VTIMEZONE/);
  assert.match(timed('09:00', '10:00'), /TZID:Europe\/Oslo/);
  assert.doesNotMatch(timed('09:00', '10:00'), /Stockholm/);
});

test('a calendar without events still holds one component, as the format asks', () => {
  assert.deepEqual(calendarFaults(calendarFile({ name: 'x', refreshHours: 6, events: [] })), []);
});

test('texts that are empty once cleaned leave no line behind', () => {
  const text = file({ description: '\u0000', location: '', categories: ['', '\u0007'] });
  assert.doesNotMatch(text, /DESCRIPTION|LOCATION|CATEGORIES/);
});

test('the same calendar gives the same octets', () => {
  assert.equal(calendarFile(exampleCalendar), calendarFile(structuredClone(exampleCalendar)));
});

test('what no calendar could read is refused', () => {
  const refused: [() => string, RegExp][] = [
    [() => file({ date: '2026-02-30' }), /no date/],
    [() => file({ date: '2026-3-2' }), /no date/],
    [() => file({ days: 0 } as Partial<CalendarEvent>), /cannot last/],
    [() => file({ days: 1.5 } as Partial<CalendarEvent>), /cannot last/],
    [() => timed('9:00', '10:00'), /no time of day/],
    [() => timed('09:00', '24:00'), /no time of day/],
    [() => timed('10:00', '10:00'), /cannot end/],
    [() => timed('09:00', '10:00', '1996-06-01'), /1997/],
    [() => file({ stamp: new Date(Number.NaN) }), /valid Date/],
    [() => file({ sequence: -1 }), /sequence/],
    [() => file({ sequence: 2 ** 31 }), /sequence/],
    [() => file({ uid: '' }), /uid/],
    [() => file({ uid: 'a\r\nATTENDEE:b' }), /uid/],
    [() => file({ url: 'mailto:a@b.no' }), /http/],
    [() => file({ url: '/relative' }), /http/],
    [() => file({ url: 'https://a:b@c.no' }), /http/],
    [() => file({}, { refreshHours: 0 }), /refreshed/],
    [
      () =>
        calendarFile({ ...exampleCalendar, events: [...exampleCalendar.events, exampleCalendar.events[0]!] }),
      /Two events/,
    ],
  ];
  for (const [write, says] of refused) assert.throws(write, { name: 'RangeError', message: says });
});
