import { personByEmail, personById } from '#people/server/door.ts';
import type { Rule } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Call, Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { beginAt, comeBackFrom, type Vouched } from '#platform/server/open-id/sign-in.ts';
import type { access } from '#sign-in/access.ts';
import type { SignedIn, signIn } from '#sign-in/contract.ts';
import { isLastWay, levelOf, serviceMinutes } from '#sign-in/rules.ts';
import { beginAttempt, changingSession, endAttempt, enter } from '#sign-in/server/routes-session.ts';
import {
  deleteIdentities,
  findIdentity,
  insertIdentity,
  listIdentities,
  noteIdentity,
} from '#sign-in/server/store-identities.ts';

type Served = 'beginAtService' | 'returnFromService' | 'linkService' | 'unlinkService';
type Asked = Call<EndpointShape, Rule>;

/** Signing in by another service (OpenID Connect). Who somebody is there is issuer and subject, never an address. */
export const serviceHandlers: Pick<Handlers<typeof signIn, typeof access>, Served> = {
  beginAtService: (call) => begin(call, call.params.key, null),

  returnFromService: async (call) => {
    const begun = await endAttempt(call, 'service');
    if (isRefusal(begun)) return begun;
    const { settings, address, body, now } = call;
    const service = settings.identityProviders.find(({ key }) => key === begun.service);
    if (!service) return refuse('attempt-over');
    const vouched = await comeBackFrom(service, begun.secret, returnAddress(address), body.query, now).catch(
      () => null,
    );
    if (!vouched) return refuse('service-refused', { values: { service: service.label } });
    return begun.person === null
      ? enterBy(call, service, vouched)
      : link(call, service, vouched, begun.person);
  },

  linkService: async (call) => {
    const own = await changingSession(call);
    return isRefusal(own) ? own : begin(call, call.params.key, own.person);
  },

  unlinkService: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, params } = call;
    const email = Boolean((await personById(tx, own.person))?.email);
    const linked = await listIdentities(tx, own.person);
    if (!linked.some(({ identity }) => identity === params.identity)) return refuse('not-found');
    if (isLastWay({ email, passkeys: own.passkeys, services: linked.length })) return refuse('last-way-in');
    await deleteIdentities(tx, own.person, params.identity);
    return { done: true };
  },
};

/** The one page browsers come back to; services are told of it beforehand. */
const returnAddress = (address: string): string => `${address}/sign-in/return`;

const subjectHash = ({ issuer, subject }: Vouched): string => hashSecret(`${issuer}\n${subject}`);

async function begin(
  call: Pick<Asked, 'tx' | 'now' | 'reply' | 'settings' | 'address'>,
  key: string,
  person: string | null,
): Promise<{ address: string } | Refusal<'service-unknown' | 'service-away'>> {
  const service = call.settings.identityProviders.find((one) => one.key === key);
  if (!service) return refuse('service-unknown');
  const secret = await beginAttempt(call, { kind: 'service', service: key, person }, serviceMinutes);
  const address = await beginAt(service, secret, returnAddress(call.address), call.now).catch(() => null);
  return address === null ? refuse('service-away', { values: { service: service.label } }) : { address };
}

/** Signs in whoever the service vouches for: known by subject, or the first time by an address the service is trusted with. */
async function enterBy(
  call: Asked,
  service: IdentityProvider,
  vouched: Vouched,
): Promise<SignedIn | Refusal<'service-stranger'>> {
  const { tx, today } = call;
  const stranger = refuse('service-stranger', { values: { service: service.label } });
  const level = levelOf(vouched.methods, service);
  const known = await findIdentity(tx, subjectHash(vouched));
  if (known) {
    await setScope(tx, { person: known.person });
    await noteIdentity(tx, known.identity, today);
    return (await enter(call, { person: known.person, method: 'oidc', level })) ?? stranger;
  }
  if (!service.trustsEmail || vouched.email === null) return stranger;
  const owner = await personByEmail(tx, vouched.email);
  if (!owner || !(await keep(call, service, vouched, owner.person))) return stranger;
  return (await enter(call, { person: owner.person, method: 'oidc', level })) ?? stranger;
}

/** Links the service to whoever began it here, and is still signed in. */
async function link(
  call: Asked,
  service: IdentityProvider,
  vouched: Vouched,
  person: string,
): Promise<
  | SignedIn
  | Refusal<'not-yours-to-do' | 'shared-session' | 'confirm-first' | 'attempt-over' | 'already-linked'>
> {
  const own = await changingSession(call);
  if (isRefusal(own)) return own;
  if (own.person !== person) return refuse('attempt-over');
  const known = await findIdentity(call.tx, subjectHash(vouched));
  const isOwn = known ? known.person === person : await keep(call, service, vouched, person);
  if (!isOwn) return refuse('already-linked', { values: { service: service.label } });
  return { next: '/account', language: call.language };
}

async function keep(
  { tx, now, today }: Asked,
  service: IdentityProvider,
  vouched: Vouched,
  person: string,
): Promise<boolean> {
  await setScope(tx, { person });
  return insertIdentity(tx, {
    identity: makeId(now.getTime()),
    person,
    service: service.key,
    issuer: vouched.issuer,
    subject: vouched.subject,
    subjectHash: Buffer.from(subjectHash(vouched), 'hex'),
    madeAt: now.toISOString(),
    seenOn: today,
  });
}
