import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf } from './chart.ts';
import { counted, orangeJuice, series, soundChart } from './example-series.ts';
import type { Chart, ChartRequest, Point } from './shape.ts';

/** Steps of 2 around 10: mean range 2, limits 10 ± 5.32. */
const steady = (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 11 : 9));

const part = (chart: Chart, n = 0) => chart.parts[n]!;
const xmr = (values: readonly (number | null)[], more: Partial<ChartRequest> = {}) =>
  soundChart({ kind: 'xmr', points: series(values), ...more });

test('eleven readings are a run chart around the median, with the reason, and nothing is read from it', () => {
  const chart = xmr([1, 1, 1, 1, 1, 1, 1, 1, 1, 99, 100]);
  const { shown, why, state, centre, lower, baseline } = part(chart);
  assert.deepEqual(why, { reason: 'too-few', points: 11, needed: 12 });
  assert.deepEqual(
    [shown, state, centre, baseline, new Set(lower)],
    ['run', 'none', 1, null, new Set([null])],
  );
  assert.deepEqual([chart.signals, chart.rangeSignals], [[], []]);
  // A median of all readings leaves no long run among eleven of them; a longer part could have one.
  const long = [...Array(8).fill(1), ...Array(8).fill(9)];
  assert.deepEqual(xmr(long, { fewest: 17 }).signals, []);
  assert.equal(xmr(long, { fewest: 16 }).signals.length > 0, true);
});

test('twelve readings have provisional limits, nineteen too, and with twenty they are locked', () => {
  const stateOf = (length: number) => part(xmr(steady(length))).state;
  assert.deepEqual([11, 12, 19, 20, 21].map(stateOf), [
    'none',
    'provisional',
    'provisional',
    'locked',
    'locked',
  ]);
  assert.equal(part(xmr(steady(12))).shown, 'xmr');
});

test('from twenty readings on no later reading moves centre or limits', () => {
  const first = part(xmr(steady(20)));
  const later = part(xmr([...steady(20), 50, 60, 70, -40]));
  for (const key of ['centre', 'meanRange', 'rangeLimit', 'baseline'] as const)
    assert.deepEqual(later[key], first[key], key);
  assert.deepEqual([later.upper[23], later.lower[23]], [first.upper[0], first.lower[0]]);
  assert.deepEqual(first.baseline, { from: 0, to: 19, points: 20 });
});

test('gaps do not count among the twenty', () => {
  const { state, baseline } = part(xmr([...steady(10), null, null, ...steady(10), 500]));
  assert.deepEqual([state, baseline], ['locked', { from: 0, to: 21, points: 20 }]);
});

test('no moving range spans a gap, on either of its sides', () => {
  const values = [...steady(10), null, ...steady(10).map((value) => value + 1000)];
  const chart = xmr(values);
  assert.deepEqual(chart.ranges.slice(8, 14), [2, 2, null, null, 2, 2]);
  assert.equal(part(chart).meanRange, 2);
});

test('readings that are hardly ever neighbours have no limits, and the reason is their pairs', () => {
  const lonely = [...Array(10).fill([5, null]).flat(), 5, 6, 7, 8, 9];
  assert.deepEqual(part(xmr(lonely)).why, { reason: 'too-few-pairs', points: 4, needed: 5 });
  assert.equal(part(xmr([...lonely, 10])).why, null);
  assert.equal(part(soundChart({ kind: 'c', points: series(lonely) })).shown, 'c');
});

test('nothing crosses into the next part: no range, no run, no limit', () => {
  const values = [...steady(16), 12, 11, 12, 11, 12, 11, 12, 11, ...steady(8)];
  const whole = xmr(values);
  assert.deepEqual(
    whole.signals.map(({ rule }) => rule),
    [2],
  );
  for (const why of ['definition', 'rebase'] as const) {
    const chart = xmr(values, { breaks: [{ at: 20, why }] });
    assert.equal(chart.ranges[20], null);
    assert.deepEqual(
      chart.parts.map(({ from, to, begins }) => [from, to, begins]),
      [
        [0, 19, 'start'],
        [20, 31, why],
      ],
    );
    assert.deepEqual(chart.signals, []);
    assert.notEqual(part(chart, 0).centre, part(chart, 1).centre);
    assert.equal(part(chart, 1).lower.length, 12);
  }
});

