import { actorOf, endSessionsOf } from '#people/server/door.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { slowHashFits } from '#platform/server/http/slow-hash.ts';
import { minutesUntil, mostTries } from '#sign-in/rules.ts';
import {
  clearPinTries,
  countPinTry,
  findBadgeRow,
  listPinHolders,
  pinLock,
} from '#sign-in/server/store-entries.ts';
import { deleteCode, deletePasskeys } from '#sign-in/server/store-factors.ts';
import {
  endPersonalTokens,
  findCompanyToken,
  findPersonalToken,
  noteToken,
} from '#sign-in/server/store-tokens.ts';

/**
 * Who a token's hash stands for today: a person in the roles they hold, or a company's program. Null when it was
 * ended, ran out or never was, and when its owner's account is closed.
 */
export async function findTokenActor(tx: Tx, tokenHash: string, today: string): Promise<Actor | null> {
  const own = await findPersonalToken(tx, tokenHash, today);
  if (own) {
    if (own.seenOn !== today) await noteToken(tx, 'sign_in.personalToken', own.token, today);
    const person = await actorOf(tx, own.person, today, own.level);
    return person && { ...person, kind: 'token', tokenScopes: own.scopes };
  }
  const shared = await findCompanyToken(tx, tokenHash, today);
  if (!shared) return null;
  if (shared.seenOn !== today) await noteToken(tx, 'sign_in.companyToken', shared.token, today);
  return {
    kind: 'token',
    person: shared.token,
    standsIn: true,
    level: 1,
    name: shared.name,
    language: 'nb',
    memberships: [{ role: 'company-token', company: shared.company, programme: null }],
    asleep: [],
    tokenScopes: shared.scopes,
  };
}

/** Persons who have a PIN in a company, which `tx` has in scope. Whether they are members today is asked of people. */
export const pinHolders = async (tx: Tx, company: string): Promise<ReadonlySet<string>> =>
  new Set(await listPinHolders(tx, company));

export type PinOutcome =
  | { readonly outcome: 'ok' }
  /** `left`: how many tries there are before it is locked. */
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'locked'; readonly minutes: number };

/**
 * Tries somebody's PIN in a company. Each try counts in a transaction of its own before the PIN is looked at: the
 * fifth wrong one locks it for a quarter of an hour. Somebody without a PIN is as wrong as a wrong PIN.
 * Who may try, and whether the person is still a member, is the caller's to know.
 */
export async function tryPin(
  aside: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>,
  company: string,
  person: string,
  pin: string,
  now: Date,
): Promise<PinOutcome> {
  const scope = { companies: [company] };
  const tried = await aside(scope, (tx) => countPinTry(tx, company, person, now));
  if (!tried) {
    const locked = await aside(scope, (tx) => pinLock(tx, company, person));
    return locked ? { outcome: 'locked', minutes: minutesUntil(locked, now) } : { outcome: 'wrong', left: 0 };
  }
  if (await slowHashFits(pin, tried.slowHash)) {
    await aside(scope, (tx) => clearPinTries(tx, company, person));
    return { outcome: 'ok' };
  }
  const left = mostTries - tried.tries;
  return left > 0 ? { outcome: 'wrong', left } : tooMany(aside, company, person, now);
}

async function tooMany(
  aside: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>,
  company: string,
  person: string,
  now: Date,
): Promise<PinOutcome> {
  const locked = await aside({ companies: [company] }, (tx) => pinLock(tx, company, person));
  return { outcome: 'locked', minutes: minutesUntil(locked ?? now.toISOString(), now) };
}

/** Whose badge it is and in which company, by the sha256 (hex) of all that its square says; null when it has ended. */
export const findBadge = findBadgeRow;

/**
 * Somebody begins anew: codes and passkeys are gone, tokens with them, and every session ends. Leaves the person in
 * scope.
 */
export async function forgetFactors(tx: Tx, person: string, now: Date): Promise<void> {
  await setScope(tx, { person });
  await deleteCode(tx, person);
  await deletePasskeys(tx, person);
  await endPersonalTokens(tx, person, now);
  await endSessionsOf(tx, person, now);
}
