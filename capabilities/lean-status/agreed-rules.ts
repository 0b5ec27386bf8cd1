import type { AgreedView } from '#lean-status/round-view.ts';
import type { AgreedRow, AssentRow } from '#lean-status/rows.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** What a yes is a yes to: the dimension, both values and the note, as one text. Hashed by whoever stores it. */
export const agreedWords = ({
  dimension,
  now,
  target,
  note,
}: Omit<AgreedRow, 'edit' | 'by' | 'at'>): string => JSON.stringify([dimension, now, target, note]);

export const latestOf = (rows: readonly AgreedRow[], dimension: string): AgreedRow | null =>
  rows.findLast((row) => row.dimension === dimension) ?? null;

/** The agreed value of a dimension with the parties' words about it; a yes to other values than these does not hold. */
export function agreedView(row: AgreedRow, digest: string, assents: readonly AssentRow[]): AgreedView {
  const last = (side: Side) =>
    assents.findLast((one) => one.dimension === row.dimension && one.side === side) ?? null;
  const said = (side: Side) => {
    const word = last(side);
    return word?.given && word.digest === digest ? { by: word.by, at: word.at } : null;
  };
  const yes = { employer: said('employer'), employees: said('employees') };
  return {
    edit: row.edit,
    now: row.now,
    target: row.target,
    note: row.note,
    by: row.by,
    at: row.at,
    digest,
    yes,
    outdated: sides.filter((side) => last(side)?.given === true && yes[side] === null),
    agreed: yes.employer !== null && yes.employees !== null,
  };
}

/** Why a party may not say this of a dimension as it stands; `same` when it has said so already. */
export function refuseAssent(
  view: AgreedView | null,
  wish: { side: Side; given: boolean; digest: string },
): 'same' | Refusal<'already-changed-by-another' | 'nothing-written'> | null {
  if (!view) return refuse('nothing-written');
  if ((view.yes[wish.side] !== null) === wish.given) return 'same';
  if (wish.given && view.digest !== wish.digest)
    return refuse('already-changed-by-another', { values: { name: view.by } });
  return null;
}

/** Both parties have said yes to every dimension that is asked about. */
export const isWhole = (dimensions: readonly string[], agreed: ReadonlyMap<string, AgreedView>): boolean =>
  dimensions.length > 0 && dimensions.every((key) => agreed.get(key)?.agreed === true);
