/**
 * The checker of calendar files: what is wrong with a text that says it is one.
 *
 * What: octets and folding, structure, and what our own files promise beyond the format: a VTIMEZONE for each
 *   TZID, no floating times, stamps in UTC, no e-mail address but in a letter's organiser and attendee. Parsers forgive much of this, so reading a file
 *   without error does not show that it is right.
 * When: in tests and journeys, on any file we send. An empty list means no fault was found; a text with nothing
 *   in it is a fault.
 * Source: RFC 5546, 3.2 (letters); RFC 5545, 3.1 (lines), 3.3.11 (text), 3.6 (components), 3.8.7.2 (DTSTAMP).
 */
import { type Component, one, type Property, readCalendar } from './calendar-tree.ts';
import { MOST_OCTETS } from './content-line.ts';
import { eventFaults, invitationFaults, isInvitation } from './event-faults.ts';

const UTC = /^\d{8}T\d{6}Z$/;
const STAMPS = ['DTSTAMP', 'LAST-MODIFIED', 'CREATED'];
const PERSONS = ['ORGANIZER', 'ATTENDEE', 'CONTACT'];
const ADDRESS = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/;
const TEXTS = new Set(
  'NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC PRODID SUMMARY LOCATION UID COMMENT CATEGORIES'.split(' '),
);
const LISTS = new Set(['CATEGORIES']);
/** The registered names a subscription may hold. Any other is most likely the rest of a line folded wrongly. */
const KNOWN = new Set(
  [
    'CALSCALE METHOD PRODID VERSION NAME DESCRIPTION URL REFRESH-INTERVAL SOURCE COLOR IMAGE LAST-MODIFIED',
    'TZID TZURL TZNAME TZOFFSETFROM TZOFFSETTO DTSTART RRULE RDATE EXDATE RECURRENCE-ID COMMENT',
    'UID SEQUENCE DTSTAMP CREATED DTEND DURATION SUMMARY LOCATION GEO CATEGORIES CLASS PRIORITY RESOURCES',
    'STATUS TRANSP CONFERENCE RELATED-TO ATTACH ACTION TRIGGER REPEAT ORGANIZER ATTENDEE CONTACT',
  ].flatMap((names) => names.split(' ')),
);

/** Each fault in a sentence, in English, with its line where it has one; empty when the file is sound. */
export function calendarFaults(text: string): string[] {
  const { roots, faults } = readCalendar(text);
  const all = roots.flatMap(withParts);
  const events = all.filter(({ name }) => name === 'VEVENT');
  const method = roots[0] && one(roots[0], 'METHOD')?.value;
  const mayName = isInvitation(method);
  return [
    ...octetFaults(text),
    ...faults,
    ...frameFaults(roots),
    ...all.flatMap((component) =>
      component.properties.flatMap((property) => propertyFaults(property, mayName)),
    ),
    ...roots.flatMap(zoneFaults),
    ...eventFaults(events),
    ...(mayName ? invitationFaults(method!, events) : []),
  ];
}

function withParts(component: Component): Component[] {
  return [component, ...component.parts.flatMap(withParts)];
}

function octetFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('\r\n')) faults.push('the file does not end with CRLF');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('a line break is not CRLF');
  // A fold inside a character leaves halves: lone surrogates when cut as text, U+FFFD when cut as octets.
  if (!text.isWellFormed() || text.includes('\ufffd'))
    faults.push('a character is broken, by a fold inside it or before it came here');
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const octets = Buffer.byteLength(line, 'utf8');
    if (octets > MOST_OCTETS) faults.push(`line ${i + 1}: ${octets} octets, and ${MOST_OCTETS} is the most`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is there to find
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/.test(line))
      faults.push(`line ${i + 1}: a control character`);
  }
  return faults;
}

function frameFaults(roots: readonly Component[]): string[] {
  const calendar = roots[0];
  if (roots.length !== 1 || calendar?.name !== 'VCALENDAR') return ['the file is not one VCALENDAR'];
  const faults = ['PRODID', 'VERSION', 'METHOD'].flatMap((name) => {
    const count = calendar.properties.filter((property) => property.name === name).length;
    return count === 1 ? [] : [`VCALENDAR has ${count} ${name}, and must have one`];
  });
  if (one(calendar, 'VERSION')?.value !== '2.0') faults.push('VERSION is not 2.0');
  if (calendar.parts.length === 0) faults.push('VCALENDAR holds no component');
  return faults;
}

function propertyFaults({ name, value, line }: Property, mayName: boolean): string[] {
  const faults: string[] = [];
  if (!KNOWN.has(name) && !name.startsWith('X-')) faults.push(`line ${line}: ${name} is no property`);
  if (STAMPS.includes(name) && !UTC.test(value)) faults.push(`line ${line}: ${name} is not in UTC with a Z`);
  const isPerson = PERSONS.includes(name);
  if (isPerson && !mayName) faults.push(`line ${line}: ${name} names a person`);
  // A uid may look like an address without being anyone's.
  if (name !== 'UID' && !(isPerson && mayName) && (ADDRESS.test(value) || /^mailto:/i.test(value)))
    faults.push(`line ${line}: ${name} carries an e-mail address`);
  if (TEXTS.has(name)) {
    const bare = value.replace(/\\[\\;,nN]/g, '');
    const marks = LISTS.has(name) ? /[\\;]/ : /[\\;,]/;
    if (marks.test(bare)) faults.push(`line ${line}: ${name} has a mark that is not escaped`);
  }
  return faults;
}

function zoneFaults(calendar: Component): string[] {
  const zones = calendar.parts.filter(({ name }) => name === 'VTIMEZONE');
  const described = zones.map((zone) => one(zone, 'TZID')?.value);
  const used = withParts(calendar).flatMap(({ properties }) =>
    properties.flatMap(({ params }) => (params.has('TZID') ? [params.get('TZID')!] : [])),
  );
  return [
    ...[...new Set(used)]
      .filter((zone) => !described.includes(zone))
      .map((zone) => `TZID ${zone} has no VTIMEZONE`),
    ...described
      .filter((zone, i) => described.indexOf(zone) !== i)
      .map((zone) => `${zone} is described by more than one VTIMEZONE`),
    ...zones.flatMap(ruleFaults),
  ];
}

function ruleFaults(zone: Component): string[] {
  const id = one(zone, 'TZID')?.value;
  if (!id) return [`line ${zone.line}: VTIMEZONE has no TZID`];
  const rules = zone.parts.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT');
  if (rules.length === 0) return [`the VTIMEZONE of ${id} has no rule`];
  return rules.flatMap((rule) =>
    [
      { name: 'DTSTART', shape: /^\d{8}T\d{6}$/ },
      { name: 'TZOFFSETFROM', shape: /^[+-]\d{4}(\d{2})?$/ },
      { name: 'TZOFFSETTO', shape: /^[+-]\d{4}(\d{2})?$/ },
    ]
      .filter(({ name, shape }) => !shape.test(one(rule, name)?.value ?? ''))
      .map(({ name }) => `the ${rule.name} rule of ${id} has no sound ${name}`),
  );
}
