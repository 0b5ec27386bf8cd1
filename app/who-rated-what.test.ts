import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { openRoom } from '#lean-status/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';
import { versionOf } from '#platform/server/live/changes.ts';

/**
 * Somebody who wants to know what the other party rated or answered before it is on the table. They read every page
 * of the program with its headers before that party has begun and after, and again when it has handed in everything at
 * the highest level and everything at the lowest: where nothing differs, nothing can be told from it.
 */
let house: TestHouse;
let room: Awaited<ReturnType<typeof openRoom>>;
let round: string;
let form: string;
let dimensions: string[];
const eyes: Record<string, string> = {};

before(async () => {
  house = await openTestHouse('2026-11-23');
  room = await openRoom(house, 'Skarvdal');
  const { company } = room;
  Object.assign(eyes, { manager: room.manager, adviser: room.adviser, worker: room.employee });
  eyes.office = await house.person('Marit Holte', {
    ...{ role: 'programme-office', place: 'Skarvdal', programme: testProgramme },
  });
  const started = await room.start();
  round = started.round;
  dimensions = started.answer.body.round.instrument.dimensions.map(({ key }: { key: string }) => key);
  form = makeId();
  const body = { form, occasion: 'gathering', name: 'Samling 1', aboutOn: '2026-11-20' };
  const made = await house.call('POST', `/api/surveys/companies/${company}/forms`, {
    as: eyes.adviser,
    body,
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
});
after(() => house.close());

const asked = serverRooms.flatMap(({ endpoints }) =>
  Object.values(endpoints).filter(({ method, type }) => method === 'GET' && type !== 'text/event-stream'),
);

/** A paper takes a second to set: those about ratings and forms are read, and by one pair of eyes. */
const isPaper = (path: string): boolean => /(\.pdf|\.svg|\/poster)$/.test(path);
const isRead = (path: string, who: string): boolean =>
  isPaper(path)
    ? who === 'adviser' && /\/(lean-status|surveys|samsyn)\//.test(path)
    : who === 'office' || path.includes(room.company);

/** Every address that can be asked with what is known of the company, its round and its form. */
function addresses(): string[] {
  const known: Record<string, string> = { company: room.company, round, form, programme: testProgramme };
  return asked
    .map(({ path }) => path.replaceAll(/:(\w+)/g, (whole, param) => known[param] ?? whole))
    .filter((path) => !path.includes(':'))
    .filter((path) => !/^\/api\/(audit\/|people\/me$)/.test(path));
}

/** What all but the employee side read, with the headers it came with. */
async function readAll(): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const [who, as] of Object.entries(eyes))
    for (const path of addresses().filter((one) => isRead(one, who))) {
      const { status, body, headers } = await house.call('GET', path, { as });
      // Each answer has a code of its own to quote, and the time it took.
      const { date: _, 'x-request-id': __, 'server-timing': ___, ...rest } = headers;
      read.set(`${who} ${path}`, JSON.stringify([status, body, rest]));
    }
  return read;
}

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...one].filter(([path, body]) => other.get(path) !== body).map(([path]) => path);

/** The employee side rates and answers everything at one level, with words that would tell. */
async function sayAll(level: 1 | 5) {
  const observation = `hemmelig-${level}`;
  for (const dimension of dimensions) {
    const { status } = await room.rate(room.union, round, dimension, level, { observation });
    assert.equal(status, 200);
  }
  const { company, union } = room;
  const read = await house.call('GET', `/api/surveys/companies/${company}/forms/${form}`, { as: union });
  for (const { key, kind } of read.body.asks.items) {
    const value = kind === 'text' ? observation : String(level);
    const body = { of: company, form, item: key, edit: makeId(), basedOn: null, value };
    assert.equal((await house.call('POST', '/api/surveys/form-answers', { as: union, body })).status, 200);
  }
}

async function handBoth(given: boolean) {
  const handed = await room.handIn(room.union, round, given);
  assert.equal(handed.body.round.own.handedIn, given);
  const marked = await house.call('POST', `/api/surveys/companies/${room.company}/forms/${form}/marks`, {
    as: room.union,
    body: { mark: makeId(), kind: given ? 'handed-in' : 'taken-back', side: null },
  });
  assert.equal(marked.status, 200);
}

/** What the log and live pages have been told so far of the company. */
const told = () =>
  house.within({ companies: [room.company] }, async (tx) => {
    const { rows } = await sql<{ lines: number }>`
      select count(*)::int as lines from platform.audit_line where person = ${room.union}
        and act in ('lean-status.rateDimension', 'lean-status.addRatingPhoto')`.execute(tx);
    return { ...rows[0]!, ...(await versionOf(tx, room.company)), ago: null };
  });

