import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#engines/journey/days.ts';
import type { Journey } from '#engines/journey/shape.ts';
import { laterRounds } from './lean-status-rounds.ts';

const weeks = Array.from({ length: 68 }, (_, i) => ({ monday: addDays('2025-01-06', i * 7) }));
const journey = { weeks } as unknown as Journey;
const dimensions = ['leadership', 'flow', 'workplace-order', 'competence', 'problem-solving', 'equipment'];
const standing = { key: 'a', employees: 60, dimensions, first: [2, 3, 3, 2, 2, 2] as const };
const at = (today: string) => laterRounds(standing, journey, today);

test('a company has the rounds its journey has come to, and the same ones each time', () => {
  const names = (today: string) => at(today).map(({ occasion }) => occasion);
  assert.deepEqual(names('2025-06-01'), []);
  assert.deepEqual(names('2025-12-01'), ['week-42']);
  assert.deepEqual(names('2026-06-01'), ['week-42', 'week-68']);
  assert.deepEqual(names('2027-06-20'), ['week-42', 'week-68', 'plus-12-months']);
  assert.deepEqual(at('2027-06-20'), at('2027-06-20'));
});

test('no area moves more than a step from round to round, and the parties agree on all that is long past', () => {
  let before: readonly number[] = standing.first;
  for (const { agreed } of at('2029-01-01')) {
    const now = dimensions.map((dimension) => agreed[dimension]?.now ?? Number.NaN);
    assert.ok(now.every((value, i) => Math.abs(value - before[i]!) <= 1));
    before = now;
  }
});

test('of the latest round some is still open', () => {
  const { agreed } = at('2025-12-01').at(-1)!;
  assert.equal(Object.keys(agreed).length, dimensions.length - 1);
});
