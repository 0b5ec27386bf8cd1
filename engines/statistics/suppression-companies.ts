/**
 * R7: may a key figure over several companies be shown to a reader?
 *
 * What: at least five companies, none with more than half of it, no two with more than three quarters, and
 * more than one besides those whose figures the reader has. Companies are atoms of `suppression.ts` besides,
 * so that a company which joins or leaves from month to month is not the difference between two figures.
 * When: for every national or cohort figure. `known`: the reader's own company; an owner's or an adviser's
 * several. What all may read is asked for each company in it as the reader.
 * Units: amounts in the figure's own unit; their size counts, not their sign.
 * Source: minimum frequency and dominance, as official statistics on businesses have them.
 */
const FEWEST_COMPANIES = 5;
const LARGEST_SHARE = 0.5;
const TWO_LARGEST_SHARE = 0.75;

export type CompanyReason = 'too-few' | 'one-dominates' | 'two-dominate' | 'reader-plus-one';
export type CompanyAmount = { readonly company: string; readonly amount: number };

/** The first reason against showing it, or null. Amounts of one company are added up. */
export function reasonAgainstCompanies(
  amounts: readonly CompanyAmount[],
  known: ReadonlySet<string>,
): CompanyReason | null {
  const sizes = new Map<string, number>();
  for (const { company, amount } of amounts) {
    if (!Number.isFinite(amount)) throw new RangeError(`The amount of ${company} is no number.`);
    sizes.set(company, (sizes.get(company) ?? 0) + Math.abs(amount));
  }
  if (sizes.size < FEWEST_COMPANIES) return 'too-few';
  const [largest = 0, second = 0, ...others] = [...sizes.values()].toSorted((a, b) => b - a);
  const total = others.reduce((sum, size) => sum + size, largest + second);
  if (largest > LARGEST_SHARE * total) return 'one-dominates';
  if (largest + second > TWO_LARGEST_SHARE * total) return 'two-dominate';
  const unknown = [...sizes.keys()].filter((company) => !known.has(company));
  return unknown.length === 1 ? 'reader-plus-one' : null;
}
