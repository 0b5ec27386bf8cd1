import { browserLabel, isShared, sessionDays, sharedEnd } from '#people/rules.ts';
import type { Beginning } from '#people/server/door.ts';
import {
  closePerson,
  endSessions,
  findPerson,
  findSession,
  insertSession,
  listMemberships,
} from '#people/server/store.ts';
import { endMemberships } from '#people/server/store-members.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { tellChange, tellRights } from '#platform/server/live/changes.ts';

/** Begins a session (door.ts says how) and answers with its token. */
export async function beginSession(tx: Tx, beginning: Beginning): Promise<string> {
  const { person, method, level, browser, now, at, replaces } = beginning;
  if (isShared(method) !== (at !== undefined))
    throw new Error('A shared screen is where a PIN or badge is shown.');
  const before = replaces && (await findSession(tx, replaces, now));
  if (before) {
    await setScope(tx, { person: before.person });
    await endSessions(tx, before.person, now, { only: before.session });
  }
  await setScope(tx, { person });
  const token = makeSecret();
  await insertSession(tx, hashSecret(token), {
    session: crypto.randomUUID(),
    person,
    level,
    method,
    label: browserLabel(browser),
    screen: at?.screen ?? null,
    company: at?.company ?? null,
    begunAt: now.toISOString(),
    expiresAt: (isShared(method)
      ? sharedEnd(now.toISOString(), now)
      : new Date(now.getTime() + sessionDays * 24 * 3_600_000)
    ).toISOString(),
    seenOn: dayOf(now),
  });
  await writeAuditLine(tx, {
    company: null,
    person,
    act: 'people.beginSession',
    object: method,
    at: now,
  });
  return token;
}

/**
 * Closes an account: its roles end now, its sessions with them, and every page that is open hears of it.
 * `tx` has the person's memberships in scope; false when there is no open account. Leaves the person in scope.
 */
export async function closeAccount(
  tx: Tx,
  person: string,
  by: { person: string; name: string },
  now: Date,
): Promise<boolean> {
  if (!(await findPerson(tx, person))) return false;
  const held = await listMemberships(tx, dayOf(now), person);
  const companies = [...new Set(held.flatMap(({ company }) => (company ? [company] : [])))];
  const programme = held.find((m) => m.programme)?.programme;
  await setScope(tx, { person, companies, ...(programme && { programme }) });
  await endMemberships(tx, { person }, by, now);
  await endSessions(tx, person, now);
  await closePerson(tx, person, now);
  await tellRights(tx, person);
  for (const company of companies) tellChange(tx, company);
  return true;
}