test('a signal never re-bases by itself', () => {
  const chart = xmr([...steady(20), ...Array(30).fill(40)]);
  assert.equal(chart.parts.length, 1);
  assert.equal(part(chart).centre, 10);
  assert.equal(chart.signals.filter(({ rule }) => rule === 1).length, 30);
});

test('a definition that changes weighs more than a re-basing on the same day', () => {
  const both = [
    { at: 12, why: 'definition' },
    { at: 12, why: 'rebase' },
    { at: 0, why: 'rebase' },
    { at: 24, why: 'rebase' },
  ] as const;
  assert.deepEqual(
    xmr(steady(24), { breaks: both }).parts.map(({ begins }) => begins),
    ['start', 'definition'],
  );
});

test('a recorded baseline holds for the part it begins in, and ends with that part', () => {
  const values = [...steady(24), ...steady(24).map((value) => value + 5)];
  const chart = xmr(values, {
    breaks: [{ at: 24, why: 'definition' }],
    baseline: { kind: 'between', from: 4, to: 30 },
  });
  assert.deepEqual(part(chart, 0).baseline, { from: 4, to: 23, points: 20 });
  assert.deepEqual(part(chart, 1).baseline, { from: 24, to: 43, points: 20 });
  const short = xmr(values, { baseline: { kind: 'between', from: 4, to: 14 } });
  assert.deepEqual(part(short).why, { reason: 'too-few', points: 11, needed: 12 });
  assert.equal(part(xmr(values, { baseline: { kind: 'between', from: 4, to: 15 } })).state, 'locked');
});

test('a recorded baseline takes no range from before it', () => {
  const values = [500, ...steady(12)];
  assert.equal(part(xmr(values, { baseline: { kind: 'between', from: 1, to: 12 } })).meanRange, 2);
});

test('limits from all readings are provisional, however many there are', () => {
  const { state, baseline } = part(xmr(steady(30), { baseline: { kind: 'all' } }));
  assert.deepEqual([state, baseline?.points], ['provisional', 30]);
});

test('readings that are all alike have limits on the centre, and the first that differs is beyond', () => {
  const chart = xmr([...Array(20).fill(0.1), 0.1, 0.10001]);
  const { meanRange, centre, lower, upper } = part(chart);
  assert.deepEqual([meanRange, lower[0], upper[0]], [0, centre, centre]);
  assert.deepEqual(chart.signals, [{ rule: 1, from: 21, to: 21, side: 'above' }]);
  assert.deepEqual(chart.rangeSignals, [21]);
});

test('a run chart by choice reads long runs around the median, from twelve readings on', () => {
  const run = (values: number[]) => soundChart({ kind: 'run', points: series(values) });
  const values = [1, 2, 1, 2, 5, 6, 5, 6, 5, 6, 5, 6];
  const chart = run(values);
  assert.deepEqual([part(chart).centre, part(chart).shown, part(chart).why], [5, 'run', null]);
  assert.deepEqual(run([...values, 1, 2, 3, 4, ...Array(8).fill(9)]).signals, [
    { rule: 2, from: 16, to: 23, side: 'above' },
  ]);
  assert.deepEqual(run([...Array(8).fill(9), 1, 1, 1]).signals, []);
});

test('limits of counts may lie below 0', () => {
  const few = [1, 0, 2, 1, 0, 1, 3, 0, 1, 2, 0, 1];
  assert.equal(part(soundChart({ kind: 'c', points: series(few) })).lower[0], 1 - 3);
  for (const kind of ['p', 'u'] as const)
    assert.ok(part(soundChart({ kind, points: counted(few, 20) })).lower[0]! < 0, kind);
});

