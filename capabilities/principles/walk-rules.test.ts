import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Version } from '#principles/principles-view.ts';
import { adoptingOf, type SignatureRow, signaturesOf } from '#principles/signature-rules.ts';
import { type AnswerRow, doubtsIn, dueOf, quarterOn, refuseAnswer, walkOf } from '#principles/walk-rules.ts';

const [one, other, act] = [makeId(), makeId(), makeId()] as [string, string, string];
const at = '2026-01-15T12:00:00Z';
const first: Version = {
  version: 1,
  adoptedOn: '2026-01-15',
  adoptedAt: at,
  principles: [one, other].map((principle, n) => ({
    principle,
    number: n + 1,
    text: 'Vi',
    like: '',
    unlike: '',
  })),
  signed: { employer: { by: 'Ingrid', at }, employees: { by: 'Terje', at } },
};

const said = (side: 'employer' | 'employees', scores: readonly [number, number], quarter = 1): AnswerRow[] =>
  [one, other].map((principle, n) => ({
    answer: `${act} ${side}`,
    quarter,
    version: 1,
    side,
    principle,
    score: scores[n]!,
    example: side,
    person: side,
    by: side,
    at,
  }));

const look = (today: string, answers: AnswerRow[] = [], speaksFor: ('employer' | 'employees')[] = []) =>
  walkOf({ versions: [first], answers, today, speaksFor });

test('before anything is adopted there is nothing to live by', () => {
  assert.equal(walkOf({ versions: [], answers: [], today: '2026-01-15', speaksFor: [] }), null);
});

test('a check comes three months after the adoption, opens three weeks before, and then is late', () => {
  const states = ['2026-03-24', '2026-03-25', '2026-04-15', '2026-04-16'].map(
    (day) => look(day)?.quarters[0]?.state,
  );
  assert.deepEqual(states, ['coming', 'open', 'open', 'late']);
});

test('one that was not answered when the next opened did not happen, and cannot be answered', () => {
  const walk = look('2026-06-25', said('employer', [3, 3]));
  assert.deepEqual(
    walk?.quarters.map(({ quarter, state }) => [quarter, state]),
    [
      [2, 'open'],
      [1, 'missed'],
    ],
  );
  assert.equal(refuseAnswer(walk, 1, [one, other])?.refused, 'check-not-open');
  assert.equal(refuseAnswer(walk, 2, [one, other]), null);
});

test('the other party’s words are closed until both have answered, and disagreement then comes first', () => {
  const half = look('2026-04-10', said('employer', [5, 5]), ['employees']);
  assert.deepEqual(
    half?.quarters[0]?.lines.map(({ employer }) => employer),
    [null, null],
  );
  const own = look('2026-04-10', said('employer', [5, 5]), ['employer']);
  assert.equal(own?.quarters[0]?.lines[0]?.employer?.score, 5);
  const whole = look('2026-04-10', [...said('employer', [4, 5]), ...said('employees', [4, 1])]);
  const held = whole?.quarters.find(({ quarter }) => quarter === 1);
  assert.deepEqual([held?.state, held?.lines.map(({ number }) => number)], ['held', [2, 1]]);
});

test('an answer names every principle once and no other', () => {
  const walk = look('2026-04-10');
  for (const asked of [[one], [one, one], [one, other, makeId()], [one, makeId()]])
    assert.equal(refuseAnswer(walk, 1, asked)?.refused, 'answers-incomplete');
});

test('whatever the day, the quarter reckoned is the last whose time to answer has come', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4000), (start, after) => {
      const adopted = addDays('2026-01-01', start);
      const today = addDays(adopted, after);
      const quarter = quarterOn(adopted, today);
      assert.ok(quarter === 0 || addDays(dueOf(adopted, quarter), -21) <= today);
      assert.ok(addDays(dueOf(adopted, quarter + 1), -21) > today);
    }),
  );
});

test('a set is adopted when the last word of each party is a signature under it, by two persons', () => {
  const digests = ['a', 'b'];
  const rows = fc.array(
    fc.record({
      side: fc.constantFrom('employer' as const, 'employees' as const),
      digest: fc.constantFrom(...digests),
      isGiven: fc.boolean(),
      person: fc.constantFrom('Ingrid', 'Terje'),
    }),
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const words: SignatureRow[] = drawn.map((row, n) => ({
        ...row,
        signature: String(n),
        by: row.person,
        at,
      }));
      const last = (side: string) => words.findLast((row) => row.side === side);
      const [employer, employees] = [last('employer'), last('employees')];
      const isWhole = [employer, employees].every((row) => row?.isGiven && row.digest === 'a');
      assert.equal(adoptingOf(words, 'a') !== null, isWhole && employer?.person !== employees?.person);
      for (const { side, stands } of signaturesOf(words, 'a', null))
        assert.equal(stands, last(side)?.digest === 'a');
    }),
  );
});

test('a principle is in doubt when a party scores it low, or the parties are far apart; not before both have said', () => {
  const doubted = (employer: [number, number], employees: [number, number]) =>
    doubtsIn(look('2026-04-10', [...said('employer', employer), ...said('employees', employees)])!).map(
      ({ principle }) => principle,
    );
  assert.deepEqual(doubted([4, 4], [4, 3]), []);
  assert.deepEqual(doubted([5, 4], [3, 4]), [one]);
  assert.deepEqual(doubted([2, 4], [2, 4]), [one]);
  assert.deepEqual(doubtsIn(look('2026-04-10', said('employer', [1, 1]))!), []);
});
