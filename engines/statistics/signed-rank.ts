/**
 * Wilcoxon's signed-rank test.
 *
 * What: whether differences lean to one side of 0, by the ranks of their sizes: the sum of the ranks of those
 *   above 0, and how often chance alone leans so far. Differences of 0 take no part. Exact for up to 49
 *   differences without ties; else by the normal distribution, with its corrections for ties and for the step
 *   from one sum to the next.
 * When: beside the paired t, where answers are few or pile up at an end of the scale.
 * Units: ranks.
 * Source: Wilcoxon 1945; Hollander & Wolfe, Nonparametric Statistical Methods; R's wilcox.test.
 * Cost: sorting; exact, n times the largest sum of ranks (1,225 for 49).
 */
import { sum } from './averages.ts';
import { normalBothTails } from './distributions.ts';

/** Up to this many the exact distribution is counted out. */
export const LARGEST_EXACT = 49;

export type RankTest = {
  /** Sum of ranks (signed rank), or pairs won by the first sample (rank sum). */
  readonly statistic: number;
  readonly p: number;
  readonly by: 'exact' | 'normal';
};

/** Ranks from 1; those alike share the middle of theirs. `ties` is how many are alike, for each such group. */
export function ranked(values: readonly number[]): { ranks: number[]; ties: number[] } {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = Array<number>(values.length).fill(0);
  const ties: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (order[to + 1]?.value === order[from]!.value) to += 1;
    for (let i = from; i <= to; i++) ranks[order[i]!.at] = (from + to) / 2 + 1;
    if (to > from) ties.push(to - from + 1);
    from = to + 1;
  }
  return { ranks, ties };
}

/** What ties take off a variance of ranks. */
export const tieLoss = (ties: readonly number[]): number => sum(ties.map((t) => t ** 3 - t));

/** Two-sided p from z, drawn half a step (or as much as there is) towards 0. */
export function normalP(distance: number, sigma: number): number {
  const drawn = Math.max(0, Math.abs(distance) - 0.5);
  return Math.min(1, normalBothTails(drawn / sigma));
}

/** Null where no difference is other than 0. The differences are finite. */
export function signedRank(differences: readonly number[]): RankTest | null {
  const moved = differences.filter((difference) => difference !== 0);
  const n = moved.length;
  if (n === 0) return null;
  const { ranks, ties } = ranked(moved.map(Math.abs));
  const statistic = sum(ranks.filter((_, i) => moved[i]! > 0));
  if (n <= LARGEST_EXACT && n === differences.length && ties.length === 0)
    return { statistic, p: exactP(statistic, n), by: 'exact' };
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieLoss(ties) / 48;
  const p = normalP(statistic - (n * (n + 1)) / 4, Math.sqrt(variance));
  return { statistic, p, by: 'normal' };
}

/** Shares of the 2^n ways to give signs, by the sum of ranks they make. */
function exactP(statistic: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  let shares = [1];
  for (let rank = 1; rank <= n; rank++) {
    shares = Array.from(
      { length: shares.length + rank },
      (_, s) => ((shares[s] ?? 0) + (shares[s - rank] ?? 0)) / 2,
    );
  }
  return Math.min(1, 2 * sum(shares.slice(0, Math.min(statistic, most - statistic) + 1)));
}
