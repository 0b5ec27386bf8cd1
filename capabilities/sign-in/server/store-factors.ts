import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { StoredPasskey } from '#platform/server/passkey/passkey.ts';
import { lockMinutes, minutesAfter, mostTries } from '#sign-in/rules.ts';

export type CodeRow = { sealed: Buffer; confirmedAt: string | null; lockedUntil: string | null };

/** The seed of somebody in scope, or null. */
export async function findCode(tx: Tx, person: string): Promise<CodeRow | null> {
  const row = await tx
    .selectFrom('sign_in.code')
    .select(['sealed', 'confirmedAt', 'lockedUntil'])
    .where('person', '=', person)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a fresh seed in place of one that was never confirmed; false when one is confirmed already. */
export async function keepSeed(tx: Tx, person: string, sealed: Buffer, now: Date): Promise<boolean> {
  const row = { sealed, madeAt: now.toISOString(), lastStep: 0, tries: 0, lockedUntil: null };
  const kept = await tx
    .insertInto('sign_in.code')
    .values({ person, ...row })
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet(row).where('sign_in.code.confirmedAt', 'is', null),
    )
    .returning('person')
    .executeTakeFirst();
  return kept !== undefined;
}

/**
 * Counts a try before the code is looked at; false while it is locked. The last try locks, and a right code unlocks:
 * two guesses at once are two guesses. For a transaction of its own, with the person in scope.
 */
export async function countTry(tx: Tx, person: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const row = await tx
    .updateTable('sign_in.code')
    .set((eb) => ({
      tries: eb
        .case()
        .when('lockedUntil', 'is not', null)
        .then(1)
        .else(eb('tries', '+', 1))
        .end(),
      lockedUntil: eb
        .case()
        .when(eb.and([eb('lockedUntil', 'is', null), eb('tries', '>=', mostTries - 1)]))
        .then(eb.cast<string | null>(eb.val(minutesAfter(now, lockMinutes)), 'timestamptz'))
        .else(null)
        .end(),
    }))
    .where('person', '=', person)
    .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', at)]))
    .returning('person')
    .executeTakeFirst();
  return row !== undefined;
}

/** Accepts a code of a step, once: false when one of this step or a later one was accepted before. */
export async function acceptStep(tx: Tx, person: string, step: number, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('sign_in.code')
    .set((eb) => ({
      lastStep: step,
      tries: 0,
      lockedUntil: null,
      confirmedAt: eb.fn.coalesce('confirmedAt', eb.cast<string>(eb.val(now.toISOString()), 'timestamptz')),
    }))
    .where('person', '=', person)
    .where('lastStep', '<', step)
    .returning('person')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteCode(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('sign_in.code').where('person', '=', person).execute();
}

export type PasskeyRow = StoredPasskey & { passkey: string; person: string; label: string };

/** The passkey a credential's hash belongs to, locked; null when there is none. Leaves the hash in scope. */
export async function findPasskey(tx: Tx, credentialHash: string): Promise<PasskeyRow | null> {
  await setScope(tx, { secret: credentialHash });
  const row = await tx
    .selectFrom('sign_in.passkey')
    .select([
      'passkey',
      'person',
      'label',
      'credential',
      'publicKey',
      'counter',
      'transports',
      'multiDevice',
      'backedUp',
    ])
    .where('credentialHash', '=', Buffer.from(credentialHash, 'hex'))
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a passkey; false when its credential or its id is known already. */
export async function insertPasskey(
  tx: Tx,
  row: PasskeyRow & { credentialHash: Buffer; madeAt: string },
): Promise<boolean> {
  const kept = await tx
    .insertInto('sign_in.passkey')
    .values({ ...row, transports: [...row.transports] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('passkey')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Notes a use; false when another use with the same count came first. Its person is in scope. */
export async function notePasskey(
  tx: Tx,
  passkey: string,
  before: number,
  change: { counter: number; backedUp: boolean; seenOn: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('sign_in.passkey')
    .set(change)
    .where('passkey', '=', passkey)
    .where('counter', '=', before)
    .returning('passkey')
    .executeTakeFirst();
  return row !== undefined;
}

/** The passkeys of a person in scope, the oldest first. */
export async function listPasskeys(tx: Tx, person: string) {
  return tx
    .selectFrom('sign_in.passkey')
    .select(['passkey', 'credential', 'label', 'madeAt', 'seenOn'])
    .where('person', '=', person)
    .orderBy('madeAt')
    .execute();
}

/** Removes one passkey of a person in scope, or (none named) all. Answers with how many. */
export async function deletePasskeys(tx: Tx, person: string, passkey?: string): Promise<number> {
  let query = tx.deleteFrom('sign_in.passkey').where('person', '=', person);
  if (passkey) query = query.where('passkey', '=', passkey);
  const [result] = await query.execute();
  return Number(result?.numDeletedRows ?? 0);
}
