/**
 * u chart: counts for each unit.
 *
 * What: pooled rate u ± 3 sqrt(u / n), for each point its own n. A lower limit may be below 0.
 * When: events over an area of opportunity that varies, such as injuries for each thousand hours.
 * Units: events for each unit of `whole`.
 * Source: Montgomery, Introduction to Statistical Quality Control.
 * Cost: one pass.
 */
import { type Counted, pooled, type VaryingLimits } from './p-chart.ts';

/** From the baseline's counts; `reach` is how far the limits lie from the centre for a point of that size. */
export function uLimits(baseline: readonly Counted[]): VaryingLimits {
  const centre = pooled(baseline);
  return { centre, reach: (whole) => 3 * Math.sqrt(centre / whole) };
}
