import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type PairingRow = {
  pairing: string;
  publicKey: string;
  expiresAt: string;
  company: string | null;
  screen: string | null;
  usedAt: string | null;
};

const columns = ['pairing', 'publicKey', 'expiresAt', 'company', 'screen', 'usedAt'] as const;
const bytes = (hash: string) => Buffer.from(hash, 'hex');

/** A pairing by its id, for whoever holds its key. Leaves nothing but that key's pairings in scope. */
export async function findPairing(tx: Tx, pairing: string, keyHash: string): Promise<PairingRow | null> {
  await setScope(tx, { secret: keyHash });
  const row = await tx
    .selectFrom('screens.pairing')
    .select(columns)
    .where('pairing', '=', pairing)
    .where('keyHash', '=', bytes(keyHash))
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Writes a pairing with its code, or gives one that is still unused a code anew. False when the code is somebody
 * else's just now, or the id is. `tx` has the key's hash as its secret.
 */
export async function putPairing(
  tx: Tx,
  row: {
    pairing: string;
    keyHash: string;
    publicKey: string;
    codeHash: string;
    askedAt: string;
    expiresAt: string;
  },
): Promise<boolean> {
  const values = { ...row, keyHash: bytes(row.keyHash), codeHash: bytes(row.codeHash) };
  const { codeHash, expiresAt } = values;
  const taken = await tx
    .insertInto('screens.pairing')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .returning('pairing')
    .executeTakeFirst();
  if (taken) return true;
  const again = await tx
    .updateTable('screens.pairing')
    .set({ codeHash, expiresAt })
    .where('pairing', '=', row.pairing)
    .where('keyHash', '=', values.keyHash)
    .where('usedAt', 'is', null)
    .returning('pairing')
    .executeTakeFirst();
  return again !== undefined;
}

/** The pairing behind a code, locked until this transaction ends; `tx` has the code's hash as its secret. */
export async function lockByCode(tx: Tx, codeHash: string): Promise<PairingRow | null> {
  const row = await tx
    .selectFrom('screens.pairing')
    .select(columns)
    .where('codeHash', '=', bytes(codeHash))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Notes what a pairing became; `tx` has the code's hash as its secret, and the company in scope. */
export async function markUsed(
  tx: Tx,
  pairing: string,
  became: { company: string; screen: string; usedAt: string },
): Promise<void> {
  await tx.updateTable('screens.pairing').set(became).where('pairing', '=', pairing).execute();
}

/** Keeps a challenge by its hash; `tx` has that hash as its secret. */
export async function insertChallenge(
  tx: Tx,
  row: { challengeHash: string; screen: string; expiresAt: string },
): Promise<void> {
  await tx
    .insertInto('screens.challenge')
    .values({ ...row, challengeHash: bytes(row.challengeHash) })
    .execute();
}

/** Takes a challenge out; null when there is none. `tx` has its hash as its secret. */
export async function takeChallenge(
  tx: Tx,
  challengeHash: string,
): Promise<{ screen: string; expiresAt: string } | null> {
  const row = await tx
    .deleteFrom('screens.challenge')
    .where('challengeHash', '=', bytes(challengeHash))
    .returning(['screen', 'expiresAt'])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Forgets what nobody can use any more; the errand has it in scope. A pairing that was used stays longer: its browser
 * may have lost its line just then, and asks how it went when it is back.
 */
export async function deletePairings(tx: Tx, before: Date, usedBefore: Date): Promise<void> {
  const moment = before.toISOString();
  await tx
    .deleteFrom('screens.pairing')
    .where('expiresAt', '<', moment)
    .where((eb) => eb.or([eb('usedAt', 'is', null), eb('usedAt', '<', usedBefore.toISOString())]))
    .execute();
  await tx.deleteFrom('screens.challenge').where('expiresAt', '<', moment).execute();
}
