import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** Letters somebody asked for, and sign-ins that have begun in a browser. */
export type LetterRow = {
  letter: string;
  email: string;
  expiresAt: string | null;
  dueAt: string | null;
  tries: number;
  person: string | null;
  usedAt: string | null;
};

const letterColumns = ['letter', 'email', 'expiresAt', 'dueAt', 'tries', 'person', 'usedAt'] as const;

/** Writes that a letter was asked for; the same id again changes nothing. Leaves the address in scope. */
export async function insertLetter(
  tx: Tx,
  row: { letter: string; email: string; askedAt: string; dueAt: string },
): Promise<void> {
  await setScope(tx, { email: row.email });
  await tx
    .insertInto('sign_in.letter')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The letter a link's hash belongs to, locked until the transaction ends; null when there is none. */
export async function lockLinked(tx: Tx, tokenHash: string): Promise<LetterRow | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await tx
    .selectFrom('sign_in.letter')
    .select(letterColumns)
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A letter whose time has come, locked; one that is being sent is passed over. The errand is in scope. */
export async function lockDue(tx: Tx, now: Date): Promise<LetterRow | null> {
  const row = await tx
    .selectFrom('sign_in.letter')
    .select(letterColumns)
    .where('dueAt', '<=', now.toISOString())
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateLetter(
  tx: Tx,
  letter: string,
  change: {
    expiresAt?: string;
    dueAt?: string | null;
    tries?: number;
    tokenHash?: Buffer;
    person?: string;
    usedAt?: string;
  },
): Promise<void> {
  await tx.updateTable('sign_in.letter').set(change).where('letter', '=', letter).execute();
}

export async function deleteLetter(tx: Tx, letter: string): Promise<void> {
  await tx.deleteFrom('sign_in.letter').where('letter', '=', letter).execute();
}

/** The letters sent to a person in scope, the latest first. */
export async function listLetters(tx: Tx, person: string) {
  return tx
    .selectFrom('sign_in.letter')
    .select(['askedAt', 'usedAt'])
    .where('person', '=', person)
    .orderBy('askedAt', 'desc')
    .execute();
}

/** Forgets letters that were asked for before a moment; the errand has them in scope. */
export async function deleteLetters(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in.letter').where('askedAt', '<', before.toISOString()).execute();
}

export type AttemptRow = {
  kind: 'passkey' | 'passkey-addition' | 'service';
  service: string | null;
  person: string | null;
  expiresAt: string;
};

/** Writes that a sign-in began. Leaves its secret in scope. */
export async function insertAttempt(tx: Tx, attemptHash: string, row: AttemptRow): Promise<void> {
  await setScope(tx, { secret: attemptHash });
  await tx
    .insertInto('sign_in.attempt')
    .values({ attemptHash: Buffer.from(attemptHash, 'hex'), ...row })
    .execute();
}

/** Takes an attempt out, so that it is used once; null when there is none. Its secret is in scope. */
export async function takeAttempt(tx: Tx, attemptHash: string): Promise<AttemptRow | null> {
  const row = await tx
    .deleteFrom('sign_in.attempt')
    .where('attemptHash', '=', Buffer.from(attemptHash, 'hex'))
    .returning(['kind', 'service', 'person', 'expiresAt'])
    .executeTakeFirst();
  return row ? { ...row, kind: row.kind as AttemptRow['kind'] } : null;
}

export async function deleteAttempts(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in.attempt').where('expiresAt', '<', before.toISOString()).execute();
}
