import type { Method } from '#people/contract.ts';
import { actorOf, beginSession, cookieDays, openSession } from '#people/server/door.ts';
import type { Rule } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Call } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import type { SignedIn } from '#sign-in/contract.ts';
import { isShared, minutesAfter, nextPage } from '#sign-in/rules.ts';
import { type AttemptRow, insertAttempt, takeAttempt } from '#sign-in/server/store.ts';
import { findCode, listPasskeys } from '#sign-in/server/store-factors.ts';

/** What the functions here need of any call. */
type Asked = Pick<
  Call<EndpointShape, Rule>,
  'tx' | 'actor' | 'session' | 'now' | 'today' | 'browser' | 'chosenLanguage' | 'aside' | 'attempt' | 'reply'
>;

/** Begins a session for somebody who has proved who they are, in place of the one the browser had; null when their account is closed. */
export async function enter(
  { tx, now, today, browser, session, chosenLanguage, reply }: Asked,
  who: { person: string; method: Method; level: 1 | 2 },
): Promise<SignedIn | null> {
  const actor = await actorOf(tx, who.person, today, who.level);
  if (!actor) return null;
  const token = await beginSession(tx, { ...who, browser, now, replaces: session });
  reply.setSession(token, cookieDays(who.method));
  return { next: nextPage(actor.asleep.length), language: chosenLanguage ?? actor.language };
}

export type OwnSession = { person: string; method: Method; level: 1 | 2; codes: boolean; passkeys: number };

/** The session of a person in a browser, with the factors they have. Leaves the person in scope. */
export async function ownSession(
  call: Pick<Asked, 'tx' | 'actor' | 'session' | 'now'>,
): Promise<OwnSession | Refusal<'not-yours-to-do'>> {
  const { tx, actor, session, now } = call;
  const open = session && actor?.kind === 'person' ? await openSession(tx, session, now) : null;
  if (!open) return refuse('not-yours-to-do');
  await setScope(tx, { person: open.person });
  const code = await findCode(tx, open.person);
  const passkeys = await listPasskeys(tx, open.person);
  return { ...open, codes: Boolean(code?.confirmedAt), passkeys: passkeys.length };
}

/** True when somebody has a second factor and has not given it in this session. */
export const mustConfirm = ({ level, codes, passkeys }: OwnSession): boolean =>
  level < 2 && (codes || passkeys > 0);

type Closed = Refusal<'not-yours-to-do' | 'shared-session' | 'confirm-first'>;

/** The same for whoever wants to change their ways in: not from a shared screen, and with both factors where there are two. */
export async function changingSession(
  call: Pick<Asked, 'tx' | 'actor' | 'session' | 'now'>,
): Promise<OwnSession | Closed> {
  const own = await ownSession(call);
  if ('refused' in own) return own;
  if (isShared(own.method)) return refuse('shared-session');
  return mustConfirm(own) ? refuse('confirm-first') : own;
}

/** Ties what follows to this browser, for some minutes; answers with the secret that the cookie holds. */
export async function beginAttempt(
  { tx, now, reply }: Pick<Asked, 'tx' | 'now' | 'reply'>,
  row: Omit<AttemptRow, 'expiresAt'>,
  minutes: number,
): Promise<string> {
  const secret = makeSecret();
  await insertAttempt(tx, hashSecret(secret), { ...row, expiresAt: minutesAfter(now, minutes) });
  reply.setAttempt(secret);
  return secret;
}

/** What began in this browser and has not run out. It is used up whatever comes of it. */
export async function endAttempt(
  { attempt, aside, now, reply }: Pick<Asked, 'attempt' | 'aside' | 'now' | 'reply'>,
  kind: AttemptRow['kind'],
): Promise<(AttemptRow & { secret: string }) | Refusal<'attempt-over'>> {
  if (!attempt) return refuse('attempt-over');
  const hash = hashSecret(attempt);
  const row = await aside({ secret: hash }, (tx) => takeAttempt(tx, hash));
  reply.setAttempt(null);
  if (row?.kind !== kind || new Date(row.expiresAt) <= now) return refuse('attempt-over');
  return { ...row, secret: attempt };
}
