/** Held against R: 4.2.2 with qcc 2.7. The numbers lie beside the project and not in it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { c4, d2 } from './constants.ts';
import { series, soundChart } from './example-series.ts';
import type { Chart, ChartKind, Constants, Point } from './shape.ts';

const folder = join(import.meta.dirname, '../../../shared/evaluation/reference');
const skip = !existsSync(join(folder, 'expected.json')) && 'the reference numbers are not on this machine';

type Expected = { value: Record<string, unknown>; tolerance: { rel: number; abs: number } };

/** Compares each number of one entry, and fails on a key nobody has a number for. */
function compare(
  { value, tolerance }: Expected,
  ours: Record<string, number | number[]>,
  name: string,
): number {
  const keys = Object.keys(value).filter((key) => key !== 'data');
  assert.deepEqual(keys.toSorted(), Object.keys(ours).toSorted(), name);
  let compared = 0;
  for (const key of keys) {
    const [theirs, mine] = [value[key], ours[key]].map((found) => [found].flat() as number[]);
    assert.equal(mine!.length, theirs!.length, `${name}.${key}`);
    for (const [i, number] of theirs!.entries()) {
      const off = Math.abs(mine![i]! - number);
      const allowed = tolerance.abs + tolerance.rel * Math.abs(number);
      assert.ok(off <= allowed, `${name}.${key}: ${mine![i]}, not ${number}`);
    }
    // That there is nothing beyond is told as well.
    compared += Math.max(1, theirs!.length);
  }
  return compared;
}

const part = (chart: Chart) => chart.parts[0]!;

function xmr(data: readonly number[], kind: ChartKind, constants: Constants) {
  const chart = soundChart({
    kind,
    points: series(data),
    baseline: { kind: 'all' },
    fewest: data.length,
    constants,
  });
  const { centre, meanRange, rangeLimit, lower, upper } = part(chart);
  return {
    centre: centre!,
    meanRange: meanRange!,
    range: rangeLimit!,
    lower: lower[0]!,
    upper: upper[0]!,
    chart,
  };
}

const beyond = ({ signals }: Chart): number[] =>
  signals.filter(({ rule }) => rule === 1).map(({ from }) => from + 1);

/** Where qcc marks a run: at the seventh in a row on one side, and at each that follows. */
function runsOfSeven(values: readonly (number | null)[], centre: number): number[] {
  const sides = values.map((value) => Math.sign(value! - centre));
  return sides.flatMap((side, i) =>
    i >= 6 && side !== 0 && sides.slice(i - 6, i).every((before) => before === side) ? [i + 1] : [],
  );
}

function pistonRings(): Point[] {
  const samples = new Map<string, number[]>();
  for (const line of readFileSync(join(folder, 'pistonrings.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [diameter, sample = ''] = line.split(',');
    samples.set(sample, [...(samples.get(sample) ?? []), Number(diameter)]);
  }
  return [...samples].map(([period, of]) => ({ period, value: 0, samples: of }));
}

test('every XmR, xbar, R and S number of the reference comes out the same', { skip }, (t) => {
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const names = Object.keys(expected).filter((name) => /^(xmr|qcc)\./.test(name));
  let compared = 0;
  for (const name of names.filter((each) => each.startsWith('xmr.'))) {
    const data = expected[name]!.value.data as number[];
    const [taught, table, exact, medians] = [
      xmr(data, 'xmr', 'rounded'),
      xmr(data, 'xmr', 'table'),
      xmr(data, 'xmr', 'exact'),
      xmr(data, 'median-xmr', 'rounded'),
    ];
    const ours = {
      mean: taught.centre,
      mrbar: taught.meanRange,
      'unpl_2.66': taught.upper,
      'lnpl_2.66': taught.lower,
      unpl_d2: table.upper,
      lnpl_d2: table.lower,
      unpl_exact: exact.upper,
      lnpl_exact: exact.lower,
      'url_3.268': taught.range,
      'url_3.267': table.range,
      median: medians.centre,
      mrmed: medians.meanRange,
      unpl_med: medians.upper,
      lnpl_med: medians.lower,
      url_med: medians.range,
    };
    compared += compare(expected[name]!, ours, name);
  }

  const one = xmr(expected['qcc.xbar.one.n16']!.value.data as number[], 'xmr', 'table');
  compared += compare(
    expected['qcc.xbar.one.n16']!,
    {
      center: one.centre,
      sd: (one.upper - one.centre) / 3,
      lcl: one.lower,
      ucl: one.upper,
      beyond: beyond(one.chart),
    },
    'qcc.xbar.one.n16',
  );

  const points = pistonRings();
  const rings = (kind: ChartKind) =>
    soundChart({ kind, points, baseline: { kind: 'first', count: 25 }, fewest: 25 });
  const [byRange, byDeviation] = [rings('xbar-r'), rings('xbar-s')];
  const { centre, lower, upper, meanRange } = part(byRange);
  compared += compare(
    expected['qcc.pistonrings.xbar']!,
    {
      center: centre!,
      sd: meanRange! / d2(5, 'rounded'),
      lcl: lower[39]!,
      ucl: upper[39]!,
      beyond: beyond(byRange),
      runs: runsOfSeven(
        byRange.points.map(({ value }) => value),
        centre!,
      ),
    },
    'qcc.pistonrings.xbar',
  );
  const spreads = [
    ['qcc.pistonrings.R', byRange, d2(5, 'rounded')],
    ['qcc.pistonrings.S', byDeviation, c4(5)],
  ] as const;
  for (const [name, chart, factor] of spreads) {
    const { meanRange: middle, rangeLower, rangeLimit } = part(chart);
    const ours = {
      center: middle!,
      sd: middle! / factor,
      lcl: rangeLower!,
      ucl: rangeLimit!,
      beyond: chart.rangeSignals.map((at) => at + 1),
      runs: runsOfSeven(chart.ranges, middle!),
    };
    compared += compare(expected[name]!, ours, name);
  }
  assert.deepEqual(names.length, 6, 'an entry nobody compares');
  t.diagnostic(`${compared} numbers of ${names.length} entries compared with R`);
});
