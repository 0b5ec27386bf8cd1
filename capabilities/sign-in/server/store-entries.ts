import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { lockMinutes, minutesAfter, mostTries } from '#sign-in/rules.ts';

/** PINs and badges: how one signs in at a company's shared screens. */

/** Keeps a PIN for each of the companies, in place of the one there was. Person and companies are in scope. */
export async function keepPins(
  tx: Tx,
  person: string,
  companies: readonly string[],
  slowHash: string,
  now: Date,
): Promise<void> {
  const row = { slowHash, madeAt: now.toISOString(), tries: 0, lockedUntil: null };
  await tx
    .insertInto('sign_in.pin')
    .values(companies.map((company) => ({ company, person, ...row })))
    .onConflict((conflict) => conflict.columns(['company', 'person']).doUpdateSet(row))
    .execute();
}

export async function deletePins(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('sign_in.pin').where('person', '=', person).execute();
}

/** The companies a person in scope has a PIN in. */
export async function listPins(tx: Tx, person: string): Promise<{ company: string; madeAt: string }[]> {
  return tx.selectFrom('sign_in.pin').select(['company', 'madeAt']).where('person', '=', person).execute();
}

/** Persons with a PIN in a company in scope. */
export async function listPinHolders(tx: Tx, company: string): Promise<string[]> {
  const rows = await tx.selectFrom('sign_in.pin').select('person').where('company', '=', company).execute();
  return rows.map(({ person }) => person);
}

/**
 * Counts a try before the PIN is looked at: the last one locks, and a right one unlocks. Answers with what it is
 * compared to; null while it is locked, or where there is none. For a transaction of its own, with the company in scope.
 */
export async function countPinTry(
  tx: Tx,
  company: string,
  person: string,
  now: Date,
): Promise<{ slowHash: string; tries: number } | null> {
  const at = now.toISOString();
  const row = await tx
    .updateTable('sign_in.pin')
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
    .where('company', '=', company)
    .where('person', '=', person)
    .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', at)]))
    .returning(['slowHash', 'tries'])
    .executeTakeFirst();
  return row ?? null;
}

/** A right PIN takes its tries back. */
export async function clearPinTries(tx: Tx, company: string, person: string): Promise<void> {
  await tx
    .updateTable('sign_in.pin')
    .set({ tries: 0, lockedUntil: null })
    .where('company', '=', company)
    .where('person', '=', person)
    .execute();
}

/** When a lock opens; null where nothing is locked. */
export async function pinLock(tx: Tx, company: string, person: string): Promise<string | null> {
  const row = await tx
    .selectFrom('sign_in.pin')
    .select('lockedUntil')
    .where('company', '=', company)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.lockedUntil ?? null;
}

/** Keeps a badge after ending the one somebody had; false when its id is taken. The company is in scope. */
export async function insertBadge(
  tx: Tx,
  row: {
    company: string;
    badge: string;
    person: string;
    badgeHash: Buffer;
    madeAt: string;
    madeBy: string;
    madeByName: string;
  },
): Promise<boolean> {
  const taken = await tx
    .selectFrom('sign_in.badge')
    .select('badge')
    .where('company', '=', row.company)
    .where('badge', '=', row.badge)
    .executeTakeFirst();
  if (taken) return false;
  await endBadges(tx, row.person, row.madeAt, row.company);
  const kept = await tx
    .insertInto('sign_in.badge')
    .values(row)
    // Of two that are made at once one is the badge, and the other was never printed.
    .onConflict((conflict) => conflict.doNothing())
    .returning('badge')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Ends the badges of somebody: in one company, or in all when none is named. Answers with how many. */
export async function endBadges(tx: Tx, person: string, at: string, company?: string): Promise<number> {
  let query = tx
    .updateTable('sign_in.badge')
    .set({ endedAt: at })
    .where('person', '=', person)
    .where('endedAt', 'is', null);
  if (company) query = query.where('company', '=', company);
  const [result] = await query.execute();
  return Number(result?.numUpdatedRows ?? 0);
}

/** Whose badge a hash is, and where; null for one that has ended. Leaves the hash in scope. */
export async function findBadgeRow(
  tx: Tx,
  badgeHash: string,
): Promise<{ company: string; person: string } | null> {
  await setScope(tx, { secret: badgeHash });
  const row = await tx
    .selectFrom('sign_in.badge')
    .select(['company', 'person'])
    .where('badgeHash', '=', Buffer.from(badgeHash, 'hex'))
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The badges of a person in scope. */
export async function listBadges(tx: Tx, person: string) {
  return tx
    .selectFrom('sign_in.badge')
    .select(['madeAt', 'madeByName', 'endedAt'])
    .where('person', '=', person)
    .orderBy('madeAt', 'desc')
    .execute();
}

export async function deleteBadges(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in.badge').where('endedAt', '<', before.toISOString()).execute();
}
