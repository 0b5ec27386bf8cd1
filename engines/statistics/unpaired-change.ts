/**
 * Change between two groups of answers that nobody can pair.
 *
 * What: mean of the second less mean of the first, with Welch's interval and t (Satterthwaite's degrees of
 *   freedom), Mann and Whitney's test, and Hedges' g by the pooled standard deviation. From answers one by
 *   one, or from a table's n, mean and standard deviation; ranks need the answers (`answersOf` makes them from
 *   counts). It speaks of the group, never of a person: some of those who answered may be others.
 * When: anonymous waves. Where many answered both times the interval is wider than it need be, and safe.
 * Units: those of the scale; g has none.
 * Source: Welch 1947; Hedges 1981. Held against R 4.2.2 and the published figures in the tests.
 * Cost: sorting.
 */
import { hedgesFactor } from './hedges.ts';
import { byStudent, type Change } from './paired-change.ts';
import { rankSum } from './rank-sum.ts';
import { LEVEL, type Sample, type SampleFault, type Summary, summaryOf } from './sample.ts';

export function unpairedChange(first: Sample, second: Sample, level = LEVEL): Change | SampleFault {
  const [before, after] = [summaryOf(first), summaryOf(second)];
  if ('fault' in before) return before;
  if ('fault' in after) return after;
  const difference = after.mean - before.mean;
  const { error, df } = welch(before, after);
  const values = !('n' in first) && !('n' in second) ? rankSum(second, first) : null;
  return {
    n: [before.n, after.n],
    difference,
    ...byStudent(difference, error, df, level),
    ranks: values,
    g: standardised(before, after),
  };
}

/** Standard error of the difference of two means, and its degrees of freedom; 0 where it cannot be known. */
export function welch(before: Summary, after: Summary): { error: number; df: number } {
  if (before.sd === null || after.sd === null) return { error: 0, df: 0 };
  const [a, b] = [before.sd ** 2 / before.n, after.sd ** 2 / after.n];
  if (a + b === 0) return { error: 0, df: 0 };
  const df = (a + b) ** 2 / (a ** 2 / (before.n - 1) + b ** 2 / (after.n - 1));
  return { error: Math.sqrt(a + b), df };
}

function standardised(before: Summary, after: Summary): number | null {
  const df = before.n + after.n - 2;
  if (before.sd === null || after.sd === null || df < 2) return null;
  const pooled = Math.sqrt(((before.n - 1) * before.sd ** 2 + (after.n - 1) * after.sd ** 2) / df);
  return pooled > 0 ? ((after.mean - before.mean) / pooled) * hedgesFactor(df) : null;
}
