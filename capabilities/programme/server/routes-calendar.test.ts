import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let manager: string;
let other: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  other = await house.person('Terje Aune', { role: 'employee', company, place: 'Skarvdal' });
});

after(() => house.close());

const make = (as: string, feed: string, of: string | null = null) =>
  house.call('POST', '/api/programme/calendar-feeds', { as, body: { feed, company: of } });

const end = (as: string, feed: string) =>
  house.call('DELETE', `/api/programme/calendar-feeds/${feed}`, { as });

test('an address asked for twice is one, and only the latest secret opens it', async () => {
  const feed = makeId();
  const [first, again] = [await make(manager, feed, company), await make(manager, feed, company)];
  assert.deepEqual([first.status, again.status], [200, 200]);
  assert.equal((await house.call('GET', first.body.path)).status, 404);
  assert.equal((await house.call('GET', again.body.path)).status, 200);
  const { body } = await house.call('GET', '/api/programme/calendar-feeds', { as: manager });
  assert.equal(body.feeds.filter((one: { feed: string }) => one.feed === feed).length, 1);
});

test('an id that is someone else’s is as absent as any other, and their address goes on working', async () => {
  const feed = makeId();
  const theirs = await make(manager, feed);
  const taken = await make(other, feed);
  assert.equal(taken.status, 404);
  assert.deepEqual(taken.body, (await make(other, makeId(), makeId())).body);
  assert.equal((await end(other, feed)).status, 404);
  assert.equal((await house.call('GET', theirs.body.path)).status, 200);
});

test('an address that was ended, or was for something else, is not made anew under its id', async () => {
  const feed = makeId();
  await make(manager, feed, company);
  assert.equal((await make(manager, feed, null)).status, 404);
  assert.equal((await end(manager, feed)).status, 200);
  assert.equal((await make(manager, feed, company)).status, 404);
});