test('while one party rates and answers nothing anybody else reads tells that it does', async () => {
  const quiet = await readAll();
  const before = await told();
  await sayAll(5);
  assert.deepEqual(differing(quiet, await readAll()), []);
  assert.ok(quiet.size > 120, `${quiet.size} answers were held against each other`);
  assert.deepEqual(await told(), before, 'no line in the log, and no word to live pages');
});

test('a photo of one party is no photo for anybody else, whoever knows its number', async () => {
  const photo = makeId();
  const { company, union } = room;
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const base = `/api/lean-status/companies/${company}/photos`;
  const body = { photo, content: png };
  assert.equal((await house.call('POST', base, { as: union, body })).status, 200);
  await room.rate(union, round, dimensions[0]!, 5, { observation: 'hemmelig-5', photo });
  assert.equal((await house.call('GET', `${base}/${photo}`, { as: union })).status, 200);
  for (const as of Object.values(eyes)) {
    const there = await house.call('GET', `${base}/${photo}`, { as });
    const absent = await house.call('GET', `${base}/${makeId()}`, { as });
    assert.deepEqual([there.status, there.body.code], [absent.status, absent.body.code]);
    assert.notEqual(there.status, 200);
    // Nor can another stand with it in a rating of their own, to see it that way.
    const mine = await room.rate(as, round, dimensions[0]!, 3, { photo });
    assert.notEqual(mine.status, 200);
  }
});

test('when one party has handed in, that it has is all that is told', async () => {
  await handBoth(true);
  const high = await readAll();
  await handBoth(false);
  await sayAll(1);
  await handBoth(true);
  const low = await readAll();
  const hasHanded = [...high.values()].filter((body) => body.includes('"employees":1'));
  assert.ok(hasHanded.length > 0, 'that it has handed in is told');
  // A live page counts changes: how often somebody pressed a button is no level.
  assert.deepEqual(differing(high, low), []);
  assert.ok(![...high.values()].some((body) => body.includes('hemmelig')));
  const own = await house.call('GET', `/api/lean-status/companies/${room.company}`, { as: room.union });
  assert.ok(JSON.stringify(own.body).includes('hemmelig-1'), 'what is not found is there to be found');
});

test('no party is shown the other by a day that is moved nearer while one alone has handed in', async () => {
  const move = (as: string, closesOn: string) =>
    room.act(as, `/rounds/${round}/days`, { move: makeId(), closesOn });
  for (const as of [room.manager, room.adviser, room.coordinator]) {
    const { status, body } = await move(as, '2026-11-23');
    assert.deepEqual([status, body.code], [422, 'only-one-handed-in']);
  }
  assert.equal((await move(room.manager, '2026-12-31')).status, 200, 'more time may always be given');
  await room.rateAll(room.manager, round, 3);
  assert.equal((await move(room.manager, '2026-11-23')).status, 200, 'when both have, both are shown');
});

/** A company where management rates everything in the middle and the employee side at one level, on the table. */
async function laidAt(level: 1 | 4) {
  // The same names everywhere, so that nothing differs but the level and what numbers are drawn.
  const twin = await openRoom(house, 'Osvika');
  const board = await house.person('Styret', { role: 'board-member', company: twin.company, place: 'x' });
  const started = await twin.start();
  await twin.rateAll(twin.manager, started.round, 3);
  await twin.rateAll(twin.union, started.round, level, { [dimensions[3]!]: 3 });
  for (const as of [twin.manager, twin.union]) await twin.lay(as, started.round);
  const read = new Map<string, string>();
  for (const as of [twin.employee, board])
    for (const { path } of asked) {
      const url = path.replace(':company', twin.company).replace(':round', started.round);
      // How far apart the parties are over a topic is told to all who work there.
      if (url.includes(':') || !url.includes(twin.company) || /\/api\/(audit|samsyn)\//.test(url)) continue;
      if (isPaper(url) && !url.includes('/lean-status/')) continue;
      const { status, body } = await house.call('GET', url, { as });
      // Companies are registered at moments of the real clock.
      const plain = JSON.stringify([status, body]).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}|\b\d{9}\b|T[\d:.]{12}Z/g,
        'id',
      );
      read.set(`${as === board ? 'board' : 'employee'} ${path}`, plain);
    }
  const voices = await twin.look(twin.adviser);
  return { read, voices: JSON.stringify(voices.body.round.dimensions) };
}

test('on the table too, those who do not read voices read the same on page and paper whatever was rated', async () => {
  const [low, high] = [await laidAt(1), await laidAt(4)];
  assert.deepEqual(differing(low.read, high.read), []);
  const papers = [...low.read].filter(([path, body]) => path.endsWith('.pdf') && body.startsWith('[200'));
  assert.equal(papers.length, 2, 'the paper is among what was read');
  assert.notEqual(low.voices, high.voices, 'and the adviser reads that they differ');
});
