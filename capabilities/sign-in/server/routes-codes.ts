import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { personById } from '#people/server/door.ts';
import type { Rule } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Call, Handlers } from '#platform/server/http/room.ts';
import {
  base32,
  codeAddress,
  fittingStep,
  secretBytes,
} from '#platform/server/one-time-code/one-time-code.ts';
import type { access } from '#sign-in/access.ts';
import type { SignedIn, signIn } from '#sign-in/contract.ts';
import { isShared, minutesUntil } from '#sign-in/rules.ts';
import { changingSession, enter, type OwnSession, ownSession } from '#sign-in/server/routes-session.ts';
import { acceptStep, countTry, deleteCode, findCode, keepSeed } from '#sign-in/server/store-factors.ts';

type Coded = 'readSecond' | 'giveSecond' | 'startCodes' | 'confirmCodes' | 'removeCodes';

/** The second factor by codes of an authenticator app. */
export const codeHandlers: Pick<Handlers<typeof signIn, typeof access>, Coded> = {
  readSecond: async (call) => {
    const own = await ownSession(call);
    if (isRefusal(own)) return own;
    return { level: own.level, codes: own.codes, passkeys: own.passkeys };
  },

  giveSecond: async (call) => {
    const own = await ownSession(call);
    if (isRefusal(own)) return own;
    // At a shared screen roles that see across companies stay asleep, whatever is typed.
    if (isShared(own.method) || !own.codes) return refuse('codes-missing');
    const problem = await tryCode(call, own.person, call.body.code);
    return problem ?? lifted(call, own);
  },

  startCodes: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, now, settings } = call;
    const seed = randomBytes(secretBytes);
    const sealed = await settings.secretBox.seal(seed, own.person);
    if (!(await keepSeed(tx, own.person, sealed, now))) return refuse('already-codes');
    const person = await personById(tx, own.person);
    const address = codeAddress(seed, person?.email ?? person?.name ?? '', 'Spranget');
    const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return {
      key: base32(seed).replaceAll(/(.{4})(?=.)/g, '$1 '),
      square: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    };
  },

  confirmCodes: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    if (own.codes) return refuse('already-codes');
    const problem = await tryCode(call, own.person, call.body.code);
    return problem ?? lifted(call, own);
  },

  removeCodes: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    await deleteCode(call.tx, own.person);
    return { done: true };
  },
};

type Trying = Pick<Call<EndpointShape, Rule>, 'tx' | 'aside' | 'now' | 'settings'>;
type Wrong = Refusal<'codes-missing' | 'code-locked' | 'codes-lost' | 'code-wrong'>;

/**
 * Null when a code is right, and then it is used up. A try counts in a transaction of its own, before the code is
 * looked at, so that no refusal takes the count back. `tx` has the person in scope.
 */
async function tryCode(
  { tx, aside, now, settings }: Trying,
  person: string,
  typed: string,
): Promise<Wrong | null> {
  const found = await findCode(tx, person);
  if (!found) return refuse('codes-missing');
  const counted = await aside({ person }, (own) => countTry(own, person, now));
  if (!counted) {
    const { lockedUntil } = (await findCode(tx, person)) ?? {};
    return refuse('code-locked', {
      values: { minutes: minutesUntil(lockedUntil ?? now.toISOString(), now) },
    });
  }
  const seed = await settings.secretBox.open(found.sealed, person);
  if (!seed) return refuse('codes-lost');
  const step = fittingStep(seed, typed, now);
  const accepted = step !== null && (await acceptStep(tx, person, step, now));
  return accepted ? null : refuse('code-wrong', { field: 'code' });
}

/** The session goes on with two factors and under a fresh token: one that was caught on the way is worth nothing. */
export async function lifted(
  call: Call<EndpointShape, Rule>,
  own: OwnSession,
): Promise<SignedIn | Refusal<'not-yours-to-do'>> {
  const { tx, session } = call;
  if (!session) return refuse('not-yours-to-do');
  await setScope(tx, { person: own.person });
  const entered = await enter(call, { person: own.person, method: own.method, level: 2 });
  return entered ?? refuse('not-yours-to-do');
}
