/**
 * R chart: the ranges of samples, and the standard deviation they speak of.
 *
 * What: mean range, limits mean range ± 3 d3 sigma, sigma = mean range / d2. The lower limit is 0 where the
 *   formula falls below it (samples of six and fewer): that is the method's own D3, not a clamp of ours.
 * When: beside a chart of means of samples of 2 to 10.
 * Units: those of the measurements.
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control; R's qcc 2.7.
 * Cost: one pass.
 */
import { mean } from './averages.ts';
import { d2, d3 } from './constants.ts';
import type { Constants } from './shape.ts';

export type SpreadLimits = {
  /** Estimated standard deviation of a single measurement. */
  readonly sigma: number;
  readonly meanRange: number;
  readonly rangeLower: number;
  readonly rangeLimit: number;
};

export const rangeOf = (sample: readonly number[]): number => Math.max(...sample) - Math.min(...sample);

/** From the ranges of samples of one size, 2 to 25. Throws RangeError outside, and without a range. */
export function rangeLimits(ranges: readonly number[], size: number, constants: Constants): SpreadLimits {
  const meanRange = mean(ranges);
  const sigma = meanRange / d2(size, constants);
  const scatter = 3 * d3(size, constants) * sigma;
  return {
    sigma,
    meanRange,
    rangeLower: Math.max(0, meanRange - scatter),
    rangeLimit: meanRange + scatter,
  };
}
