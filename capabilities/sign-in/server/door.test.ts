import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { findBadge, pinHolders, tryPin } from '#sign-in/server/door.ts';

let house: TestHouse;
let company: string;
let other: string;
let manager: string;
let representative: string;
let employee: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Nes Tre');
  const place = 'x';
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  representative = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  employee = await house.person('Amina Warsame', { role: 'employee', company, place });
});
after(() => house.close());

const keep = (as: string, pin: string) => house.call('PUT', '/api/sign-in/pin', { as, body: { pin } });
const attempt = (person: string, pin: string, at = company) =>
  tryPin(house.within, at, person, pin, house.now());

test('a PIN opens in the company its owner works in, and in no other', async () => {
  assert.equal((await keep(employee, '4071')).status, 200);
  assert.deepEqual(await attempt(employee, '4071'), { outcome: 'ok' });
  assert.equal((await attempt(employee, '4071', other)).outcome, 'wrong');
  assert.equal((await attempt(manager, '4071')).outcome, 'wrong', 'somebody without a PIN');
  const holders = await house.within({ companies: [company] }, (tx) => pinHolders(tx, company));
  assert.deepEqual([...holders], [employee]);
  const hidden = await house.within({ companies: [other] }, (tx) => pinHolders(tx, company));
  assert.deepEqual([...hidden], []);
});

test('a PIN that is easy, or no PIN, is refused by field and changes nothing', async () => {
  for (const [pin, code] of [
    ['1234', 'pin-easy'],
    ['0000', 'pin-easy'],
    ['12x4', 'pin-digits'],
  ] as const) {
    const { status, body } = await keep(employee, pin);
    assert.deepEqual([status, body.code, body.problems[0].field], [422, code, 'pin']);
  }
  assert.equal((await keep(employee, '123')).status, 400);
  assert.deepEqual(await attempt(employee, '4071'), { outcome: 'ok' });
});

test('the fifth wrong PIN locks for a quarter of an hour, whoever asks, and then a right one opens', async () => {
  const left = [];
  for (let i = 0; i < 4; i += 1) {
    const tried = await attempt(employee, '9999');
    left.push(tried.outcome === 'wrong' && tried.left);
  }
  assert.deepEqual(left, [4, 3, 2, 1]);
  assert.deepEqual(await attempt(employee, '9999'), { outcome: 'locked', minutes: 15 });
  house.later(14);
  assert.deepEqual(await attempt(employee, '4071'), { outcome: 'locked', minutes: 1 });
  house.later(2);
  assert.deepEqual(await attempt(employee, '4071'), { outcome: 'ok' });
});

test('guesses at once are counted each', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => attempt(employee, '9998')));
  assert.equal(outcomes.filter(({ outcome }) => outcome === 'wrong').length, 4);
  assert.equal(outcomes.filter(({ outcome }) => outcome === 'locked').length, 4);
  house.later(20);
});

test('a PIN in another’s place is the other one, and taken away it opens nothing', async () => {
  await keep(employee, '52907');
  assert.equal((await attempt(employee, '4071')).outcome, 'wrong');
  assert.deepEqual(await attempt(employee, '52907'), { outcome: 'ok' });
  assert.equal((await house.call('DELETE', '/api/sign-in/pin', { as: employee })).status, 200);
  assert.equal((await attempt(employee, '52907')).outcome, 'wrong');
});

test('whoever works in no company has no PIN', async () => {
  const adviser = await house.person('Kari Myhre', { role: 'adviser', company, place: 'x' });
  assert.equal((await keep(adviser, '4071')).body.code, 'pin-without-company');
  assert.equal((await house.call('GET', '/api/sign-in/account', { as: adviser })).body.pin, null);
});

const badgeFor = (as: string, person: string, badge: string = makeId(), at = company) =>
  house.call('POST', `/api/sign-in/companies/${at}/badges`, { as, body: { badge, person } });
const find = (secret: string) => house.within({}, (tx) => findBadge(tx, hashSecret(secret)));

