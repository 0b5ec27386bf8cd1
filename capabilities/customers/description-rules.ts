import type { DescriptionView } from '#customers/customers-view.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Written } from '#platform/contract/written.ts';

/** A party's word on the description; rows come oldest first, and the last of each party counts. */
export type AssentRow = {
  assent: string;
  side: Side;
  given: boolean;
  digest: string;
  interviews: number;
  answers: number;
  by: string;
  at: string;
};

const standing = (rows: readonly AssentRow[], side: Side): AssentRow | null => {
  const last = rows.findLast((row) => row.side === side);
  return last?.given ? last : null;
};

/** The description with the words of the parties about it. A yes to other words than these does not hold. */
export function descriptionOf(written: Written, digest: string, rows: readonly AssentRow[]): DescriptionView {
  const said = (side: Side) => {
    const row = standing(rows, side);
    if (row === null || row.digest !== digest) return null;
    const { by, at, interviews, answers } = row;
    return { by, at, interviews, answers };
  };
  const yes = { employer: said('employer'), employees: said('employees') };
  return {
    written,
    digest,
    yes,
    outdated: sides.filter((side) => standing(rows, side) !== null && yes[side] === null),
    agreed: yes.employer !== null && yes.employees !== null,
  };
}

/** Whether a party may say this of the description as it stands. */
export function refuseAssent(
  view: DescriptionView,
  wish: { side: Side; given: boolean; digest: string },
  basis: { interviews: number; answers: number },
): Refusal<'already-changed-by-another' | 'already-so' | 'nothing-written' | 'nobody-asked'> | null {
  if ((view.yes[wish.side] !== null) === wish.given) return refuse('already-so', { field: 'given' });
  if (!wish.given) return null;
  if (view.written.value === '') return refuse('nothing-written');
  if (basis.interviews + basis.answers === 0) return refuse('nobody-asked');
  return view.digest === wish.digest
    ? null
    : refuse('already-changed-by-another', { values: { name: view.written.by ?? '' } });
}
