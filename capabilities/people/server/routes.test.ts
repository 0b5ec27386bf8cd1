import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';

const today = '2026-11-23';

let house: TestHouse;
let company: string;
let manager: string;

before(async () => {
  house = await openTestHouse(today);
  company = await house.company('Skarvdal Mekaniske');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal Mekaniske' });
});

after(() => house.close());

/** Signs in anew, past the house's memory of who has: answers with the cookie's own value. */
async function signIn(person: string, headers: Record<string, string> = {}) {
  const answer = await house.http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    headers,
    payload: { person },
  });
  const cookie = answer.cookies.find(({ name }) => name === 'spranget-session');
  return { answer, cookie, token: cookie?.value ?? '' };
}

const session = (token: string, headers: Record<string, string> = {}) =>
  house.call('GET', '/api/people/session', { headers: { ...headers, cookie: `spranget-session=${token}` } });

const memberOf = async (token: string) =>
  (await session(token)).body.memberships.map(({ role }: { role: string }) => role);

test('whoever is not signed in is nobody, in the language of the browser', async () => {
  const { status, body } = await house.call('GET', '/api/people/session', { language: 'sv-SE' });
  assert.equal(status, 200);
  assert.deepEqual(body, {
    person: null,
    memberships: [],
    asleep: [],
    method: null,
    screen: null,
    language: 'sv',
    demo: true,
  });
});

test('an invented person signs in, and is that person with their roles until they sign out', async () => {
  const { answer, token } = await signIn(manager);
  assert.equal(answer.statusCode, 200);
  const { body } = await session(token);
  assert.deepEqual(body, answer.json());
  assert.deepEqual(body.person, { person: manager, name: 'Ingrid Solbakk' });
  assert.deepEqual(body.memberships, [
    { role: 'manager', company, programme: null, organisation: null, place: 'Skarvdal Mekaniske' },
  ]);
});

test('the cookie is out of reach of scripts and of other sites, and lasts thirty days', async () => {
  const { cookie } = await signIn(manager);
  assert.equal(cookie?.httpOnly, true);
  assert.equal(cookie?.sameSite, 'Lax');
  assert.equal(cookie?.path, '/');
  assert.equal(cookie?.maxAge, 30 * 24 * 3600);
  assert.match(cookie!.value, /^[\w-]{43}$/);
});

test('only the hash of a session’s token is stored, and no two are alike', async () => {
  const [one, two] = [await signIn(manager), await signIn(manager)];
  assert.notEqual(one.token, two.token);
  const { rows } = await house.within({ person: manager }, (tx) =>
    sql<{
      hash: string;
      everything: string;
    }>`select encode(token_hash, 'hex') as hash, s::text as everything from people.session s`.execute(tx),
  );
  assert.ok(rows.some(({ hash }) => hash === hashSecret(one.token)));
  for (const { everything } of rows) {
    assert.ok(!everything.includes(one.token));
    assert.ok(!everything.includes(Buffer.from(one.token).toString('hex')));
    assert.ok(!everything.includes(Buffer.from(one.token, 'base64url').toString('hex')));
  }
});

test('signing out ends the session in the database: its token opens nothing again', async () => {
  const { token } = await signIn(manager);
  const other = await signIn(manager);
  const ended = await house.http.inject({
    method: 'DELETE',
    url: '/api/people/session',
    headers: { cookie: `spranget-session=${token}` },
  });
  assert.deepEqual([ended.statusCode, ended.json()], [200, { ended: true }]);
  assert.equal(ended.cookies.find(({ name }) => name === 'spranget-session')?.value, '');
  assert.equal((await session(token)).body.person, null);
  assert.equal(
    (
      await house.call('GET', `/api/companies/${company}`, {
        headers: { cookie: `spranget-session=${token}` },
      })
    ).status,
    401,
  );
  assert.notEqual((await session(other.token)).body.person, null);
  const again = await house.http.inject({
    method: 'DELETE',
    url: '/api/people/session',
    headers: { cookie: `spranget-session=${token}` },
  });
  assert.equal(again.statusCode, 401);
});

test('a session lasts thirty days and not an hour more', async () => {
  const { token } = await signIn(manager);
  house.setDay('2026-12-22');
  assert.notEqual((await session(token)).body.person, null);
  house.setDay('2026-12-23');
  assert.equal((await session(token)).body.person, null);
  house.setDay(today);
  assert.notEqual((await session(token)).body.person, null);
});

test('a token that is made up, empty or cut short is nobody’s', async () => {
  const { token } = await signIn(manager);
  for (const wrong of ['', 'x', token.slice(0, -1), `${token}x`, hashSecret(token), '%00', "' or true --"]) {
    const { status, body } = await session(wrong);
    assert.deepEqual([status, body.person], [200, null], wrong);
  }
});

const someone = (name: string, roles: RoleToBuild[], rest: { demo?: boolean; language?: 'pl' } = {}) =>
  house.within(scopeOfRoles(testProgramme, roles), (tx) => buildPerson(tx, { name, roles, ...rest }));

test('a role counts from its first day to its last, both included, and gives nothing outside them', async () => {
  const place = 'Skarvdal Mekaniske';
  const person = await someone('Per Vikar', [
    { role: 'manager', company, place, fromDate: '2026-11-25', toDate: '2026-11-27' },
    { role: 'employee', company, place },
  ]);
  for (const [day, roles] of [
    ['2026-11-24', ['employee']],
    ['2026-11-25', ['manager', 'employee']],
    ['2026-11-27', ['manager', 'employee']],
    ['2026-11-28', ['employee']],
  ] as const) {
    house.setDay(day);
    assert.deepEqual(await memberOf((await signIn(person)).token), roles, day);
  }
  house.setDay(today);
});

