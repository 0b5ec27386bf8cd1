/**
 * XmR on medians.
 *
 * What: median ± 3.145 median moving range, and 3.865 median moving range as the limit of the ranges. Where
 *   more than half of the steps are 0 the median range is 0 and the limits lie on the median.
 * When: single readings with a few wild ones in the baseline, which would widen the limits of the mean.
 * Units: those of the readings.
 * Source: Wheeler, Making Sense of Data (2003).
 * Cost: one sort.
 */
import { median } from './averages.ts';
import { medianRangeFactors } from './constants.ts';
import type { Constants } from './shape.ts';
import type { LevelLimits } from './xmr.ts';

/** Throws RangeError without a reading or a range. */
export function medianXmrLimits(
  values: readonly number[],
  ranges: readonly number[],
  constants: Constants,
): LevelLimits {
  const factors = medianRangeFactors[constants];
  const centre = median(values);
  const meanRange = median(ranges);
  return {
    centre,
    lower: centre - factors.limit * meanRange,
    upper: centre + factors.limit * meanRange,
    meanRange,
    rangeLower: 0,
    rangeLimit: factors.range * meanRange,
  };
}
