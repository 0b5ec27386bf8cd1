/**
 * Invitations: one event as an iCalendar text that goes by mail to one person.
 *
 * What: a VCALENDAR with METHOD:REQUEST (come, or: it has been moved) or METHOD:CANCEL (it is off, or you are no
 *   longer asked), the VTIMEZONE it needs, and one VEVENT with its organiser and one attendee.
 * When: as the `text/calendar` part of a letter. The attendee is who the letter is to and nobody else: a letter to one
 *   carries nobody else's address.
 * Errors: a RangeError for what no calendar program could act on (an address that is none, a day that is none, a
 *   request for an event that is called off): a bug in the caller.
 * Source: RFC 5545, 3.3.3 (addresses), 3.2 (parameters); RFC 5546, 3.2.2 (REQUEST) and 3.2.5 (CANCEL): the same UID as
 *   before, and a SEQUENCE no lower than in any letter about it so far.
 * Cost: linear in the text; pure.
 */
import { domainToASCII } from 'node:url';
import { asText, type CalendarEvent, eventLines, PROD_ID, refuseTwins } from './calendar-file.ts';
import { cleanText } from './content-line.ts';
import { isTimed } from './event-times.ts';
import { zoneLines } from './zones.ts';

export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** Somebody as a calendar program shows them, with an address letters reach. */
export type Party = { name: string; address: string };

export type CalendarInvitation = {
  method: InvitationMethod;
  event: CalendarEvent;
  organizer: Party;
  attendee: Party;
};

/** One address, and nothing that could end the line or begin another value. */
const ADDRESS = /^[\w.!#$&*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}$/;

/** The whole text; send it as `text/calendar; charset=utf-8; method=…` with the same method. */
export function invitationFile({ method, event, organizer, attendee }: CalendarInvitation): string {
  refuseTwins([event]);
  if ((method === 'CANCEL') !== (event.status === 'CANCELLED'))
    throw new RangeError(`An event that is ${event.status} cannot be sent as ${method}`);
  const persons = [
    `ORGANIZER;${nameOf(organizer)}:${addressOf(organizer)}`,
    `ATTENDEE;${nameOf(attendee)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;` +
      `RSVP=${method === 'REQUEST' ? 'TRUE' : 'FALSE'}:${addressOf(attendee)}`,
  ];
  return asText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PROD_ID}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(isTimed(event) ? zoneLines(event.zone) : []),
    ...eventLines(event, persons),
    'END:VCALENDAR',
  ]);
}

/** A parameter takes no escapes: quotes round it, none inside, and on one line. */
const nameOf = ({ name }: Party): string => {
  const clean = cleanText(name).replaceAll('"', "'").replaceAll(/\s+/g, ' ').trim();
  return `CN="${clean}"`;
};

function addressOf({ address }: Party): string {
  const at = address.lastIndexOf('@');
  // A domain with letters beyond ASCII has a spelling of its own in addresses.
  const ascii = `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
  if (at < 1 || !ADDRESS.test(ascii))
    throw new RangeError(`"${address}" is no address a letter can be sent to`);
  return `mailto:${ascii}`;
}