test('a badge is shown once with a readable name, and tells whose it is and where', async () => {
  const badge = makeId();
  const { status, body } = await badgeFor(manager, employee, badge);
  assert.equal(status, 200);
  assert.deepEqual([body.name, body.place], ['Amina Warsame', 'Skarvdal Mekaniske']);
  assert.match(body.square, /^data:image\/svg\+xml;base64,/);
  assert.deepEqual(await find(body.secret), { company, person: employee });
  assert.equal((await badgeFor(manager, employee, badge)).body.code, 'already-made');
  assert.deepEqual(await find(body.secret), { company, person: employee }, 'a retry ends nothing');
});

test('a fresh badge ends the earlier one, and a lost one is ended without another', async () => {
  const first = (await badgeFor(manager, employee)).body.secret;
  const second = (await badgeFor(representative, employee)).body.secret;
  assert.equal(await find(first), null);
  assert.deepEqual(await find(second), { company, person: employee });
  const url = `/api/sign-in/companies/${company}/badges/${employee}`;
  assert.equal((await house.call('DELETE', url, { as: employee })).status, 403);
  assert.equal((await house.call('DELETE', url, { as: manager })).status, 200);
  assert.equal(await find(second), null);
  assert.equal((await house.call('DELETE', url, { as: manager })).status, 404);
});

test('nobody makes a badge for the other party, for a stranger or in another company', async () => {
  assert.equal((await badgeFor(manager, representative)).body.code, 'badge-not-yours');
  assert.equal((await badgeFor(representative, manager)).body.code, 'badge-not-yours');
  const both = await house.person(
    'To Roller',
    { role: 'employee', company, place: 'x' },
    { role: 'employee-representative', company, place: 'x' },
  );
  assert.equal((await badgeFor(manager, both)).body.code, 'badge-not-yours');
  assert.equal((await badgeFor(representative, both)).status, 200);
  const foreign = await house.person('Fremmed', { role: 'employee', company: other, place: 'x' });
  assert.equal((await badgeFor(manager, foreign)).body.code, 'badge-stranger');
  assert.equal((await badgeFor(manager, foreign, makeId(), other)).status, 404);
  assert.equal((await badgeFor(employee, employee)).status, 403);
  assert.equal((await badgeFor(manager, manager)).status, 200, 'one’s own');
});

test('two badges made at once leave one that opens', async () => {
  const answers = await Promise.all([badgeFor(manager, employee), badgeFor(representative, employee)]);
  const made = answers.filter(({ status }) => status === 200).map(({ body }) => body.secret);
  assert.ok(made.length >= 1);
  assert.ok(answers.every(({ status }) => status === 200 || status === 409));
  const open = (await Promise.all(made.map(find))).filter((one) => one !== null);
  assert.equal(open.length, 1);
});

test('PIN and badge go with the account', async () => {
  const leaving = await house.person('Siv Slutter', { role: 'employee', company, place: 'x' });
  await keep(leaving, '4071');
  const { secret } = (await badgeFor(manager, leaving)).body;
  await house.call('DELETE', '/api/people/me', { as: leaving });
  await house.runErrand('sign-in.deletion');
  assert.equal(await find(secret), null);
  const { rows } = await house.within({ companies: [company] }, (tx) =>
    sql`select 1 from sign_in.pin where person = ${leaving}`.execute(tx),
  );
  assert.equal(rows.length, 0);
});

test('from a shared screen nothing that lasts is changed', async () => {
  const { beginSession } = await import('#people/server/door.ts');
  const token = await house.within({}, (tx) =>
    beginSession(tx, {
      person: employee,
      method: 'pin',
      at: { screen: makeId(), company },
      level: 1,
      browser: '',
      now: house.now(),
      replaces: null,
    }),
  );
  const headers = { cookie: `spranget-session=${token}` };
  for (const [method, url, body] of [
    ['PUT', '/api/sign-in/pin', { pin: '4071' }],
    ['POST', '/api/sign-in/codes/starts', undefined],
    ['POST', '/api/sign-in/passkeys/additions', undefined],
    [
      'POST',
      '/api/sign-in/tokens',
      { token: makeId(), name: 'x', scopes: ['programme:read'], expiresOn: '2027-01-01' },
    ],
  ] as const) {
    const answer = await house.call(method, url, { headers, ...(body && { body }) });
    assert.deepEqual([answer.status, answer.body.code], [422, 'shared-session'], url);
  }
});
