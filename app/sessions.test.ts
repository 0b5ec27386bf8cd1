import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { beginSession } from '#people/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { makeSecret } from '#platform/server/http/session-cookie.ts';

/** What a session token is good for, and when no more. */
let house: TestHouse;
let manager: string;
let employee: string;

before(async () => {
  house = await openTestHouse();
  const company = await house.company('Skarvdal Mekaniske');
  const place = 'Skarvdal Mekaniske';
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  employee = await house.person('Ola Nes', { role: 'employee', company, place });
});

after(() => house.close());

/** Signs in with what the browser holds already; answers with the token it was given. */
async function signIn(person: string, held = ''): Promise<string> {
  const answer = await house.http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    headers: held ? { cookie: `spranget-session=${held}` } : {},
    payload: { person },
  });
  return answer.cookies.find(({ name }) => name === 'spranget-session')?.value ?? '';
}

async function whoHolds(token: string): Promise<string | null> {
  const headers = { cookie: `spranget-session=${token}` };
  const { body } = await house.call('GET', '/api/people/session', { headers });
  return body.person?.person ?? null;
}

test('a token somebody planted in a browser is never the one that is signed in', async () => {
  const planted = makeSecret();
  const given = await signIn(manager, planted);
  assert.notEqual(given, planted);
  assert.deepEqual([await whoHolds(planted), await whoHolds(given)], [null, manager]);
});

test('signing in anew ends the session the browser held, whoever it was of', async () => {
  const first = await signIn(manager);
  const second = await signIn(manager, first);
  const third = await signIn(employee, second);
  assert.deepEqual(
    [await whoHolds(first), await whoHolds(second), await whoHolds(third)],
    [null, null, employee],
  );
});

test('a session in another browser lives on when one signs in, and ends when its owner says so', async () => {
  const [phone, desk] = [await signIn(manager), await signIn(manager)];
  assert.deepEqual([await whoHolds(phone), await whoHolds(desk)], [manager, manager]);
  const headers = { cookie: `spranget-session=${desk}` };
  await house.call('DELETE', '/api/people/sessions', { headers });
  assert.deepEqual([await whoHolds(phone), await whoHolds(desk)], [null, manager]);
});

test('a session at a shared screen ends a quarter of an hour after the last touch', async () => {
  const token = await house.within({}, (tx) =>
    beginSession(tx, {
      person: employee,
      method: 'pin',
      at: { screen: makeId(), company: makeId() },
      level: 1,
      browser: '',
      now: house.now(),
      replaces: null,
    }),
  );
  house.later(14);
  assert.equal(await whoHolds(token), employee);
  house.later(14);
  assert.equal(await whoHolds(token), employee);
  house.later(16);
  assert.equal(await whoHolds(token), null);
});
