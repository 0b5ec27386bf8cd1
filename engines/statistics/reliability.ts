/**
 * May reliability be shown, and what is it?
 *
 * What: alpha and omega together, with a verdict: under thirty persons or three items neither is shown to
 *   anybody, because such figures jump about. Whoever reckons for themselves gets them with the verdict.
 * When: a survey's items are made into one figure.
 * Units: none.
 * Source: `alpha.ts` and `omega.ts`; thirty and three are the house's rule.
 * Cost: theirs.
 */
import { type Alpha, alphaOf } from './alpha.ts';
import { type ItemAnswers, type ItemFault, isItemFault, type Missing } from './items.ts';
import { isOmegaFault, type Omega, type OmegaFault, omegaOf } from './omega.ts';
import { LEVEL } from './sample.ts';

export const FEWEST_PERSONS = 30;
export const FEWEST_ITEMS = 3;

export type Reliability = {
  /** `shown`, or why screens and sheets must be silent. */
  readonly verdict: 'shown' | 'too-few-persons' | 'too-few-items';
  readonly alpha: Alpha;
  readonly omega: Omega | OmegaFault;
};

export function reliabilityOf(
  rows: ItemAnswers,
  missing: Missing = 'listwise',
  level = LEVEL,
): Reliability | ItemFault {
  const alpha = alphaOf(rows, missing, level);
  if (isItemFault(alpha)) return alpha;
  const omega = omegaOf(rows);
  const n = isOmegaFault(omega) ? alpha.n : Math.min(alpha.n, omega.n);
  const few = n < FEWEST_PERSONS ? 'too-few-persons' : null;
  return { verdict: alpha.items.length < FEWEST_ITEMS ? 'too-few-items' : (few ?? 'shown'), alpha, omega };
}
