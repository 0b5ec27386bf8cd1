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
