/**
 * What is wrong with the events of a calendar file: the part of the checker that looks inside each VEVENT.
 *
 * Source: RFC 5545, 3.6.1, 3.8.1.11 (STATUS), 3.8.2.2 (DTEND), 3.8.7.4 (SEQUENCE).
 */
import { type Component, one, type Property } from './calendar-tree.ts';

const ONCE = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'SEQUENCE', 'TRANSP'];
const SHAPES: Readonly<Record<string, RegExp>> = {
  STATUS: /^(CONFIRMED|TENTATIVE|CANCELLED)$/,
  SEQUENCE: /^\d{1,10}$/,
  TRANSP: /^(OPAQUE|TRANSPARENT)$/,
};

const MAILTO = /^mailto:[^\s<>"',;:@]+@[^\s<>"',;:@]+$/u;
const BY_MAIL = ['REQUEST', 'CANCEL'];

/** True for a file that is sent to a person, and so names one; a subscription names nobody. */
export const isInvitation = (method: string | undefined): boolean => BY_MAIL.includes(method ?? '');

/** What RFC 5546 asks of a letter beyond the format: one event, one organiser, somebody it is to, the right status. */
export function invitationFaults(method: string, events: readonly Component[]): string[] {
  if (events.length !== 1) return [`a ${method} must be about one event, and has ${events.length}`];
  const event = events[0]!;
  const named = (name: string) => event.properties.filter((property) => property.name === name);
  const [organizers, attendees] = [named('ORGANIZER'), named('ATTENDEE')];
  const status = one(event, 'STATUS')?.value;
  return [
    ...(organizers.length === 1 ? [] : [`a ${method} has ${organizers.length} ORGANIZER, and must have one`]),
    ...(attendees.length > 0 ? [] : [`a ${method} is to nobody`]),
    ...[...organizers, ...attendees]
      .filter(({ value }) => !MAILTO.test(value))
      .map(({ name, line }) => `line ${line}: ${name} has no mail address`),
    ...attendees
      .filter(({ params }) => method === 'REQUEST' && params.get('RSVP') !== 'TRUE')
      .map(({ line }) => `line ${line}: nobody is asked to answer`),
    ...((method === 'CANCEL') === (status === 'CANCELLED') ? [] : [`a ${method} has STATUS ${status}`]),
  ];
}

/** Our own files hold no repeated events, so a uid is seen once. */
export function eventFaults(events: readonly Component[]): string[] {
  const uids = events.map((event) => one(event, 'UID')?.value);
  return [
    ...events.flatMap(faultsOfOne),
    ...uids
      .filter((uid, i) => uid !== undefined && uids.indexOf(uid) !== i)
      .map((uid) => `the uid ${uid} is used twice`),
  ];
}

function faultsOfOne(event: Component): string[] {
  const at = `the event at line ${event.line}`;
  const counts = ONCE.flatMap((name) => {
    const count = event.properties.filter((property) => property.name === name).length;
    return count === 1 ? [] : [`${at} has ${count} ${name}, and must have one`];
  });
  const shapes = Object.entries(SHAPES).flatMap(([name, shape]) => {
    const value = one(event, name)?.value;
    return value === undefined || shape.test(value) ? [] : [`${at} has ${name} "${value}"`];
  });
  const [start, end] = [one(event, 'DTSTART'), one(event, 'DTEND')];
  return [...counts, ...shapes, ...(start && end ? whenFaults(at, start, end) : [])];
}

function whenFaults(at: string, start: Property, end: Property): string[] {
  const faults = [start, end].flatMap((property) => momentFaults(at, property));
  if (faults.length > 0) return faults;
  if (
    start.params.get('VALUE') !== end.params.get('VALUE') ||
    start.params.get('TZID') !== end.params.get('TZID')
  )
    return [`${at} begins and ends in different kinds of time`];
  // One fixed width in one zone: the order of the texts is the order of the times.
  return end.value > start.value ? [] : [`${at} does not end after it begins`];
}

function momentFaults(at: string, { name, params, value }: Property): string[] {
  if (params.get('VALUE') === 'DATE') {
    return /^\d{8}$/.test(value) && !params.has('TZID') ? [] : [`${at} has ${name} "${value}" as a date`];
  }
  if (!/^\d{8}T\d{6}Z?$/.test(value)) return [`${at} has ${name} "${value}" as a time`];
  if (value.endsWith('Z') === params.has('TZID')) {
    return [`${at} has a ${name} that is ${params.has('TZID') ? 'in two zones' : 'in no zone'}`];
  }
  return [];
}
