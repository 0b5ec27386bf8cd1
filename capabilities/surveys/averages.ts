import { isSampleFault, summaryOf } from '#engines/statistics/sample.ts';

/** To as many decimals as a table keeps: what is shown and what is reckoned from it later are then the same. */
export const asKept = (value: number): number => Math.round(value * 1000) / 1000;

/** Mean and spread of some answers as a table keeps them; `values` are not empty. */
export function averageOf(values: readonly number[]): number {
  const summary = summaryOf(values);
  if (isSampleFault(summary)) throw new RangeError('There is no mean of nothing.');
  return asKept(summary.mean);
}

export function spreadOf(values: readonly number[]): number | null {
  const summary = summaryOf(values);
  return isSampleFault(summary) || summary.sd === null ? null : asKept(summary.sd);
}
