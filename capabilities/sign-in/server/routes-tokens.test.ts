import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let company: string;
let other: string;
let manager: string;
let representative: string;
let office: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Nes Tre');
  const place = 'Skarvdal Mekaniske';
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  representative = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const by = office;
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'Kull',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2027-01-11', by });
  });
});
after(() => house.close());

const wanted = (rest: object = {}) => ({
  token: makeId(),
  name: 'Tavla i hallen',
  scopes: ['companies:read', 'programme:read'],
  expiresOn: '2027-06-01',
  ...rest,
});

const make = (as: string, body: object) => house.call('POST', '/api/sign-in/tokens', { as, body });
const own = async (as: string, rest: object = {}): Promise<{ token: string; secret: string }> => {
  const body = wanted(rest);
  const answer = await make(as, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return { token: body.token, secret: answer.body.secret };
};

const by = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const read = (secret: string, path = `/api/companies/${company}`) => house.call('GET', path, by(secret));

test('a token is shown once, and acts for its owner in the rooms it was made for', async () => {
  const { token, secret } = await own(manager);
  assert.match(secret, /^spr_[\w-]{43}$/);
  assert.equal((await read(secret)).status, 200);
  assert.equal((await read(secret, `/api/programme/companies/${company}/journey`)).status, 200);
  const { tokens } = (await house.call('GET', '/api/sign-in/account', { as: manager })).body;
  const listed = tokens.find((one: { token: string }) => one.token === token);
  assert.equal(listed.seenOn, '2026-11-23');
  assert.ok(!JSON.stringify(tokens).includes(secret));
});

test('a token writes nothing when it may read, and reaches no other room, nobody’s account and no other company', async () => {
  const { secret } = await own(manager, { scopes: ['companies:read'] });
  for (const [method, url, status, code] of [
    ['PUT', `/api/companies/${company}`, 403, 'token-scope'],
    ['GET', `/api/programme/companies/${company}/journey`, 403, 'token-scope'],
    ['GET', '/api/people/me', 403, 'token-scope'],
    ['GET', '/api/people/session', 403, 'token-scope'],
    ['GET', '/api/sign-in/account', 403, 'token-scope'],
    ['POST', '/api/sign-in/tokens', 403, 'token-scope'],
    ['GET', `/api/companies/${other}`, 404, 'not-found'],
  ] as const) {
    const body =
      method === 'PUT'
        ? { name: 'X', employees: null, sites: [{ site: makeId(), name: 'a', place: 'b' }] }
        : method === 'POST'
          ? wanted()
          : undefined;
    const answer = await house.call(method, url, { ...by(secret), ...(body && { body }) });
    assert.deepEqual([answer.status, answer.body.code], [status, code], `${method} ${url}`);
  }
});

test('a call with a token is never the browser’s beside it', async () => {
  const cookie = await house.signIn(manager);
  const answer = await house.call('GET', `/api/companies/${company}`, {
    headers: { cookie, authorization: 'Bearer made-up' },
  });
  assert.equal(answer.status, 401);
});

test('a token ends when it is ended, runs out, and with its owner’s roles', async () => {
  const { token, secret } = await own(manager, { expiresOn: '2026-11-24' });
  house.setDay('2026-11-24');
  assert.equal((await read(secret)).status, 200);
  house.setDay('2026-11-25');
  assert.equal((await read(secret)).status, 401);
  house.setDay('2026-11-23');
  assert.equal(
    (await house.call('DELETE', `/api/sign-in/tokens/${token}`, { as: representative })).status,
    404,
  );
  assert.equal((await read(secret)).status, 200);
  assert.equal((await house.call('DELETE', `/api/sign-in/tokens/${token}`, { as: manager })).status, 200);
  assert.equal((await read(secret)).status, 401);
  const leaving = await house.person('Siv', { role: 'manager', company, place: 'x', toDate: '2026-11-24' });
  const hers = await own(leaving);
  assert.equal((await read(hers.secret)).status, 200);
  house.setDay('2026-11-25');
  assert.equal((await read(hers.secret)).status, 404);
  house.setDay('2026-11-23');
});

test('a token ends with its owner’s account', async () => {
  const leaving = await house.person('Siv Slutter', { role: 'manager', company, place: 'x' });
  const { secret } = await own(leaving);
  assert.equal((await read(secret)).status, 200);
  assert.equal((await house.call('DELETE', '/api/people/me', { as: leaving })).status, 200);
  assert.equal((await read(secret)).status, 401);
});

test('a token made with one factor leaves the roles that need two asleep', async () => {
  const two = await own(office, { scopes: ['companies:read'] });
  assert.equal((await read(two.secret)).status, 200);
  await house.within({ person: office }, async (tx) => {
    const { insertPersonalToken } = await import('#sign-in/server/store-tokens.ts');
    const { hashSecret } = await import('#platform/server/http/session-cookie.ts');
    const row = { ...wanted(), person: office, level: 1, madeAt: '2026-11-23T11:00:00Z' } as const;
    await insertPersonalToken(tx, { ...row, tokenHash: Buffer.from(hashSecret('spr_one'), 'hex') });
  });
  assert.equal((await read('spr_one')).body.code, 'second-factor-needed');
});

test('what a token may not be is refused by field, and the same act again makes no second one', async () => {
  for (const [rest, code, field] of [
    [{ scopes: ['people:read'] }, 'scope-unknown', 'scopes'],
    [{ scopes: ['programme:admin'] }, 'scope-unknown', 'scopes'],
    [{ expiresOn: '2026-11-22' }, 'expiry-passed', 'expiresOn'],
    [{ expiresOn: '2028-01-01' }, 'expiry-too-far', 'expiresOn'],
  ] as const) {
    const { status, body } = await make(manager, wanted(rest));
    assert.deepEqual([status, body.code, body.problems[0].field], [422, code, field]);
  }
  const body = wanted();
  assert.equal((await make(manager, body)).status, 200);
  const again = await make(manager, body);
  assert.deepEqual([again.status, again.body.code], [409, 'already-made']);
  assert.equal((await make(manager, { ...wanted(), scopes: [] })).status, 400);
});

test('twenty tokens is the most', async () => {
  const busy = await house.person('Travel', { role: 'employee', company, place: 'x' });
  for (let i = 0; i < 20; i += 1) assert.equal((await make(busy, wanted())).status, 200);
  assert.equal((await make(busy, wanted())).body.code, 'too-many');
});

test('every right a token can have names its room in words, in each language', async () => {
  for (const language of languages) {
    const { scopes } = (await house.call('GET', '/api/sign-in/account', { as: office, language })).body;
    assert.ok(scopes.length >= 4);
    // A room that is served and has no row `room-…` in this room's text.ts shows its code word.
    for (const { scope, room } of scopes) assert.notEqual(room, scope.split(':')[0], `${scope} ${language}`);
  }
});

const ofCompany = `/api/sign-in/companies`;

test('the company’s token is made by the manager, seen by both parties and ended by either', async () => {
  const url = `${ofCompany}/${company}/tokens`;
  const body = wanted();
  assert.equal((await house.call('POST', url, { as: representative, body })).status, 403);
  const made = await house.call('POST', url, { as: manager, body });
  assert.equal(made.status, 200);
  const { secret } = made.body;
  assert.equal((await read(secret)).status, 200);
  assert.equal((await read(secret, `/api/programme/companies/${company}/journey`)).status, 200);
  for (const [as, mayMake] of [
    [manager, true],
    [representative, false],
  ] as const) {
    const list = (await house.call('GET', url, { as })).body;
    assert.deepEqual([list.tokens.length, list.mayMake], [1, mayMake]);
    assert.deepEqual([list.tokens[0].madeByName, list.tokens[0].seenOn], ['Ingrid Solbakk', '2026-11-23']);
  }
  const end = await house.call('DELETE', `${url}/${body.token}`, { as: representative });
  assert.equal(end.status, 200);
  assert.equal((await read(secret)).status, 401);
  assert.equal((await house.call('DELETE', `${url}/${body.token}`, { as: manager })).status, 404);
});

test('the company’s token reads the company and its journey, and nothing of another', async () => {
  const { body } = await house.call('POST', `${ofCompany}/${company}/tokens`, {
    as: manager,
    body: wanted({ scopes: ['companies:read', 'companies:write', 'programme:read', 'programme:write'] }),
  });
  assert.equal((await read(body.secret, `/api/companies/${other}`)).status, 404);
  assert.equal((await read(body.secret, '/api/companies')).status, 403);
  assert.equal((await read(body.secret, '/api/programme/portfolio')).status, 403);
  const marked = await house.call('GET', `/api/programme/calendar-feeds`, by(body.secret));
  assert.notEqual(marked.status, 500);
});

test('ended tokens are forgotten after three months', async () => {
  const { token } = await own(manager);
  await house.call('DELETE', `/api/sign-in/tokens/${token}`, { as: manager });
  house.setDay('2027-03-01');
  await house.runErrand('sign-in.deletion');
  house.setDay('2026-11-23');
  const again = await make(manager, { ...wanted(), token });
  assert.equal(again.status, 200, 'its id is free again');
});
