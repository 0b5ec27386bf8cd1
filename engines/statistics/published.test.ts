import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  computers,
  counted,
  nistFlow,
  nistWafers,
  orangeJuice,
  series,
  soundChart,
  wheeler,
} from './example-series.ts';
import type { Chart } from './shape.ts';

/** Centre and limits as they are printed. */
function printed(chart: Chart, digits: number): string[] {
  const { centre, lower, upper } = chart.parts[0]!;
  return [centre, lower[0], upper[0]].map((number) => number!.toFixed(digits));
}

const beyond = ({ signals }: Chart) => signals.filter(({ rule }) => rule === 1).map(({ from }) => from + 1);

test('Wheeler’s sixteen readings have the limits he prints, and the last is beyond', () => {
  const chart = soundChart({ kind: 'xmr', points: series(wheeler) });
  assert.deepEqual(printed(chart, 2), ['4135.50', '3188.72', '5082.28']);
  const { meanRange, rangeLimit, state } = chart.parts[0]!;
  assert.deepEqual(
    [meanRange!.toFixed(2), rangeLimit!.toFixed(2), state],
    ['355.93', '1163.19', 'provisional'],
  );
  assert.deepEqual([beyond(chart), chart.rangeSignals], [[16], [15]]);
});

test('the ten flow rates of NIST have its limits by the d2 of tables', () => {
  const chart = soundChart({ kind: 'xmr', points: series(nistFlow), fewest: 10, constants: 'table' });
  assert.deepEqual(printed(chart, 4), ['50.8100', '45.8159', '55.8041']);
  assert.equal(chart.parts[0]!.meanRange!.toFixed(4), '1.8778');
  assert.deepEqual(chart.signals, []);
});

test('NIST’s wafers: 28 lies on the limit and is not beyond, 31 is', () => {
  const chart = soundChart({ kind: 'c', points: series(nistWafers), baseline: { kind: 'all' } });
  assert.deepEqual(printed(chart, 10), ['16.0000000000', '4.0000000000', '28.0000000000']);
  assert.deepEqual(beyond(chart), [24]);
});

test('Montgomery’s orange juice has his limits, and samples 15 and 23 are beyond', () => {
  const chart = soundChart({ kind: 'p', points: counted(orangeJuice, 50), baseline: { kind: 'all' } });
  assert.deepEqual(printed(chart, 4), ['0.2313', '0.0524', '0.4102']);
  assert.deepEqual(beyond(chart), [15, 23]);
});

test('Montgomery’s computers have his limits for each, and none is beyond', () => {
  const chart = soundChart({ kind: 'u', points: counted(computers, 5) });
  assert.deepEqual(printed(chart, 2), ['1.93', '0.07', '3.79']);
  assert.deepEqual(chart.signals, []);
});

/** Samples of n from 0 to n - 1, so that range and deviation are known; what limits are in units of them. */
function factors(kind: 'xbar-r' | 'xbar-s', n: number): string[] {
  const samples = Array.from({ length: n }, (_, i) => i);
  const points = Array.from({ length: 12 }, (_, i) => ({ period: `${i}`, value: 0, samples }));
  const { centre, upper, lower, meanRange, rangeLower, rangeLimit } = soundChart({ kind, points }).parts[0]!;
  assert.equal((upper[0]! - centre!).toFixed(9), (centre! - lower[0]!).toFixed(9));
  assert.equal(meanRange!.toFixed(9), (kind === 'xbar-r' ? n - 1 : Math.sqrt((n * (n + 1)) / 12)).toFixed(9));
  return [upper[0]! - centre!, rangeLower!, rangeLimit!].map((limit) => (limit / meanRange!).toFixed(3));
}

/** A2, D3, D4 and A3, B3, B4, Montgomery's Appendix VI. */
test('limits of samples have the factors of printed tables', () => {
  assert.deepEqual(factors('xbar-r', 4), ['0.729', '0.000', '2.282']);
  assert.deepEqual(factors('xbar-r', 5), ['0.577', '0.000', '2.114']);
  assert.deepEqual(factors('xbar-r', 7), ['0.419', '0.076', '1.924']);
  assert.deepEqual(factors('xbar-s', 5), ['1.427', '0.000', '2.089']);
  assert.deepEqual(factors('xbar-s', 6), ['1.287', '0.030', '1.970']);
});