test('a session does not outlive the role it was begun with', async () => {
  const leaving = await someone('Siv Slutter', [
    { role: 'manager', company, place: 'x', toDate: '2026-11-24' },
  ]);
  const { token } = await signIn(leaving);
  const readCompany = () =>
    house.call('GET', `/api/companies/${company}`, { headers: { cookie: `spranget-session=${token}` } });
  assert.equal((await readCompany()).status, 200);
  house.setDay('2026-11-25');
  assert.equal((await readCompany()).status, 404);
  assert.deepEqual(await memberOf(token), []);
  house.setDay(today);
});

test('several roles come the weightiest first', async () => {
  const person = await someone('Mange Roller', [
    { role: 'employee', company, place: 'x' },
    { role: 'programme-office', programme: testProgramme, place: 'x' },
    { role: 'adviser', company, place: 'x' },
  ]);
  assert.deepEqual(await memberOf((await signIn(person)).token), ['programme-office', 'adviser', 'employee']);
});

test('the list of invented persons holds those with a role today, each once with all their roles', async () => {
  const gone = await someone('Forlengst Borte', [
    { role: 'employee', company, place: 'x', toDate: '2026-01-01' },
  ]);
  const double = await someone('To Roller', [
    { role: 'employee', company, place: 'x' },
    { role: 'safety-representative', company, place: 'x' },
  ]);
  const { body } = await house.call('GET', '/api/people/demo-persons');
  const persons = body.persons as { person: string; name: string; memberships: object[] }[];
  assert.equal(persons.filter(({ person }) => person === double).length, 1);
  assert.equal(persons.find(({ person }) => person === double)?.memberships.length, 2);
  assert.ok(!persons.some(({ person }) => person === gone));
});

test('a person who is not invented is on no list and signs in with no click', async () => {
  const real = await someone('Ekte Menneske', [{ role: 'manager', company, place: 'x' }], { demo: false });
  const { answer, cookie } = await signIn(real);
  assert.deepEqual([answer.statusCode, answer.json().code, cookie], [422, 'no-such-demo-person', undefined]);
  assert.doesNotMatch((await house.http.inject('/api/people/demo-persons')).body, /Ekte Menneske/);
  const nobody = await signIn(makeId());
  assert.deepEqual([nobody.answer.statusCode, nobody.answer.json()], [422, answer.json()]);
});

test('where there is no demo world nobody signs in with a click, whatever stands in the tables', async () => {
  const empty = await openTestHouse(today, { demo: false });
  try {
    const person = await empty.person('Marit Holte', {
      role: 'programme-office',
      programme: testProgramme,
      place: 'P',
    });
    const answer = await empty.call('POST', '/api/people/demo-sessions', { body: { person } });
    assert.deepEqual([answer.status, answer.body.code], [422, 'no-such-demo-person']);
    assert.deepEqual((await empty.call('GET', '/api/people/demo-persons')).body, { persons: [] });
    assert.equal((await empty.call('GET', '/api/people/session')).body.demo, false);
  } finally {
    await empty.close();
  }
});

const languageFor = async (token: string, headers: Record<string, string>) =>
  (await session(token, headers)).body.language;

test('a person’s own language comes before the browser’s, and the browser’s choice before both', async () => {
  const polish = await someone('Ewa Nowak', [{ role: 'employee', company, place: 'x' }], { language: 'pl' });
  const { token } = await signIn(polish);
  assert.equal(await languageFor(token, { 'accept-language': 'sv' }), 'pl');
  const chosen = await house.call('GET', '/api/people/session', {
    language: 'sv',
    headers: { cookie: `spranget-session=${token}; spranget-language=en` },
  });
  assert.equal(chosen.body.language, 'en');
  const odd = await house.call('GET', '/api/people/session', {
    language: 'sv',
    headers: { cookie: `spranget-session=${token}; spranget-language=klingon` },
  });
  assert.equal(odd.body.language, 'pl');
});

test('a language chosen when signed in follows the person to another browser', async () => {
  const person = await someone('Johan Berg', [{ role: 'employee', company, place: 'x' }]);
  const { token } = await signIn(person);
  const answer = await house.http.inject({
    method: 'PUT',
    url: '/api/people/language',
    headers: { cookie: `spranget-session=${token}` },
    payload: { language: 'nn' },
  });
  assert.deepEqual(answer.json(), { language: 'nn' });
  const cookie = answer.cookies.find(({ name }) => name === 'spranget-language');
  assert.deepEqual([cookie?.value, cookie?.sameSite], ['nn', 'Lax']);
  assert.equal(await languageFor((await signIn(person)).token, { 'accept-language': 'en' }), 'nn');
});

test('a language chosen by nobody in particular stays in the browser', async () => {
  const answer = await house.call('PUT', '/api/people/language', { body: { language: 'pl' } });
  assert.deepEqual([answer.status, answer.body], [200, { language: 'pl' }]);
  const wrong = await house.call('PUT', '/api/people/language', { body: { language: 'de' } });
  assert.deepEqual(
    [wrong.status, wrong.body.code, wrong.body.problems[0].field],
    [400, 'invalid', 'language'],
  );
});

test('behind https the cookie is bound to the host and never sent in the clear', async () => {
  const { sessionCookieName, sessionCookieOptions } = await import('#platform/server/http/session-cookie.ts');
  assert.match(sessionCookieName(true), /^__Host-/);
  const { secure, httpOnly, path, sameSite } = sessionCookieOptions(true);
  assert.deepEqual([secure, httpOnly, path, sameSite], [true, true, '/', 'lax']);
  assert.ok(!('domain' in sessionCookieOptions(true)));
});
