import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFaults } from './calendar-faults.ts';
import { calendarFile } from './calendar-file.ts';
import { exampleCalendar } from './testing/example-calendar.ts';

const sound = calendarFile(exampleCalendar);

/** The sound file with one thing changed, and proof that something was. */
function spoilt(from: string | RegExp, to: string): string {
  const text = sound.replace(from, to);
  assert.ok(text !== sound, `nothing to spoil: ${from}`);
  return text;
}

/** A writer that folds by octets and cuts where the count says, as a reader would receive it. */
function foldedInsideCharacter(): string {
  const octets = Buffer.from(spoilt('SUMMARY:Samling', `SUMMARY:${'x'.repeat(66)}øøøø`), 'utf8');
  const cut = octets.indexOf('øøøø') + 1;
  return Buffer.concat([octets.subarray(0, cut), Buffer.from('\r\n '), octets.subarray(cut)]).toString(
    'utf8',
  );
}

/** One that folds by UTF-16 units and cuts a pair in two. */
function foldedInsidePair(): string {
  return spoilt('😀', '\ud83d\r\n \ude00');
}

const planted: { fault: string; text: () => string; says: RegExp }[] = [
  { fault: 'nothing at all', text: () => '', says: /not one VCALENDAR/ },
  {
    fault: 'no VTIMEZONE for Oslo',
    text: () => spoilt(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Oslo[\s\S]*?END:VTIMEZONE\r\n/, ''),
    says: /^TZID Europe\/Oslo has no VTIMEZONE$/,
  },
  {
    fault: 'Oslo described twice',
    text: () => spoilt('TZID:Europe/Stockholm', 'TZID:Europe/Oslo'),
    says: /Europe\/Oslo is described by more than one/,
  },
  {
    fault: 'a rule without an offset',
    text: () => spoilt('TZOFFSETTO:+0200\r\n', ''),
    says: /DAYLIGHT rule .* no sound TZOFFSETTO/,
  },
  { fault: 'a line of 76 octets', text: () => spoilt('Samling', 'x'.repeat(68)), says: /76 octets/ },
  { fault: '75 letters, 76 octets', text: () => spoilt('Samling', `${'x'.repeat(66)}ø`), says: /76 octets/ },
  {
    fault: 'a fold inside the octets of a character',
    text: foldedInsideCharacter,
    says: /character is broken/,
  },
  { fault: 'a fold inside a pair', text: foldedInsidePair, says: /character is broken/ },
  {
    fault: 'a fold without its space',
    text: () => spoilt('\r\n st:', '\r\nst'),
    says: /no property with a name/,
  },
  {
    fault: 'a fold without its space, a colon following',
    text: () => spoilt('\r\n st:', '\r\nst:'),
    says: /ST is no property/,
  },
  { fault: 'LF alone', text: () => spoilt('\r\nSUMMARY', '\nSUMMARY'), says: /not CRLF/ },
  { fault: 'LF everywhere', text: () => sound.replaceAll('\r\n', '\n'), says: /not CRLF/ },
  { fault: 'no break at the end', text: () => sound.trimEnd(), says: /does not end with CRLF/ },
  { fault: 'a control character', text: () => spoilt('Samling', 'Sam\u0007ling'), says: /control character/ },
  {
    fault: 'a local DTSTAMP',
    text: () => spoilt(/(DTSTAMP:\d{8}T\d{6})Z/, '$1'),
    says: /DTSTAMP is not in UTC/,
  },
  { fault: 'no DTSTAMP', text: () => spoilt(/DTSTAMP.*\r\n/, ''), says: /0 DTSTAMP/ },
  { fault: 'no UID', text: () => spoilt(/UID.*\r\n/, ''), says: /0 UID/ },
  {
    fault: 'a uid used twice',
    text: () => spoilt(/(UID:.*)2@/, '$11@'),
    says: /the uid .*1@kalender.example is used twice/,
  },
  { fault: 'a floating time', text: () => spoilt(/;TZID=[^:]+/g, ''), says: /in no zone/ },
  { fault: 'UTC and a zone at once', text: () => spoilt('T090000\r', 'T090000Z\r'), says: /in two zones/ },
  { fault: 'an end at the start', text: () => spoilt('T113000', 'T090000'), says: /does not end after/ },
  {
    fault: 'an all-day end not after',
    text: () => spoilt('20270102', '20261231'),
    says: /does not end after/,
  },
  {
    fault: 'ends of two kinds',
    text: () => spoilt(/DTEND;VALUE=DATE/, 'DTEND;TZID=Europe/Oslo'),
    says: /as a time/,
  },
  { fault: 'an unescaped comma', text: () => spoilt('Rom 2\\,', 'Rom 2,'), says: /LOCATION has a mark/ },
  { fault: 'a bare backslash', text: () => spoilt('C:\\\\', 'C:\\x'), says: /DESCRIPTION has a mark/ },
  { fault: 'an attendee', text: () => spoilt('STATUS', 'ATTENDEE:urn:x\r\nSTATUS'), says: /names a person/ },
  { fault: 'an address in a text', text: () => spoilt('Samling', 'Svar a.b@c.no'), says: /e-mail address/ },
  { fault: 'an unknown status', text: () => spoilt('TENTATIVE', 'MAYBE'), says: /STATUS "MAYBE"/ },
  { fault: 'an event never closed', text: () => spoilt('END:VEVENT\r\n', ''), says: /closes|never closed/ },
  { fault: 'two calendars', text: () => sound + sound, says: /not one VCALENDAR/ },
  { fault: 'another version', text: () => spoilt('VERSION:2.0', 'VERSION:1.0'), says: /VERSION/ },
  { fault: 'no METHOD', text: () => spoilt('METHOD:PUBLISH\r\n', ''), says: /0 METHOD/ },
];

test('the sound example has no faults', () => {
  assert.deepEqual(calendarFaults(sound), []);
});

for (const { fault, text, says } of planted) {
  test(`the checker catches ${fault}`, () => {
    const faults = calendarFaults(text());
    assert.ok(
      faults.some((one) => says.test(one)),
      `${says} not among: ${faults.join(' | ') || 'no faults'}`,
    );
  });
}
