/**
 * Before and after a flag on the chart.
 *
 * What: limits from the readings before the flag, and the three rules on what came after it. A signal on one
 *   side says that the process is another one than before; both sides, that it is less steady. It reads a
 *   pattern in time and no cause: other things may have happened in the same weeks.
 *   Before is the part the flag stands in. Where somebody re-based just at the flag it is the part before:
 *   the definition is the same, and no range or run goes across. A changed definition compares with nothing.
 * When: a measure was taken and somebody asks whether the figure moved. From twelve readings before (or as
 *   many as the chart asks for limits) and three after.
 * Units: those of the points; means are pooled for proportions and rates.
 * Source: Wheeler's baseline held forward (Making Sense of Data); three after is the house's rule.
 * Cost: one pass over the part.
 */
import { mean } from './averages.ts';
import { limitsOver } from './limits.ts';
import { meaningOf } from './now-reading.ts';
import { pooled } from './p-chart.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Chart, ChartKind, Direction, NoLimits, Part, Signal } from './shape.ts';
import { signalsOf } from './signals.ts';

const FEWEST_AFTER = 3;

type Level = { readonly n: number; readonly mean: number | null };

export type ChangeReading = {
  readonly before: Level;
  readonly after: Level;
  /** Mean after less mean before; null where one of them is missing. */
  readonly difference: number | null;
  readonly verdict: 'better' | 'worse' | 'changed' | 'no-change' | 'too-few';
  /** Where there is too little, and how little. */
  readonly why: (NoLimits & { readonly side: 'before' | 'after' }) | null;
  /** What the rules say after the flag by the limits from before it. */
  readonly signals: readonly Signal[];
};

/** `at` is the first point after the change, up to one past the last point. Throws RangeError outside. */
export function readChange(chart: Chart, at: number, direction: Direction): ChangeReading {
  const { kind, points } = chart;
  if (!Number.isInteger(at) || at < 0 || at > points.length)
    throw new RangeError(`A change at ${at} is outside ${points.length} points.`);
  const [from, to] = stretchAround(chart.parts, at);
  const readings = readingsOf(points, from, at - 1);
  const after = readingsOf(points, at, to);
  const levels = { before: levelOf(kind, readings), after: levelOf(kind, after) };
  const difference =
    levels.before.mean === null || levels.after.mean === null ? null : levels.after.mean - levels.before.mean;
  const told = { ...levels, difference };

  const over = points.slice(at, to + 1);
  const limits = limitsOver(kind, { readings, ranges: chart.ranges }, over, chart);
  if (limits.why) return { ...told, verdict: 'too-few', why: { ...limits.why, side: 'before' }, signals: [] };
  if (after.length < FEWEST_AFTER) {
    const why = { reason: 'too-few', points: after.length, needed: FEWEST_AFTER, side: 'after' } as const;
    return { ...told, verdict: 'too-few', why, signals: [] };
  }
  const values = over.map(({ value }) => value);
  const signals = signalsOf({ ...limits, values, centre: limits.centre! }, at);
  return { ...told, verdict: verdictOf(signals, direction), why: null, signals };
}

/** First and last index that may be compared across the flag. */
function stretchAround(parts: readonly Part[], at: number): [from: number, to: number] {
  const index = parts.findIndex(({ from, to }) => from <= at && at <= to);
  const part = parts[index] ?? parts.at(-1);
  if (!part) return [at, at - 1];
  const earlier = part.from === at && part.begins === 'rebase' ? parts[index - 1] : undefined;
  return [(earlier ?? part).from, part.to];
}

function levelOf(kind: ChartKind, readings: readonly Reading[]): Level {
  const n = readings.length;
  if (n === 0) return { n, mean: null };
  if (kind !== 'p' && kind !== 'u') return { n, mean: mean(readings.map(({ value }) => value)) };
  return { n, mean: pooled(readings.map(({ count, whole }) => ({ count: count!, whole: whole! }))) };
}

function verdictOf(signals: readonly Signal[], direction: Direction): ChangeReading['verdict'] {
  const sides = new Set(signals.map(({ side }) => side));
  const [side] = sides;
  if (!side) return 'no-change';
  return sides.size > 1 ? 'changed' : meaningOf(side, direction);
}
