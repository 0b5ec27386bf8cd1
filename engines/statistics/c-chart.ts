/**
 * c chart: counts.
 *
 * What: mean count c ± 3 sqrt(c). The lower limit may be below 0.
 * When: events over an area of opportunity that stays the same, such as defects on one wafer.
 * Units: events.
 * Source: Montgomery, Introduction to Statistical Quality Control; NIST/SEMATECH e-Handbook 6.3.3.1.
 * Cost: one pass.
 */
import { mean } from './averages.ts';

/** Throws RangeError without a count. */
export function cLimits(counts: readonly number[]): { centre: number; lower: number; upper: number } {
  const centre = mean(counts);
  const reach = 3 * Math.sqrt(centre);
  return { centre, lower: centre - reach, upper: centre + reach };
}
