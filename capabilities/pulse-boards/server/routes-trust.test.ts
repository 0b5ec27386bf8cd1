import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { personHeader, screenHere } from '#platform/contract/person-header.ts';
import { versionOf } from '#platform/server/live/changes.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';
import { buildPostLink } from '#pulse-boards/server/builders-posts.ts';
import { openScreenBrowser, pairBrowser } from '#screens/server/builders-browser.ts';

/** What a board does not tell: who gave no name, and who did what that nobody is to be counted by. */
let house: TestHouse;
let company: string;
let board: string;
let leader: string;
let operator: string;
const secret = makeId();
const midnight = '2026-11-23T00:00:00.000Z';

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  await house.within({ companies: [company] }, async (tx) => {
    board = await buildBoard(tx, company);
    const made = { person: leader, name: 'Ingrid Solbakk', at: midnight };
    await buildPostLink(tx, company, { board, secret, made });
  });
});
after(() => house.close());

const at = (path = '') => `/api/pulse-boards/companies/${company}${path}`;
const card = (set: object) => ({
  change: makeId(),
  kind: 'card',
  board,
  thing: makeId(),
  set: { list: 'suggestions', text: 'Flytt benken', language: 'nb', ...set },
});
const send = (as: string, ...changes: object[]) =>
  house.call('POST', at('/changes'), { as, body: { changes } });
const rowOf = (change: string) =>
  house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.change').selectAll().where('change', '=', change).executeTakeFirstOrThrow(),
  );
const partFrom = async (from = 0) =>
  (await house.call('GET', `${at()}?from=${from}`, { as: leader })).body.part;
const posted = () => ({
  token: secret,
  card: makeId(),
  list: 'problems',
  text: 'Lukta ved ovnen',
  language: 'nb',
  origin: 'nobody',
});

/** Lines of the audit about a person, in whichever chain. */
async function linesOf(person: string): Promise<string[]> {
  const mighty = new URL(house.ownerUrl);
  mighty.username = 'postgres';
  const client = new pg.Client({ connectionString: mighty.href });
  await client.connect();
  const { rows } = await client.query<{ act: string }>(
    'select act from platform.audit_line where person = $1',
    [person],
  );
  await client.end();
  return rows.map(({ act }) => act);
}

test('somebody signed in who posts by a sign leaves no line, also where the link is none', async () => {
  for (const token of [secret, 'x'.repeat(43)])
    for (const path of ['/posts', '/posts/readings']) {
      const body = path === '/posts' ? { ...posted(), token } : { token };
      const { status } = await house.call('POST', `/api/pulse-boards${path}`, { as: operator, body });
      assert.equal(status, token === secret ? 200 : 404);
    }
  const acts = await linesOf(operator);
  assert.deepEqual(
    acts.filter((act) => /Post/.test(act)),
    [],
  );
  await house.call('GET', at(), { as: operator });
  assert.ok((await linesOf(operator)).length > 0, 'nothing was looked at');
});

test('a card by a sign is told to the wall at once, and keeps the day it was posted and no hour', async () => {
  const version = async () => (await house.within({}, (tx) => versionOf(tx, company))).version;
  const before = await version();
  const body = posted();
  await house.call('POST', '/api/pulse-boards/posts', { body });
  assert.equal(await version(), before + 1);
  assert.equal(new Date((await rowOf(body.card)).at).toISOString(), midnight);
});

test('who hangs up a card from nobody, or from the team, is kept nowhere, whoever is signed in', async () => {
  for (const origin of ['nobody', 'team']) {
    const from = (await partFrom()).at;
    const mine = card({ origin, who: origin === 'team' ? 'Kveldslaget' : '' });
    const other = card({ list: 'tasks', text: 'Med navn' });
    const { body } = await send(operator, mine, other);
    assert.deepEqual(
      body.outcomes.map((one: { refused: unknown }) => one.refused),
      [null, null],
    );
    const row = await rowOf(mine.change);
    assert.deepEqual([row.by, row.byName, new Date(row.at).toISOString()], [null, '', midnight]);
    assert.equal((await rowOf(other.change)).by, operator);
    assert.doesNotMatch(JSON.stringify(await partFrom(from)), /Piotr/);
  }
  const own = await house.call('GET', '/api/people/me', { as: operator });
  assert.doesNotMatch(JSON.stringify(own.body), /Flytt benken/);
  assert.match(JSON.stringify(own.body), /Med navn/);
});

