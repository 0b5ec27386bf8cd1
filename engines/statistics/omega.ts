/**
 * McDonald's omega, by one factor.
 *
 * What: how much of the variance of the sum of the items comes from what they share, by a model of one factor
 *   with a loading for each item: (sum of loadings)² over that and the sum of what is each item's own. Fitted
 *   by maximum likelihood on those who answered all items.
 * When: beside alpha, which takes all loadings for equal and so comes out too low where they differ. It takes
 *   for granted that one thing lies behind the items; it does not show it.
 * Units: omega has none; loadings are those of standardised items.
 * Source: McDonald 1999; fitted by the EM steps of Rubin & Thayer 1982, made longer by the squared steps of
 *   Varadhan & Roland 2008. Held against R's lavaan 0.6-14 and factanal.
 * Cost: items squared for each step, mostly under a hundred steps.
 */

import { correlationsOf } from './alpha.ts';
import { sum } from './averages.ts';
import { covariancesOf, type ItemAnswers, type ItemFault, isItemFault } from './items.ts';

export type Omega = {
  readonly n: number;
  readonly omega: number;
  readonly loadings: readonly number[];
};

/**
 * `heywood`: one item takes the whole factor and leaves nothing of its own, so the model does not fit what was
 * answered. `no-fit`: no end was found.
 */
export type OmegaFault = ItemFault | { readonly fault: 'heywood' | 'no-fit' };

const MOST_STEPS = 5_000;
/** What an item must have of its own, of its variance; R's factanal stops there too. */
const LEAST_OWN = 5e-3;

export const isOmegaFault = (answer: Omega | OmegaFault): answer is OmegaFault => 'fault' in answer;

/** Three items at least: with two, many loadings fit alike. */
export function omegaOf(rows: ItemAnswers): Omega | OmegaFault {
  const covariances = covariancesOf(rows, 'listwise');
  if (isItemFault(covariances)) return covariances;
  const { n, matrix } = covariances;
  if (matrix.length < 3) return { fault: 'too-few-items' };
  // As few persons as items fit any number of models equally well.
  if (n <= matrix.length) return { fault: 'too-few-persons' };
  const fit = oneFactor(correlationsOf(matrix));
  if ('fault' in fit) return fit;
  const spreads = matrix.map((row, i) => Math.sqrt(row[i]!));
  const shared = sum(fit.loadings.map((loading, i) => loading * spreads[i]!)) ** 2;
  const own = sum(fit.own.map((part, i) => part * spreads[i]! ** 2));
  return { n, omega: shared / (shared + own), loadings: fit.loadings };
}

type Fit = { readonly loadings: readonly number[]; readonly own: readonly number[] };
type Matrix = readonly (readonly number[])[];

/** Loadings and own variances of one factor on a matrix of correlations, its sign that of most loadings. */
function oneFactor(matrix: Matrix): Fit | { fault: 'heywood' | 'no-fit' } {
  let at = firstGuess(matrix);
  for (let step = 0; step < MOST_STEPS; step++) {
    const once = emStep(matrix, at);
    const twice = emStep(matrix, once);
    if (largestMove(once.own, at.own) < 1e-13 && largestMove(once.loadings, at.loadings) < 1e-13) {
      const sign = sum(once.loadings) < 0 ? -1 : 1;
      return { own: once.own, loadings: once.loadings.map((loading) => sign * loading) };
    }
    const further = leap(at, once, twice);
    // A leap that fits worse than the two steps it was made from is not taken.
    at = further && misfit(matrix, further) <= misfit(matrix, twice) ? further : twice;
    if (Math.min(...twice.own) < LEAST_OWN) return { fault: 'heywood' };
  }
  // Towards nothing of its own the steps grow ever shorter.
  return { fault: Math.min(...at.own) < 4 * LEAST_OWN ? 'heywood' : 'no-fit' };
}

/** By each item's mean correlation with the others, signs kept. */
function firstGuess(matrix: Matrix): Fit {
  const means = matrix.map((row) => (sum(row) - 1) / (row.length - 1));
  const whole = Math.sqrt(Math.max(0.1, Math.abs(sum(means) / means.length)));
  const loadings = means.map((each) => Math.max(-0.9, Math.min(0.9, each / whole || 0.1)));
  return { loadings, own: loadings.map((loading) => 1 - loading ** 2) };
}

/** One EM step: the factor's moments given the model, then loadings and own variances given those. */
function emStep(matrix: Matrix, { loadings, own }: Fit): Fit {
  const left = 1 / (1 + sum(loadings.map((loading, i) => loading ** 2 / own[i]!)));
  const weights = loadings.map((loading, i) => (left * loading) / own[i]!);
  const withItems = matrix.map((row) => sum(row.map((value, j) => value * weights[j]!)));
  const ofFactor = sum(withItems.map((value, i) => value * weights[i]!)) + left;
  const next = withItems.map((value) => value / ofFactor);
  return { loadings: next, own: next.map((loading, i) => matrix[i]![i]! - loading * withItems[i]!) };
}

const largestMove = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

/** Where two EM steps point to, null where that lies outside what a step of its own may reach. */
function leap(at: Fit, once: Fit, twice: Fit): Fit | null {
  const [p0, p1, p2] = [at, once, twice].map(({ loadings, own }) => [...loadings, ...own]);
  const first = p1!.map((value, i) => value - p0![i]!);
  const second = p2!.map((value, i) => value - p1![i]! - first[i]!);
  const [size, bend] = [first, second].map((each) => Math.sqrt(sum(each.map((value) => value ** 2))));
  if (!(bend! > 0)) return null;
  const length = Math.max(1, size! / bend!);
  const to = p0!.map((value, i) => value + 2 * length * first[i]! + length ** 2 * second[i]!);
  const k = at.own.length;
  const own = to.slice(k);
  return own.every((value) => value > LEAST_OWN) ? { loadings: to.slice(0, k), own } : null;
}

/** What maximum likelihood makes smallest: log|Sigma| + trace(S Sigma⁻¹), by the inverse of one factor. */
function misfit(matrix: Matrix, { loadings, own }: Fit): number {
  const scaled = loadings.map((loading, i) => loading / own[i]!);
  const inner = 1 + sum(loadings.map((loading, i) => loading * scaled[i]!));
  const cross = sum(matrix.map((row, i) => scaled[i]! * sum(row.map((value, j) => value * scaled[j]!))));
  const logs = sum(own.map(Math.log)) + Math.log(inner);
  return logs + sum(own.map((value, i) => matrix[i]![i]! / value)) - cross / inner;
}
