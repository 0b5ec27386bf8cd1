import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';

const today = '2026-11-23';

let house: TestHouse;
let person: string;

before(async () => {
  house = await openTestHouse(today);
  const company = await house.company('Skarvdal Mekaniske');
  person = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal Mekaniske' });
});
after(() => house.close());

/** Signs in anew, in a browser of its own. */
async function enter(agent: string, who = person): Promise<string> {
  const answer = await house.http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    headers: { 'user-agent': agent },
    payload: { person: who },
  });
  const cookie = answer.cookies.find(({ name }) => name === 'spranget-session')!;
  return `${cookie.name}=${cookie.value}`;
}

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';

type Listed = { session: string; label: string; current: boolean; seenOn: string; begunAt: string };

const sessions = async (cookie: string): Promise<Listed[]> =>
  (await house.call('GET', '/api/people/sessions', { headers: { cookie } })).body.sessions;
const isIn = async (cookie: string): Promise<boolean> =>
  (await house.call('GET', '/api/people/session', { headers: { cookie } })).body.person !== null;

test('somebody sees where they are signed in, by browser and system, and which one this is', async () => {
  const [here, there] = [await enter(firefox), await enter(iphone)];
  const listed = await sessions(here);
  assert.deepEqual(listed.map(({ label, current }) => [label, current]).sort(), [
    ['Firefox, Windows', true],
    ['Safari, iPhone', false],
  ]);
  assert.ok(listed.every(({ begunAt }) => begunAt.startsWith(today)));
  assert.doesNotMatch(JSON.stringify(listed), /140|Gecko/);
  assert.ok((await sessions(there)).find(({ current }) => current)?.label.startsWith('Safari'));
});

test('the day a session was last used is noted, once a day', async () => {
  const cookie = await enter(firefox);
  house.setDay('2026-11-26');
  const current = (await sessions(cookie)).find((one) => one.current);
  assert.equal(current?.seenOn, '2026-11-26');
  house.setDay(today);
});

test('one session is ended and the others stay; somebody else’s cannot be told from none', async () => {
  const [here, there] = [await enter(firefox), await enter(iphone)];
  const target = (await sessions(there)).find(({ current }) => current)!;
  const company = await house.company('Elvestad Sveis');
  const stranger = await house.person('En Annen', { role: 'manager', company, place: 'Elvestad Sveis' });
  const endIt = (headers: Record<string, string>) =>
    house.call('DELETE', `/api/people/sessions/${target.session}`, { headers });
  assert.equal((await endIt({ cookie: await enter(firefox, stranger) })).status, 404);
  assert.ok(await isIn(there));
  assert.equal((await endIt({ cookie: here })).status, 200);
  assert.deepEqual([await isIn(here), await isIn(there)], [true, false]);
  assert.equal((await endIt({ cookie: here })).status, 404);
});

test('all the others are ended at once, and this one goes on', async () => {
  const [here, one, two] = [await enter(firefox), await enter(iphone), await enter(iphone)];
  const { status, body } = await house.call('DELETE', '/api/people/sessions', { headers: { cookie: here } });
  assert.equal(status, 200);
  assert.ok(body.ended >= 2);
  assert.deepEqual([await isIn(here), await isIn(one), await isIn(two)], [true, false, false]);
  const again = await house.call('DELETE', '/api/people/sessions', { headers: { cookie: here } });
  assert.deepEqual(again.body, { ended: 0 });
});

test('a name is corrected for everybody who sees it, and an empty one is refused at its field', async () => {
  const rename = (name: string) => house.call('PUT', '/api/people/me', { as: person, body: { name } });
  assert.equal((await rename('  Ingrid Marie Solbakk ')).status, 200);
  const { body } = await house.call('GET', '/api/people/session', { as: person });
  assert.equal(body.person.name, 'Ingrid Marie Solbakk');
  for (const wrong of ['', '   ', 'x'.repeat(201)]) {
    const refused = await rename(wrong);
    assert.deepEqual([refused.status, refused.body.problems[0].field], [400, 'name']);
  }
});

test('sessions that ended are forgotten ninety days on, and not a day before', async () => {
  const company = await house.company('Kvitberg Elektro');
  const who = await house.person('Unni Kvitnes', { role: 'manager', company, place: 'Kvitberg Elektro' });
  // Days that have been, by the database's clock too: it deletes nothing that has not ended by its own.
  house.setDay('2026-01-05');
  const cookie = await enter(firefox, who);
  await house.call('DELETE', '/api/people/session', { headers: { cookie } });
  const stored = async () => {
    const { body } = await house.call('GET', '/api/people/me', { as: who });
    return body.records
      .find(({ kind }: { kind: string }) => kind === 'session')
      .rows.filter((row: Record<string, string>) => row.avsluttet).length;
  };
  house.setDay('2026-04-04');
  await house.runErrand('people.deletion');
  assert.equal(await stored(), 1);
  house.setDay('2026-04-06');
  await house.runErrand('people.deletion');
  assert.equal(await stored(), 0);
  house.setDay(today);
});
