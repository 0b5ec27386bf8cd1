import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFaults } from './calendar-faults.ts';
import { type Calendar, type CalendarEvent, calendarFile } from './calendar-file.ts';
import { foldLine } from './content-line.ts';
import { calendarZones } from './zones.ts';

// The reader is older than NAME and would leave its escapes in; RFC 7986 makes it TEXT like the rest.
ICAL.design.icalendar.property.name = { defaultType: 'text' };

/** Any text, with the marks that break calendar files far more often than chance would bring them. */
const mark = fc.constantFrom(
  ...['\\', ';', ',', ':', '"', '^', '\n', '\r', '\r\n', '\t', ' ', 'n', 'N', '=', '\\n', 'END:VEVENT'],
  ...['å', 'Ł', '€', '😀', '👩🏽‍🔧', '\u0000', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff'],
);
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
// Left to itself the generator keeps to about ten units, too short to be folded twice.
const long = { maxLength: 120, size: 'max' } as const;
const anyText = fc.oneof(
  fc.array(mark, long).map((marks) => marks.join('')),
  fc.string({ unit: 'binary', ...long }),
  fc.array(fc.oneof(mark, anyUnit), long).map((units) => units.join('')),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);

/** What a reader should see, worked out one character at a time, unlike the writer. */
function expected(text: string): string {
  let seen = '';
  for (const char of text.replaceAll('\r\n', '\n')) {
    const code = char.codePointAt(0)!;
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) seen += '\n';
    else if (code === 0x09) seen += char;
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) continue;
    else if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffd) continue;
    else seen += char;
  }
  return seen;
}

const anyDate = fc
  .date({ min: new Date('1997-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anyWhen = fc.oneof(
  fc.record({ date: anyDate, days: fc.integer({ min: 1, max: 400 }) }),
  fc
    .record({ date: anyDate, zone: fc.constantFrom(...calendarZones), ends: fc.tuple(minutes, minutes) })
    .filter(({ ends: [a, b] }) => a !== b)
    .map(({ date, zone, ends }) => {
      const [from, to] = ends.toSorted((a, b) => a - b);
      return { date, zone, from: clock(from!), to: clock(to!) };
    }),
);
const anyEvent = fc
  .tuple(
    fc.record(
      {
        uid: fc.uuid(),
        sequence: fc.nat(),
        stamp: fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        summary: anyText,
        description: anyText,
        location: anyText,
        url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
        categories: fc.array(anyText, { maxLength: 4 }),
        status: fc.constantFrom('CONFIRMED', 'TENTATIVE', 'CANCELLED'),
      },
      { requiredKeys: ['uid', 'sequence', 'stamp', 'summary', 'status'] },
    ),
    anyWhen,
  )
  .map(([event, when]) => ({ ...event, ...when }) as CalendarEvent);
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  name: anyText,
  description: anyText,
  refreshHours: fc.integer({ min: 1, max: 1000 }),
  events: fc.uniqueArray(anyEvent, { maxLength: 6, selector: ({ uid }) => uid }),
});

test('every file is CRLF lines of at most 75 octets, with its zones described and its stamps in UTC', () => {
  fc.assert(
    fc.property(anyCalendar, (calendar) => {
      const text = calendarFile(calendar);
      // Counted here without the checker, so that the two do not share a mistake.
      const octets = Buffer.from(text, 'utf8');
      assert.equal(octets.toString('utf8'), text);
      const lines = octets.toString('latin1').split('\r\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) {
        assert.ok(line.length <= 75 && line.length > 0);
        assert.doesNotMatch(line, /[\r\n]/);
        new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
      }
      for (const [, zone] of text.matchAll(/;TZID=([^:]+):/g))
        assert.ok(text.includes(`\r\nTZID:${zone}\r\n`));
      const stamps = [...text.matchAll(/^DTSTAMP.*$/gm)].map(([line]) => line.trimEnd());
      assert.equal(stamps.length, calendar.events.length);
      for (const stamp of stamps) assert.match(stamp, /^DTSTAMP:\d{8}T\d{6}Z$/);
    }),
  );
});

test('the checker finds nothing in any file, save e-mail addresses that stood in the text', () => {
  fc.assert(
    fc.property(anyCalendar, (calendar) => {
      const faults = calendarFaults(calendarFile(calendar));
      assert.deepEqual(
        faults.filter((fault) => !fault.endsWith('carries an e-mail address')),
        [],
      );
    }),
  );
});

test('any text comes back from a reader as it was, but for control characters', () => {
  fc.assert(
    fc.property(anyCalendar, (calendar) => {
      const read = new ICAL.Component(ICAL.parse(calendarFile(calendar)));
      const text = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name) ?? '';
      assert.equal(text(read, 'name'), expected(calendar.name));
      assert.equal(text(read, 'description'), expected(calendar.description ?? ''));
      const events = read.getAllSubcomponents('vevent');
      assert.equal(events.length, calendar.events.length);
      for (const [i, event] of calendar.events.entries()) {
        assert.equal(text(events[i]!, 'uid'), event.uid);
        assert.equal(text(events[i]!, 'summary'), expected(event.summary));
        assert.equal(text(events[i]!, 'description'), expected(event.description ?? ''));
        assert.equal(text(events[i]!, 'location'), expected(event.location ?? ''));
        assert.equal(text(events[i]!, 'sequence'), event.sequence);
        assert.equal(text(events[i]!, 'status'), event.status);
      }
    }),
  );
});

test('categories come back one by one, whatever marks are in them', () => {
  // The reader takes the comma after an escaped backslash for an escaped comma, so none ends in a backslash here.
  const kinds = fc.array(
    anyText.filter((kind) => expected(kind) !== '' && !expected(kind).endsWith('\\')),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(kinds, anyEvent, (categories, event) => {
      const text = calendarFile({ name: 'x', refreshHours: 1, events: [{ ...event, categories }] });
      const read = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
      assert.deepEqual(read?.getFirstProperty('categories')?.getValues(), categories.map(expected));
    }),
  );
});

test('a line folded anywhere unfolds to itself, and is folded no more than it must be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }), (line) => {
      const pieces = foldLine(line).split('\r\n ');
      assert.equal(pieces.join(''), line);
      for (const [i, piece] of pieces.entries()) {
        const octets = Buffer.byteLength(piece, 'utf8') + (i === 0 ? 0 : 1);
        assert.ok(octets <= 75);
        // A piece stops short only when the next character, of at most four octets, would not fit.
        assert.ok(octets >= 72 || i === pieces.length - 1);
      }
    }),
  );
});
