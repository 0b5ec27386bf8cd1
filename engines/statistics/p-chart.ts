/**
 * p chart: proportions.
 *
 * What: pooled proportion p ± 3 sqrt(p (1 - p) / n), for each point its own n. A lower limit may be below 0
 *   and an upper above 1; where p is 0 or 1 both lie on it.
 * When: so many of so many, such as late orders of all orders, each of them independent of the others.
 * Units: a fraction from 0 to 1.
 * Source: Montgomery, Introduction to Statistical Quality Control; NIST/SEMATECH e-Handbook 6.3.3.2.
 * Cost: one pass.
 */
import { sum } from './averages.ts';

export type Counted = { readonly count: number; readonly whole: number };

/** Limits for one point, whose size is `whole`. */
export type VaryingLimits = {
  readonly centre: number;
  readonly reach: (whole: number) => number;
};

/** Everything counted, over everything there was to count. */
export const pooled = (counted: readonly Counted[]): number =>
  sum(counted.map(({ count }) => count)) / sum(counted.map(({ whole }) => whole));

/** From the baseline's counts; `reach` is how far the limits lie from the centre for a point of that size. */
export function pLimits(baseline: readonly Counted[]): VaryingLimits {
  const centre = pooled(baseline);
  return { centre, reach: (whole) => 3 * Math.sqrt((centre * (1 - centre)) / whole) };
}
