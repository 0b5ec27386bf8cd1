/**
 * XmR: single readings and their moving ranges.
 *
 * What: mean ± 2.66 mean moving range, and 3.268 mean moving range as the limit of the ranges. Readings that
 *   are all alike have a mean range of 0, and limits that lie on the mean: the first that differs is beyond.
 * When: one number each period, such as a delivery rate or an absence; the chart to begin with.
 * Units: those of the readings.
 * Source: Wheeler, Understanding Variation (1993) and Making Sense of Data (2003).
 * Cost: one pass.
 */
import { mean } from './averages.ts';
import { meanRangeFactors } from './constants.ts';
import type { Constants } from './shape.ts';

/** Limits that are the same for every point. A moving range is never below 0. */
export type LevelLimits = {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly meanRange: number;
  readonly rangeLower: number;
  readonly rangeLimit: number;
};

/** The step from the reading before; null at the first, at a gap, and just after one. */
export const movingRanges = (values: readonly (number | null)[]): (number | null)[] =>
  values.map((value, i) => {
    const before = i === 0 ? null : (values[i - 1] ?? null);
    return value === null || before === null ? null : Math.abs(value - before);
  });

/** Throws RangeError without a reading or a range. */
export function xmrLimits(
  values: readonly number[],
  ranges: readonly number[],
  constants: Constants,
): LevelLimits {
  const factors = meanRangeFactors[constants];
  const centre = mean(values);
  const meanRange = mean(ranges);
  return {
    centre,
    lower: centre - factors.limit * meanRange,
    upper: centre + factors.limit * meanRange,
    meanRange,
    rangeLower: 0,
    rangeLimit: factors.range * meanRange,
  };
}
