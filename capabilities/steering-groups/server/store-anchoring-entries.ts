import { intakeAnchorings } from '#parties/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { byDay } from '#steering-groups/anchoring-rules.ts';
import type { AnchoringEntry } from '#steering-groups/anchoring-view.ts';
import { listAnchorings } from '#steering-groups/server/store-anchoring.ts';

/** Everything that was anchored: on the company's way in, and since. The first first. */
export async function entriesOf(tx: Tx, company: string): Promise<AnchoringEntry[]> {
  const intake = (await intakeAnchorings(tx, company)).map(
    ({ note, ...row }): AnchoringEntry => ({
      ...row,
      from: 'intake',
      bodyName: '',
      about: '',
      said: note,
      withdrawn: null,
      papers: [],
    }),
  );
  return [...intake, ...(await listAnchorings(tx, company))].toSorted(byDay);
}
