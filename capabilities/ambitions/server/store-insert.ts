import type { AssentRow, ContentRow, WritingRow } from '#ambitions/rows.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Who writes, and when (ISO 8601 in UTC). The same id twice is one act everywhere here. */
export type Author = { company: string; person: string; name: string; at: string };

const made = ({ company, person, name, at }: Author) => ({
  company,
  madeBy: person,
  madeByName: name,
  madeAt: at,
});
const said = ({ company, person, name, at }: Author) => ({
  company,
  saidBy: person,
  saidByName: name,
  saidAt: at,
});
const written = ({ company, person, name, at }: Author) => ({
  company,
  writtenBy: person,
  writtenByName: name,
  writtenAt: at,
});

export async function insertChallenge(
  tx: Tx,
  by: Author,
  row: { challenge: string; side: Side },
): Promise<void> {
  await tx
    .insertInto('ambitions.challenge')
    .values({ ...row, ...made(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertFinish(
  tx: Tx,
  by: Author,
  row: { finish: string; side: Side; finished: boolean },
): Promise<void> {
  await tx
    .insertInto('ambitions.finish')
    .values({ ...row, ...said(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSorting(
  tx: Tx,
  { company, person, name, at }: Author,
  row: { sorting: string; challenge: string; topic: string },
): Promise<void> {
  await tx
    .insertInto('ambitions.sorting')
    .values({ ...row, company, sortedBy: person, sortedByName: name, sortedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertJoint(tx: Tx, by: Author, row: { joint: string; topic: string }): Promise<void> {
  await tx
    .insertInto('ambitions.jointChallenge')
    .values({ ...row, ...made(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** An ambition with what it says; one that is there already gets a further content. */
export async function insertAmbition(tx: Tx, by: Author, row: Omit<ContentRow, 'by' | 'at'>): Promise<void> {
  await tx
    .insertInto('ambitions.ambition')
    .values({ ambition: row.ambition, ...made(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('ambitions.content')
    .values({ ...row, ...written(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertWriting(
  tx: Tx,
  by: Author,
  row: Pick<WritingRow, 'edit' | 'thing' | 'field' | 'value' | 'basedOn'> & { side: Side | null },
): Promise<void> {
  await tx
    .insertInto('ambitions.edit')
    .values({ ...row, ...written(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertStanding(
  tx: Tx,
  by: Author,
  row: { standing: string; thing: string; stands: boolean },
): Promise<void> {
  await tx
    .insertInto('ambitions.standing')
    .values({ ...row, ...said(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertAssent(
  tx: Tx,
  by: Author,
  row: Omit<AssentRow, 'person' | 'by' | 'at'>,
): Promise<void> {
  await tx
    .insertInto('ambitions.assent')
    .values({ ...row, ...said(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
