import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

let asked = 0;

/** Asks for letters until it is too many, from one socket, each time naming another address as the one before it. */
async function askedUntilRefused(http: FastifyInstance, remoteAddress: string): Promise<number> {
  for (let tries = 1; tries <= 90; tries += 1) {
    asked += 1;
    const answer = await http.inject({
      method: 'POST',
      url: '/api/sign-in/letters',
      remoteAddress,
      headers: { 'x-forwarded-for': `203.0.113.${tries}`, 'x-real-ip': `203.0.113.${tries}` },
      payload: { letter: makeId(), email: `n${asked}@x.example` },
    });
    if (answer.statusCode === 429) {
      assert.equal(answer.headers['retry-after'], '900');
      return tries;
    }
    assert.equal(answer.statusCode, 200);
  }
  return Number.POSITIVE_INFINITY;
}

/** How many letters one socket may ask for within a quarter of an hour. */
const most = 60;

test('an address somebody claims to come from changes nothing: the socket’s own is counted', async () => {
  assert.equal(await askedUntilRefused(house.http, '198.51.100.1'), most + 1);
  // Another socket has its own count, and the first is free again after the window.
  assert.equal(await askedUntilRefused(house.http, '198.51.100.2'), most + 1);
  house.later(16);
  assert.equal(await askedUntilRefused(house.http, '198.51.100.1'), most + 1);
});

test('behind a proxy that is configured its word is taken, and nobody else’s', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const http = await house.serverOn(opened.database, ['10.0.0.5']);
  assert.equal(await askedUntilRefused(http, '198.51.100.3'), most + 1);
  assert.equal(await askedUntilRefused(http, '10.0.0.5'), Number.POSITIVE_INFINITY);
  await http.close();
  await opened.close();
});

test('a server that believes whoever speaks to it is caught', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const http = await house.serverOn(opened.database, ['0.0.0.0/1', '128.0.0.0/1']);
  assert.notEqual(await askedUntilRefused(http, '198.51.100.4'), most + 1);
  await http.close();
  await opened.close();
});

test('whatever lets anybody in by a secret is limited', () => {
  const signIn = serverRooms.find(({ name }) => name === 'sign-in');
  const open = Object.entries(signIn?.endpoints ?? {}).filter(
    ([act, { method }]) => signIn?.access[act]?.kind === 'anyone' && method !== 'GET',
  );
  assert.ok(open.length > 5);
  assert.deepEqual(
    open.filter(([, { limits }]) => !limits).map(([act]) => act),
    [],
  );
});
