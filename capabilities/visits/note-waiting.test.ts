import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Writing } from '#visits/note-acts.ts';
import { noteOf } from '#visits/note-rules.ts';
import { type WaitingAct, withWaiting } from '#visits/note-waiting.ts';

const today = '2027-03-17';
const people = [
  { person: 'ingrid', name: 'Ingrid Solbakk', side: 'employer' as const },
  { person: 'terje', name: 'Terje Aune', side: 'employees' as const },
  { person: 'kari', name: 'Kari Myhre', side: 'adviser' as const },
];
const you = { person: 'kari', name: 'Kari Myhre', sides: [], isAdviser: true };
const nothing = { acts: [], people, you, today };

let made = 0;
const writes = (does: Writing): WaitingAct => {
  made += 1;
  return { act: `act-${made}`, at: `${today}T10:00:00.000Z`, writes: does };
};
const said = (value: string) => writes({ kind: 'wrote', field: 'said', value, basedOn: null });
const promises = (owner: string | null, due: string | null) =>
  writes({ kind: 'promised', promise: 'p', what: 'Ring', owner, ownerName: '', ownerSide: null, due });

const answers = (
  acts: readonly WaitingAct[],
  side: 'employer' | 'employees',
  speaker: string,
): WaitingAct => ({
  act: `${side}-${speaker}`,
  at: `${today}T11:00:00.000Z`,
  answers: {
    kind: 'answered',
    side,
    answer: 'yes',
    content: noteOf(withWaiting(nothing, acts)).content,
    point: '',
    dissent: '',
    speaker,
  },
});

test('a whole visit without coverage is agreed on the device, as the server will agree it', () => {
  const acts = [said('Puls på kvelden'), promises('ingrid', '2027-03-24')];
  acts.push(answers(acts, 'employer', 'ingrid'), answers(acts, 'employees', 'terje'));
  const note = noteOf(withWaiting(nothing, acts));
  assert.equal(note.agreed?.content.promises[0]?.ownerName, 'Ingrid Solbakk');
  assert.deepEqual(
    [note.answers.employees?.by, note.answers.employees?.heldBy],
    ['Terje Aune', 'Kari Myhre'],
  );
});

test('what the server will refuse is not drawn as done', () => {
  const note = noteOf(
    withWaiting(nothing, [
      promises(null, '2027-03-24'),
      promises('ingrid', null),
      promises('per', '2027-03-24'),
    ]),
  );
  assert.deepEqual(note.promises, []);
});

test('wherever the sending is cut off, the picture is the same, and nothing stands twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }),
      fc.nat(8),
      fc.nat(8),
      (words, cut, seen) => {
        const acts = words.map(said);
        acts.push(promises('ingrid', '2027-03-24'));
        if (words.some(Boolean))
          acts.push(answers(acts, 'employer', 'ingrid'), answers(acts, 'employees', 'terje'));
        const whole = noteOf(withWaiting(nothing, acts));
        // The server has the first `cut`; the page still counts some of them as waiting.
        const arrived = withWaiting(nothing, acts.slice(0, cut));
        const waiting = acts.slice(Math.min(seen, cut));
        assert.deepEqual(noteOf(withWaiting({ ...nothing, acts: arrived }, waiting)), whole);
      },
    ),
  );
});
