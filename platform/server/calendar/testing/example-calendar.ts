import type { Calendar, CalendarEvent } from '../calendar-file.ts';
import type { CalendarInvitation } from '../invitation.ts';
import type { CalendarZone } from '../zones.ts';

/** Three events, one of each kind: timed, all-day over a year's end, and called off. */
export const exampleCalendar: Calendar = {
  name: 'Besøk; Åse, Øst & co',
  description: 'Alt som er avtalt',
  refreshHours: 6,
  events: [
    {
      uid: '019a0000-0000-7000-8000-000000000001@kalender.example',
      sequence: 0,
      stamp: new Date('2026-01-02T03:04:05.678Z'),
      summary: 'Møte i uke 13',
      description:
        'Ta med: blyant, papir; C:\\notat\nOg så det som ble lovet sist: «ærlighet først, årsak så» 😀.',
      location: 'Rom 2, Ålesund',
      url: 'https://kalender.example/møter/1',
      categories: ['Møte, fast', 'Øst'],
      status: 'CONFIRMED',
      date: '2026-03-27',
      from: '09:00',
      to: '11:30',
      zone: 'Europe/Oslo',
    },
    {
      uid: '019a0000-0000-7000-8000-000000000002@kalender.example',
      sequence: 3,
      stamp: new Date('2026-02-03T04:05:06Z'),
      summary: 'Samling',
      status: 'TENTATIVE',
      date: '2026-12-31',
      days: 2,
    },
    {
      uid: '019a0000-0000-7000-8000-000000000003@kalender.example',
      sequence: 1,
      stamp: new Date('2026-02-03T04:05:06Z'),
      summary: 'Möte',
      status: 'CANCELLED',
      date: '2026-10-26',
      from: '09:00',
      to: '10:00',
      zone: 'Europe/Stockholm',
    },
  ],
};

/** A letter to one person about the first of them, with a name that would break a parameter. */
export const exampleInvitation: CalendarInvitation = {
  method: 'REQUEST',
  event: exampleCalendar.events[0]!,
  organizer: { name: 'Spranget', address: 'post@kalender.example' },
  attendee: { name: 'Åse "Østa" Ås; leder, Ålesund: en lang tittel', address: 'ase.aas@kalender.example' },
};

/** The same called off: its sequence is one above. */
export const exampleCancellation: CalendarInvitation = {
  ...exampleInvitation,
  method: 'CANCEL',
  event: { ...exampleInvitation.event, sequence: 1, status: 'CANCELLED' },
};

/** Days around each clock change of 2026–2028, with the UTC hour of 09:00 in Oslo and Stockholm on them. */
export const nineOClock: readonly { date: string; utc: '07:00' | '08:00' }[] = [
  { date: '2026-03-28', utc: '08:00' },
  { date: '2026-03-29', utc: '07:00' },
  { date: '2026-03-30', utc: '07:00' },
  { date: '2026-10-24', utc: '07:00' },
  { date: '2026-10-25', utc: '08:00' },
  { date: '2026-10-26', utc: '08:00' },
  { date: '2027-03-27', utc: '08:00' },
  { date: '2027-03-28', utc: '07:00' },
  { date: '2027-03-29', utc: '07:00' },
  { date: '2027-10-30', utc: '07:00' },
  { date: '2027-10-31', utc: '08:00' },
  { date: '2027-11-01', utc: '08:00' },
  { date: '2028-03-25', utc: '08:00' },
  { date: '2028-03-26', utc: '07:00' },
  { date: '2028-03-27', utc: '07:00' },
  { date: '2028-10-28', utc: '07:00' },
  { date: '2028-10-29', utc: '08:00' },
  { date: '2028-10-30', utc: '08:00' },
];

/** One event of an hour at 09:00 on each of those days. */
export function nineOClockCalendar(zone: CalendarZone): Calendar {
  const events = nineOClock.map(
    ({ date }): CalendarEvent => ({
      uid: date,
      sequence: 0,
      stamp: new Date('2026-01-01T00:00:00Z'),
      summary: `Klokka ni ${date}`,
      status: 'CONFIRMED',
      date,
      from: '09:00',
      to: '10:00',
      zone,
    }),
  );
  return { name: 'Klokka ni', refreshHours: 1, events };
}
