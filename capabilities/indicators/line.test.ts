import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChartView } from '#indicators/chart-view.ts';
import {
  chartViewOf,
  expectedPeriods,
  flagReader,
  type Line,
  type LineReading,
  latestOver,
  periodAt,
} from '#indicators/line.ts';
import { nextPeriod, periodsBetween } from '#indicators/period.ts';
import { standing, version } from '#indicators/server/testing/figures.ts';
import { enteredUnder } from '#indicators/versions.ts';

const line = (readings: readonly LineReading[], more: Partial<Line> = {}): Line => ({
  versions: [version()],
  readings,
  rebases: [],
  baseline: null,
  target: null,
  ...more,
});
const months = (count: number, from = '2023-01-01') => {
  const found = [from];
  while (found.length < count) found.push(nextPeriod(found.at(-1)!, 'month'));
  return found;
};
const values = (all: readonly (number | null)[], from?: string) =>
  months(all.length, from).map((period, i) => standing(period, all[i]!));
const view = (one: Line): ChartView => {
  const chart = chartViewOf(one);
  assert.ok(chart);
  return chart;
};
const begins = ({ parts, periods }: ChartView) => parts.map((part) => [periods[part.from], part.begins]);
const number = fc.double({ min: -1000, max: 1000, noNaN: true });

test('a line without a number has no chart', () => {
  assert.equal(chartViewOf(line([])), null);
  assert.equal(chartViewOf(line(values([null, null]))), null);
});

test('a later reading never moves limits that are locked', () => {
  const enough = fc.array(number, { minLength: 20, maxLength: 30 });
  fc.assert(
    fc.property(enough, fc.array(number, { minLength: 1, maxLength: 10 }), (before, later) => {
      const [then] = view(line(values(before))).parts;
      const [now] = view(line(values([...before, ...later]))).parts;
      assert.equal(then!.state, 'locked');
      for (const limit of ['centre', 'lower', 'upper', 'rangeLimit'] as const)
        assert.deepEqual(now![limit], then![limit]);
    }),
  );
});

test('limits of fewer than twenty readings are provisional and still move', () => {
  const few = values([10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13]);
  const [before] = view(line(few)).parts;
  const [after] = view(line([...few, standing('2024-01-01', 30)])).parts;
  assert.equal(before!.state, 'provisional');
  assert.notEqual(after!.centre, before!.centre);
});

test('no range is reckoned over a period nobody reported', () => {
  const chart = view(line(values([10, 12, null, 40, 41, 39, 40, 42])));
  assert.deepEqual(chart.values, [10, 12, null, 40, 41, 39, 40, 42]);
  assert.deepEqual(chart.ranges, [null, 2, null, null, 1, 2, 1, 2]);
});

test('a month without a number is a gap, and a weekend is none unless somebody read something on it', () => {
  const days = ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-29', '2026-11-30'];
  const chart = view(
    line(
      days.map((day) => standing(day, 1)),
      { versions: [version({ period: 'day' })] },
    ),
  );
  assert.deepEqual(
    chart.periods.filter((_, i) => chart.values[i] === null),
    ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27'],
  );
  assert.ok(chart.periods.includes('2026-11-29') && !chart.periods.includes('2026-11-28'));
  assert.deepEqual(
    expectedPeriods('2026-11-20', '2026-11-23', 'day', () => false),
    ['2026-11-20', '2026-11-23'],
  );
});

test('a version that breaks begins a chart of its own, and nothing is reckoned across', () => {
  const versions = [version(), version({ version: 2, from: '2024-09-01', breaks: true, unit: 'minutter' })];
  const old = values(Array.from({ length: 20 }, (_, i) => 10 + (i % 3)));
  const chart = view(line([...old, ...values([600, 610, 605, 600, 611, 603], '2024-09-01')], { versions }));
  assert.deepEqual(begins(chart), [
    ['2023-01-01', 'start'],
    ['2024-09-01', 'definition'],
  ]);
  assert.equal(chart.ranges[20], null);
  assert.deepEqual(view(line(old, { versions })).parts[0]!.upper, chart.parts[0]!.upper);
  assert.deepEqual(chart.signals, []);
});

test('a version that only says it better leaves the line whole', () => {
  const versions = [version(), version({ version: 2, name: 'Ledetid' })];
  assert.equal(view(line(values([1, 2, 3, 2, 1, 2]), { versions })).parts.length, 1);
  assert.equal(enteredUnder(versions, '2020-01-01').name, 'Ledetid');
});

