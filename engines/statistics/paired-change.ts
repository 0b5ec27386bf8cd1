/**
 * Change among the same persons.
 *
 * What: each person's second answer less the first: the mean difference with Student's interval, the paired
 *   t, Wilcoxon's signed-rank test, and Hedges' g_av, the difference in standard deviations of an answer.
 * When: answers that belong together two and two, such as ratings of the same dimensions by one person. Not
 *   for anonymous waves: nobody can pair those, see `unpaired-change.ts`.
 * Units: those of the scale; g has none.
 * Source: Student 1908; g_av by Cumming, Understanding the New Statistics (2012): the root of the mean of
 *   both variances, with Hedges' factor for n - 1. Held against R 4.2.2.
 * Cost: sorting.
 */
import { studentBothTails, studentReach } from './distributions.ts';
import { hedgesFactor } from './hedges.ts';
import { faultIn, type Interval, LEVEL, type SampleFault, summaryOf } from './sample.ts';
import { type RankTest, signedRank } from './signed-rank.ts';

export type TTest = { readonly t: number; readonly df: number; readonly p: number };

/** `difference` is second less first. */
export type Change = {
  /** Answers in each; the same number twice where they are pairs. */
  readonly n: readonly [number, number];
  readonly difference: number;
  /** Null with one answer, and where nothing varies. */
  readonly interval: Interval | null;
  readonly test: TTest | null;
  /** Null where only a table is kept, and where no answer differs. */
  readonly ranks: RankTest | null;
  readonly g: number | null;
};

export function pairedChange(
  first: readonly number[],
  second: readonly number[],
  level = LEVEL,
): Change | SampleFault {
  const fault = faultIn(first) ?? faultIn(second);
  if (fault) return fault;
  if (first.length !== second.length) return { fault: 'lengths-differ' };
  const differences = differencesOf(first, second);
  const [before, after, moved] = [summaryOf(first), summaryOf(second), summaryOf(differences)];
  if ('fault' in before || 'fault' in after || 'fault' in moved) return { fault: 'not-a-number' };
  const n = moved.n;
  const spread = Math.sqrt(((before.sd ?? 0) ** 2 + (after.sd ?? 0) ** 2) / 2);
  return {
    n: [n, n],
    difference: moved.mean,
    ...byStudent(moved.mean, (moved.sd ?? 0) / Math.sqrt(n), n - 1, level),
    ranks: signedRank(differences),
    g: spread > 0 && n > 2 ? (moved.mean / spread) * hedgesFactor(n - 1) : null,
  };
}

/** Second less first, without what decimal fractions leave behind: 0.3 - 0.1 and 0.2 - 0 must rank alike. */
function differencesOf(first: readonly number[], second: readonly number[]): number[] {
  const largest = [...first, ...second].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = Math.min(100, 12 - Math.ceil(Math.log10(largest || 1)));
  return second.map((value, i) => {
    const difference = value - first[i]!;
    return decimals < 0 ? difference : Number(difference.toFixed(decimals));
  });
}

/** Interval and test of an estimate with its standard error; none where there is no error to reckon with. */
export function byStudent(
  estimate: number,
  error: number,
  df: number,
  level: number,
): { interval: Interval | null; test: TTest | null } {
  if (!(error > 0) || !(df > 0)) return { interval: null, test: null };
  const t = estimate / error;
  const reach = studentReach(level, df) * error;
  return {
    interval: { low: estimate - reach, high: estimate + reach, level },
    test: { t, df, p: studentBothTails(t, df) },
  };
}
