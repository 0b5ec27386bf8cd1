import type { Method, Role } from '#people/contract.ts';
import {
  byWeight,
  invitationDays,
  isShared,
  needsSecondFactor,
  proposedEnd,
  sessionDays,
  sharedEnd,
  sharedSessionMinutes,
} from '#people/rules.ts';
import { beginSession as begin } from '#people/server/routes-sessions.ts';
import {
  endSessions,
  endSessionsAt,
  findPerson,
  findPersonByEmail,
  findSession,
  listMemberships,
  type SessionRow,
  touchSession,
} from '#people/server/store.ts';
import { type CallerRow, findCaller, findCallers } from '#people/server/store-callers.ts';
import { insertInvitation } from '#people/server/store-invitations.ts';
import { companiesAdvisedBy } from '#people/server/store-members.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { tellRights } from '#platform/server/live/changes.ts';

export { needsSecondFactor, rolesToGive, sideOf } from '#people/rules.ts';

/**
 * The person behind a session token's hash with the memberships in force today; null when nobody is. `quiet` looks
 * without counting as use. What was begun at a company's screen opens that company and no other.
 */
export async function findActor(
  tx: Tx,
  tokenHash: string,
  today: string,
  now: Date,
  quiet = false,
): Promise<Actor | null> {
  const found = await findCaller(tx, tokenHash, today, now);
  if (!found) return null;
  const use = quiet ? null : notableUse(found.session, now);
  if (use) await touchSession(tx, found.session.session, use);
  return callerAs(found);
}

function callerAs({ session, ...known }: CallerRow): Actor {
  const actor = asActor(session.person, known, session.level);
  return session.company ? within(actor, session.company) : actor;
}

/**
 * The same of several sessions, in their order; null also where the use is to be noted, which each does by itself.
 * Nothing may be asked after it in the same transaction.
 */
export async function findActors(
  tx: Tx,
  tokenHashes: readonly string[],
  today: string,
  now: Date,
): Promise<(Actor | null)[]> {
  const found = await findCallers(tx, tokenHashes, today, now);
  return found.map((one) => (one && !notableUse(one.session, now) ? callerAs(one) : null));
}

const within = (actor: Actor, company: string): Actor => ({
  ...actor,
  memberships: actor.memberships.filter((m) => m.company === company),
  asleep: [],
});

/** A session at a shared screen lives on while it is used; any session notes its latest day. Null when that stands. */
function notableUse(session: SessionRow, now: Date): { seenOn: string; expiresAt?: string } | null {
  const seenOn = dayOf(now);
  const expiresAt = sharedEnd(session.begunAt, now);
  const soon = expiresAt.getTime() - new Date(session.expiresAt).getTime() > 60_000;
  if (isShared(session.method) && soon) return { seenOn, expiresAt: expiresAt.toISOString() };
  return session.seenOn === seenOn ? null : { seenOn };
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
  const [found, all] = await Promise.all([findPerson(tx, person), listMemberships(tx, today, person)]);
  return found && asActor(person, { ...found, memberships: all }, level);
}

type Known = Pick<Actor, 'name' | 'language' | 'memberships'>;

/** Somebody with the roles that are awake at a level. */
function asActor(person: string, { name, language, memberships }: Known, level: 1 | 2): Actor {
  const sleeps = ({ role }: { role: string }) => level < 2 && needsSecondFactor(role);
  return {
    kind: 'person',
    person,
    standsIn: false,
    level,
    name,
    language,
    memberships: memberships.filter((m) => !sleeps(m)),
    asleep: memberships.filter(sleeps),
    tokenScopes: null,
  };
}

export type Member = { person: string; name: string; role: Role; company: string };

/** Who holds which role in the companies in scope today, the weightiest role of each first. */
export async function membersInScope(tx: Tx, today: string): Promise<Member[]> {
  const rows = await listMemberships(tx, today, null);
  return rows.flatMap((row) => (row.company ? [{ ...row, company: row.company }] : [])).sort(byWeight);
}

/** Roles a person held in a company on a day; `tx` has the company in scope. */
export const rolesOn = async (tx: Tx, person: string, company: string, day: string): Promise<Role[]> =>
  (await listMemberships(tx, day, person)).filter((row) => row.company === company).map(({ role }) => role);

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
  /** The shared screen it is begun at, and that screen's company: the session opens no other. */
  at?: { screen: string; company: string };
  /** sha256 (hex) of the session the browser held before; it ends, so that no token outlives a sign-in. */
  replaces: string | null;
};

/** Days a session's cookie stays in the browser; null for one that ends with it. */
export const cookieDays = (method: Method): number | null =>
  isShared(method) ? sharedSessionMinutes / (24 * 60) : sessionDays;

/** Begins a session and answers with its token, which is stored nowhere. Leaves the person in scope. */
export const beginSession = (tx: Tx, beginning: Beginning): Promise<string> => begin(tx, beginning);

/** Ends every session begun at a screen, in its company, which `tx` has in scope. */
export async function endSessionsAtScreen(tx: Tx, screen: string, now: Date): Promise<void> {
  for (const person of await endSessionsAt(tx, screen, now)) await tellRights(tx, person);
}

/** The open session behind a token's hash: whose, begun how, with how many factors; null when there is none. */
export async function openSession(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<{ person: string; method: Method; level: 1 | 2 } | null> {
  const session = await findSession(tx, tokenHash, now);
  return session && { person: session.person, method: session.method, level: session.level };
}

/** Ends every open session of a person, who is left in scope; every page that is open hears of it. */
export async function endSessionsOf(tx: Tx, person: string, now: Date): Promise<void> {
  await setScope(tx, { person });
  await endSessions(tx, person, now);
  await tellRights(tx, person);
}

/**
 * Invites somebody to the office of a programme past every sign-in, for whoever runs the installation; answers with
 * the secret of the link, which is stored nowhere. Leaves the programme in scope.
 */
export async function inviteToOffice(
  tx: Tx,
  guest: { name: string; email: string; programme: string; language: Language },
  now: Date,
): Promise<string> {
  await setScope(tx, { programme: guest.programme });
  const token = makeSecret();
  await insertInvitation(tx, {
    ...guest,
    invitation: makeId(now.getTime()),
    company: null,
    organisation: null,
    role: 'programme-office',
    place: '',
    toDate: proposedEnd(dayOf(now)),
    invitedBy: makeId(now.getTime()),
    invitedByName: 'Spranget',
    invitedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + invitationDays * 24 * 3_600_000).toISOString(),
    mailDueAt: null,
    tokenHash: Buffer.from(hashSecret(token), 'hex'),
  });
  return token;
}
