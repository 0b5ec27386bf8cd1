import type { AssentRow } from '#customers/description-rules.ts';
import type { Author } from '#customers/server/store-cards.ts';
import type { Side } from '#people/contract.ts';
import type { EditRow } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Every writing of the description, oldest first. */
export async function listEdits(tx: Tx, company: string): Promise<EditRow[]> {
  return tx
    .selectFrom('customers.descriptionEdit')
    .select(['edit', 'value', 'basedOn', 'writtenBy as person', 'writtenByName as by', 'writtenAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
}

/** The same writing twice is one. */
export async function insertEdit(
  tx: Tx,
  row: { company: string; edit: string; value: string; basedOn: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.descriptionEdit')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'edit']).doNothing())
    .execute();
}

/** The parties' words on the description, oldest first. */
export async function listAssents(tx: Tx, company: string): Promise<AssentRow[]> {
  const rows = await tx
    .selectFrom('customers.assent')
    .select([
      'assent',
      'side',
      'given',
      'digest',
      'interviews',
      'answers',
      'saidByName as by',
      'saidAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertAssent(
  tx: Tx,
  row: Omit<AssentRow, 'by' | 'at'> & { company: string; note: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.assent')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
