/**
 * Mean and median.
 *
 * What: the middle of some readings, by weight or by order.
 * When: mean by default; median where a few wild readings would drag the mean along.
 * Units: those of the readings.
 * Source: textbook; the median of an even count is halfway between the two in the middle.
 * Cost: one pass; the median sorts.
 */

/** Throws RangeError on an empty list. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('No readings have no mean.');
  return sum(values) / values.length;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Throws RangeError on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('No readings have no median.');
  return (lower + upper) / 2;
}
