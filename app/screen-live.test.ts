import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { type LiveGate, openLive } from '#platform/server/live/live.ts';
import { openScreenBrowser, pairBrowser, type ScreenBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let manager: string;
let address: string;

before(async () => {
  house = await openTestHouse();
  address = await house.http.listen({ port: 0, host: '127.0.0.1' });
  company = await house.company('Skarvdal Mekaniske');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});
after(() => house.close());

type Watched = { events: string[]; ended: Promise<void>; changes: () => number };

/** A stream as a browser has it open: what it was told, and when it was hung up on. */
async function watch(cookie: string, at = address): Promise<Watched> {
  const response = await fetch(`${at}/api/people/companies/${company}/changes`, { headers: { cookie } });
  assert.equal(response.status, 200);
  const events: string[] = [];
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body!) {
      const text = decoder.decode(part);
      events.push(...[...text.matchAll(/^event: (\w+)/gm)].map(([, name]) => name!));
    }
  })();
  const changes = () => events.filter((name) => name === 'changed').length;
  return { events, ended, changes };
}

async function until(what: () => boolean): Promise<void> {
  for (let left = 200; !what(); left -= 1) {
    assert.ok(left > 0, 'it did not come');
    await new Promise((wake) => setTimeout(wake, 25));
  }
}

/** Something of the company changes: a screen is paired. */
const change = async (): Promise<ScreenBrowser> => {
  const browser = openScreenBrowser(house.call);
  await pairBrowser(house.call, browser, { company, as: manager, name: 'Verkstedet' });
  return browser;
};
const paired = async () => {
  const browser = openScreenBrowser(house.call);
  const screen = await pairBrowser(house.call, browser, { company, as: manager });
  return { browser, screen };
};

/** Pairs two screens at a server, revokes one and goes on changing things: what the one was told since, and how it ended. */
async function revokedWhileWatching(at: string) {
  const { browser, screen } = await paired();
  const stays = await paired();
  const wall = await watch(browser.cookie(), at);
  const beside = await watch(stays.browser.cookie(), at);
  await until(() => wall.changes() === 1);
  await change();
  await until(() => wall.changes() === 2);
  await house.call('DELETE', `/api/screens/companies/${company}/screens/${screen}`, { as: manager });
  const ended = wall.ended.then(() => true);
  const before = wall.changes();
  for (const _ of [1, 2, 3]) {
    const seen = beside.changes();
    await change();
    await until(() => beside.changes() > seen);
  }
  const late = new Promise<false>((resolve) => setTimeout(resolve, 500, false));
  return {
    ended: await Promise.race([ended, late]),
    toldSince: wall.changes() - before,
    last: wall.events.at(-1),
  };
}

test('a revoked screen’s stream ends at once, and nothing that happens afterwards reaches it', async () => {
  assert.deepEqual(await revokedWhileWatching(address), { ended: true, toldSince: 0, last: 'ended' });
});

test('a hub that does not ask again is caught', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const known = new Map<string, ReturnType<LiveGate['findActor']>>();
  const asksOnce: LiveGate = {
    ...gate,
    database: opened.database,
    clock: house.now,
    findActor: (tx, held, today, now) => {
      const key = held.screen ?? '';
      const actor = known.get(key) ?? gate.findActor(tx, held, today, now);
      known.set(key, actor);
      return actor;
    },
    hearersOf: async () => ({ has: () => true }) as unknown as ReadonlySet<string>,
  };
  const live = openLive(house.appUrl, asksOnce, () => undefined);
  const http = await buildHttp({
    ...asksOnce,
    ...gate,
    findActor: asksOnce.findActor,
    rooms: serverRooms,
    live,
    secure: false,
    logLevel: 'silent',
    version: 'test',
    webFolder: null,
  });
  const found = await revokedWhileWatching(await http.listen({ port: 0, host: '127.0.0.1' }));
  await live.close();
  await http.close();
  await opened.close();
  assert.equal(found.ended, false);
  assert.ok(found.toldSince > 0);
});

test('a stream that was opened with a copied cookie ends when the screen proves its key', async () => {
  const { browser, screen } = await paired();
  const copied = await watch(browser.cookie());
  await until(() => copied.changes() === 1);
  await browser.prove(screen);
  await copied.ended;
  const own = await watch(browser.cookie());
  await until(() => own.changes() === 1);
  await house.call('DELETE', `/api/screens/companies/${company}/screens/${screen}`, { as: manager });
  await own.ended;
});
