import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { challengesFound } from '#samsyn/challenges.ts';
import type { Apart, ApartTopic } from '#samsyn/parts.ts';

const own = (weight: number, late = false) => ({ weight, late });
const topic = (
  employer: readonly number[],
  employees: readonly number[],
  joint: ApartTopic['joint'] = 'none',
): ApartTopic => ({
  employer: employer.map((weight) => own(weight)),
  employees: employees.map((weight) => own(weight)),
  joint,
});
const apart = (topics: readonly ApartTopic[], signed = false): Apart => ({
  unfinished: [],
  since: '2026-10-12T08:00:00.000Z',
  topics,
  signed,
});

test('while a party writes, nothing is said, and the one that is waited for is named', () => {
  const one = challengesFound({ unfinished: ['employees'], since: null, topics: [], signed: false });
  assert.deepEqual(
    [one.start, one.verdict, one.lacks, one.turn],
    [null, 'missing', 'own-lists', 'employees'],
  );
  const both = challengesFound({
    unfinished: ['employer', 'employees'],
    since: null,
    topics: [],
    signed: false,
  });
  assert.equal(both.turn, null);
});

test('challenges nobody has laid anywhere may all be the same or none of them: nobody can tell', () => {
  const found = challengesFound(apart([topic([5], []), topic([], [3])]));
  assert.deepEqual([found.start, found.lacks], [null, 'sorting']);
});

test('of what each party weighed, the part the other had not named; the mean of the two', () => {
  // Management: 4 of 5 shared. Employees: 2 of 8 shared.
  const found = challengesFound(apart([topic([4], [2]), topic([1], []), topic([], [6])], true));
  assert.equal(found.start!.point.distance.toFixed(9), ((1 / 5 + 6 / 8) / 2).toFixed(9));
  assert.deepEqual(found.start!.point.low, found.start!.point.high);
  assert.deepEqual(found.start!.counts, { employer: 2, employees: 2 });
  assert.equal(found.verdict, 'once');
});

test('what lies alone may prove to be about the same, and the range says so until both have signed', () => {
  const topics = [topic([4], [4]), topic([4], []), topic([], [4])];
  const { start, loose } = challengesFound(apart(topics));
  assert.deepEqual([start!.point.low, start!.point.high, loose], [0, 0.5, 2]);
  const signed = challengesFound(apart(topics, true));
  assert.deepEqual([signed.start!.point.low, signed.loose], [0.5, 0]);
});

test('words both say yes to bring them closer, and a no keeps them apart on what both had named', () => {
  const closer = challengesFound(apart([topic([4], [4], 'agreed'), topic([4], [], 'agreed')], true));
  assert.deepEqual([closer.start!.point.distance, closer.now!.point.distance], [0.25, 0]);
  assert.equal(closer.verdict, 'closer');
  const further = challengesFound(apart([topic([4], [4], 'disagreed')], true));
  assert.deepEqual([further.now!.point.distance, further.verdict], [1, 'further']);
});

test('what has been counted twice and is alike has not moved', () => {
  const found = challengesFound(apart([topic([2], [2], 'agreed'), topic([3], [])], true));
  assert.equal(found.verdict, 'same');
});

test('a challenge that came later is not part of how they stood at the start', () => {
  const late: ApartTopic = { employer: [own(5, true)], employees: [], joint: 'none' };
  const found = challengesFound(apart([topic([2], [2], 'agreed'), late], true));
  assert.equal(found.start!.point.distance, 0);
  assert.equal(found.now!.point.distance, 5 / 7 / 2);
  assert.equal(found.verdict, 'further');
});

const anyTopic: fc.Arbitrary<ApartTopic> = fc.record({
  employer: fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), late: fc.boolean() }), {
    maxLength: 3,
  }),
  employees: fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), late: fc.boolean() }), {
    maxLength: 3,
  }),
  joint: fc.constantFrom('none', 'open', 'agreed', 'disagreed'),
});

test('whatever was written, a distance lies within its range and between 0 and 1, and parties are alike to it', () => {
  fc.assert(
    fc.property(fc.array(anyTopic, { maxLength: 8 }), fc.boolean(), (topics, signed) => {
      const found = challengesFound(apart(topics, signed));
      for (const point of [found.start?.point, found.now?.point]) {
        if (!point) continue;
        assert.ok(0 <= point.low! && point.low! <= point.high! && point.high! <= 1);
        assert.ok(point.low! <= point.distance && point.distance <= point.high!);
      }
      const turned = topics.map(({ employer, employees, joint }) => ({
        employer: employees,
        employees: employer,
        joint,
      }));
      const mirrored = challengesFound(apart(turned, signed));
      assert.equal(mirrored.verdict, found.verdict);
      assert.equal(mirrored.start?.point.distance.toFixed(9), found.start?.point.distance.toFixed(9));
    }),
  );
});
