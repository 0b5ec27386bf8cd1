/**
 * Does one rater still rate as the key does?
 *
 * What: for each occasion how far the rater lay above the key on the average (below: minus), how far off either
 *   way, both with Student's interval, and how many levels the first of these moves from one occasion to the
 *   next, by a straight line over all cases. `milder`: further above the key from time to time; `stricter`:
 *   further below.
 * When: an adviser rates described cases whose levels are agreed, several times in a programme.
 * Units: levels; the slope is in levels an occasion.
 * Source: textbook least squares; ten cases is the house's rule (`change-verdict.ts`).
 * Cost: one pass.
 */

import type { RatingFault } from './agreement.ts';
import { mean, sum } from './averages.ts';
import { FEWEST_TESTED } from './change-verdict.ts';
import { byStudent } from './paired-change.ts';
import { type Interval, LEVEL, summaryOf } from './sample.ts';
import { pairFault, type RatedTwice } from './weighted-kappa.ts';

type Deviation = { readonly mean: number; readonly interval: Interval | null };

export type OccasionDeviation = {
  readonly cases: number;
  /** Rater less key. */
  readonly signed: Deviation;
  readonly absolute: Deviation;
};

export type RaterDrift = {
  readonly occasions: readonly OccasionDeviation[];
  /** Null with one occasion. */
  readonly slope: number | null;
  readonly interval: Interval | null;
  readonly verdict: 'milder' | 'stricter' | 'cannot-tell' | 'too-few';
};

/** The occasions in their order; each a list of [what the rater gave, what the key says]. */
export function raterDrift(
  occasions: readonly (readonly RatedTwice[])[],
  level = LEVEL,
): RaterDrift | RatingFault {
  if (occasions.length === 0) return { fault: 'too-few' };
  for (const [at, cases] of occasions.entries()) {
    const fault = pairFault(cases);
    if (fault) return { fault: fault.fault, at };
  }
  const offs = occasions.map((cases) => cases.map(([rated, key]) => rated - key));
  const line = lineThrough(
    offs.flatMap((some, x) => some.map((y) => ({ x, y }))),
    level,
  );
  return {
    occasions: offs.map((some) => ({
      cases: some.length,
      signed: deviationOf(some, level),
      absolute: deviationOf(some.map(Math.abs), level),
    })),
    ...line,
    verdict: verdictOf(offs.flat().length, line),
  };
}

function deviationOf(values: readonly number[], level: number): Deviation {
  const summary = summaryOf(values);
  const spread = 'fault' in summary ? 0 : (summary.sd ?? 0);
  const n = values.length;
  const centre = mean(values);
  return { mean: centre, interval: byStudent(centre, spread / Math.sqrt(n), n - 1, level).interval };
}

type Line = { readonly slope: number | null; readonly interval: Interval | null };

function lineThrough(points: readonly { x: number; y: number }[], level: number): Line {
  const [x0, y0] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const width = sum(points.map(({ x }) => (x - x0) ** 2));
  if (width === 0) return { slope: null, interval: null };
  const slope = sum(points.map(({ x, y }) => (x - x0) * (y - y0))) / width;
  const left = sum(points.map(({ x, y }) => (y - y0 - slope * (x - x0)) ** 2));
  const df = points.length - 2;
  // A line that goes through every point, but for what adding leaves behind, has no error to reckon with.
  const error = df > 0 && left > 1e-20 * points.length ? Math.sqrt(left / df / width) : 0;
  return { slope, interval: byStudent(slope, error, df, level).interval };
}

function verdictOf(cases: number, { slope, interval }: Line): RaterDrift['verdict'] {
  if (slope === null || cases < FEWEST_TESTED) return 'too-few';
  const [low, high] = interval ? [interval.low, interval.high] : [slope, slope];
  if (low > 1e-12) return 'milder';
  return high < -1e-12 ? 'stricter' : 'cannot-tell';
}
