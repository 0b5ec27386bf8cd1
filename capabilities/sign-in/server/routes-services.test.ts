import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestHouse, type TestHouse, testAddress, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { type CookieJar, openCookieJar } from '#platform/server/testing/cookie-jar.ts';
import { type IdentityService, openIdentityService } from '#platform/server/testing/identity-service.ts';

const back = `${testAddress}/sign-in/return`;

let service: IdentityService;
let house: TestHouse;

/** What the service says of an address beside the subject; changed by the tests. */
let claims: (subject: string) => Record<string, unknown> = () => ({});
const verified = (email: string) => ({ email, email_verified: true });

before(async () => {
  service = await openIdentityService({ returnAddresses: [back], claimsOf: (subject) => claims(subject) });
  const { issuer, clientId, clientSecret } = service;
  const one = { issuer, clientId, clientSecret, trustsEmail: true, secondFactor: false };
  house = await openTestHouse('2026-11-23', {
    identityProviders: [
      { ...one, key: 'entra', label: 'Entra ID' },
      { ...one, key: 'strict', label: 'Streng', trustsEmail: false },
      { ...one, key: 'two', label: 'To trinn', secondFactor: true },
      { ...one, key: 'liar', label: 'Løgner', issuer: issuer.replace('127.0.0.1', 'localhost') },
      { ...one, key: 'away', label: 'Borte', issuer: 'http://127.0.0.1:9' },
    ],
  });
});
after(async () => {
  await house.close();
  await service.close();
});
beforeEach(() => {
  claims = verified;
  house.later(20);
});

let count = 0;

async function somebody(): Promise<{ person: string; email: string }> {
  count += 1;
  const email = `n${count}@prosjektsenter.example`;
  const roles = [{ role: 'programme-office', programme: testProgramme, place: 'P' }] as const;
  const person = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: `Marit ${count}`, roles, email }),
  );
  return { person, email };
}

const begin = async (jar: CookieJar, key = 'entra') =>
  (await jar.call('POST', `/api/sign-in/services/${key}/starts`)).body.address as string;

const comeBack = (jar: CookieJar, url: string) =>
  jar.call('POST', '/api/sign-in/services/returns', { query: new URL(url).search });

async function through(jar: CookieJar, subject: string, key = 'entra') {
  return comeBack(jar, await service.signIn(await begin(jar, key), subject));
}

const who = async (jar: CookieJar) =>
  (await jar.call('GET', '/api/people/session')).body.person?.person ?? null;

test('the services of this installation are told of, and nothing else of them', async () => {
  const { body } = await house.call('GET', '/api/sign-in/ways');
  assert.deepEqual(body.services[0], { key: 'entra', label: 'Entra ID' });
  assert.ok(!JSON.stringify(body).includes(service.clientSecret));
});

test('whoever the service vouches for signs in by their verified address the first time, and by subject ever after', async () => {
  const { person, email } = await somebody();
  const jar = openCookieJar(house.http);
  const { status, body } = await through(jar, email);
  assert.deepEqual([status, body.next], [200, '/sign-in/second']);
  assert.equal(await who(jar), person);
  const session = (await jar.call('GET', '/api/people/session')).body;
  assert.deepEqual([session.method, session.memberships, session.asleep.length], ['oidc', [], 1]);
  // The service gives another address now, and then none: the subject is the same.
  for (const other of [() => verified('another@x.example'), () => ({})]) {
    claims = other;
    const again = openCookieJar(house.http);
    assert.equal((await through(again, email)).status, 200);
    assert.equal(await who(again), person);
  }
});

test('a service that asks for two factors itself counts for two', async () => {
  const { email } = await somebody();
  const jar = openCookieJar(house.http);
  assert.equal((await through(jar, email, 'two')).body.next, '/');
  assert.equal((await jar.call('GET', '/api/people/session')).body.memberships.length, 1);
});

test('an address opens no account when it is unproved, or the service is not trusted with addresses, or nobody owns it', async () => {
  const { email } = await somebody();
  claims = () => ({ email, email_verified: false });
  const answers = [await through(openCookieJar(house.http), 'someone-else')];
  claims = () => verified(email);
  answers.push(await through(openCookieJar(house.http), 'someone-else', 'strict'));
  claims = () => verified('nobody@x.example');
  answers.push(await through(openCookieJar(house.http), 'someone-else'));
  for (const { status, body } of answers)
    assert.deepEqual([status, body.code], [422, 'service-stranger'], JSON.stringify(body));
  assert.match(answers[0]!.body.message, /Be om en invitasjon/);
});

test('what began in one browser is worth nothing in another, nor twice, nor too late', async () => {
  const { email } = await somebody();
  const jar = openCookieJar(house.http);
  const url = await service.signIn(await begin(jar), email);
  const thief = openCookieJar(house.http);
  assert.equal((await comeBack(thief, url)).body.code, 'attempt-over', 'a browser where nothing began');
  await begin(thief);
  assert.equal((await comeBack(thief, url)).body.code, 'service-refused', 'a browser where another began');
  const attempt = jar.cookie('spranget-attempt')!;
  assert.equal((await comeBack(jar, url)).status, 200);
  jar.set('spranget-attempt', attempt);
  assert.equal((await comeBack(jar, url)).body.code, 'attempt-over', 'again');
  const late = openCookieJar(house.http);
  const old = await service.signIn(await begin(late), email);
  house.later(11);
  assert.equal((await comeBack(late, old)).body.code, 'attempt-over', 'too late');
});