test('who moved a card, told a status or held a meeting is not told, and who wrote a comment is', async () => {
  const from = (await partFrom()).at;
  const task = card({ list: 'tasks', text: 'Bytt filter' });
  const word = {
    ...{ change: makeId(), kind: 'word', board, thing: makeId() },
    set: { card: task.thing, text: 'Filteret er bestilt', language: 'nb' },
  };
  const meeting = {
    ...{ change: makeId(), kind: 'meeting', board, thing: makeId() },
    set: { begun: '2026-11-23T07:00:00Z', learned: 'Vi trenger en stige' },
  };
  const moved = { ...task, change: makeId(), set: { column: 'done' } };
  const { body } = await send(operator, task, moved, meeting, word);
  const { stamps } = await partFrom(from);
  const named = stamps.flatMap(([seq, name]: [number, string]) => (name === '' ? [] : [[seq, name]]));
  assert.deepEqual(named, [[body.outcomes[3].seq, 'Piotr Nowak']]);
});

test('whose words were crossed is told, so that somebody can be asked', async () => {
  const task = card({ list: 'tasks', text: 'Sjekk pumpa' });
  await send(operator, task);
  const from = (await partFrom()).at;
  await send(leader, { ...task, change: makeId(), set: { text: 'Bytt pumpa' } });
  const { stamps, things } = await partFrom(from);
  assert.equal(things[0].earlier[0].value, 'Sjekk pumpa');
  assert.deepEqual(
    stamps.map(([, name]: [number, string]) => name).filter((name: string) => name !== ''),
    ['Piotr Nowak'],
  );
});

test('what a screen made is sent as the screen, and never as who has signed in there meanwhile', async () => {
  const screen = openScreenBrowser(house.call);
  await pairBrowser(house.call, screen, { company, as: leader });
  const made = card({ list: 'tasks', text: 'Fra veggen' });
  const sendAs = (cookie: string) =>
    house.call('POST', at('/changes'), {
      headers: { cookie, [personHeader]: screenHere },
      body: { changes: [made] },
    });
  const session = await house.signIn(operator);
  assert.equal((await sendAs(`${screen.cookie()}; ${session}`)).status, 401);
  assert.equal((await sendAs(session)).status, 401);
  const sent = await sendAs(screen.cookie());
  assert.equal(sent.body.outcomes[0].refused, null);
  assert.equal((await rowOf(made.change)).by, null);
});

test('a card from nobody that is sent by itself leaves no line about who was signed in', async () => {
  const before = await linesOf(operator);
  const unnamed = card({ origin: 'nobody' });
  assert.equal((await send(operator, unnamed)).status, 200);
  assert.deepEqual(await linesOf(operator), before);
  assert.equal((await rowOf(unnamed.change)).by, null);
  await send(operator, card({ origin: 'name', who: 'Piotr' }));
  assert.deepEqual(await linesOf(operator), [...before, 'pulse-boards.sendChanges']);
});

test('who opens and follows a board has one line of it a day, however often it is asked', async () => {
  const reader = await house.person('Kari Myhre', { role: 'adviser', company, place: 'Skarvdal' });
  const read = () => house.call('GET', at(), { as: reader });
  for (let n = 0; n < 3; n += 1) assert.equal((await read()).status, 200);
  const looks = async () => (await linesOf(reader)).filter((act) => act === 'pulse-boards.readBoards').length;
  assert.equal(await looks(), 1);
  // Another board owner is another line, and what is refused is never said to be followed.
  const other = await house.company('Osvika Plast');
  const path = `/api/pulse-boards/companies/${other}`;
  for (let n = 0; n < 2; n += 1) assert.equal((await house.call('GET', path, { as: reader })).status, 404);
  assert.equal(await looks(), 3);
});
