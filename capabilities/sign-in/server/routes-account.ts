import { needsSecondFactor, personById } from '#people/server/door.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { slowHash } from '#platform/server/http/slow-hash.ts';
import type { access } from '#sign-in/access.ts';
import type { signIn } from '#sign-in/contract.ts';
import { isShared, lastTokenDay, mostOfAKind, pinProblem, scopesOf, tokenProblem } from '#sign-in/rules.ts';
import { changingSession, mustConfirm, ownSession } from '#sign-in/server/routes-session.ts';
import { deletePins, keepPins, listPins } from '#sign-in/server/store-entries.ts';
import { findCode, listPasskeys } from '#sign-in/server/store-factors.ts';
import { listIdentities } from '#sign-in/server/store-identities.ts';
import { endPersonalTokens, insertPersonalToken, listPersonalTokens } from '#sign-in/server/store-tokens.ts';
import { text } from '#sign-in/text.ts';

type Own = 'readAccount' | 'keepPin' | 'removePin' | 'makeToken' | 'endToken';

/** A person's own ways in, and the tokens of programs that act for them. */
export const accountHandlers: Pick<Handlers<typeof signIn, typeof access>, Own> = {
  readAccount: async (call) => {
    const own = await ownSession(call);
    if (isRefusal(own)) return own;
    const { tx, actor, today, settings, language } = call;
    const person = await personById(tx, own.person);
    const code = await findCode(tx, own.person);
    const passkeys = await listPasskeys(tx, own.person);
    const linked = await listIdentities(tx, own.person);
    const pins = await listPins(tx, own.person);
    return {
      name: person?.name ?? '',
      email: person?.email ?? null,
      level: own.level,
      needsSecond: [...actor.memberships, ...actor.asleep].some(({ role }) => needsSecondFactor(role)),
      mustConfirm: mustConfirm(own),
      codesSince: code?.confirmedAt ?? null,
      passkeys: passkeys.map(({ credential: _, ...row }) => row),
      services: settings.identityProviders.map(({ key, label }) => {
        const mine = linked.find(({ service }) => service === key);
        return { key, label, identity: mine?.identity ?? null, since: mine?.madeAt ?? null };
      }),
      pin: workplaces(actor).length > 0 ? { chosen: pins.length > 0 } : null,
      tokens: await listPersonalTokens(tx, own.person, today),
      scopes: scopeChoices(settings.rooms, language),
      lastTokenDay: lastTokenDay(today),
    };
  },

  keepPin: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, actor, body, now } = call;
    const problem = pinProblem(body.pin);
    if (problem) return refuse(problem, { field: 'pin' });
    const companies = workplaces(actor);
    if (companies.length === 0) return refuse('pin-without-company');
    await setScope(tx, { person: own.person, companies });
    await keepPins(tx, own.person, companies, await slowHash(body.pin), now);
    return { done: true };
  },

  removePin: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    await deletePins(call.tx, own.person);
    return { done: true };
  },

  makeToken: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, body, settings, today, now } = call;
    const problem = tokenProblem(body, settings.rooms, today);
    if (problem) return refuse(problem, { field: problem === 'scope-unknown' ? 'scopes' : 'expiresOn' });
    if ((await listPersonalTokens(tx, own.person, today)).length >= mostOfAKind) return refuse('too-many');
    const secret = makeToken();
    const kept = await insertPersonalToken(tx, {
      ...body,
      person: own.person,
      level: own.level,
      tokenHash: Buffer.from(hashSecret(secret), 'hex'),
      madeAt: now.toISOString(),
    });
    return kept ? { secret } : refuse('already-made');
  },

  endToken: async (call) => {
    const own = await ownSession(call);
    if (isRefusal(own)) return own;
    if (isShared(own.method)) return refuse('shared-session');
    const ended = await endPersonalTokens(call.tx, own.person, call.now, call.params.token);
    return ended ? { done: true } : refuse('not-found');
  },
};

/** The companies somebody works in, as opposed to those they see into. */
const workplaces = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ company, role }) => (company && !needsSecondFactor(role) ? [company] : [])),
  ),
];

/** A token's secret: a mark that scanners of published code know it by, and 256 bits. */
export const makeToken = (): string => `spr_${makeSecret()}`;

/** The rights a token can have, with the rooms' names in words. */
export const scopeChoices = (rooms: readonly string[], language: Language) =>
  scopesOf(rooms).map((scope) => {
    const [room = '', act] = scope.split(':');
    const phrase = (text as Record<string, (typeof text)[keyof typeof text] | undefined>)[`room-${room}`];
    return { scope, room: phrase ? say(phrase, language) : room, writes: act === 'write' };
  });
