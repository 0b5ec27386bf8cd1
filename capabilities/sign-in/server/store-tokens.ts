import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type TokenRow = {
  token: string;
  name: string;
  scopes: string[];
  madeAt: string;
  expiresOn: string;
  seenOn: string | null;
};

const columns = ['token', 'name', 'scopes', 'madeAt', 'expiresOn', 'seenOn'] as const;

/** The personal token in force behind a hash, or null. Leaves the hash in scope. */
export async function findPersonalToken(
  tx: Tx,
  tokenHash: string,
  today: string,
): Promise<(TokenRow & { person: string; level: 1 | 2 }) | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await tx
    .selectFrom('sign_in.personalToken')
    .select([...columns, 'person', 'level'])
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('endedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .executeTakeFirst();
  return row ? { ...row, level: row.level === 2 ? 2 : 1 } : null;
}

/** The company's token in force behind a hash, or null. Leaves the hash in scope. */
export async function findCompanyToken(
  tx: Tx,
  tokenHash: string,
  today: string,
): Promise<(TokenRow & { company: string }) | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await tx
    .selectFrom('sign_in.companyToken')
    .select([...columns, 'company'])
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('endedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes the latest day a token was used; its hash is in scope. */
export async function noteToken(
  tx: Tx,
  table: 'sign_in.personalToken' | 'sign_in.companyToken',
  token: string,
  seenOn: string,
): Promise<void> {
  await tx.updateTable(table).set({ seenOn }).where('token', '=', token).execute();
}

type Fresh = Omit<TokenRow, 'seenOn'> & { tokenHash: Buffer };

/** Keeps a personal token; false when its id is taken. The person is in scope. */
export async function insertPersonalToken(
  tx: Tx,
  row: Fresh & { person: string; level: 1 | 2 },
): Promise<boolean> {
  const kept = await tx
    .insertInto('sign_in.personalToken')
    .values(row)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('token')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Keeps a company's token; false when its id is taken there. The company is in scope. */
export async function insertCompanyToken(
  tx: Tx,
  row: Fresh & { company: string; madeBy: string; madeByName: string },
): Promise<boolean> {
  const kept = await tx
    .insertInto('sign_in.companyToken')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'token']).doNothing())
    .returning('token')
    .executeTakeFirst();
  return kept !== undefined;
}

/** The tokens of a person in scope that are in force on a day, the latest first. */
export async function listPersonalTokens(tx: Tx, person: string, today: string): Promise<TokenRow[]> {
  return tx
    .selectFrom('sign_in.personalToken')
    .select(columns)
    .where('person', '=', person)
    .where('endedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .orderBy('madeAt', 'desc')
    .execute();
}

/** The tokens of a company in scope that are in force on a day, the latest first. */
export async function listCompanyTokens(
  tx: Tx,
  company: string,
  today: string,
): Promise<(TokenRow & { madeByName: string })[]> {
  return tx
    .selectFrom('sign_in.companyToken')
    .select([...columns, 'madeByName'])
    .where('company', '=', company)
    .where('endedAt', 'is', null)
    .where('expiresOn', '>=', today)
    .orderBy('madeAt', 'desc')
    .execute();
}

/** Ends one personal token of somebody in scope, or (none named) all. Answers with how many. */
export async function endPersonalTokens(tx: Tx, person: string, now: Date, token?: string): Promise<number> {
  let query = tx
    .updateTable('sign_in.personalToken')
    .set({ endedAt: now.toISOString() })
    .where('person', '=', person)
    .where('endedAt', 'is', null);
  if (token) query = query.where('token', '=', token);
  const [result] = await query.execute();
  return Number(result?.numUpdatedRows ?? 0);
}

/** Ends a token of a company in scope; false when there is none in force. */
export async function endCompanyToken(
  tx: Tx,
  company: string,
  token: string,
  by: { name: string },
  now: Date,
): Promise<boolean> {
  const [result] = await tx
    .updateTable('sign_in.companyToken')
    .set({ endedAt: now.toISOString(), endedByName: by.name })
    .where('company', '=', company)
    .where('token', '=', token)
    .where('endedAt', 'is', null)
    .execute();
  return Number(result?.numUpdatedRows ?? 0) > 0;
}

/** Forgets tokens that ended or ran out before a day; the errand has them in scope. */
export async function deleteTokens(tx: Tx, before: Date, day: string): Promise<void> {
  for (const table of ['sign_in.personalToken', 'sign_in.companyToken'] as const)
    await tx
      .deleteFrom(table)
      .where((eb) => eb.or([eb('endedAt', '<', before.toISOString()), eb('expiresOn', '<', day)]))
      .execute();
}
