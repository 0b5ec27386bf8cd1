import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { ScreenKind } from '#screens/contract.ts';

export type ScreenRow = {
  company: string;
  screen: string;
  name: string;
  kind: ScreenKind;
  shows: string;
  language: Language;
  publicKey: string;
  pairing: string;
  pairedBy: string;
  pairedByName: string;
  pairedAt: string;
  seenOn: string | null;
} & Arranged;

export type Arranged = { boards: string[]; seconds: number; nightFrom: number; nightTo: number };

const columns = [
  'company',
  'screen',
  'name',
  'kind',
  'shows',
  'language',
  'publicKey',
  'pairing',
  'pairedBy',
  'pairedByName',
  'pairedAt',
  'seenOn',
  'boards',
  'seconds',
  'nightFrom',
  'nightTo',
] as const;

type Read = Omit<ScreenRow, 'kind' | 'language'> & { kind: string; language: string };
const asScreen = (row: Read) => row as ScreenRow;

const live = (tx: Tx) => tx.selectFrom('screens.screen').select(columns).where('revokedAt', 'is', null);

/** The screens in scope that are in use, by name. */
export async function listScreens(tx: Tx, company: string): Promise<ScreenRow[]> {
  const rows = await live(tx).where('company', '=', company).orderBy('name').orderBy('screen').execute();
  return rows.map(asScreen);
}

/** A screen that is in use, by its id. Leaves nothing but that screen in scope. */
export async function findScreen(tx: Tx, screen: string): Promise<ScreenRow | null> {
  await setScope(tx, { person: screen });
  const row = await live(tx).where('screen', '=', screen).executeTakeFirst();
  return row ? asScreen(row) : null;
}

/** The screen a token's hash opens at a moment. Leaves nothing but that token in scope. */
export async function findScreenByToken(tx: Tx, tokenHash: string, now: Date): Promise<ScreenRow | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await live(tx)
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('tokenExpiresAt', '>', now.toISOString())
    .executeTakeFirst();
  return row ? asScreen(row) : null;
}

/** A screen of a company in scope, also one that is revoked. */
export async function findPaired(
  tx: Tx,
  company: string,
  screen: string,
): Promise<{ pairing: string } | null> {
  const row = await tx
    .selectFrom('screens.screen')
    .select('pairing')
    .where('company', '=', company)
    .where('screen', '=', screen)
    .executeTakeFirst();
  return row ?? null;
}

/** Inserts unless the id is taken; false when it is. */
export async function insertScreen(tx: Tx, row: Omit<ScreenRow, keyof Arranged>): Promise<boolean> {
  const inserted = await tx
    .insertInto('screens.screen')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('screen')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Gives the screen in scope its one token, by hash. */
export async function renewToken(
  tx: Tx,
  screen: string,
  token: { tokenHash: string; tokenExpiresAt: string; seenOn: string },
): Promise<void> {
  await tx
    .updateTable('screens.screen')
    .set({ ...token, tokenHash: Buffer.from(token.tokenHash, 'hex') })
    .where('screen', '=', screen)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Whether a screen is or was one of a company's, which is in scope. */
export async function isScreenOf(tx: Tx, which: { company: string; screen: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('screens.screen')
    .select('screen')
    .where('company', '=', which.company)
    .where('screen', '=', which.screen)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes what a screen of a company in scope shows; false when there is none in use. */
export async function arrange(
  tx: Tx,
  which: { company: string; screen: string },
  to: Arranged & Pick<ScreenRow, 'name' | 'shows' | 'language'>,
): Promise<boolean> {
  const [result] = await tx
    .updateTable('screens.screen')
    .set(to)
    .where('company', '=', which.company)
    .where('screen', '=', which.screen)
    .where('revokedAt', 'is', null)
    .execute();
  return Number(result?.numUpdatedRows ?? 0) > 0;
}

/** Revokes a screen of a company in scope; false when there is none in use. */
export async function revoke(
  tx: Tx,
  which: { company: string; screen: string },
  by: { person: string; name: string },
  now: Date,
): Promise<boolean> {
  const [result] = await tx
    .updateTable('screens.screen')
    .set({
      revokedAt: now.toISOString(),
      revokedBy: by.person,
      revokedByName: by.name,
      tokenHash: null,
      tokenExpiresAt: null,
    })
    .where('company', '=', which.company)
    .where('screen', '=', which.screen)
    .where('revokedAt', 'is', null)
    .execute();
  return Number(result?.numUpdatedRows ?? 0) > 0;
}

/** Forgets screens revoked before a moment; the errand has them in scope. */
export async function deleteScreens(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('screens.screen').where('revokedAt', '<', before.toISOString()).execute();
}

/** What a person did with screens of the companies in scope. */
export async function listPairedBy(tx: Tx, person: string) {
  return tx
    .selectFrom('screens.screen')
    .select(['name', 'pairedAt', 'revokedAt', 'pairedBy', 'revokedBy'])
    .where((eb) => eb.or([eb('pairedBy', '=', person), eb('revokedBy', '=', person)]))
    .orderBy('pairedAt')
    .execute();
}
