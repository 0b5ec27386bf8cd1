import { actorOf, beginSession, membersInScope } from '#people/server/door.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { type Credentials, dayOf } from '#platform/server/http/caller.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { tellRights } from '#platform/server/live/changes.ts';
import type { access } from '#screens/access.ts';
import type { OwnScreen, screens } from '#screens/contract.ts';
import { challengeMinutes, proofText, tileName, tokenMinutes } from '#screens/rules.ts';
import { isSignedWith } from '#screens/server/routes-keys.ts';
import { findScreen, findScreenByToken, renewToken, type ScreenRow } from '#screens/server/store.ts';
import { insertChallenge, takeChallenge } from '#screens/server/store-pairings.ts';
import { findBadge, pinHolders, tryPin } from '#sign-in/server/door.ts';

type Sessions =
  | 'askForChallenge'
  | 'beginScreenSession'
  | 'readOwnScreen'
  | 'listTiles'
  | 'beginPersonSession';

export const sessionHandlers: Pick<Handlers<typeof screens, typeof access>, Sessions> = {
  askForChallenge: async ({ tx, body, now }) => {
    const challenge = makeSecret();
    const challengeHash = hashSecret(challenge);
    await setScope(tx, { secret: challengeHash });
    const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000).toISOString();
    await insertChallenge(tx, { challengeHash, screen: body.screen, expiresAt });
    return { challenge };
  },

  beginScreenSession: async ({ tx, body, now, actor, reply }) => {
    const challengeHash = hashSecret(body.challenge);
    await setScope(tx, { secret: challengeHash });
    const asked = await takeChallenge(tx, challengeHash);
    if (!asked || asked.screen !== body.screen || new Date(asked.expiresAt) <= now)
      return refuse('proof-not-valid', { field: 'challenge' });
    const screen = await findScreen(tx, body.screen);
    // The one refusal after which a browser gives its key up: said of a screen that is gone, and of nothing else.
    if (!screen) return refuse('screen-not-known', { field: 'screen' });
    if (!isSignedWith(screen.publicKey, proofText(body.screen, body.challenge), body.signature))
      return refuse('proof-not-valid', { field: 'signature' });
    const token = makeSecret();
    await renewToken(tx, screen.screen, {
      tokenHash: hashSecret(token),
      tokenExpiresAt: new Date(now.getTime() + tokenMinutes * 60_000).toISOString(),
      seenOn: dayOf(now),
    });
    // A stream that was opened with the token before is asked at once, and ends.
    await tellRights(tx, screen.screen);
    reply.setScreen(token);
    // Whoever is signed in at a terminal keeps their own language.
    if (actor?.kind !== 'person') reply.setLanguage(screen.language);
    return ownOf(screen);
  },

  readOwnScreen: async ({ tx, held, actor, now }) => {
    const screen = held.screen && (await findScreenByToken(tx, held.screen, now));
    return {
      screen: screen ? ownOf(screen) : null,
      person: actor?.kind === 'person' ? actor.name : null,
    };
  },

  listTiles: async ({ tx, scope, params, held, now, today }) => {
    const terminal = await terminalOf(tx, held, now);
    if (terminal?.company !== params.company) return refuse('not-found');
    await setScope(tx, scope);
    const holders = await pinHolders(tx, params.company);
    const members = new Map((await membersOf(tx, params.company, today)).map((m) => [m.person, m.name]));
    const tiles = [...members].flatMap(([person, name]) =>
      holders.has(person) ? [{ person, name: tileName(name) }] : [],
    );
    return { tiles };
  },

  beginPersonSession: async ({ tx, body, held, session, now, today, browser, aside, reply }) => {
    const terminal = await terminalOf(tx, held, now);
    if (!terminal) return refuse('terminal-needed');
    const found = await whoIsLetIn(tx, body, { company: terminal.company, today, now, aside });
    if ('refused' in found) return found;
    const { person, method } = found;
    const token = await beginSession(tx, {
      person,
      method,
      level: 1,
      browser,
      now,
      at: { screen: terminal.screen, company: terminal.company },
      replaces: session,
    });
    const actor = await actorOf(tx, person, today, 1);
    if (!actor) return refuse(method === 'pin' ? 'pin-wrong' : 'badge-unknown');
    // It ends with the browser; how long it lasts without a touch is the server's to say.
    reply.setSession(token, null);
    reply.setLanguage(actor.language);
    return { name: actor.name, language: actor.language };
  },
};

const ownOf = (row: ScreenRow): OwnScreen => {
  const { screen, company, name, kind, shows, language, boards, seconds, nightFrom, nightTo } = row;
  return { screen, company, name, kind, shows, language, boards, seconds, nightFrom, nightTo };
};

/** The shared terminal this browser is; a screen that only shows is none. */
async function terminalOf(tx: Tx, { screen }: Credentials, now: Date): Promise<ScreenRow | null> {
  const found = screen && (await findScreenByToken(tx, screen, now));
  return found && found.kind === 'shared-terminal' ? found : null;
}

/** Members of a company today, each once, by name. Leaves the company in scope. */
async function membersOf(tx: Tx, company: string, today: string) {
  await setScope(tx, { companies: [company] });
  return (await membersInScope(tx, today)).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

type Way = { person: string; method: 'pin' | 'badge' };
type Aside = <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
type Trying = { company: string; today: string; now: Date; aside: Aside };
type No = Refusal<'pin-wrong' | 'pin-locked' | 'badge-unknown'>;

/** Who signs in: a member of the terminal's company, by PIN or by badge. Somebody else is told what a wrong PIN is told. */
async function whoIsLetIn(
  tx: Tx,
  body: { person: string; pin: string } | { badge: string },
  { company, today, now, aside }: Trying,
): Promise<Way | No> {
  const isMember = async (person: string) =>
    (await membersOf(tx, company, today)).some((member) => member.person === person);
  if ('badge' in body) {
    const badge = await findBadge(tx, hashSecret(body.badge));
    if (badge?.company !== company || !(await isMember(badge.person)))
      return refuse('badge-unknown', { field: 'badge' });
    return { person: badge.person, method: 'badge' };
  }
  const tried = await tryPin(aside, company, body.person, body.pin, now);
  if (tried.outcome === 'locked')
    return refuse('pin-locked', { field: 'pin', values: { minutes: tried.minutes } });
  if (tried.outcome === 'wrong' || !(await isMember(body.person)))
    return refuse('pin-wrong', { field: 'pin' });
  return { person: body.person, method: 'pin' };
}
