import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gate } from '#app/gate.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { people } from '#people/contract.ts';
import { endMemberships } from '#people/server/builders.ts';
import { officeOf } from '#platform/contract/office.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { tellChange, tellRights, versionOf } from '#platform/server/live/changes.ts';
import { openLive } from '#platform/server/live/live.ts';

/**
 * Live pages on real sockets: what is told, to whom, and that nothing reaches whoever lost the right.
 */
let house: TestHouse;
let address: string;
let company: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  address = await house.http.listen({ port: 0, host: '127.0.0.1' });
  company = await house.company('Skarvdal Mekaniske');
});
after(() => house.close());

type Heard = { words: string[]; versions: number[]; ended: Promise<void>; hangUp: () => void };

/** Opens a stream as somebody, and keeps what it says. */
async function listen(person: string, at = company, base = address): Promise<Heard & { status: number }> {
  const controller = new AbortController();
  const path = people.watchCompany.path.replace(':company', at);
  const response = await fetch(`${base}${path}`, {
    headers: { cookie: await house.signIn(person) },
    signal: controller.signal,
  });
  const heard = { words: [] as string[], versions: [] as number[] };
  const read = async () => {
    let rest = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      rest += part;
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const word = /^event: (\w+)/m.exec(event)?.[1];
        if (word) heard.words.push(word);
        const version = /"version":(\d+)/.exec(event)?.[1];
        if (version) heard.versions.push(Number(version));
      }
    }
  };
  const ended = response.ok ? read().catch(() => undefined) : Promise.resolve();
  return { ...heard, status: response.status, ended, hangUp: () => controller.abort() };
}

const until = async (fits: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < 10_000; waited += 10) {
    if (fits()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It never came to pass: ${what}.`);
};

const change = () => house.within({ companies: [company] }, async (tx) => tellChange(tx, company));
const version = async () => (await house.within({}, (tx) => versionOf(tx, company))).version;
const someone = (role: 'adviser' | 'manager') =>
  house.person(`En ${role}`, { role, company, place: 'Skarvdal Mekaniske' });

/** Ends every role of a person, and tells the version the company's data had reached by then. */
const withdraw = (person: string): Promise<number> =>
  house.within({ companies: [company] }, async (tx) => {
    await endMemberships(tx, { person }, { person, name: 'prosjektsenteret' }, house.now());
    await tellRights(tx, person);
    tellChange(tx, company);
    return (await versionOf(tx, company)).version;
  });

test('whoever may see a company hears of its changes, and nobody else can listen', async () => {
  const manager = await listen(await someone('manager'));
  assert.equal(manager.status, 200);
  await until(() => manager.versions.length > 0, 'the first word');
  await change();
  const reached = await version();
  await until(() => manager.versions.at(-1) === reached, 'the change');
  manager.hangUp();
  const stranger = await house.company('Fremmedverket');
  const outside = await house.person('Utenfra', { role: 'manager', company: stranger, place: 'x' });
  assert.equal((await listen(outside)).status, 404);
});

test('an office hears of what is its own for as long as somebody is of it, and no other office does', async () => {
  const own = officeOf(testProgramme);
  const ofOffice = (programme: string) =>
    house.person('Fra et prosjektsenter', { role: 'programme-office', programme, place: 'x' });
  const [stays, leaves] = [await ofOffice(testProgramme), await ofOffice(testProgramme)];
  const streams = [await listen(stays, own), await listen(leaves, own)] as const;
  await until(() => streams.every(({ versions }) => versions.length > 0), 'both listen');
  const tell = () => house.within({ companies: [own] }, async (tx) => tellChange(tx, own));
  await tell();
  await until(() => streams.every(({ versions }) => versions.at(-1) === 1), 'the change');
  await house.within({ programme: testProgramme }, async (tx) => {
    await endMemberships(tx, { person: leaves }, { person: leaves, name: 'prosjektsenteret' }, house.now());
  });
  await tell();
  await until(() => streams[0].versions.at(-1) === 2, 'the change to who stays');
  await streams[1].ended;
  assert.deepEqual([streams[1].words.at(-1), streams[1].versions.at(-1)], ['ended', 1]);
  streams[0].hangUp();
  assert.equal((await listen(await ofOffice('annet-program'), own)).status, 404);
});

test('a thousand changes while a right is withdrawn: none from after the withdrawal is told', async () => {
  const adviser = await someone('adviser');
  const stays = await listen(await someone('manager'));
  const leaves = await listen(adviser);
  await until(() => leaves.versions.length > 0 && stays.versions.length > 0, 'both listen');
  const pushes = Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 250; n += 1) await change();
    }),
  );
  await until(() => leaves.versions.length > 3, 'some pushes have come');
  const withdrawnAt = await withdraw(adviser);
  await pushes;
  await leaves.ended;
  const last = await version();
  await until(() => stays.versions.at(-1) === last, 'all pushes have come to who stays');
  stays.hangUp();
  assert.equal(leaves.words.at(-1), 'ended');
  assert.ok(last > withdrawnAt, 'changes went on after the withdrawal');
  assert.deepEqual(
    leaves.versions.filter((told) => told >= withdrawnAt),
    [],
  );
});

test('a hub that asks for the right only at the door is caught by the same test', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const trusting = openLive(
    house.appUrl,
    {
      ...gate,
      database: opened.database,
      clock: house.now,
      findActor: async () => null,
      hearersOf: async () => new Set([adviser]),
    },
    () => undefined,
  );
  const adviser = await someone('adviser');
  const told: string[] = [];
  const socket = {
    writableLength: 0,
    write: (text: string) => told.push(text),
    end: () => undefined,
    on: () => undefined,
  };
  trusting.watch(
    { socket: socket as never },
    {},
    {
      company,
      roles: ['adviser'],
      office: null,
      person: adviser,
      held: { session: null, screen: null, token: null },
    },
  );
  await until(() => told.some((text) => text.startsWith('event: changed')), 'the first word');
  await inScope(opened.database, { companies: [company] }, (tx) =>
    endMemberships(tx, { person: adviser }, { person: adviser, name: 'x' }, house.now()),
  );
  const before = told.length;
  await change();
  await until(() => told.length > before, 'a word after the withdrawal');
  assert.match(told.at(-1) ?? '', /^event: changed/);
  await trusting.close();
  await opened.close();
});

test('a session that is ended by its owner ends its stream too', async () => {
  const manager = await someone('manager');
  const stream = await listen(manager);
  await until(() => stream.versions.length > 0, 'the first word');
  await house.call('DELETE', '/api/people/session', { as: manager });
  await stream.ended;
  assert.equal(stream.words.at(-1), 'ended');
});

test('an account that is closed ends its streams, and its roles are gone everywhere', async () => {
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  const manager = await someone('manager');
  const stream = await listen(manager);
  await until(() => stream.versions.length > 0, 'the first word');
  const closed = await house.call('POST', `/api/people/accounts/${manager}/closings`, { as: office });
  assert.equal(closed.status, 200);
  await stream.ended;
  assert.equal(stream.words.at(-1), 'ended');
  assert.equal((await house.call('GET', '/api/people/sessions', { as: manager })).status, 401);
});

test('a line to the database that breaks is taken up again, and what was missed is told', async () => {
  const stream = await listen(await someone('manager'));
  await until(() => stream.versions.length > 0, 'the first word');
  await house.cutListeners();
  await change();
  const reached = await version();
  await until(() => stream.versions.at(-1) === reached, 'the change that was missed');
  stream.hangUp();
});
