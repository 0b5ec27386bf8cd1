import { companiesOf, nameOfCompany } from '#companies/server/door.ts';
import {
  companiesOfOrganisation,
  findActors,
  findActor as findPersonActor,
  personsOver,
} from '#people/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Credentials } from '#platform/server/http/caller.ts';
import { findScreenActor, screensOf } from '#screens/server/door.ts';
import { findTokenActor } from '#sign-in/server/door.ts';

/** Whoever credentials belong to: a token is asked alone, a session goes before the screen it was begun at. */
async function findActor(
  tx: Tx,
  held: Credentials,
  today: string,
  now: Date,
  quiet = false,
): Promise<Actor | null> {
  if (held.token) return findTokenActor(tx, held.token, today);
  const person = held.session ? await findPersonActor(tx, held.session, today, now, quiet) : null;
  return person ?? (held.screen ? findScreenActor(tx, held.screen, today, now) : null);
}

/**
 * Who may watch a company today: persons with one of the roles over it, and its screens where the rule lists them.
 * What is an office's own is watched by those of the office.
 */
async function hearersOf(
  tx: Tx,
  { company, roles, office }: { company: string; roles: readonly string[]; office: string | null },
  today: string,
): Promise<ReadonlySet<string>> {
  if (office !== null) return personsOver(tx, company, office, ['programme-office'], today);
  await setScope(tx, { companies: [company] });
  const [named, screens] = await Promise.all([
    nameOfCompany(tx, company),
    roles.includes('wall-screen') ? screensOf(tx, company) : [],
  ]);
  const programme = named?.programme ?? null;
  return new Set([...screens, ...(await personsOver(tx, company, programme, roles, today))]);
}

/** What the platform asks of the rooms that know people, screens and companies. */
export const gate = { findActor, findActors, companiesOf, companiesOfOrganisation, nameOfCompany, hearersOf };
