/**
 * Xbar: the means of samples.
 *
 * What: mean of means ± 3 sigma / sqrt(n), sigma from the spread inside the samples (`range-chart.ts` or
 *   `deviation-chart.ts`). All samples are of one size.
 * When: several measurements each period, taken under the same conditions.
 * Units: those of the measurements.
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control; R's qcc 2.7.
 * Cost: one pass.
 */
import { mean } from './averages.ts';
import type { SpreadLimits } from './range-chart.ts';
import type { LevelLimits } from './xmr.ts';

/** Throws RangeError without a mean. */
export function xbarLimits(means: readonly number[], size: number, spread: SpreadLimits): LevelLimits {
  const centre = mean(means);
  const reach = (3 * spread.sigma) / Math.sqrt(size);
  const { meanRange, rangeLower, rangeLimit } = spread;
  return { centre, lower: centre - reach, upper: centre + reach, meanRange, rangeLower, rangeLimit };
}
