import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestHouse, type TestHouse, testAddress, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { partyOf } from '#platform/server/passkey/passkey.ts';
import { type CookieJar, openCookieJar } from '#platform/server/testing/cookie-jar.ts';
import { type SoftPasskey, softPasskey } from '#platform/server/testing/soft-passkey.ts';
import { listPersons } from '#sign-in/server/store-identities.ts';

let house: TestHouse;
const here = { origin: testAddress, rpId: 'spranget.example' };

before(async () => {
  house = await openTestHouse();
});
after(() => house.close());
beforeEach(() => house.later(20));

/** Somebody of the office without e-mail, signed in. */
async function somebody(email: string | null = null): Promise<{ person: string; jar: CookieJar }> {
  const roles = [{ role: 'programme-office', programme: testProgramme, place: 'P' }] as const;
  const person = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Marit Holte', roles, email }),
  );
  const jar = openCookieJar(house.http);
  jar.set('spranget-session', (await house.signIn(person)).split('=')[1]!);
  return { person, jar };
}

async function add(jar: CookieJar, passkey: SoftPasskey, options = here) {
  const { body } = await jar.call('POST', '/api/sign-in/passkeys/additions');
  return jar.call('POST', '/api/sign-in/passkeys', {
    passkey: makeId(),
    label: 'Telefonen min',
    answer: passkey.make(body.options.challenge, options),
  });
}

async function question(jar: CookieJar): Promise<string> {
  return (await jar.call('POST', '/api/sign-in/passkeys/questions')).body.options.challenge;
}

const enter = (jar: CookieJar, answer: object) =>
  jar.call('POST', '/api/sign-in/passkeys/sessions', { answer });

test('somebody makes a passkey and signs in with it elsewhere, without a name and with both factors', async () => {
  const { person, jar } = await somebody();
  const passkey = softPasskey();
  const before = jar.cookie('spranget-session');
  assert.equal((await add(jar, passkey)).status, 200);
  assert.notEqual(jar.cookie('spranget-session'), before, 'under a fresh token');
  const other = openCookieJar(house.http);
  const { status, body } = await enter(other, passkey.open(await question(other), here));
  assert.deepEqual([status, body], [200, { next: '/', language: 'nb' }]);
  const session = (await other.call('GET', '/api/people/session')).body;
  assert.deepEqual([session.person.person, session.method, session.asleep], [person, 'passkey', []]);
  const { passkeys } = (await other.call('GET', '/api/sign-in/account')).body;
  assert.equal(passkeys.length, 1);
  assert.deepEqual([passkeys[0].label, passkeys[0].seenOn], ['Telefonen min', '2026-11-23']);
});

test('a question is answered once, in the browser it was asked in, within five minutes', async () => {
  const { jar } = await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  const one = openCookieJar(house.http);
  const challenge = await question(one);
  const stranger = openCookieJar(house.http);
  assert.equal((await enter(stranger, passkey.open(challenge, here))).body.code, 'attempt-over');
  const own = openCookieJar(house.http);
  await question(own);
  assert.equal(
    (await enter(own, passkey.open(challenge, here))).body.code,
    'passkey-unknown',
    'another’s question',
  );
  const attempt = one.cookie('spranget-attempt')!;
  assert.equal((await enter(one, passkey.open(challenge, here))).status, 200);
  one.set('spranget-attempt', attempt);
  assert.equal((await enter(one, passkey.open(challenge, here))).body.code, 'attempt-over', 'again');
  const late = openCookieJar(house.http);
  const old = await question(late);
  house.later(6);
  assert.equal((await enter(late, passkey.open(old, here))).body.code, 'attempt-over', 'too late');
});

test('an answer for another site, another address or without finger, face or PIN is refused', async () => {
  const { jar } = await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  for (const options of [
    { ...here, origin: 'https://spranget.example.evil.example' },
    { ...here, origin: 'http://spranget.example' },
    { ...here, rpId: 'evil.example' },
    { ...here, verified: false },
  ]) {
    const other = openCookieJar(house.http);
    const answer = await enter(other, passkey.open(await question(other), options));
    assert.deepEqual([answer.status, answer.body.code], [422, 'passkey-unknown'], JSON.stringify(options));
    const fresh = await add(jar, softPasskey(), options);
    assert.equal(fresh.body.code, 'passkey-refused', JSON.stringify(options));
  }
});

