import type { EditRow } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type OwnNotePlace = { person: string; company: string; visit: string };

/** What a person has written for themselves about a visit, oldest first; `tx` has the person in scope. */
export async function listOwnEdits(tx: Tx, { person, company, visit }: OwnNotePlace): Promise<EditRow[]> {
  const rows = await tx
    .selectFrom('visits.ownNote')
    .select(['edit', 'value', 'basedOn', 'person', 'writtenAt as at'])
    .where('person', '=', person)
    .where('company', '=', company)
    .where('visit', '=', visit)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, by: '' }));
}

/** Adds a writing; the same id again changes nothing. */
export async function insertOwnEdit(
  tx: Tx,
  row: OwnNotePlace & { edit: string; value: string; basedOn: string | null; writtenAt: string },
): Promise<void> {
  await tx
    .insertInto('visits.ownNote')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person', 'edit']).doNothing())
    .execute();
}
