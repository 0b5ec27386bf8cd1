/**
 * Cronbach's alpha.
 *
 * What: how far items that are meant to say one thing vary together: k / (k - 1) times 1 less the items'
 *   variances over the variance of their sum. With it: alpha of standardised items, alpha with each item left
 *   out, each item's correlation with the sum of the rest, and Feldt's interval.
 * When: several items make one figure. High does not mean that they measure one thing (see `omega.ts`), and
 *   more items alone make it higher. An item with a negative correlation is probably worded the other way.
 * Units: none; 1 at most, and below 0 where items pull against each other.
 * Source: Cronbach 1951; Feldt 1965. Held against R's psych 2.2.9. Pairwise, the interval takes all who answered
 *   something for n, as psych does, and so is a little too narrow.
 * Cost: items squared, besides `items.ts`.
 */
import { sum } from './averages.ts';
import { fQuantile } from './distributions.ts';
import { covariancesOf, type ItemAnswers, type ItemFault, isItemFault, type Missing } from './items.ts';
import { type Interval, LEVEL } from './sample.ts';

export type ItemReliability = {
  /** Null with two items: one left has no alpha. */
  readonly alphaIfDropped: number | null;
  /** Null where the sum of the rest does not vary. */
  readonly itemRest: number | null;
};

export type Alpha = {
  readonly n: number;
  readonly alpha: number;
  readonly standardised: number;
  readonly meanCorrelation: number;
  readonly interval: Interval;
  readonly items: readonly ItemReliability[];
};

type Matrix = readonly (readonly number[])[];

export function alphaOf(rows: ItemAnswers, missing: Missing = 'listwise', level = LEVEL): Alpha | ItemFault {
  const covariances = covariancesOf(rows, missing);
  if (isItemFault(covariances)) return covariances;
  const { n, matrix } = covariances;
  const alpha = rawAlpha(matrix);
  const correlations = correlationsOf(matrix);
  const k = matrix.length;
  const standardised = rawAlpha(correlations);
  // Items that cancel out to a sum without spread: nothing can be said of the sum.
  if (alpha === null || standardised === null) return { fault: 'no-spread' };
  return {
    n,
    alpha,
    standardised,
    meanCorrelation: (total(correlations) - k) / (k * (k - 1)),
    interval: feldt(alpha, n, k, level),
    items: matrix.map((_, i) => itemOf(matrix, i)),
  };
}

const total = (matrix: Matrix): number => sum(matrix.map(sum));
const trace = (matrix: Matrix): number => sum(matrix.map((row, i) => row[i]!));

/** Null where the sum of the items does not vary, or there is but one. */
function rawAlpha(matrix: Matrix): number | null {
  const k = matrix.length;
  if (k < 2 || total(matrix) <= 1e-12 * trace(matrix)) return null;
  return (k / (k - 1)) * (1 - trace(matrix) / total(matrix));
}

export const correlationsOf = (matrix: Matrix): number[][] =>
  matrix.map((row, i) => row.map((value, j) => value / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!)));

/** (1 - alpha of all) / (1 - alpha reckoned) is distributed as F with n - 1 and (n - 1)(k - 1). */
function feldt(alpha: number, n: number, k: number, level: number): Interval {
  const [above, below] = [n - 1, (n - 1) * (k - 1)];
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, above, below);
  return { low: bound((1 + level) / 2), high: bound((1 - level) / 2), level };
}

function itemOf(matrix: Matrix, at: number): ItemReliability {
  const rest = matrix.filter((_, i) => i !== at).map((row) => row.filter((_, j) => j !== at));
  const together = sum(matrix[at]!) - matrix[at]![at]!;
  const spread = total(rest) > 1e-12 * trace(rest) ? Math.sqrt(matrix[at]![at]! * total(rest)) : 0;
  return { alphaIfDropped: rawAlpha(rest), itemRest: spread > 0 ? together / spread : null };
}
