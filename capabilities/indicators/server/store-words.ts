import type { Author } from '#indicators/server/store.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A re-based limit or a flag that is taken back; taken back twice it is taken back once. */
export async function insertRemoval(
  tx: Tx,
  row: { company: string; subject: string; kind: string; reason: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.removal')
    .values({ ...row, removedBy: person, removedByName: name, removedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A party's word on whether the office may see a figure. */
export async function insertSharing(
  tx: Tx,
  row: { company: string; sharing: string; indicator: string; side: Side; given: boolean },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.sharing')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** That a figure is followed no more, or again. */
export async function insertRetirement(
  tx: Tx,
  row: { company: string; retirement: string; indicator: string; retired: boolean; reason: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.retirement')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
