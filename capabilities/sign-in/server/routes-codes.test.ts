import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { codeAt, stepOf } from '#platform/server/one-time-code/one-time-code.ts';
import { type CookieJar, openCookieJar } from '#platform/server/testing/cookie-jar.ts';

let house: TestHouse;
let company: string;
const office = 'marit@prosjektsenter.example';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes of a key as an app reads it. */
function bytesOf(key: string): Buffer {
  const bits = [...key.replaceAll(' ', '')]
    .map((sign) => letters.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
});
after(() => house.close());
beforeEach(() => house.later(20));

let count = 0;

async function somebody(role: 'programme-office' | 'employee'): Promise<{ person: string; email: string }> {
  count += 1;
  const email = `n${count}.${office}`;
  const roles = [
    role === 'employee'
      ? { role, company, place: 'x' }
      : { role, programme: testProgramme, place: 'Prosjektsenteret' },
  ] as const;
  const person = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Marit Holte', roles, email, demo: false }),
  );
  return { person, email };
}

async function signIn(email: string): Promise<CookieJar> {
  const jar = openCookieJar(house.http);
  await jar.call('POST', '/api/sign-in/letters', { letter: makeId(), email });
  await house.runErrand('sign-in.letters');
  const token = /#(\S+)/.exec(house.letters.at(-1)!.text)![1]!;
  const { status, body } = await jar.call('POST', '/api/sign-in/links', { token });
  assert.equal(status, 200);
  jar.set('next', body.next);
  return jar;
}

const roles = async (jar: CookieJar) =>
  (await jar.call('GET', '/api/people/session')).body.memberships.map(({ role }: { role: string }) => role);

/** Sets up codes in a browser; answers with the seed. */
async function setUp(jar: CookieJar): Promise<Buffer> {
  const { body } = await jar.call('POST', '/api/sign-in/codes/starts');
  const seed = bytesOf(body.key);
  const done = await jar.call('POST', '/api/sign-in/codes', { code: codeNow(seed) });
  assert.equal(done.status, 200, JSON.stringify(done.body));
  return seed;
}

const codeNow = (seed: Buffer, steps = 0) => codeAt(seed, stepOf(house.now()) + steps);
const give = (jar: CookieJar, code: string) => jar.call('POST', '/api/sign-in/second', { code });

test('the office signs in asleep, sets up codes, and is awake under another token than before', async () => {
  const { email } = await somebody('programme-office');
  const jar = await signIn(email);
  assert.equal(jar.cookie('next'), '/sign-in/second');
  assert.deepEqual(await roles(jar), []);
  const before = jar.cookie('spranget-session')!;
  await setUp(jar);
  assert.deepEqual(await roles(jar), ['programme-office']);
  assert.notEqual(jar.cookie('spranget-session'), before);
  const old = openCookieJar(house.http);
  old.set('spranget-session', before);
  assert.equal((await old.call('GET', '/api/people/session')).body.person, null);
});

test('the next sign-in asks for a code, and a right one wakes the roles under a fresh token', async () => {
  const { email } = await somebody('programme-office');
  const seed = await setUp(await signIn(email));
  house.later(1);
  const jar = await signIn(email);
  assert.deepEqual(await roles(jar), []);
  const before = jar.cookie('spranget-session');
  const { status, body } = await give(jar, codeNow(seed));
  assert.deepEqual([status, body.next], [200, '/']);
  assert.deepEqual(await roles(jar), ['programme-office']);
  assert.notEqual(jar.cookie('spranget-session'), before);
});

