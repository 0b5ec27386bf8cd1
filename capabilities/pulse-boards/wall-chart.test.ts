import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName } from './change.ts';
import { wallOf } from './server/testing/wall.ts';
import { chartOfCategory } from './wall-chart.ts';

/** The chart of a category whose number was told once a day, from 1 March. */
function chartOf(numbers: readonly number[]) {
  const { things } = wallOf([
    { kind: 'category', thing: 'hms', set: { name: 'HMS' } },
    ...numbers.map((number, n) => {
      const day = `2027-03-${String(n + 1).padStart(2, '0')}`;
      const set = { category: 'hms', day, shift: null, status: 'planned', number };
      return { kind: 'cell' as const, thing: cellName('hms', day, null), set };
    }),
  ]);
  return chartOfCategory(things, things.get('hms')!);
}
const even = [92, 91, 93, 92, 90, 94, 91, 92, 93, 90, 92];

test('eleven numbers have no limits yet, and twelve have', () => {
  assert.equal(chartOf(even)?.centre, null);
  const chart = chartOf([...even, 91])!;
  assert.ok(chart.lower! < 90 && chart.upper! > 94);
  assert.equal(chart.turned, null);
});

test('a number outside the limits tells of a change, and which way', () => {
  const chart = chartOf([...even, 92, 60])!;
  assert.equal(chart.turned, 'below');
  assert.ok(chart.signals.has(12));
});

test('what is 0 on most days has no usual spread, and no run of zeros tells of a change', () => {
  const chart = chartOf([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0])!;
  assert.deepEqual([chart.centre, chart.turned, chart.signals.size], [null, null, 0]);
});
