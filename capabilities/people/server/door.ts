import type { Role } from '#people/contract.ts';
import { byWeight } from '#people/rules.ts';

export { sideOf } from '#people/rules.ts';

import { findPerson, findSessionPerson, listMemberships } from '#people/server/store.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** The person behind a session token's hash with the memberships in force today; null when nobody is. */
export async function findActor(tx: Tx, tokenHash: string, today: string, now: Date): Promise<Actor | null> {
  const person = await findSessionPerson(tx, tokenHash, now);
  return person ? actorOf(tx, person, today) : null;
}

/** A person with the memberships in force on a day; null when there is no such person. Leaves the person in scope. */
export async function actorOf(tx: Tx, person: string, today: string): Promise<Actor | null> {
  await setScope(tx, { person });
  const found = await findPerson(tx, person);
  if (!found) return null;
  const memberships = await listMemberships(tx, today, person);
  return { person, name: found.name, language: found.language, memberships };
}

export type Member = { person: string; name: string; role: Role; company: string };

/** Who holds which role in the companies in scope today, the weightiest role of each first. */
export async function membersInScope(tx: Tx, today: string): Promise<Member[]> {
  const rows = await listMemberships(tx, today, null);
  return rows.flatMap((row) => (row.company ? [{ ...row, company: row.company }] : [])).sort(byWeight);
}
