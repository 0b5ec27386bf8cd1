import { agreementOf, isRatingFault } from '#engines/statistics/agreement.ts';
import type { RaterAgreement } from '#lean-status/round-view.ts';
import type { RatingRow } from '#lean-status/rows.ts';

/** Fewer raters than this say nothing about how raters agree. */
export const fewestRaters = 3;

/** How far those who rated agree, over all dimensions: the voices of operators are sums, and not among them. */
export function raterAgreement(ratings: readonly RatingRow[]): RaterAgreement {
  const said = ratings.filter(({ now }) => now !== null);
  const raters = [...new Set(said.map(({ person }) => person))];
  const none = { raters: raters.length, alpha: null, low: null, high: null, within: null };
  const rows = [...Map.groupBy(said, ({ dimension }) => dimension).values()].map((here) =>
    raters.map((person) => here.find((one) => one.person === person)?.now ?? null),
  );
  const found = agreementOf(rows);
  if (isRatingFault(found)) return { ...none, verdict: 'too-few' };
  const { alpha, interval, withinOne: within, verdict } = found;
  if (raters.length < fewestRaters) return { ...none, within, verdict: 'too-few' };
  const { low = null, high = null } = interval ?? {};
  return { raters: raters.length, verdict, alpha, low, high, within };
}
