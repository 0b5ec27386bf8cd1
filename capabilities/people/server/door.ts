import type { Method, Role } from '#people/contract.ts';
import { byWeight, needsSecondFactor, sessionDays, sharedSessionMinutes } from '#people/rules.ts';
import { beginSession as begin } from '#people/server/routes-sessions.ts';
import {
  findPerson,
  findPersonByEmail,
  findSession,
  listMemberships,
  type SessionRow,
  touchSession,
} from '#people/server/store.ts';
import { companiesAdvisedBy } from '#people/server/store-members.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { dayOf } from '#platform/server/http/caller.ts';

export { sideOf } from '#people/rules.ts';

/** The person behind a session token's hash with the memberships in force today; null when nobody is. */
export async function findActor(tx: Tx, tokenHash: string, today: string, now: Date): Promise<Actor | null> {
  const session = await findSession(tx, tokenHash, now);
  if (!session) return null;
  const actor = await actorOf(tx, session.person, today, session.level);
  if (actor) await noteUse(tx, session, now);
  return actor;
}

/** A session at a shared screen lives on while it is used; any session notes its latest day. */
async function noteUse(tx: Tx, session: SessionRow, now: Date): Promise<void> {
  const seenOn = dayOf(now);
  const sliding = session.method === 'pin' || session.method === 'badge';
  const expiresAt = new Date(now.getTime() + sharedSessionMinutes * 60_000);
  const soon = expiresAt.getTime() - new Date(session.expiresAt).getTime() > 60_000;
  if (sliding && soon)
    await touchSession(tx, session.session, { seenOn, expiresAt: expiresAt.toISOString() });
  else if (session.seenOn !== seenOn) await touchSession(tx, session.session, { seenOn });
}

/**
 * A person with the memberships in force on a day; null when there is no open account. Leaves the person in scope.
 * At level 1 the roles that need a second factor are asleep.
 */
export async function actorOf(
  tx: Tx,
  person: string,
  today: string,
  level: 1 | 2 = 2,
): Promise<Actor | null> {
  await setScope(tx, { person });
  const found = await findPerson(tx, person);
  if (!found) return null;
  const all = await listMemberships(tx, today, person);
  const sleeps = ({ role }: { role: string }) => level < 2 && needsSecondFactor(role);
  return {
    kind: 'person',
    person,
    name: found.name,
    language: found.language,
    memberships: all.filter((m) => !sleeps(m)),
    asleep: all.filter(sleeps),
    tokenScopes: null,
  };
}

export type Member = { person: string; name: string; role: Role; company: string };

/** Who holds which role in the companies in scope today, the weightiest role of each first. */
export async function membersInScope(tx: Tx, today: string): Promise<Member[]> {
  const rows = await listMemberships(tx, today, null);
  return rows.flatMap((row) => (row.company ? [{ ...row, company: row.company }] : [])).sort(byWeight);
}

/**
 * Who has one of the roles over a company today: in it, over its programme, or over an organisation that advises it.
 * Sets the scope it needs.
 */
export async function personsOver(
  tx: Tx,
  company: string,
  programme: string | null,
  roles: readonly string[],
  today: string,
): Promise<Set<string>> {
  await setScope(tx, { companies: [company], ...(programme !== null && { programme }) });
  const members = await listMemberships(tx, today, null);
  const found = members.filter(
    ({ role, company: here, programme: over }) =>
      roles.includes(role) && (here === company || (programme !== null && over === programme)),
  );
  const persons = new Set(found.map(({ person }) => person));
  const organisations = new Set(
    members.flatMap((m) => (m.company === company && m.organisation ? [m.organisation] : [])),
  );
  for (const organisation of organisations) {
    if (!(await companiesOfOrganisation(tx, organisation, today)).includes(company)) continue;
    for (const m of await listMemberships(tx, today, null))
      if (m.company === null && m.organisation === organisation && roles.includes(m.role))
        persons.add(m.person);
  }
  return persons;
}

/** The companies an organisation's advisers have today. Leaves the organisation in scope. */
export async function companiesOfOrganisation(
  tx: Tx,
  organisation: string,
  today: string,
): Promise<string[]> {
  await setScope(tx, { organisation });
  return companiesAdvisedBy(tx, organisation, today);
}

/** The open account an address belongs to, or null. Leaves nothing but that address in scope. */
export const personByEmail = findPersonByEmail;

/** An open account by id; `tx` has the person in scope. */
export const personById = findPerson;

/** How a session begins: which way, how many factors, in which browser, at which shared screen. */
export type Beginning = {
  person: string;
  method: Method;
  level: 1 | 2;
  browser: string;
  now: Date;
  screen?: string | null;
  /** sha256 (hex) of the session the browser held before; it ends, so that no token outlives a sign-in. */
  replaces: string | null;
};

/** Days a session's cookie stays in the browser; null for one that ends with it. */
export const cookieDays = (method: Method): number | null =>
  method === 'pin' || method === 'badge' ? sharedSessionMinutes / (24 * 60) : sessionDays;

/** Begins a session and answers with its token, which is stored nowhere. Leaves the person in scope. */
export const beginSession = (tx: Tx, beginning: Beginning): Promise<string> => begin(tx, beginning);

/** Lifts the session behind a token's hash to two factors; false when it has ended. Leaves the person in scope. */
export async function liftSession(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const session = await findSession(tx, tokenHash, now);
  if (!session) return false;
  await setScope(tx, { person: session.person });
  await touchSession(tx, session.session, { level: 2 });
  return true;
}
