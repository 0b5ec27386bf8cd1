import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counted, series, soundChart } from './example-series.ts';
import type { Chart, ChartKind } from './shape.ts';

const reading = fc.integer({ min: -500, max: 500 });
/** Stretches around levels of their own, with gaps: shifts and spikes, so that there is something to find. */
const stretch = fc
  .tuple(
    fc.integer({ min: -30, max: 30 }),
    fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 25 })),
  )
  .map(([around, values]) => values.map((value) => (value === null ? null : around + value)));
const readings = fc
  .array(stretch, { minLength: 2, maxLength: 8, size: 'max' })
  .map((all) => all.flat().slice(0, 60))
  .filter(({ length }) => length >= 12);
const level = fc.constantFrom<ChartKind>('xmr', 'median-xmr', 'run');

const chartOfValues = (kind: ChartKind, values: readonly (number | null)[]) =>
  soundChart({ kind, points: series(values) });

/** Numbers of the first part, each turned by `turn`; ranges and spreads are left to `stretch`. */
function numbers(chart: Chart, turn = (n: number) => n, stretch = (n: number) => n): number[] {
  const { centre, lower, upper, meanRange, rangeLimit } = chart.parts[0]!;
  const levels = [centre, ...lower, ...upper].map((n) => turn(n ?? 0));
  return [...levels, ...[meanRange, rangeLimit, ...chart.ranges].map((n) => stretch(n ?? 0))];
}

function assertClose(ours: readonly number[], theirs: readonly number[]): void {
  assert.equal(ours.length, theirs.length);
  for (const [i, value] of ours.entries())
    assert.ok(Math.abs(value - theirs[i]!) <= 1e-9 * (1 + Math.abs(value)), `${value}, not ${theirs[i]}`);
}

test('a shift moves centre and limits along and changes neither ranges nor signals', () => {
  fc.assert(
    fc.property(level, readings, reading, (kind, values, by) => {
      const [chart, moved] = [values, values.map((value) => (value === null ? null : value + by))].map(
        (each) => chartOfValues(kind, each),
      );
      const shown = chart!.parts[0]!.why === null && kind !== 'run';
      if (shown)
        assertClose(
          numbers(moved!),
          numbers(chart!, (n) => n + by),
        );
      assert.deepEqual(moved!.signals, chart!.signals);
      assert.deepEqual(moved!.rangeSignals, chart!.rangeSignals);
    }),
  );
});

test('another unit changes every number by its factor and no signal; turned over, signals change sides', () => {
  fc.assert(
    fc.property(level, readings, fc.constantFrom(0.5, 2, 8, -1, -4), (kind, values, by) => {
      const [chart, scaled] = [values, values.map((value) => (value === null ? null : value * by))].map(
        (each) => chartOfValues(kind, each),
      );
      const turned = (side: 'above' | 'below') =>
        by > 0 ? side : side === 'above' ? ('below' as const) : ('above' as const);
      assert.deepEqual(
        scaled!.signals,
        chart!.signals.map((signal) => ({ ...signal, side: turned(signal.side) })),
      );
      if (by > 0)
        assertClose(
          numbers(scaled!),
          numbers(
            chart!,
            (n) => n * by,
            (n) => n * by,
          ),
        );
    }),
  );
});

test('later readings never move locked limits, and leave what was beyond them where it was', () => {
  const long = fc.array(reading, { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom<ChartKind>('xmr', 'median-xmr'), long, long, (kind, values, more) => {
      const [chart, later] = [chartOfValues(kind, values), chartOfValues(kind, [...values, ...more])];
      assert.equal(chart.parts[0]!.state, 'locked');
      for (const key of ['centre', 'meanRange', 'rangeLimit', 'baseline'] as const)
        assert.deepEqual(later.parts[0]![key], chart.parts[0]![key]);
      const beyond = ({ signals }: Chart) =>
        signals.filter(({ rule, from }) => rule === 1 && from < values.length);
      assert.deepEqual(beyond(later), beyond(chart));
    }),
  );
});

test('every signal lies in one part, begins and ends on a reading of its own side, and no rule overlaps itself', () => {
  const breaks = fc.array(
    fc.record({
      at: fc.constantFrom(0, 6, 12),
      why: fc.constantFrom('definition' as const, 'rebase' as const),
    }),
    { maxLength: 2 },
  );
  let seen = 0;
  fc.assert(
    fc.property(readings, breaks, (values, cuts) => {
      const chart = soundChart({ kind: 'xmr', points: series(values), breaks: cuts });
      assert.equal(
        chart.parts.flatMap(({ upper }) => upper).length,
        values.length,
        'every point lies in one part',
      );
      for (const { rule, from, to, side } of chart.signals) {
        seen += 1;
        const part = chart.parts.find((each) => each.from <= from && to <= each.to);
        assert.ok(part);
        for (const at of [from, to]) assert.equal(values[at]! > part.centre!, side === 'above');
        const others = chart.signals.filter((each) => each.rule === rule && each.from !== from);
        assert.ok(others.every((each) => each.to < from || each.from > to));
        if (rule === 2) assert.ok(!values.slice(from, to + 1).includes(null));
      }
    }),
  );
  assert.ok(seen > 100, `${seen} signals seen`);
});

test('no moving range touches a gap or the start of a part', () => {
  fc.assert(
    fc.property(readings, fc.nat(12), (values, at) => {
      const chart = soundChart({ kind: 'xmr', points: series(values), breaks: [{ at, why: 'rebase' }] });
      for (const [i, range] of chart.ranges.entries()) {
        const none = i === 0 || i === at || values[i] === null || values[i - 1] === null;
        assert.equal(range, none ? null : Math.abs(values[i]! - values[i - 1]!));
      }
    }),
  );
});

test('the order of counts moves neither centre nor limits, of c, p or u', () => {
  const counts = fc.array(fc.nat(40), { minLength: 12, maxLength: 20 });
  fc.assert(
    fc.property(counts, fc.constantFrom<ChartKind>('c', 'p', 'u'), fc.nat(), (values, kind, seed) => {
      const turned = values.map((_, i) => values[(i + seed) % values.length]!);
      const of = (each: number[]) =>
        soundChart({ kind, points: kind === 'c' ? series(each) : counted(each, 50) }).parts[0]!;
      assertClose([of(turned).centre!, of(turned).upper[0]!], [of(values).centre!, of(values).upper[0]!]);
    }),
  );
});
