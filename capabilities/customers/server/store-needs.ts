import type { NeedRow } from '#customers/needs.ts';
import type { Author } from '#customers/server/store-cards.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A company's needs as they are named now, by name. */
export async function listNeeds(tx: Tx, company: string): Promise<NeedRow[]> {
  const rows = await tx
    .selectFrom('customers.needVersion')
    .distinctOn('need')
    .select(['need', 'revision', 'name', 'writtenByName as writtenBy'])
    .where('company', '=', company)
    .orderBy('need')
    .orderBy('revision', 'desc')
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.need < b.need ? -1 : 1));
}

/** A name of a need; the first makes it. */
export async function insertNeed(
  tx: Tx,
  row: { company: string; need: string; revision: number; name: string },
  { person, name, at }: Author,
): Promise<void> {
  const { company, need } = row;
  await tx
    .insertInto('customers.need')
    .values({ company, need, madeBy: person, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('customers.needVersion')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

/** Where each statement was placed last. */
export async function listPlacements(tx: Tx, company: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('customers.placement')
    .distinctOn('statement')
    .select(['statement', 'need'])
    .where('company', '=', company)
    .orderBy('statement')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ statement, need }) => [statement, need]));
}

/** The same placement twice is one. */
export async function insertPlacement(
  tx: Tx,
  row: { company: string; placement: string; statement: string; need: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.placement')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'placement']).doNothing())
    .execute();
}

/** What each need was said to be last: another, or itself again (null). */
export async function listMergings(tx: Tx, company: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('customers.merging')
    .distinctOn('need')
    .select(['need', 'intoNeed'])
    .where('company', '=', company)
    .orderBy('need')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ need, intoNeed }) => [need, intoNeed]));
}

export async function hasMerging(tx: Tx, company: string, merging: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers.merging')
    .select('merging')
    .where('company', '=', company)
    .where('merging', '=', merging)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertMerging(
  tx: Tx,
  row: { company: string; merging: string; need: string; intoNeed: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.merging')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
