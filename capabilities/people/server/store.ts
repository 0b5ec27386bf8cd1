import { sql } from 'kysely';
import type { Method } from '#people/contract.ts';
import type { Role } from '#people/role.ts';
import { levelNow } from '#people/rules.ts';
import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type PersonRow = {
  person: string;
  name: string;
  language: Language;
  demo: boolean;
  email?: string | null;
};

export type MembershipRow = {
  membership: string;
  person: string;
  role: Role;
  company: string | null;
  programme: string | null;
  organisation: string | null;
  place: string;
  fromDate: string;
  toDate: string | null;
  demo: boolean;
  givenBy?: string | null;
  givenByName?: string | null;
};

export type SessionRow = {
  session: string;
  person: string;
  level: 1 | 2;
  method: Method;
  label: string;
  screen: string | null;
  /** The screen's company, and the only one the session opens. */
  company: string | null;
  begunAt: string;
  expiresAt: string;
  seenOn: string | null;
};

const sessionColumns = [
  's.session',
  's.person',
  's.level',
  's.method',
  's.label',
  's.screen',
  's.company',
  's.begunAt',
  's.expiresAt',
  's.seenOn',
] as const;

const asSession = (row: Omit<SessionRow, 'level' | 'method'> & { level: number; method: string }) =>
  row as SessionRow;

/** The live session behind a token's hash; the scope shows only the row this hash belongs to. */
export async function findSession(tx: Tx, tokenHash: string, now: Date): Promise<SessionRow | null> {
  await setScope(tx, { secret: tokenHash });
  const row = await tx
    .selectFrom('people.session as s')
    .select(sessionColumns)
    .where('s.tokenHash', '=', Buffer.from(tokenHash, 'hex'))
    .where('s.endedAt', 'is', null)
    .where('s.expiresAt', '>', now.toISOString())
    .executeTakeFirst();
  return row ? { ...asSession(row), level: levelNow(asSession(row), now) } : null;
}

/** A person whose account is open, or null. */
export async function findPerson(tx: Tx, person: string): Promise<Required<PersonRow> | null> {
  const row = await tx
    .selectFrom('people.person')
    .select(['person', 'name', 'language', 'demo', 'email'])
    .where('person', '=', person)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** The open account an address belongs to, or null. Leaves nothing but that address in scope. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<Required<PersonRow> | null> {
  await setScope(tx, { email: email.toLowerCase() });
  const row = await tx
    .selectFrom('people.person')
    .select(['person', 'name', 'language', 'demo', 'email'])
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** Memberships in force on a day: of one person, or (person null) of everyone in scope. */
export async function listMemberships(
  tx: Tx,
  today: string,
  person: string | null,
): Promise<(MembershipRow & { name: string })[]> {
  let query = tx
    .selectFrom('people.membership as m')
    .innerJoin('people.person as p', 'p.person', 'm.person')
    .select([
      'm.membership',
      'm.person',
      'm.role',
      'm.company',
      'm.programme',
      'm.organisation',
      'm.place',
      'm.fromDate',
      'm.toDate',
      'm.demo',
      'p.name',
    ])
    .where('m.fromDate', '<=', today)
    .where((eb) => eb.or([eb('m.toDate', 'is', null), eb('m.toDate', '>=', today)]))
    .where('m.endedAt', 'is', null)
    .orderBy('p.name')
    .orderBy('m.membership');
  if (person) query = query.where('m.person', '=', person);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function insertSession(tx: Tx, tokenHash: string, row: SessionRow): Promise<void> {
  await tx
    .insertInto('people.session')
    .values({ tokenHash: Buffer.from(tokenHash, 'hex'), ...row })
    .execute();
}

/** Notes the day a session was last used, and when it ends where that slides. */
export async function touchSession(
  tx: Tx,
  session: string,
  change: { seenOn?: string; expiresAt?: string; level?: 2 },
): Promise<void> {
  await tx.updateTable('people.session').set(change).where('session', '=', session).execute();
}

/** The open sessions of the person in scope, the latest first. */
export async function listSessions(tx: Tx, person: string, now: Date): Promise<SessionRow[]> {
  const rows = await tx
    .selectFrom('people.session as s')
    .select(sessionColumns)
    .where('s.person', '=', person)
    .where('s.endedAt', 'is', null)
    .where('s.expiresAt', '>', now.toISOString())
    .orderBy('s.begunAt', 'desc')
    .execute();
  return rows.map(asSession);
}

/** Ends open sessions of a person in scope: one by id, all but one, or (neither named) all. Answers with how many. */
export async function endSessions(
  tx: Tx,
  person: string,
  now: Date,
  which: { only?: string; but?: string } = {},
): Promise<number> {
  let query = tx
    .updateTable('people.session')
    .set({ endedAt: now.toISOString() })
    .where('person', '=', person)
    .where('endedAt', 'is', null);
  if (which.only) query = query.where('session', '=', which.only);
  if (which.but) query = query.where('session', '<>', which.but);
  const [result] = await query.execute();
  return Number(result?.numUpdatedRows ?? 0);
}

/** Ends what was begun at a screen of a company in scope. Answers with whose sessions they were. */
export async function endSessionsAt(tx: Tx, screen: string, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('people.session')
    .set({ endedAt: now.toISOString() })
    .where('screen', '=', screen)
    .where('endedAt', 'is', null)
    .returning('person')
    .execute();
  return rows.map(({ person }) => person);
}

export async function setLanguage(tx: Tx, person: string, language: Language): Promise<void> {
  await tx.updateTable('people.person').set({ language }).where('person', '=', person).execute();
}

export async function setName(tx: Tx, person: string, name: string): Promise<void> {
  await tx.updateTable('people.person').set({ name }).where('person', '=', person).execute();
}

/** Closes an account: the address is free again, the name stays where it was signed. */
export async function closePerson(tx: Tx, person: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.person')
    .set({ closedAt: now.toISOString(), email: null })
    .where('person', '=', person)
    .execute();
}

/** Inserts persons; an id that is taken is passed over. Answers with how many there are more. */
export async function insertPersons(tx: Tx, persons: readonly PersonRow[]): Promise<number> {
  if (persons.length === 0) return 0;
  const [result] = await tx
    .insertInto('people.person')
    .values([...persons])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return Number(result?.numInsertedOrUpdatedRows ?? 0);
}

/** Inserts memberships; an id that is taken is passed over. Answers with how many there are more. */
export async function insertMemberships(tx: Tx, rows: readonly MembershipRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const [result] = await tx
    .insertInto('people.membership')
    .values(rows.map((row) => ({ ...row, underProgramme: underProgramme(row) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return Number(result?.numInsertedOrUpdatedRows ?? 0);
}

/** A role that is held neither in a company nor over a programme stands under the programme in scope. */
export const underProgramme = (row: { company: string | null; programme: string | null }) =>
  row.company === null && row.programme === null ? sql<string>`platform.programme()` : null;

/** Forgets sessions that ended or ran out before a moment; the errand has them in scope. */
export async function deleteSessions(tx: Tx, before: Date): Promise<number> {
  const [result] = await tx
    .deleteFrom('people.session')
    .where((eb) =>
      eb.or([eb('endedAt', '<', before.toISOString()), eb('expiresAt', '<', before.toISOString())]),
    )
    .execute();
  return Number(result?.numDeletedRows ?? 0);
}
