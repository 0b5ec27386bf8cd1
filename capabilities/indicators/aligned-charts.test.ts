import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignCharts, rangeOf } from '#indicators/aligned-charts.ts';
import type { ChartView } from '#indicators/chart-view.ts';

const month = (n: number) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;

/** A chart from a month on, with limits that vary. */
function chartFrom(first: number, values: readonly number[]): ChartView {
  const last = values.length - 1;
  return {
    kind: 'p',
    periods: values.map((_, i) => month(first + i)),
    values: [...values],
    ranges: values.map((_, i) => (i === 0 ? null : i)),
    parts: [
      {
        from: 0,
        to: last,
        begins: 'start',
        shown: 'p',
        tooFew: null,
        state: 'provisional',
        baseline: { from: 0, to: last, points: values.length },
        centre: 5,
        lower: values.map((value) => value - 3),
        upper: 40,
        meanRange: null,
        rangeLimit: null,
      },
    ],
    signals: [{ rule: 1, from: last, to: last, side: 'above' }],
    rangeSignals: [last],
    change: { code: 'worse', rule: 1, since: month(first + last), side: 'above' },
    target: { code: 'misses', value: 2, by: '2027-01-01' },
  };
}

test('charts of sites that began at different times stand over the same periods', () => {
  const [early, late] = alignCharts([chartFrom(0, [1, 2, 3, 4]), chartFrom(2, [7, 8, 9])]);
  const periods = [0, 1, 2, 3, 4].map(month);
  assert.deepEqual(early?.periods, periods);
  assert.deepEqual(late?.periods, periods);
  assert.deepEqual(early?.values, [1, 2, 3, 4, null]);
  assert.deepEqual(late?.values, [null, null, 7, 8, 9]);
  assert.deepEqual(late?.ranges, [null, null, null, 1, 2]);
  assert.deepEqual(
    late?.parts.map(({ from, to, lower, upper, baseline }) => ({ from, to, lower, upper, baseline })),
    [{ from: 2, to: 4, lower: [4, 5, 6], upper: 40, baseline: { from: 2, to: 4, points: 3 } }],
  );
  assert.deepEqual(late?.signals, [{ rule: 1, from: 4, to: 4, side: 'above' }]);
  assert.deepEqual(late?.rangeSignals, [4]);
});

test('a day only one site works is a day without a number at the others', () => {
  const six = chartFrom(0, [1, 2, 3]);
  const five = chartFrom(0, [4, 6]);
  five.periods = [month(0), month(2)];
  const [, wide] = alignCharts([six, five]);
  assert.deepEqual(wide?.values, [4, null, 6]);
  assert.deepEqual(wide?.parts[0]?.lower, [1, null, 3]);
});

test('every number stays at its own period, whatever the charts are', () => {
  const chart = fc
    .record({ first: fc.nat(30), values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }) })
    .map(({ first, values }) => chartFrom(first, values));
  fc.assert(
    fc.property(fc.array(chart, { minLength: 1, maxLength: 5 }), (charts) => {
      for (const [i, wide] of alignCharts(charts).entries()) {
        const read = wide.periods.flatMap((period, at) =>
          wide.values[at] === null ? [] : [[period, wide.values[at]]],
        );
        assert.deepEqual(
          read,
          charts[i]!.periods.map((period, at) => [period, charts[i]!.values[at]]),
        );
        const part = wide.parts[0]!;
        assert.equal((part.lower as unknown[]).length, part.to - part.from + 1);
      }
    }),
  );
});

test('the scale holds every number and every line that can be', () => {
  const charts = [chartFrom(0, [1, 2]), chartFrom(0, [7, 30])];
  assert.deepEqual(rangeOf(charts, { lowest: null, highest: null }), { low: -2, high: 40 });
  assert.deepEqual(rangeOf(charts, { lowest: 0, highest: 35 }), { low: 1, high: 30 });
  assert.equal(rangeOf([], { lowest: null, highest: null }), null);
});
