import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type IdentityRow = {
  identity: string;
  person: string;
  service: string;
  issuer: string;
  subject: string;
};

/** The account a subject at an issuer belongs to, or null. Leaves the subject's hash in scope. */
export async function findIdentity(
  tx: Tx,
  subjectHash: string,
): Promise<Pick<IdentityRow, 'identity' | 'person'> | null> {
  await setScope(tx, { secret: subjectHash });
  const row = await tx
    .selectFrom('sign_in.identity')
    .select(['identity', 'person'])
    .where('subjectHash', '=', Buffer.from(subjectHash, 'hex'))
    .executeTakeFirst();
  return row ?? null;
}

/** Links a subject to a person in scope; false when it is linked already. */
export async function insertIdentity(
  tx: Tx,
  row: IdentityRow & { subjectHash: Buffer; madeAt: string; seenOn: string },
): Promise<boolean> {
  const kept = await tx
    .insertInto('sign_in.identity')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('identity')
    .executeTakeFirst();
  return kept !== undefined;
}

export async function noteIdentity(tx: Tx, identity: string, seenOn: string): Promise<void> {
  await tx.updateTable('sign_in.identity').set({ seenOn }).where('identity', '=', identity).execute();
}

/** The services linked to a person in scope, the oldest first. */
export async function listIdentities(tx: Tx, person: string) {
  return tx
    .selectFrom('sign_in.identity')
    .select(['identity', 'service', 'issuer', 'madeAt', 'seenOn'])
    .where('person', '=', person)
    .orderBy('madeAt')
    .execute();
}

/** Takes one link of a person in scope away, or (none named) all. Answers with how many. */
export async function deleteIdentities(tx: Tx, person: string, identity?: string): Promise<number> {
  let query = tx.deleteFrom('sign_in.identity').where('person', '=', person);
  if (identity) query = query.where('identity', '=', identity);
  const [result] = await query.execute();
  return Number(result?.numDeletedRows ?? 0);
}

/** Everybody with something of theirs in this room; the errand has them in scope. */
export async function listPersons(tx: Tx): Promise<string[]> {
  const of = (
    table:
      | 'sign_in.code'
      | 'sign_in.passkey'
      | 'sign_in.identity'
      | 'sign_in.personalToken'
      | 'sign_in.pin'
      | 'sign_in.badge',
  ) => tx.selectFrom(table).select('person');
  const rows = await of('sign_in.code')
    .union(of('sign_in.passkey'))
    .union(of('sign_in.identity'))
    .union(of('sign_in.personalToken'))
    .union(of('sign_in.pin'))
    .union(of('sign_in.badge').where('endedAt', 'is', null))
    .execute();
  return rows.map(({ person }) => person);
}