test('a code is taken once, also when it is given twice at once, and an older one not after it', async () => {
  const { email } = await somebody('programme-office');
  const seed = await setUp(await signIn(email));
  house.later(5);
  const [one, two] = [await signIn(email), await signIn(email)];
  const code = codeNow(seed);
  const answers = await Promise.all([give(one, code), give(two, code)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
  const third = await signIn(email);
  assert.equal((await give(third, code)).body.code, 'code-wrong');
  assert.equal((await give(third, codeNow(seed, -1))).body.code, 'code-wrong', 'an older step');
  assert.equal((await give(third, codeNow(seed, 1))).status, 200, 'a phone that is ahead');
});

test('the fifth wrong code locks for a quarter of an hour, and then a right one opens', async () => {
  const { email } = await somebody('programme-office');
  const seed = await setUp(await signIn(email));
  house.later(5);
  const jar = await signIn(email);
  const codes = [];
  for (let i = 0; i < 5; i += 1) codes.push((await give(jar, '000000')).body.code);
  assert.deepEqual(codes, Array(5).fill('code-wrong'));
  const locked = await give(jar, codeNow(seed));
  assert.deepEqual([locked.status, locked.body.code], [422, 'code-locked']);
  assert.match(locked.body.message, /15 minutter/);
  house.later(16);
  assert.equal((await give(jar, codeNow(seed))).status, 200);
});

test('wrong codes at once are counted each, so that nobody guesses faster by guessing in parallel', async () => {
  const { email } = await somebody('programme-office');
  await setUp(await signIn(email));
  const jar = await signIn(email);
  const answers = [];
  for (let round = 0; round < 4; round += 1)
    answers.push(...(await Promise.all([give(jar, '111111'), give(jar, '222222')])));
  const looked = answers.filter(({ body }) => body.code === 'code-wrong').length;
  assert.equal(looked, 5);
});

test('a right code in between takes the count back', async () => {
  const { email } = await somebody('programme-office');
  const seed = await setUp(await signIn(email));
  house.later(5);
  const jar = await signIn(email);
  for (let i = 0; i < 4; i += 1) await give(jar, '000000');
  assert.equal((await give(jar, codeNow(seed))).status, 200);
  house.later(1);
  for (let i = 0; i < 4; i += 1) await give(jar, '000000');
  assert.equal((await give(jar, codeNow(seed))).status, 200);
});

test('a seed that was never confirmed opens nothing, and a new start replaces it', async () => {
  const { email } = await somebody('programme-office');
  const jar = await signIn(email);
  const first = await jar.call('POST', '/api/sign-in/codes/starts');
  assert.equal((await give(jar, codeNow(bytesOf(first.body.key)))).body.code, 'codes-missing');
  const second = await jar.call('POST', '/api/sign-in/codes/starts');
  const old = codeNow(bytesOf(first.body.key));
  assert.equal((await jar.call('POST', '/api/sign-in/codes', { code: old })).body.code, 'code-wrong');
  const code = codeNow(bytesOf(second.body.key));
  assert.equal((await jar.call('POST', '/api/sign-in/codes', { code })).status, 200);
});

test('whoever has codes changes nothing before they have given one, and everything after', async () => {
  const { email } = await somebody('employee');
  const seed = await setUp(await signIn(email));
  house.later(5);
  const jar = await signIn(email);
  const token = { token: makeId(), name: 'Tavle', scopes: ['programme:read'], expiresOn: '2027-01-01' };
  const changes = [
    ['DELETE', '/api/sign-in/codes'],
    ['POST', '/api/sign-in/codes/starts'],
    ['POST', '/api/sign-in/codes', { code: '123456' }],
    ['POST', '/api/sign-in/passkeys/additions'],
    ['POST', '/api/sign-in/passkeys', { passkey: makeId(), label: 'x', answer: { id: 'x', response: {} } }],
    ['DELETE', `/api/sign-in/passkeys/${makeId()}`],
    ['DELETE', `/api/sign-in/identities/${makeId()}`],
    ['PUT', '/api/sign-in/pin', { pin: '4071' }],
    ['DELETE', '/api/sign-in/pin'],
    ['POST', '/api/sign-in/tokens', token],
  ] as const;
  for (const [method, url, body] of changes)
    assert.equal((await jar.call(method, url, body)).body.code, 'confirm-first', `${method} ${url}`);
  assert.equal((await give(jar, codeNow(seed))).status, 200);
  assert.equal((await jar.call('POST', '/api/sign-in/codes/starts')).body.code, 'already-codes');
  assert.equal((await jar.call('POST', '/api/sign-in/tokens', token)).status, 200);
  assert.equal((await jar.call('DELETE', '/api/sign-in/codes')).status, 200);
  assert.equal((await jar.call('GET', '/api/sign-in/second')).body.codes, false);
});

test('the office resets somebody who is locked out: factors are gone and every session has ended', async () => {
  const { person, email } = await somebody('programme-office');
  const jar = await signIn(email);
  await setUp(jar);
  const chief = await house.person('Sjef', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  const url = `/api/sign-in/persons/${person}/resets`;
  const manager = await house.person('Leder', { role: 'manager', company, place: 'x' });
  assert.equal((await house.call('POST', url, { as: manager })).status, 403);
  assert.equal((await jar.call('GET', '/api/people/session')).body.person.person, person);
  assert.equal((await house.call('POST', url, { as: chief })).status, 200);
  assert.equal((await jar.call('GET', '/api/people/session')).body.person, null);
  const { body } = await (await signIn(email)).call('GET', '/api/sign-in/second');
  assert.deepEqual(body, { level: 1, codes: false, passkeys: 0 });
  assert.equal(
    (await house.call('POST', `/api/sign-in/persons/${makeId()}/resets`, { as: chief })).status,
    404,
  );
});

test('the office of one programme resets nobody of another', async () => {
  const { person } = await somebody('programme-office');
  const other = await house.person('Annen', { role: 'programme-office', programme: 'annet', place: 'P' });
  const answer = await house.call('POST', `/api/sign-in/persons/${person}/resets`, { as: other });
  assert.equal(answer.status, 404);
});
