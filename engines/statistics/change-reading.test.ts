import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readChange } from './change-reading.ts';
import { counted, series, soundChart } from './example-series.ts';
import type { ChartRequest } from './shape.ts';

/** Centre 10 and limits 10 ± 5.32. */
const steady = (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 11 : 9));

const xmr = (values: readonly (number | null)[], more: Partial<ChartRequest> = {}) =>
  soundChart({ kind: 'xmr', points: series(values), ...more });

test('a figure that moves after the flag is better, worse or changed, with both means and their difference', () => {
  const chart = xmr([...steady(12), ...Array(8).fill(13)]);
  const { before, after, difference, verdict, why, signals } = readChange(chart, 12, 'higher');
  assert.deepEqual([before, after, difference], [{ n: 12, mean: 10 }, { n: 8, mean: 13 }, 3]);
  assert.deepEqual([verdict, why], ['better', null]);
  assert.deepEqual(
    signals.map(({ rule, from, to }) => [rule, from, to]),
    [
      [2, 12, 19],
      [3, 12, 19],
    ],
  );
  assert.equal(readChange(chart, 12, 'lower').verdict, 'worse');
  assert.equal(readChange(chart, 12, 'none').verdict, 'changed');
});

test('the limits are those from before the flag, though the chart’s own are wider', () => {
  const values = [...steady(12), 16, 16, 16, 0, 0, 0, 16, 0];
  const chart = xmr(values, { baseline: { kind: 'all' } });
  assert.deepEqual(
    chart.signals.filter(({ rule }) => rule === 1),
    [],
  );
  assert.equal(readChange(chart, 12, 'higher').verdict, 'changed');
});

test('signals to both sides are a change and neither better nor worse', () => {
  assert.equal(readChange(xmr([...steady(12), 20, 10, 0]), 12, 'higher').verdict, 'changed');
});

test('a run that began before the flag is no answer to it', () => {
  const chart = xmr([...steady(12), ...Array(5).fill(12), ...Array(4).fill(12)]);
  assert.equal(chart.signals.length, 1);
  assert.equal(readChange(chart, 17, 'higher').verdict, 'no-change');
});

test('eleven readings before and two after are too few, and it says on which side and how few', () => {
  const after = Array(8).fill(13);
  const early = readChange(xmr([...steady(11), ...after]), 11, 'higher');
  assert.deepEqual(early.why, { reason: 'too-few', points: 11, needed: 12, side: 'before' });
  assert.equal(early.verdict, 'too-few');
  const late = readChange(xmr([...steady(12), 30, null, 30]), 12, 'higher');
  assert.deepEqual(late.why, { reason: 'too-few', points: 2, needed: 3, side: 'after' });
  assert.deepEqual([late.verdict, late.after], ['too-few', { n: 2, mean: 30 }]);
  assert.equal(readChange(xmr([...steady(12), 30, 30, 30]), 12, 'higher').verdict, 'better');
});

test('gaps before the flag are bridged by no range', () => {
  const apart = [...steady(6), null, ...steady(6).map((value) => value + 100)];
  const { why, before } = readChange(xmr([...apart, 60, 60, 60]), 13, 'higher');
  assert.deepEqual([why, before.n], [null, 12]);
  assert.equal(readChange(xmr([...apart, 70, 60, 60]), 13, 'higher').verdict, 'better');
  const lonely = Array(12).fill([5, null]).flat();
  assert.deepEqual(readChange(xmr([...lonely, 9, 9, 9]), 24, 'higher').why, {
    reason: 'too-few-pairs',
    points: 0,
    needed: 5,
    side: 'before',
  });
});

test('a changed definition compares with nothing, a re-basing at the flag with the part before it', () => {
  const values = [...steady(12), ...Array(12).fill(30)];
  const at = (why: 'definition' | 'rebase') => xmr(values, { breaks: [{ at: 12, why }] });
  assert.deepEqual(readChange(at('definition'), 12, 'higher').why?.points, 0);
  assert.equal(readChange(at('rebase'), 12, 'higher').verdict, 'better');
  assert.deepEqual(readChange(at('rebase'), 14, 'higher').before, { n: 2, mean: 30 });
});

test('what comes after the next part begins is not read', () => {
  const chart = xmr([...steady(16), ...Array(12).fill(90)], { breaks: [{ at: 16, why: 'definition' }] });
  const { after, verdict } = readChange(chart, 12, 'higher');
  assert.deepEqual([after, verdict], [{ n: 4, mean: 10 }, 'no-change']);
});

test('means of proportions are pooled', () => {
  const points = [...counted(Array(12).fill(10), 100), ...counted([90, 1, 1], 100)];
  const uneven = points.map((point, i) => (i === 12 ? { ...point, whole: 1000 } : point));
  const { before, after } = readChange(soundChart({ kind: 'p', points: uneven }), 12, 'higher');
  assert.deepEqual([before.mean, after.mean], [0.1, 92 / 1200]);
});

test('a run chart is read by its median and long runs', () => {
  const chart = soundChart({ kind: 'run', points: series([...steady(12), ...Array(8).fill(11)]) });
  assert.equal(readChange(chart, 12, 'higher').verdict, 'better');
  assert.equal(readChange(chart, 13, 'higher').verdict, 'no-change');
});

test('a flag after the last reading waits, and one outside the points is a bug', () => {
  const chart = xmr(steady(12));
  const { verdict, after, difference } = readChange(chart, 12, 'higher');
  assert.deepEqual([verdict, after, difference], ['too-few', { n: 0, mean: null }, null]);
  assert.equal(readChange(xmr([]), 0, 'higher').verdict, 'too-few');
  for (const at of [-1, 13, 0.5]) assert.throws(() => readChange(chart, at, 'higher'), RangeError);
});
