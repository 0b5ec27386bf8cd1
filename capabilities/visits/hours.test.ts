import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  entriesOf,
  type HoursRow,
  hoursKinds,
  minutesOf,
  monthsOf,
  refuseHours,
  totalOf,
} from '#visits/hours.ts';
import type { HoursBody } from '#visits/hours-shape.ts';

const written = (row: Partial<HoursRow>): HoursRow => ({
  entry: 'a',
  writing: 'w',
  on: '2027-03-02',
  kind: 'visit',
  people: 4,
  minutes: 480,
  withdrawn: false,
  by: 'Amina',
  at: '2027-03-02T12:00:00Z',
  ...row,
});

test('a correction counts instead of what stood before, which is still told', () => {
  const [entry] = entriesOf([written({}), written({ minutes: 600, people: 5 })]);
  assert.deepEqual([entry?.hours, entry?.people, entry?.earlier.map(({ hours }) => hours)], [10, 5, [8]]);
});

test('what is taken back counts no more and stays in sight', () => {
  const rows = [written({}), written({ withdrawn: true })];
  assert.deepEqual([totalOf(rows), entriesOf(rows).length, monthsOf(rows)], [0, 1, []]);
});

test('the months add up to all that counts, and so do the kinds of each', () => {
  const some = fc.record({
    entry: fc.constantFrom('a', 'b', 'c', 'd'),
    on: fc.constantFrom('2027-01-05', '2027-01-29', '2027-03-01'),
    kind: fc.constantFrom(...hoursKinds),
    minutes: fc.integer({ min: 1, max: 400 }).map((quarters) => quarters * 15),
    withdrawn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (rows) => {
      const all = rows.map(written);
      const months = monthsOf(all);
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
      assert.equal(sum(months.map(({ total }) => total)), totalOf(all));
      for (const { total, kinds } of months) assert.equal(sum(Object.values(kinds)), total);
    }),
  );
});

const body: HoursBody = {
  entry: 'a',
  writing: 'w',
  on: '2027-03-02',
  kind: 'visit',
  people: 4,
  hours: 1.5,
  withdrawn: false,
};

test('number of people times hours is the sum, and a sum alone is itself', () => {
  assert.equal(minutesOf(body), 360);
  assert.equal(minutesOf({ people: null, hours: 12.25 }), 735);
});

test('hours ahead, too far back or more than a day holds are refused', () => {
  const code = (more: Partial<HoursBody>) => refuseHours({ ...body, ...more }, '2027-03-02')?.refused;
  assert.equal(code({}), undefined);
  assert.equal(code({ on: '2027-03-03' }), 'hours-ahead');
  assert.equal(code({ on: '2025-03-03' }), 'hours-too-old');
  assert.equal(code({ hours: 25 }), 'too-many-hours');
  assert.equal(code({ people: null, hours: 25 }), undefined);
});
