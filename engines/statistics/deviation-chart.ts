/**
 * S chart: the standard deviations of samples, and the one they speak of together.
 *
 * What: mean S, limits mean S ± 3 sigma sqrt(1 - c4²), sigma = mean S / c4. The lower limit is 0 where the
 *   formula falls below it (samples of five and fewer), by the method itself.
 * When: beside a chart of means; better than ranges for samples of more than ten.
 * Units: those of the measurements.
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control; R's qcc 2.7.
 * Cost: one pass.
 */
import { mean, sum } from './averages.ts';
import { c4 } from './constants.ts';
import type { SpreadLimits } from './range-chart.ts';

/** Standard deviation of a sample of two or more, divided by n - 1. */
export function deviationOf(sample: readonly number[]): number {
  const centre = mean(sample);
  return Math.sqrt(sum(sample.map((value) => (value - centre) ** 2)) / (sample.length - 1));
}

/** From the standard deviations of samples of one size, 2 or more. Throws RangeError without one. */
export function deviationLimits(deviations: readonly number[], size: number): SpreadLimits {
  const meanRange = mean(deviations);
  const sigma = meanRange / c4(size);
  const scatter = 3 * sigma * Math.sqrt(1 - c4(size) ** 2);
  return {
    sigma,
    meanRange,
    rangeLower: Math.max(0, meanRange - scatter),
    rangeLimit: meanRange + scatter,
  };
}
