/**
 * Which method makes the limits of which chart.
 *
 * What: gives a baseline to the method its kind names, and lays the limits over the points they are for.
 * When: for each part of a chart, and for what came after a change.
 * Units: those of the points.
 * Source: the file of each method.
 * Cost: one pass over the baseline and one over the points.
 */
import { cLimits } from './c-chart.ts';
import { deviationLimits, deviationOf } from './deviation-chart.ts';
import { medianXmrLimits } from './median-xmr.ts';
import { pLimits, type VaryingLimits } from './p-chart.ts';
import { rangeLimits, rangeOf } from './range-chart.ts';
import { type Reading, readingsOf } from './readings.ts';
import { runCentre } from './run-chart.ts';
import type { ChartKind, Constants, NoLimits, Part, Point } from './shape.ts';
import { uLimits } from './u-chart.ts';
import { xbarLimits } from './xbar.ts';
import { type LevelLimits, movingRanges, xmrLimits } from './xmr.ts';

/** Readings below which there are no limits, unless another number is asked for. */
export const FEWEST = 12;

/** Pairs of neighbouring readings that moving ranges need: as many as six readings in a row have. */
const FEWEST_PAIRS = 5;

export type Limits = Pick<
  Part,
  'centre' | 'meanRange' | 'rangeLower' | 'rangeLimit' | 'lower' | 'upper' | 'shown' | 'why'
>;

/** Readings and the points between them: `ranges` runs over all points, and is read between readings alone. */
export type Basis = { readonly readings: readonly Reading[]; readonly ranges: readonly (number | null)[] };

/** Ranges of the points of one part, as many as the points. Between parts there is none. */
export function rangesOf(kind: ChartKind, points: readonly Point[]): (number | null)[] {
  if (hasMovingRanges(kind)) return movingRanges(points.map(({ value }) => value));
  const spread = kind === 'xbar-r' ? rangeOf : kind === 'xbar-s' ? deviationOf : null;
  return points.map(({ value, samples }) => (value === null || !samples || !spread ? null : spread(samples)));
}

const hasMovingRanges = (kind: ChartKind): boolean => kind === 'xmr' || kind === 'median-xmr';

/** Limits over `points` from a baseline, or a run chart's centre with the reason where there is too little. */
export function limitsOver(
  kind: ChartKind,
  basis: Basis,
  points: readonly Point[],
  asked: { readonly constants: Constants; readonly fewest: number },
): Limits {
  const ranges = baselineRanges(kind, basis);
  const why = tooLittle(kind, basis.readings.length, ranges.length, asked.fewest);
  if (why) return bare(runCentre(readingsOf(points).map(({ value }) => value)), points, why);
  if (kind === 'p' || kind === 'u') {
    const counted = basis.readings.map(({ count, whole }) => ({ count: count!, whole: whole! }));
    return varying(kind, kind === 'p' ? pLimits(counted) : uLimits(counted), points);
  }
  return levelLimits(kind, basis.readings, ranges, points, asked.constants);
}

function levelLimits(
  kind: Exclude<ChartKind, 'p' | 'u'>,
  readings: readonly Reading[],
  ranges: readonly number[],
  points: readonly Point[],
  constants: Constants,
): Limits {
  const values = readings.map(({ value }) => value);
  const size = readings[0]?.samples?.length ?? 0;
  switch (kind) {
    case 'run':
      return bare(runCentre(values), points, null);
    case 'xmr':
      return level(kind, xmrLimits(values, ranges, constants), points);
    case 'median-xmr':
      return level(kind, medianXmrLimits(values, ranges, constants), points);
    case 'xbar-r':
      return level(kind, xbarLimits(values, size, rangeLimits(ranges, size, constants)), points);
    case 'xbar-s':
      return level(kind, xbarLimits(values, size, deviationLimits(ranges, size)), points);
    case 'c':
      return level(kind, cLimits(values), points);
  }
}

/** Ranges that lie wholly inside the baseline: a moving range belongs to both of its readings. */
function baselineRanges(kind: ChartKind, { readings, ranges }: Basis): number[] {
  const steps = hasMovingRanges(kind) ? readings.slice(1) : readings;
  return steps.map(({ at }) => ranges[at] ?? null).filter((range) => range !== null);
}

function tooLittle(kind: ChartKind, readings: number, pairs: number, fewest: number): NoLimits | null {
  if (readings < fewest) return { reason: 'too-few', points: readings, needed: fewest };
  const needed = Math.min(FEWEST_PAIRS, fewest - 1);
  if (!hasMovingRanges(kind) || pairs >= needed) return null;
  return { reason: 'too-few-pairs', points: pairs, needed };
}

function level(
  shown: ChartKind,
  limits: Pick<LevelLimits, 'centre' | 'lower' | 'upper'> & Partial<LevelLimits>,
  points: readonly Point[],
): Limits {
  const { centre, lower, upper, meanRange = null, rangeLower = null, rangeLimit = null } = limits;
  return {
    shown,
    why: null,
    centre,
    meanRange,
    rangeLower,
    rangeLimit,
    lower: points.map(() => lower),
    upper: points.map(() => upper),
  };
}

function varying(shown: ChartKind, { centre, reach }: VaryingLimits, points: readonly Point[]): Limits {
  const at = (sign: 1 | -1) =>
    points.map(({ value, whole }) => (value === null ? null : centre + sign * reach(whole!)));
  return {
    shown,
    why: null,
    centre,
    meanRange: null,
    rangeLower: null,
    rangeLimit: null,
    lower: at(-1),
    upper: at(1),
  };
}

function bare(centre: number | null, points: readonly Point[], why: NoLimits | null): Limits {
  const none = points.map(() => null);
  return {
    shown: 'run',
    why,
    centre,
    meanRange: null,
    rangeLower: null,
    rangeLimit: null,
    lower: none,
    upper: none,
  };
}
