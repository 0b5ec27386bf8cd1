import { personById } from '#people/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { askForAddition, askForPasskey, openedBy, passkeyIn } from '#platform/server/passkey/passkey.ts';
import { derived } from '#platform/server/secret-box/derived.ts';
import type { access } from '#sign-in/access.ts';
import type { signIn } from '#sign-in/contract.ts';
import { isLastWay, mostOfAKind, passkeyMinutes } from '#sign-in/rules.ts';
import { lifted } from '#sign-in/server/routes-codes.ts';
import { beginAttempt, changingSession, endAttempt, enter } from '#sign-in/server/routes-session.ts';
import {
  deletePasskeys,
  findPasskey,
  insertPasskey,
  listPasskeys,
  notePasskey,
} from '#sign-in/server/store-factors.ts';
import { listIdentities } from '#sign-in/server/store-identities.ts';

type Keyed = 'askForPasskey' | 'signInByPasskey' | 'askForAddition' | 'addPasskey' | 'removePasskey';

/** Signing in by a passkey, and keeping one's own. The question derives from the attempt's secret, and is asked once. */
export const passkeyHandlers: Pick<Handlers<typeof signIn, typeof access>, Keyed> = {
  askForPasskey: async (call) => {
    const secret = await beginAttempt(call, { kind: 'passkey', service: null, person: null }, passkeyMinutes);
    const options = await askForPasskey(call.address, derived(secret, 'challenge'));
    return { options: { ...options } };
  },

  signInByPasskey: async (call) => {
    const { tx, body, address, today } = call;
    const begun = await endAttempt(call, 'passkey');
    if (isRefusal(begun)) return begun;
    const found = await findPasskey(tx, hashSecret(body.answer.id));
    const opened = found && (await openedBy(body.answer, address, derived(begun.secret, 'challenge'), found));
    if (!found || !opened) return refuse('passkey-unknown');
    await setScope(tx, { person: found.person });
    const noted = await notePasskey(tx, found.passkey, found.counter, { ...opened, seenOn: today });
    const entered = noted && (await enter(call, { person: found.person, method: 'passkey', level: 2 }));
    return entered || refuse('passkey-unknown');
  },

  askForAddition: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    if (own.passkeys >= mostOfAKind) return refuse('too-many');
    const { tx, address } = call;
    const person = await personById(tx, own.person);
    const has = (await listPasskeys(tx, own.person)).map(({ credential }) => credential);
    const row = { kind: 'passkey-addition', service: null, person: own.person } as const;
    const secret = await beginAttempt(call, row, passkeyMinutes);
    const name = person?.name ?? '';
    const who = { id: own.person, name, account: person?.email ?? name, has };
    const options = await askForAddition(address, derived(secret, 'challenge'), who);
    return { options: { ...options } };
  },

  addPasskey: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, body, address, now } = call;
    const begun = await endAttempt(call, 'passkey-addition');
    if (isRefusal(begun)) return begun;
    if (begun.person !== own.person) return refuse('attempt-over');
    const made = await passkeyIn(body.answer, address, derived(begun.secret, 'challenge'));
    if (!made) return refuse('passkey-refused');
    const kept = await insertPasskey(tx, {
      ...made,
      passkey: body.passkey,
      person: own.person,
      label: body.label,
      credentialHash: Buffer.from(hashSecret(made.credential), 'hex'),
      madeAt: now.toISOString(),
    });
    return kept ? lifted(call, own) : refuse('already-a-passkey');
  },

  removePasskey: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, params } = call;
    const email = Boolean((await personById(tx, own.person))?.email);
    const services = (await listIdentities(tx, own.person)).length;
    const has = (await listPasskeys(tx, own.person)).some(({ passkey }) => passkey === params.passkey);
    if (!has) return refuse('not-found');
    if (isLastWay({ email, passkeys: own.passkeys, services })) return refuse('last-way-in');
    await deletePasskeys(tx, own.person, params.passkey);
    return { done: true };
  },
};
