import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { findScreenByToken, listScreens } from '#screens/server/store.ts';

/** The screen behind a token's hash; null when the token has run out or the screen is revoked. Leaves it in scope. */
export async function findScreenActor(
  tx: Tx,
  tokenHash: string,
  _today: string,
  now: Date,
): Promise<Actor | null> {
  const found = await findScreenByToken(tx, tokenHash, now);
  if (!found) return null;
  const { screen, company, name, language } = found;
  return {
    kind: 'screen',
    person: screen,
    standsIn: true,
    level: 1,
    name,
    language,
    memberships: [{ role: 'wall-screen', company, programme: null, organisation: null }],
    asleep: [],
    tokenScopes: null,
  };
}

/** Ids of a company's screens that are in use; `tx` has the company in scope. */
export const screensOf = async (tx: Tx, company: string): Promise<string[]> =>
  (await listScreens(tx, company)).map(({ screen }) => screen);