test('a changed state, nonce, code or issuer is refused', async () => {
  const { email } = await somebody();
  const changes: Record<string, (address: string) => Promise<string>> = {
    'another state': async (address) => {
      const url = new URL(await service.signIn(address, email));
      url.searchParams.set('state', 'x'.repeat(43));
      return url.href;
    },
    'no state': async (address) => {
      const url = new URL(await service.signIn(address, email));
      url.searchParams.delete('state');
      return url.href;
    },
    'another nonce': (address) => {
      const url = new URL(address);
      url.searchParams.set('nonce', 'x'.repeat(43));
      return service.signIn(url.href, email);
    },
    'no nonce': (address) => {
      const url = new URL(address);
      url.searchParams.delete('nonce');
      return service.signIn(url.href, email);
    },
    'another challenge': (address) => {
      const url = new URL(address);
      url.searchParams.set('code_challenge', 'x'.repeat(43));
      return service.signIn(url.href, email);
    },
    'another issuer': async (address) => {
      const url = new URL(await service.signIn(address, email));
      url.searchParams.set('iss', 'https://evil.example');
      return url.href;
    },
    'another code': async (address) => {
      const url = new URL(await service.signIn(address, email));
      url.searchParams.set('code', 'made-up');
      return url.href;
    },
    'a no from the service': async (address) => {
      const url = new URL(await service.signIn(address, email));
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
      return url.href;
    },
    'nothing at all': async () => back,
  };
  for (const [name, change] of Object.entries(changes)) {
    const jar = openCookieJar(house.http);
    const { status, body } = await comeBack(jar, await change(await begin(jar)));
    assert.deepEqual([status, body.code], [422, 'service-refused'], name);
    assert.equal(await who(jar), null, name);
  }
});

test('a service that is away, or says it is another than it should be, is named, and nothing begins', async () => {
  for (const key of ['away', 'liar']) {
    const jar = openCookieJar(house.http);
    const { status, body } = await jar.call('POST', `/api/sign-in/services/${key}/starts`);
    assert.deepEqual([status, body.code], [422, 'service-away'], key);
  }
  const absent = await openCookieJar(house.http).call('POST', '/api/sign-in/services/nothing/starts');
  assert.equal(absent.body.code, 'service-unknown');
});

async function signedIn(): Promise<{ person: string; email: string; jar: CookieJar }> {
  const made = await somebody();
  const jar = openCookieJar(house.http);
  jar.set('spranget-session', (await house.signIn(made.person)).split('=')[1]!);
  return { ...made, jar };
}

async function link(jar: CookieJar, subject: string) {
  const { body } = await jar.call('POST', '/api/sign-in/services/strict/links');
  return comeBack(jar, await service.signIn(body.address, subject));
}

test('somebody signed in links a service, signs in by it, and takes the link away', async () => {
  const { person, jar } = await signedIn();
  assert.deepEqual((await link(jar, 'linked-one')).body, { next: '/account', language: 'nb' });
  const other = openCookieJar(house.http);
  assert.equal((await through(other, 'linked-one', 'strict')).status, 200);
  assert.equal(await who(other), person);
  const { services } = (await jar.call('GET', '/api/sign-in/account')).body;
  const mine = services.find(({ key }: { key: string }) => key === 'strict');
  assert.equal((await jar.call('DELETE', `/api/sign-in/identities/${mine.identity}`)).status, 200);
  assert.equal((await jar.call('DELETE', `/api/sign-in/identities/${mine.identity}`)).status, 404);
  const again = openCookieJar(house.http);
  assert.equal((await through(again, 'linked-one', 'strict')).body.code, 'service-stranger');
});

test('an account at a service is linked to one person here, and to whoever began it', async () => {
  const [one, two] = [await signedIn(), await signedIn()];
  assert.equal((await link(one.jar, 'shared-one')).status, 200);
  assert.equal((await link(one.jar, 'shared-one')).status, 200, 'once more changes nothing');
  const taken = await link(two.jar, 'shared-one');
  assert.deepEqual([taken.status, taken.body.code], [409, 'already-linked']);
  // Begun by one, and finished by whoever has signed in there since.
  const { body } = await one.jar.call('POST', '/api/sign-in/services/strict/links');
  const url = await service.signIn(body.address, 'another-one');
  two.jar.set('spranget-attempt', one.jar.cookie('spranget-attempt')!);
  assert.equal((await comeBack(two.jar, url)).body.code, 'attempt-over');
});

test('whoever has signed out in between links nothing', async () => {
  const { jar } = await signedIn();
  const { body } = await jar.call('POST', '/api/sign-in/services/strict/links');
  const url = await service.signIn(body.address, 'weak-one');
  await jar.call('DELETE', '/api/people/session');
  assert.equal((await comeBack(jar, url)).body.code, 'not-yours-to-do');
  assert.equal((await jar.call('POST', '/api/sign-in/services/strict/links')).status, 401);
});