test('a line may go from months to weeks, and each stretch is counted in its own periods', () => {
  const versions = [version(), version({ version: 2, from: '2026-03-02', breaks: true, period: 'week' })];
  const weeks = periodsBetween('2026-03-02', '2026-03-29', 'week').map((week) => standing(week, 3));
  const chart = view(line([standing('2026-01-01', 9), standing('2026-02-01', 9), ...weeks], { versions }));
  assert.deepEqual(chart.periods, [
    '2026-01-01',
    '2026-02-01',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
  ]);
  assert.deepEqual(
    [periodAt(versions, '2026-02-17'), periodAt(versions, '2026-03-05')],
    ['2026-02-01', '2026-03-02'],
  );
});

test('limits begin anew at a re-based period and only there', () => {
  const readings = values([...Array(12).fill(10), ...Array(12).fill(20)].map((n, i) => n + (i % 2)));
  const chart = view(line(readings, { rebases: ['2024-01-01', '2024-01-01'] }));
  assert.deepEqual(begins(chart), [
    ['2023-01-01', 'start'],
    ['2024-01-01', 'rebase'],
  ]);
  assert.deepEqual(
    chart.parts.map(({ centre }) => centre),
    [10.5, 20.5],
  );
});

test('a re-based period at or before the first number of a meaning cuts nothing', () => {
  const versions = [version(), version({ version: 2, from: '2023-07-01', breaks: true, unit: 'minutter' })];
  const readings = values(Array(12).fill(5));
  for (const rebases of [['2023-07-01'], ['2022-01-01'], ['2025-01-01']])
    assert.deepEqual(begins(view(line(readings, { versions, rebases }))), [
      ['2023-01-01', 'start'],
      ['2023-07-01', 'definition'],
    ]);
});

test('a chosen baseline locks the part it lies in, and a re-based part has its own first readings', () => {
  const readings = values([...Array(12).fill(10), ...Array(12).fill(20)].map((n, i) => n + (i % 2)));
  const baseline = { from: '2023-01-01', to: '2023-12-01' };
  const [one, two] = view(line(readings, { baseline, rebases: ['2024-01-01'] })).parts;
  assert.deepEqual(
    [one!.state, one!.centre, one!.baseline],
    ['locked', 10.5, { from: 0, to: 11, points: 12 }],
  );
  assert.deepEqual([two!.state, two!.centre], ['provisional', 20.5]);
});

test('a baseline of too few readings for limits says where one stood, and takes no limits away', () => {
  const readings = values([...Array(6).fill(30), ...Array(14).fill(20)].map((n, i) => n + (i % 2)));
  const half = { baseline: { from: '2023-01-01', to: '2023-06-01' } };
  assert.deepEqual(view(line(readings, half)).parts, view(line(readings)).parts);
  const cut = { baseline: { from: '2023-01-01', to: '2024-08-01' }, rebases: ['2023-07-01'] };
  assert.deepEqual(view(line(readings, cut)).parts, view(line(readings, { rebases: ['2023-07-01'] })).parts);
});

test('shares are charted by their counts, also of a whole of a million millions', () => {
  const versions = [version({ measured: 'share', chart: 'p', scale: 100, unit: '%' })];
  const of = (count: number, whole: number) => ({ value: (count / whole) * 100, count, whole });
  const readings = months(12).map((period, i) => standing(period, null, of(5e11 + i, 1e12)));
  const chart = view(line(readings, { versions }));
  assert.equal(chart.kind, 'p');
  assert.ok(Math.abs(chart.parts[0]!.centre! - 50) < 1e-6);
  const [part] = chart.parts;
  assert.ok(typeof part!.upper === 'number' ? part!.upper > 50 : part!.upper!.every((limit) => limit! > 50));
});

test('numbers that do not carry the kind of chart are drawn as they stand', () => {
  const versions = [version({ measured: 'samples', chart: 'xbar-r' })];
  const readings = months(3).map((period, i) =>
    standing(period, 2, { samples: i === 1 ? [1, 3] : [1, 2, 3] }),
  );
  assert.equal(view(line(readings, { versions })).kind, 'xmr');
});

test('a day that was marked parts the numbers into before and after', () => {
  const reading = flagReader(line(values([10, 10, 10, 20, 20, 20])))('2023-04-15');
  assert.deepEqual(
    [reading?.before, reading?.after],
    [
      { n: 3, mean: 10 },
      { n: 3, mean: 20 },
    ],
  );
  assert.equal(flagReader(line([]))('2023-04-15'), null);
});

test('the latest period that is over passes over the one that runs, and over the weekend', () => {
  for (const [today, kind, over] of [
    ['2026-11-23', 'day', '2026-11-20'],
    ['2026-11-22', 'day', '2026-11-20'],
    ['2026-11-25', 'day', '2026-11-24'],
    ['2026-11-23', 'week', '2026-11-16'],
    ['2026-11-30', 'month', '2026-10-01'],
    ['2026-12-01', 'month', '2026-11-01'],
  ] as const)
    assert.equal(latestOver(today, kind), over, `${kind} on ${today}`);
});
