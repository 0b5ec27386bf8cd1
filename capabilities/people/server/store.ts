import type { Role } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type PersonRow = { person: string; name: string; language: Language; demo: boolean };
export type MembershipRow = {
  membership: string;
  person: string;
  role: Role;
  company: string | null;
  programme: string | null;
  place: string;
  fromDate: string;
  toDate: string | null;
  demo: boolean;
};

/** The person behind a live session; the scope shows only the row this token hash belongs to. */
export async function findSessionPerson(tx: Tx, tokenHash: string, now: Date): Promise<string | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await tx
    .selectFrom('people.session')
    .select(['person'])
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst();
  return row?.person ?? null;
}

export async function findPerson(tx: Tx, person: string): Promise<PersonRow | null> {
  const row = await tx
    .selectFrom('people.person')
    .select(['person', 'name', 'language', 'demo'])
    .where('person', '=', person)
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** Memberships in force on a day: of one person, or (person null) of everyone in scope. */
export async function listMemberships(
  tx: Tx,
  today: string,
  person: string | null,
): Promise<(Omit<MembershipRow, 'fromDate' | 'toDate' | 'membership'> & { name: string })[]> {
  let query = tx
    .selectFrom('people.membership as m')
    .innerJoin('people.person as p', 'p.person', 'm.person')
    .select(['m.person', 'm.role', 'm.company', 'm.programme', 'm.place', 'm.demo', 'p.name'])
    .where('m.fromDate', '<=', today)
    .where((eb) => eb.or([eb('m.toDate', 'is', null), eb('m.toDate', '>=', today)]))
    .orderBy('p.name')
    .orderBy('m.membership');
  if (person) query = query.where('m.person', '=', person);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function insertSession(
  tx: Tx,
  tokenHash: string,
  person: string,
  expiresAt: Date,
): Promise<void> {
  await tx
    .insertInto('people.session')
    .values({ tokenHash: Buffer.from(tokenHash, 'hex'), person, expiresAt: expiresAt.toISOString() })
    .execute();
}

export async function endSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ endedAt: now.toISOString() })
    .where('tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('endedAt', 'is', null)
    .execute();
}

export async function setLanguage(tx: Tx, person: string, language: Language): Promise<void> {
  await tx.updateTable('people.person').set({ language }).where('person', '=', person).execute();
}

export async function insertPersons(tx: Tx, persons: readonly PersonRow[]): Promise<void> {
  if (persons.length)
    await tx
      .insertInto('people.person')
      .values([...persons])
      .execute();
}

export async function insertMemberships(tx: Tx, rows: readonly MembershipRow[]): Promise<void> {
  if (rows.length)
    await tx
      .insertInto('people.membership')
      .values([...rows])
      .execute();
}