test('limits of proportions and rates follow each point’s own size, and a gap has none', () => {
  const points: Point[] = counted(orangeJuice, 50).map((point, i) =>
    i === 3 ? { period: '4', value: null } : { ...point, whole: i % 2 ? 50 : 200 },
  );
  for (const kind of ['p', 'u'] as const) {
    const { lower, upper, centre } = part(soundChart({ kind, points }));
    const reach = (i: number) => upper[i]! - centre!;
    assert.ok(Math.abs(reach(1) / reach(0) - 2) < 1e-9, kind);
    assert.ok(Math.abs(upper[1]! + lower[1]! - 2 * centre!) < 1e-12, kind);
    assert.deepEqual([lower[3], upper[3]], [null, null]);
  }
});

test('a pooled proportion weighs each point by its size', () => {
  const points = [{ period: '1', value: 0, count: 90, whole: 100 }, ...counted(Array(11).fill(0), 10)];
  assert.equal(part(soundChart({ kind: 'p', points })).centre, 90 / 210);
});

test('the value of a proportion is its count over its whole, whatever was given', () => {
  const points = counted(orangeJuice, 50).map((point) => ({ ...point, value: 0.5 }));
  assert.equal(soundChart({ kind: 'p', points }).points[0]!.value, 12 / 50);
});

const sample = (...samples: number[]): Point => ({ period: '1', value: 0, samples });
const one = (value: number, count?: number, whole?: number): Point => ({ period: '1', value, count, whole });

const faulty: [kind: ChartRequest['kind'], point: Point, fault: string][] = [
  ['xmr', one(Number.NaN), 'not-a-number'],
  ['run', one(Number.POSITIVE_INFINITY), 'not-a-number'],
  ['c', one(-1), 'negative-count'],
  ['c', one(1.5), 'not-whole-number'],
  ['p', one(0.5), 'not-a-number'],
  ['p', one(0.5, 5, 0), 'zero-whole'],
  ['u', one(0.5, 5, -1), 'negative-count'],
  ['p', one(0.5, 6, 5), 'count-over-whole'],
  ['p', one(0.5, 5, 10.5), 'not-whole-number'],
  ['u', one(0.5, 5.5, 10), 'not-whole-number'],
  ['u', one(0.5, 5, Number.NaN), 'not-a-number'],
  ['xbar-r', one(1), 'sample-too-small'],
  ['xbar-s', sample(1), 'sample-too-small'],
  ['xbar-r', sample(...Array(26).fill(1)), 'sample-too-large'],
  ['xbar-r', sample(1, 2, 3), 'sample-sizes-differ'],
  ['xbar-s', sample(1, Number.NaN), 'not-a-number'],
];

for (const [kind, point, fault] of faulty) {
  test(`${kind}: ${JSON.stringify(point)} is refused as ${fault}, by its place`, () => {
    const good = { p: one(0, 5, 10), u: one(0, 5, 10), 'xbar-r': sample(1, 2), 'xbar-s': sample(1, 2) };
    const fine = good[kind as keyof typeof good] ?? one(5);
    assert.deepEqual(chartOf({ kind, points: [fine, { period: '2', value: null }, point] }), {
      fault,
      at: 2,
    });
  });
}

test('broken hours and samples of thirty are fine where the method takes them', () => {
  assert.ok(!('fault' in chartOf({ kind: 'u', points: [one(0, 5, 10.5)] })));
  assert.ok(!('fault' in chartOf({ kind: 'xbar-s', points: [sample(...Array(30).fill(1))] })));
});

test('breaks and baselines outside the points are bugs and thrown', () => {
  const wrong: Partial<ChartRequest>[] = [
    { breaks: [{ at: -1, why: 'rebase' }] },
    { breaks: [{ at: 21, why: 'rebase' }] },
    { breaks: [{ at: 1.5, why: 'rebase' }] },
    { baseline: { kind: 'between', from: 0, to: 20 } },
    { baseline: { kind: 'between', from: 9, to: 8 } },
    { baseline: { kind: 'first', count: 0 } },
    { fewest: 1 },
  ];
  for (const more of wrong) assert.throws(() => xmr(steady(20), more), RangeError, JSON.stringify(more));
});

test('no points, and gaps alone, are charts that say nothing', () => {
  assert.deepEqual(xmr([]).parts, []);
  const { centre, shown, why } = part(xmr([null, null]));
  assert.deepEqual([centre, shown, why?.points], [null, 'run', 0]);
});
