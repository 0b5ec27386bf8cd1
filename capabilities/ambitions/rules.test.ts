import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decideFinish, isTogether, refuseWriting, sidesToSee } from '#ambitions/apart-rules.ts';
import { agreementOf, decideAssent, wordOf } from '#ambitions/assent-rules.ts';
import type { AssentRow, FinishRow, SortingRow } from '#ambitions/rows.ts';
import { topicOf, topicsOf } from '#ambitions/topic-rules.ts';
import { type Side, sides } from '#people/contract.ts';

const at = (n: number): string => new Date(Date.UTC(2026, 10, 23, 8, n)).toISOString();
const finish = (side: Side, finished: boolean, n = 0): FinishRow => ({
  finish: String(n),
  side,
  finished,
  by: 'Ingrid',
  at: at(n),
});

const someSide = fc.constantFrom(...sides);
const finishes = fc
  .array(fc.record({ side: someSide, finished: fc.boolean() }), { maxLength: 12 })
  .map((all) => all.map(({ side, finished }, n) => finish(side, finished, n)));

test('as long as one party writes, nobody sees the challenges of a party they do not speak for', () => {
  fc.assert(
    fc.property(finishes, fc.subarray([...sides]), (rows, held) => {
      const seen = sidesToSee(rows, held);
      if (isTogether(rows)) assert.deepEqual(seen, [...sides]);
      else
        assert.deepEqual(
          seen,
          sides.filter((side) => held.includes(side)),
        );
    }),
  );
});

test('however the parties say that they are done and open again, what both have shown is never closed again', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ side: someSide, finished: fc.boolean() })), (wishes) => {
      const rows: FinishRow[] = [];
      let shown = false;
      for (const { side, finished } of wishes) {
        const decided = decideFinish(rows, side, finished, [{ title: 'Sent', weight: '3' }]);
        if (decided === 'new') rows.push(finish(side, finished, rows.length));
        assert.ok(!shown || isTogether(rows));
        shown = isTogether(rows);
      }
    }),
  );
});

test('a challenge that came after both had shown theirs is written until it has words of both', () => {
  const rows = [finish('employer', true, 1), finish('employees', true, 2)];
  const late = { side: 'employer' as const, at: at(3), isTaken: false };
  assert.equal(refuseWriting(rows, late), null);
  assert.equal(refuseWriting(rows, { ...late, isTaken: true })?.refused, 'not-apart-now');
  assert.equal(refuseWriting(rows, { ...late, at: at(0) })?.refused, 'not-apart-now');
});

test('wherever challenges are laid, each is in one topic, and taking one out leaves the others where they lay', () => {
  const names = ['a', 'b', 'c', 'd'];
  const move = fc.record({ what: fc.constantFrom(...names), beside: fc.option(fc.constantFrom(...names)) });
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const sortings: SortingRow[] = [];
      for (const [n, { what, beside }] of moves.entries()) {
        const before = names.map((name) => topicOf(name, sortings));
        const topic = beside === null ? `own ${n}` : topicOf(beside, sortings);
        sortings.push({ sorting: String(n), challenge: what, topic });
        for (const [i, name] of names.entries())
          if (name !== what) assert.equal(topicOf(name, sortings), before[i]);
      }
      const weighed = names.map((challenge) => ({
        challenge,
        side: 'employer' as const,
        topic: topicOf(challenge, sortings),
        weight: '3',
      }));
      const laid = topicsOf(weighed, () => null).flatMap(({ employer }) => employer);
      assert.deepEqual(laid.toSorted(), names);
    }),
  );
});

test('topics the parties weigh most differently come first, then the heaviest', () => {
  const one = (challenge: string, side: Side, topic: string, weight: string) => ({
    challenge,
    side,
    topic,
    weight,
  });
  const topics = topicsOf(
    [
      one('1', 'employer', 'same', '5'),
      one('2', 'employees', 'same', '5'),
      one('3', 'employees', 'light', '1'),
      one('4', 'employer', 'apart', '1'),
      one('5', 'employees', 'apart', '4'),
      one('6', 'employees', 'heavy', '5'),
    ],
    () => null,
  );
  assert.deepEqual(
    topics.map(({ topic, difference }) => [topic, difference]),
    [
      ['apart', 3],
      ['same', 0],
      ['heavy', null],
      ['light', null],
    ],
  );
});

const of = { about: 'joint' as const, thing: 'j' };
const word = (side: Side, said: AssentRow['word'], saidOf: string): AssentRow => ({
  ...of,
  assent: saidOf,
  side,
  word: said,
  saidOf,
  note: said === 'no' ? 'Nei' : '',
  person: side,
  by: side,
  at: at(0),
});

test('both are agreed only when each has said yes to the words that stand and neither says no', () => {
  const anyWord = fc.record({
    side: someSide,
    said: fc.constantFrom('yes', 'no', 'none'),
    n: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(anyWord), fc.nat({ max: 2 }), (words, standing) => {
      const rows = words.map(({ side, said, n }) => word(side, said as AssentRow['word'], String(n)));
      const holds = (saidOf: string) => saidOf === String(standing);
      const said = {
        employer: wordOf(rows, of, 'employer', holds),
        employees: wordOf(rows, of, 'employees', holds),
      };
      const last = (side: Side) => rows.findLast((row) => row.side === side);
      const isYes = (side: Side) => last(side)?.word === 'yes' && last(side)?.saidOf === String(standing);
      assert.equal(agreementOf(said) === 'agreed', sides.every(isYes));
      assert.equal(
        agreementOf(said) === 'disagreed',
        sides.some((side) => last(side)?.word === 'no'),
      );
    }),
  );
});

test('nobody says yes for both parties, and nobody to words that are gone', () => {
  const yes = { word: 'yes' as const, by: 'Per', at: at(0), note: '', person: 'per' };
  const wish = { word: 'yes' as const, saidOf: 'x', note: '', side: 'employees' as const, person: 'per' };
  const refusedAs = (decided: ReturnType<typeof decideAssent>) =>
    typeof decided === 'string' ? decided : decided.refused;
  const said = { employer: yes, employees: null };
  assert.equal(refusedAs(decideAssent(wish, said, 'x')), 'other-person-needed');
  assert.equal(refusedAs(decideAssent({ ...wish, person: 'terje' }, said, 'y')), 'text-changed');
  assert.equal(refusedAs(decideAssent({ ...wish, person: 'terje' }, said, null)), 'nothing-written');
  assert.equal(refusedAs(decideAssent({ ...wish, person: 'terje' }, said, 'x')), 'new');
});
