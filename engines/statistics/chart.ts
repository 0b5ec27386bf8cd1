/**
 * The whole chart.
 *
 * What: points to values, parts, limits and signals. Limits are never clamped (a lower limit of a count may
 *   be below 0; only a picture cuts it off) and never follow the readings: they stay with the baseline until
 *   somebody records another. Readings that make a signal stay in the baseline they are part of.
 * When: whenever a figure is shown over time.
 * Units: those of the points.
 * Source: the file of each method.
 * Cost: a few passes over the points.
 */
import { FEWEST, limitsOver, rangesOf } from './limits.ts';
import { baselineOf, LOCKING, stretches } from './parts.ts';
import { readPoints } from './readings.ts';
import type { Chart, ChartFault, ChartRequest, Part, Point, Signal } from './shape.ts';
import { sideOf, signalsOf } from './signals.ts';

/** What reckoned a chart. Raised whenever a number can come out differently. */
export const CHART_ENGINE = 'charts 1';

export const isChartFault = (answer: Chart | ChartFault): answer is ChartFault => 'fault' in answer;

/**
 * The chart, or the first point that makes none. Throws RangeError for a break or a baseline outside the
 * points, and for limits from fewer than two readings.
 */
export function chartOf(request: ChartRequest): Chart | ChartFault {
  const { kind, breaks = [], constants = 'rounded', fewest = FEWEST } = request;
  if (!Number.isInteger(fewest) || fewest < 2) throw new RangeError(`Limits from ${fewest} readings.`);
  const points = readPoints(kind, request.points);
  if ('fault' in points) return points;

  const cuts = stretches(points.length, breaks);
  const ranges = cuts.flatMap((cut) => rangesOf(kind, points.slice(cut.from, cut.to + 1)));
  const baseline = request.baseline ?? { kind: 'first', count: LOCKING };
  const parts = cuts.map((cut): Part => {
    const { readings, locked } = baselineOf(points, cut, baseline);
    const over = points.slice(cut.from, cut.to + 1);
    const limits = limitsOver(kind, { readings, ranges }, over, { constants, fewest });
    if (limits.why) return { ...cut, ...limits, state: 'none', baseline: null };
    const span = { from: readings[0]!.at, to: readings.at(-1)!.at, points: readings.length };
    return { ...cut, ...limits, state: locked ? 'locked' : 'provisional', baseline: span };
  });
  return {
    kind,
    constants,
    fewest,
    points,
    ranges,
    parts,
    signals: parts.flatMap((part) => partSignals(part, points)),
    rangeSignals: parts.flatMap((part) => rangesBeyond(part, ranges)),
  };
}

/** A part too short for limits is shown, and nothing is read from it. */
function partSignals({ why, centre, lower, upper, from, to }: Part, points: readonly Point[]): Signal[] {
  if (why || centre === null) return [];
  const values = points.slice(from, to + 1).map(({ value }) => value);
  return signalsOf({ values, centre, lower, upper }, from);
}

function rangesBeyond(part: Part, ranges: readonly (number | null)[]): number[] {
  const { from, to, rangeLower, rangeLimit } = part;
  if (rangeLower === null || rangeLimit === null) return [];
  return ranges.slice(from, to + 1).flatMap((range, i) => {
    if (range === null) return [];
    return sideOf(range, rangeLimit) > 0 || sideOf(range, rangeLower, rangeLimit) < 0 ? [from + i] : [];
  });
}
