import { type Side, sides } from '#people/contract.ts';
import type { SignatureRow } from '#pilot-groups/rows.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** A party's signature where it stands under just these words: it lapses when anything in them changes. */
export function signatureOf(rows: readonly SignatureRow[], digest: string, side: Side): SignatureRow | null {
  const latest = rows.findLast((row) => row.side === side);
  return latest?.isGiven && latest.digest === digest ? latest : null;
}

type Wish = { side: Side; digest: string; person: string };
type Known = { digest: string; isWhole: boolean; isSigned: boolean };

/** Whether a party's signature may be put under the organisation as it stands. */
export function refuseSigning(
  rows: readonly SignatureRow[],
  wish: Wish,
  known: Known,
): Refusal<
  'organisation-changed' | 'organisation-incomplete' | 'signed-already' | 'other-person-needed'
> | null {
  if (wish.digest !== known.digest) return refuse('organisation-changed', { field: 'digest' });
  if (!known.isWhole) return refuse('organisation-incomplete');
  if (known.isSigned || signatureOf(rows, known.digest, wish.side)) return refuse('signed-already');
  const other = sides.find((side) => side !== wish.side)!;
  const theirs = signatureOf(rows, known.digest, other);
  return theirs?.person === wish.person ? refuse('other-person-needed') : null;
}

/** Both signatures under these words, by two people; null while one is missing. */
export function bothSigned(
  rows: readonly SignatureRow[],
  digest: string,
): Readonly<Record<Side, SignatureRow>> | null {
  const [employer, employees] = sides.map((side) => signatureOf(rows, digest, side));
  return employer && employees && employer.person !== employees.person ? { employer, employees } : null;
}
