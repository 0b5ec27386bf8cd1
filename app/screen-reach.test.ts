import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { askStream } from '#platform/server/testing/ask-stream.ts';
import { exampleOf } from '#platform/server/testing/example-of.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';
import { openScreenBrowser, pairBrowser, type ScreenBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let other: string;
let wall: ScreenBrowser;
let terminal: ScreenBrowser;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Elvestad Sveis');
  const by = makeId();
  for (const one of [company, other])
    await house.within({ programme: testProgramme, companies: [one] }, async (tx) => {
      const cohort = await buildCohort(tx, {
        programme: testProgramme,
        template: testProgramme,
        name: one,
        by,
      });
      await buildEnrolment(tx, { company: one, cohort, template: testProgramme, start: '2026-10-05', by });
    });
  const as = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  wall = openScreenBrowser(house.call);
  await pairBrowser(house.call, wall, { company, as });
  terminal = openScreenBrowser(house.call);
  await pairBrowser(house.call, terminal, { company, as, kind: 'shared-terminal' });
});
after(() => house.close());

/** The endpoints with a rule of one of the kinds that let a screen in, asked with whole bodies. */
async function reachOf(browser: ScreenBrowser, where: string, kinds: readonly string[]) {
  const reached: string[] = [];
  let asked = 0;
  for (const room of serverRooms) {
    for (const [act, endpoint] of Object.entries(room.endpoints)) {
      if (!kinds.includes(room.access[act]!.kind)) continue;
      const examples = (endpoint.params ? exampleOf(endpoint.params) : {}) as Record<string, string>;
      const params: Record<string, string> = { ...examples, company: where };
      const url = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!));
      const query = endpoint.query
        ? `?${new URLSearchParams(exampleOf(endpoint.query) as Record<string, string>)}`
        : '';
      const headers = { cookie: browser.cookie() };
      const payload = endpoint.body && { payload: exampleOf(endpoint.body) as object };
      const { status } =
        endpoint.type === 'text/event-stream'
          ? await askStream(house.http, url, headers)
          : await house.http
              .inject({ method: endpoint.method, url: `${url}${query}`, headers, ...payload })
              .then(({ statusCode }) => ({ status: statusCode }));
      asked += 1;
      if (![401, 403, 404].includes(status)) reached.push(`${room.name}.${act}`);
    }
  }
  return { reached, asked };
}

test('a wall screen reaches what hangs on the wall and the word that it changed, and nothing else', async (t) => {
  const { reached, asked } = await reachOf(wall, company, ['company', 'reach']);
  t.diagnostic(`${asked} endpoints asked, reached: ${reached.join(', ')}`);
  assert.deepEqual(reached.sort(), [
    'people.watchCompany',
    'programme.readWall',
    'pulse-boards.addPhoto',
    'pulse-boards.readBoards',
    'pulse-boards.readRhythm',
    'pulse-boards.sendChanges',
  ]);
  assert.ok(asked > 30);
});

test('a shared terminal reaches the names of those with a PIN beside that', async () => {
  const { reached } = await reachOf(terminal, company, ['company', 'reach']);
  assert.deepEqual(reached.sort(), [
    'people.watchCompany',
    'programme.readWall',
    'pulse-boards.addPhoto',
    'pulse-boards.readBoards',
    'pulse-boards.readRhythm',
    'pulse-boards.sendChanges',
    'screens.listTiles',
  ]);
});

test('in another company a screen reaches nothing', async () => {
  assert.deepEqual((await reachOf(wall, other, ['company', 'reach'])).reached, []);
});

test('what is a person’s own is no screen’s', async () => {
  assert.deepEqual((await reachOf(wall, company, ['signed-in'])).reached, []);
});

test('what hangs on the wall says nothing about a single person', async () => {
  const names = ['Ingrid Solbakk', 'Terje Aune', 'Kari Myhre'];
  await house.person('Terje Aune', { role: 'employee-representative', company, place: 'Skarvdal' });
  await house.person('Kari Myhre', { role: 'adviser', company, place: 'Skarvdal' });
  const answer = await wall.call('GET', `/api/programme/companies/${company}/wall`);
  assert.equal(answer.status, 200);
  assert.equal(answer.body.weeks, 68);
  assert.equal(answer.body.week, 8);
  assert.deepEqual(answer.body.next.map(({ kind }: { kind: string }) => kind).sort(), [
    'gathering',
    'meeting',
    'visit',
  ]);
  for (const name of names) assert.ok(!JSON.stringify(answer.body).includes(name), name);
});
