import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { insertBadge } from '#sign-in/server/store-entries.ts';
import { insertPasskey } from '#sign-in/server/store-factors.ts';
import { insertIdentity } from '#sign-in/server/store-identities.ts';
import { insertCompanyToken, insertPersonalToken } from '#sign-in/server/store-tokens.ts';

/** Ways in as they would be after people had made them; nobody knows their secrets. Each answers with its id. */
const madeAt = '2026-11-20T08:00:00Z';
const secretHash = (): Buffer => Buffer.from(hashSecret(makeSecret()), 'hex');
const token = () => ({
  token: makeId(),
  name: 'Et program',
  scopes: ['programme:read'],
  madeAt,
  expiresOn: '2099-01-01',
  tokenHash: secretHash(),
});

/** A passkey of a person, whom `tx` has in scope. */
export async function buildPasskey(tx: Tx, person: string): Promise<string> {
  const passkey = makeId();
  await insertPasskey(tx, {
    passkey,
    person,
    label: 'Telefonen',
    credential: makeSecret(),
    publicKey: Buffer.from(makeSecret()),
    counter: 0,
    transports: ['internal'],
    multiDevice: true,
    backedUp: true,
    credentialHash: secretHash(),
    madeAt,
  });
  return passkey;
}

/** An account at another service linked to a person, whom `tx` has in scope. */
export async function buildIdentity(tx: Tx, person: string): Promise<string> {
  const identity = makeId();
  const subject = makeId();
  const service = { service: 'entra', issuer: 'https://login.example', subject };
  await insertIdentity(tx, {
    identity,
    person,
    ...service,
    subjectHash: secretHash(),
    madeAt,
    seenOn: '2026-11-20',
  });
  return identity;
}

/** A token of a person, whom `tx` has in scope. */
export async function buildPersonalToken(tx: Tx, person: string): Promise<string> {
  const row = token();
  await insertPersonalToken(tx, { ...row, person, level: 1 });
  return row.token;
}

/** A token of a company, which `tx` has in scope. */
export async function buildCompanyToken(tx: Tx, company: string): Promise<string> {
  const row = token();
  await insertCompanyToken(tx, { ...row, company, madeBy: makeId(), madeByName: 'En leder' });
  return row.token;
}

/** A badge of a person in a company, which `tx` has in scope. */
export async function buildBadge(tx: Tx, company: string, person: string): Promise<string> {
  const badge = makeId();
  const by = { madeBy: makeId(), madeByName: 'En leder' };
  await insertBadge(tx, { company, badge, person, badgeHash: secretHash(), madeAt, ...by });
  return badge;
}
