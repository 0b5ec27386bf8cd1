import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Problem, SignatureView } from '#principles/round-view.ts';

/** A word about a party's signature under a set: given, or taken back. */
export type SignatureRow = {
  signature: string;
  side: Side;
  digest: string;
  isGiven: boolean;
  person: string;
  by: string;
  at: string;
};

/** A change of the set, for saying who made a signature lapse. */
export type Change = { by: string; at: string };

/** The latest word of each party, where it is a signature. */
export const givenOf = (rows: readonly SignatureRow[]): SignatureRow[] =>
  sides.flatMap((side) => {
    const latest = rows.findLast((row) => row.side === side);
    return latest?.isGiven ? [latest] : [];
  });

/** Signatures as they stand under a set: one made under other words has lapsed, and it is said who changed them. */
export function signaturesOf(
  rows: readonly SignatureRow[],
  digest: string,
  latest: Change | null,
): SignatureView[] {
  return givenOf(rows).map((row) => {
    const stands = row.digest === digest;
    const changedBy = !stands && latest && latest.at >= row.at ? latest.by : null;
    return { side: row.side, by: row.by, at: row.at, stands, changedBy };
  });
}

type Wish = { side: Side; digest: string; person: string };

/** Whether a party's signature may be put under the set as it stands; `changedBy` wrote in it last. */
export function refuseSigning(
  rows: readonly SignatureRow[],
  wish: Wish,
  set: { digest: string; problems: readonly Problem[]; changedBy: string | null },
): Refusal<
  'set-changed' | 'too-few' | 'too-many' | 'text-missing' | 'already-signed' | 'other-person-needed'
> | null {
  const [problem] = set.problems;
  if (problem) return refuse(problem);
  if (wish.digest !== set.digest) return refuse('set-changed', { values: { name: set.changedBy ?? '' } });
  const standing = givenOf(rows).filter(({ digest }) => digest === set.digest);
  const own = standing.find(({ side }) => side === wish.side);
  if (own) return refuse('already-signed', { values: { name: own.by } });
  return standing.some(({ person }) => person === wish.person) ? refuse('other-person-needed') : null;
}

/** The two signatures that adopt a set, or null while one is missing. */
export function adoptingOf(
  rows: readonly SignatureRow[],
  digest: string,
): Readonly<Record<Side, SignatureRow>> | null {
  const standing = givenOf(rows).filter((row) => row.digest === digest);
  const [employer, employees] = sides.map((side) => standing.find((row) => row.side === side));
  return employer && employees && employer.person !== employees.person ? { employer, employees } : null;
}
