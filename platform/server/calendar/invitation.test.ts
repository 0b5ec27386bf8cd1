import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFaults } from './calendar-faults.ts';
import { type CalendarInvitation, invitationFile } from './invitation.ts';
import { exampleCalendar, exampleCancellation, exampleInvitation } from './testing/example-calendar.ts';

const sound = invitationFile(exampleInvitation);
const cancelled = invitationFile(exampleCancellation);

/** As a calendar program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents('vevent');
  const [organizer] = event!.getAllProperties('organizer');
  const attendees = event!.getAllProperties('attendee');
  return { calendar, event: new ICAL.Event(event!), organizer: organizer!, attendees };
}

test('a request asks one person to come, from one organiser, in hours with their zone', () => {
  assert.deepEqual(calendarFaults(sound), []);
  const { calendar, event, organizer, attendees } = read(sound);
  assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST');
  assert.equal(organizer.getFirstValue(), 'mailto:post@kalender.example');
  assert.equal(attendees.length, 1);
  const [attendee] = attendees;
  assert.equal(attendee!.getFirstValue(), 'mailto:ase.aas@kalender.example');
  assert.deepEqual(
    ['cn', 'rsvp', 'partstat'].map((name) => attendee!.getParameter(name)),
    ["Åse 'Østa' Ås; leder, Ålesund: en lang tittel", 'TRUE', 'NEEDS-ACTION'],
  );
  assert.deepEqual([event.uid, event.sequence], [exampleInvitation.event.uid, 0]);
  assert.equal(event.startDate.toJSDate().toISOString(), '2026-03-27T08:00:00.000Z');
});

test('a cancellation has the uid of the request, a higher sequence, and asks for no answer', () => {
  assert.deepEqual(calendarFaults(cancelled), []);
  const { event, attendees } = read(cancelled);
  assert.deepEqual([event.uid, event.sequence], [read(sound).event.uid, 1]);
  assert.match(cancelled, /METHOD:CANCEL\r\n[\s\S]*STATUS:CANCELLED\r\n/);
  assert.equal(attendees[0]!.getParameter('rsvp'), 'FALSE');
});

test('an all-day event needs no zone', () => {
  const text = invitationFile({ ...exampleInvitation, event: exampleCalendar.events[1]! });
  assert.deepEqual(calendarFaults(text), []);
  assert.doesNotMatch(text, /VTIMEZONE/);
});

test('what no calendar program could act on is a bug in the caller', () => {
  const wrong: { what: string; is: Partial<CalendarInvitation> }[] = [
    { what: 'a request for what is off', is: { event: exampleCalendar.events[2]! } },
    { what: 'a cancellation of what is on', is: { method: 'CANCEL' } },
    ...['', 'ase', 'ase@', '@kalender.example', 'a b@c.no', 'a@b.no\r\nX:1', 'a@b.no,c@d.no', 'a@b@c.no'].map(
      (address) => ({ what: `the address "${address}"`, is: { attendee: { name: 'Åse', address } } }),
    ),
    { what: 'a broken uid', is: { event: { ...exampleInvitation.event, uid: 'a b' } } },
    { what: 'a negative sequence', is: { event: { ...exampleInvitation.event, sequence: -1 } } },
  ];
  for (const { what, is } of wrong)
    assert.throws(() => invitationFile({ ...exampleInvitation, ...is }), RangeError, what);
});

test('a domain beyond ASCII is written as mail writes it', () => {
  const text = invitationFile({ ...exampleInvitation, attendee: { name: 'Åse', address: 'ase@ås.example' } });
  assert.match(text.replaceAll('\r\n ', ''), /mailto:ase@xn--s-1fa\.example/);
});

test('whatever a person is called, the file is sound and the name on one line', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc
      .array(fc.constantFrom('"', '\r\n', ';', ':', ',', '^', 'å', '😀', '\u0000', '\u2028', 'ATTENDEE:x'))
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(name, name, (attendee, organizer) => {
      const text = invitationFile({
        ...exampleInvitation,
        attendee: { ...exampleInvitation.attendee, name: attendee },
        organizer: { ...exampleInvitation.organizer, name: organizer },
      });
      assert.deepEqual(calendarFaults(text), []);
      assert.equal(read(text).attendees.length, 1);
    }),
  );
});

const planted: { fault: string; text: string; says: RegExp }[] = [
  { fault: 'no organiser', text: sound.replace(/ORGANIZER.*\r\n/, ''), says: /0 ORGANIZER/ },
  { fault: 'nobody it is to', text: sound.replace(/ATTENDEE.*\r\n(?: .*\r\n)*/, ''), says: /to nobody/ },
  { fault: 'nobody asked', text: sound.replace('RSVP=TRUE', 'RSVP=FALSE'), says: /asked to answer/ },
  {
    fault: 'no mail address',
    text: sound.replace('mailto:post@', 'mailto:post at '),
    says: /no mail address/,
  },
  {
    fault: 'a cancellation that is on',
    text: cancelled.replace('STATUS:CANCELLED', 'STATUS:CONFIRMED'),
    says: /has STATUS CONFIRMED/,
  },
  {
    fault: 'a request that is off',
    text: sound.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'),
    says: /has STATUS CANCELLED/,
  },
  {
    fault: 'two events',
    text: sound.replace(
      /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/,
      (event) => event + event.replace('000001@', '000009@'),
    ),
    says: /about one event, and has 2/,
  },
  {
    fault: 'an address in the words',
    text: sound.replace('SUMMARY:Møte', 'SUMMARY:a@b.no'),
    says: /SUMMARY carries an e-mail/,
  },
  { fault: 'no sequence', text: sound.replace('SEQUENCE:0\r\n', ''), says: /0 SEQUENCE/ },
];

for (const { fault, text, says } of planted) {
  test(`the checker catches ${fault} in an invitation`, () => {
    assert.ok(text !== sound && text !== cancelled, 'nothing was spoilt');
    const faults = calendarFaults(text);
    assert.ok(
      faults.some((one) => says.test(one)),
      `${says} not among: ${faults.join(' | ') || 'no faults'}`,
    );
  });
}
