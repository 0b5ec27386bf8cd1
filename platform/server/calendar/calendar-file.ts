/**
 * Calendar files: a list of events as an iCalendar text that calendars subscribe to.
 *
 * What: one VCALENDAR with a VTIMEZONE for each zone in use and a VEVENT for each event.
 * When: for a subscription address or a download. An event that is taken away stays in the file with status
 *   CANCELLED and a raised sequence; one that merely vanishes lingers in some calendars.
 * Errors: a RangeError for input no calendar could read (no date, two events with one uid): a bug in the caller.
 * Source: RFC 5545 (format), RFC 5546 (PUBLISH), RFC 7986 (NAME, REFRESH-INTERVAL). X-WR-* and X-PUBLISHED-TTL
 *   say the same to calendars that only know the older names.
 * Cost: linear in the text; pure, so the same input is the same octets.
 *
 * There is no place for an organiser or attendees here: a subscription is fetched by services outside the house, and
 * must not carry anyone's e-mail address. A letter to one person has them: invitation.ts.
 */
import { cleanText, escapeText, foldLine, LINE_BREAK } from './content-line.ts';
import { type AllDay, isTimed, type Timed, timeLines, utcMoment } from './event-times.ts';
import { type CalendarZone, zoneLines } from './zones.ts';

export type CalendarEvent = {
  /** The same for as long as the event lives, and in no other event: letters, digits and `. _ @ : / + -`. */
  uid: string;
  /** Raised on each change of the event; from 0. */
  sequence: number;
  /** When the event was last changed. */
  stamp: Date;
  summary: string;
  description?: string;
  location?: string;
  /** An absolute http or https address. */
  url?: string;
  categories?: string[];
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
} & (AllDay | Timed);

export type Calendar = {
  name: string;
  prodId?: string;
  description?: string;
  /** How often a subscriber should ask again, in whole hours. */
  refreshHours: number;
  events: CalendarEvent[];
};

export const PROD_ID = '-//Spranget//Calendar//EN';
const UID = /^[\w.@:/+-]{1,255}$/;
/** An INTEGER ends at 31 bits (RFC 5545, 3.3.8). */
const LARGEST_SEQUENCE = 2 ** 31 - 1;

/** The whole file; serve it as `text/calendar; charset=utf-8`. */
export function calendarFile(calendar: Calendar): string {
  refuseTwins(calendar.events);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(calendar.prodId ?? PROD_ID)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...headLines(calendar),
    ...zonesOf(calendar.events).flatMap(zoneLines),
    ...calendar.events.flatMap((event) => eventLines(event)),
    'END:VCALENDAR',
  ];
  return asText(lines);
}

/** Lines as a file is sent: folded, each ended. */
export const asText = (lines: readonly string[]): string =>
  lines.map((line) => foldLine(line) + LINE_BREAK).join('');

function headLines({ name, description, refreshHours }: Calendar): string[] {
  if (!Number.isInteger(refreshHours) || refreshHours < 1)
    throw new RangeError(`A calendar cannot be refreshed every ${refreshHours} hours`);
  return [
    ...textLine('NAME', name),
    ...textLine('X-WR-CALNAME', name),
    ...textLine('DESCRIPTION', description),
    ...textLine('X-WR-CALDESC', description),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
  ];
}

/** A calendar must hold at least one component, so an empty one describes a zone rather than nothing. */
function zonesOf(events: readonly CalendarEvent[]): CalendarZone[] {
  if (events.length === 0) return ['Europe/Oslo'];
  return [...new Set(events.flatMap((event) => (isTimed(event) ? [event.zone] : [])))].sort();
}

/** One VEVENT, unfolded. `persons` are the lines that name an organiser and attendees, where the file is a letter's. */
export function eventLines(event: CalendarEvent, persons: readonly string[] = []): string[] {
  const { uid, sequence, status, categories = [] } = event;
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > LARGEST_SEQUENCE)
    throw new RangeError(`${sequence} is no sequence number`);
  const stamp = utcMoment(event.stamp);
  const kinds = categories.map(escapeText).filter((kind) => kind !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(event),
    ...persons,
    `SUMMARY:${escapeText(event.summary)}`,
    ...textLine('DESCRIPTION', event.description),
    ...textLine('LOCATION', event.location),
    ...(event.url === undefined ? [] : [`URL:${addressOf(event.url)}`]),
    ...(kinds.length === 0 ? [] : [`CATEGORIES:${kinds.join(',')}`]),
    `STATUS:${status}`,
    // An all-day event tells about a day; it does not make the person busy.
    `TRANSP:${isTimed(event) ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** No line at all for a text that is absent or empty once cleaned. */
function textLine(name: string, text: string | undefined): string[] {
  return text === undefined || cleanText(text) === '' ? [] : [`${name}:${escapeText(text)}`];
}

/** An address is not TEXT and takes no escapes; its own percent-encoding keeps breaks and spaces out. */
function addressOf(url: string): string {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '')
    throw new RangeError(`"${url}" is no absolute http or https address`);
  return address.href;
}

export function refuseTwins(events: readonly CalendarEvent[]): void {
  const seen = new Set<string>();
  for (const { uid } of events) {
    if (!UID.test(uid)) throw new RangeError(`"${uid}" cannot be the uid of a calendar event`);
    if (seen.has(uid)) throw new RangeError(`Two events have the uid "${uid}"`);
    seen.add(uid);
  }
}
