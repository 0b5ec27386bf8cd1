import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signedText } from '#steering-groups/minute-digest.ts';
import {
  type By,
  decideSignature,
  decideTerm,
  type EntryRow,
  isSealedBy,
  type MinutesRow,
  nextNumber,
  signaturesOf,
} from '#steering-groups/minute-rules.ts';

const by = (person: string, at = '2026-11-11T10:00:00Z'): By => ({ person, by: person, at });

const entry: EntryRow = {
  entry: 'e',
  kind: 'decision',
  item: 'own:i',
  number: 1,
  decision: null,
  side: null,
  principle: null,
  written: by('amina'),
  title: 'To timer',
  text: '',
  term: null,
  struck: null,
  word: null,
};

const row: MinutesRow = {
  minutes: 'm',
  meeting: 'steering-group-meeting-1',
  heldOn: '2026-11-11',
  agenda: [],
  begun: by('amina'),
  ended: by('amina'),
  sealed: null,
  attendance: null,
  entries: [entry],
  signatures: [],
  declinings: [],
  corrections: [],
};

const signed = (person: string, side: 'employer' | 'employees', digest: string) => ({
  ...by(person),
  side,
  digest,
});

test('a signature stands under the words it was given on, and lapses when they read otherwise', () => {
  const half = { ...row, signatures: [signed('terje', 'employees', 'a')] };
  const states = (digest: string) => signaturesOf(half, digest, []).map(({ state }) => state);
  assert.deepEqual(states('a'), ['waiting', 'signed']);
  assert.deepEqual(states('b'), ['waiting', 'lapsed']);
  const edit = by('ingrid', '2026-11-12T08:00:00Z');
  assert.equal(signaturesOf(half, 'b', [edit])[1]?.lapsed?.by, 'ingrid');
});

test('minutes are sealed by two persons of two parties on the same words, and by nothing less', () => {
  const sides = fc.constantFrom('employer' as const, 'employees' as const);
  const person = fc.constantFrom('ingrid', 'terje', 'begge');
  const digest = fc.constantFrom('a', 'b');
  fc.assert(
    fc.property(fc.array(fc.tuple(person, sides, digest), { maxLength: 6 }), (asked) => {
      let now: MinutesRow = row;
      for (const [who, side, on] of asked) {
        const decided = decideSignature(now, { person: who }, side, on, 'a');
        if ('side' in decided && decided.side)
          now = { ...now, signatures: [...now.signatures, signed(who, side, 'a')] };
      }
      const of = (side: string) => now.signatures.filter((one) => one.side === side);
      assert.ok(of('employer').length <= 1 && of('employees').length <= 1);
      const [one, other] = [of('employer')[0], of('employees')[0]];
      assert.equal(isSealedBy(now, 'a'), Boolean(one && other));
      if (one && other) assert.notEqual(one.person, other.person);
      assert.equal(isSealedBy(now, 'b'), false);
    }),
  );
});

test('any word, number or name changed is another text to sign', () => {
  const text = signedText(row, []);
  const changed = [
    { ...entry, title: 'Tre timer' },
    { ...entry, text: 'x' },
    { ...entry, item: 'own:j' },
    { ...entry, struck: by('ingrid') },
    { ...entry, principle: 'p' },
  ];
  const texts = changed.map((one) => signedText({ ...row, entries: [one] }, []));
  assert.equal(new Set([text, ...texts]).size, changed.length + 1);
  const who = signedText({ ...row, entries: [{ ...entry, written: by('ingrid') }] }, []);
  assert.equal(who, text, 'who wrote it is nobody’s signature');
});

test('an action has an owner of a side and a day from the meeting on', () => {
  const wish = { owner: null, ownerName: 'Per', ownerSide: 'employees', due: '2026-11-11' } as const;
  const code = (change: object) => {
    const decided = decideTerm({ ...wish, ...change }, undefined, '2026-11-11');
    return 'refused' in decided ? decided.refused : null;
  };
  assert.equal(code({}), null);
  assert.equal(code({ ownerName: '' }), 'owner-needed');
  assert.equal(code({ ownerSide: null }), 'owner-side-needed');
  assert.equal(code({ due: null }), 'due-needed');
  assert.equal(code({ due: '2026-11-10' }), 'due-before-meeting');
});

test('the next decision takes the number after the highest of all meetings', () => {
  assert.equal(nextNumber([]), 1);
  assert.equal(nextNumber([row, { ...row, entries: [{ ...entry, number: 7 }] }]), 8);
});