test('a signature by another key is refused, and so is a key nobody has', async () => {
  const { jar } = await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  const other = openCookieJar(house.http);
  const challenge = await question(other);
  const [right, wrong] = [passkey.open(challenge, here), softPasskey().open(challenge, here)];
  const mixed = { ...right, response: { ...right.response, signature: wrong.response.signature } };
  assert.equal((await enter(other, mixed)).body.code, 'passkey-unknown');
  await question(other);
  assert.equal((await enter(other, wrong)).body.code, 'passkey-unknown');
});

test('a copy of a device is found out by its count', async () => {
  const { jar } = await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  const copy = passkey.copy();
  for (const expected of [200, 200]) {
    const one = openCookieJar(house.http);
    assert.equal((await enter(one, passkey.open(await question(one), here))).status, expected);
  }
  const other = openCookieJar(house.http);
  assert.equal((await enter(other, copy.open(await question(other), here))).body.code, 'passkey-unknown');
});

test('a device that is added twice is one, and nobody adds another’s answer', async () => {
  const { jar } = await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  const again = await add(jar, passkey);
  assert.deepEqual([again.status, again.body.code], [409, 'already-a-passkey']);
  const { jar: other } = await somebody();
  const { body } = await other.call('POST', '/api/sign-in/passkeys/additions');
  jar.set('spranget-attempt', other.cookie('spranget-attempt')!);
  const stolen = await jar.call('POST', '/api/sign-in/passkeys', {
    passkey: makeId(),
    label: 'x',
    answer: softPasskey().make(body.options.challenge, here),
  });
  assert.equal(stolen.body.code, 'attempt-over');
});

test('the last way in stays for whoever has no e-mail, and goes for whoever has', async () => {
  for (const email of [null, 'marit@p.example']) {
    const { jar } = await somebody(email);
    await add(jar, softPasskey());
    await add(jar, softPasskey());
    const list = async () => (await jar.call('GET', '/api/sign-in/account')).body.passkeys;
    const [one, two] = await list();
    assert.equal((await jar.call('DELETE', `/api/sign-in/passkeys/${one.passkey}`)).status, 200);
    const last = await jar.call('DELETE', `/api/sign-in/passkeys/${two.passkey}`);
    assert.deepEqual([last.status, last.body.code], email ? [200, undefined] : [422, 'last-way-in']);
    assert.equal((await list()).length, email ? 0 : 1);
    assert.equal((await jar.call('DELETE', `/api/sign-in/passkeys/${one.passkey}`)).status, 404);
  }
});

test('a passkey dies with its account', async () => {
  const { person, jar } = await somebody();
  await somebody();
  const passkey = softPasskey();
  await add(jar, passkey);
  assert.equal((await jar.call('DELETE', '/api/people/me')).status, 200);
  const other = openCookieJar(house.http);
  assert.equal((await enter(other, passkey.open(await question(other), here))).body.code, 'passkey-unknown');
  const kept = () => house.within({ errand: 'sign-in.deletion' }, (tx) => listPersons(tx));
  assert.ok((await kept()).includes(person));
  await house.runErrand('sign-in.deletion');
  assert.ok(!(await kept()).includes(person));
});

test('whatever a browser answers, it is refused in words and breaks nothing', async () => {
  const { jar } = await somebody();
  for (const answer of [
    { id: 'x', response: {} },
    { id: 'x'.repeat(1500), rawId: 1, response: { clientDataJSON: '!', signature: null } },
    { id: '../..', type: 'public-key', response: { clientDataJSON: 'e30', authenticatorData: 'AA' } },
  ]) {
    await question(jar);
    assert.equal((await enter(jar, answer)).body.code, 'passkey-unknown');
    await jar.call('POST', '/api/sign-in/passkeys/additions');
    const added = await jar.call('POST', '/api/sign-in/passkeys', { passkey: makeId(), label: 'x', answer });
    assert.equal(added.body.code, 'passkey-refused');
  }
});

test('on the machine’s own address a passkey belongs to localhost, elsewhere to the name', () => {
  assert.deepEqual(partyOf('http://127.0.0.1:4400'), {
    name: 'localhost',
    origins: ['http://localhost:4400'],
  });
  assert.deepEqual(partyOf('https://spranget.example.no'), {
    name: 'spranget.example.no',
    origins: ['https://spranget.example.no'],
  });
});
