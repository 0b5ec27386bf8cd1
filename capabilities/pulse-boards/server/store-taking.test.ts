import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { Change } from '#pulse-boards/change.ts';
import type { Part } from '#pulse-boards/contract.ts';
import { digestOf } from '#pulse-boards/fold.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';
import { changesAfter } from '#pulse-boards/server/store.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';
import { foldedAnew } from '#pulse-boards/server/testing/folded-anew.ts';
import type { Told } from '#pulse-boards/server/testing/second-server.ts';
import {
  type Copy,
  emptyCopy,
  shownOn,
  toSend,
  withMade,
  withNews,
  withOutcomes,
} from '#pulse-boards/sync.ts';

let house: TestHouse;
let second: FastifyInstance;
let closeSecond: () => Promise<void>;
let thread: Worker;

before(async () => {
  house = await openTestHouse();
  const opened = openDatabase(house.appUrl, () => undefined, 4, 30_000);
  second = await house.serverOn(opened.database);
  closeSecond = opened.close;
  thread = new Worker(new URL('./testing/second-server.ts', import.meta.url), {
    workerData: { url: house.appUrl },
  });
});

after(async () => {
  await thread.terminate();
  await second.close();
  await closeSecond();
  await house.close();
});

let asked = 0;
/** What the other process says: of changes it is sent, and of all that stands. */
const askThread = (company: string, changes: Change[] = []): Promise<Told> => {
  asked += 1;
  const n = asked;
  return new Promise((tell) => {
    const hear = (told: Told) => {
      if (told.n !== n) return;
      thread.off('message', hear);
      tell(told);
    };
    thread.on('message', hear);
    thread.postMessage({ n, company, changes });
  });
};

type Place = { company: string; board: string; things: string[]; person: string };
type Device = { copy: Copy; made: string[]; at: Place; server: FastifyInstance };
type Press =
  | { do: 'make'; thing: number; set: Record<string, string> }
  | { do: 'send'; fate: 'answered' | 'lost' | 'twice' }
  | { do: 'ask' }
  | { do: 'rolled-back' }
  | { do: 'elsewhere'; thing: number; text: string };

async function call(device: Device, method: 'GET' | 'POST', path: string, payload?: object) {
  const answer = await device.server.inject({
    method,
    url: `/api/pulse-boards/companies/${device.at.company}${path}`,
    headers: { cookie: await house.signIn(device.at.person) },
    ...(payload && { payload }),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

const card = (at: Place, thing: number, set: Record<string, string>, seen = {}): Change =>
  Change.parse({ change: makeId(), kind: 'card', board: at.board, thing: at.things[thing], set, seen });

async function send(device: Device, fate: 'answered' | 'lost' | 'twice') {
  const changes = toSend(device.copy, 4);
  if (changes.length === 0) return;
  const post = () => call(device, 'POST', '/changes', { changes });
  const answers = await Promise.all(fate === 'twice' ? [post(), post()] : [post()]);
  if (fate !== 'lost') for (const { outcomes } of answers) device.copy = withOutcomes(device.copy, outcomes);
  // What is acknowledged is committed: another process, too, has it at once.
  const highest = Math.max(0, ...answers[0].outcomes.map((one: { seq: number | null }) => one.seq ?? 0));
  const { at } = await askThread(device.at.company);
  assert.ok(at >= highest, `${highest} was acknowledged, and another process is at ${at}`);
}

async function ask(device: Device) {
  const from = device.copy.held.at;
  const { part } = (await call(device, 'GET', `?from=${from}`)) as { part: Part };
  device.copy = withNews(device.copy, part, from) ?? device.copy;
}

/** Something another process writes. */
async function elsewhere({ at, made }: Device, one: number, text: string) {
  const change = card(at, one, { list: 'tasks', text });
  const { seqs } = await askThread(at.company, [change]);
  if (seqs[0] !== null) made.push(change.change);
}

/** A change that is taken, looked at and taken back; its number is another's then. */
async function rollBack(device: Device) {
  const { at } = device;
  const author = { by: null, byName: 'Ingen', at: '2026-11-23T11:00:00Z' };
  const words = { list: 'tasks', text: 'Dette skjedde aldri' };
  const build = { kind: 'card', board: at.board, thing: makeId(), set: words };
  const gone = house.within({ companies: [at.company] }, async (tx) => {
    await buildChanges(tx, at.company, [build], author);
    await standingOf(tx, at.company);
    throw new Error('cut');
  });
  await assert.rejects(gone, { message: 'cut' });
  await elsewhere(device, 0, 'Dette skjedde');
}

async function press(device: Device, one: Press) {
  if (one.do === 'ask') return ask(device);
  if (one.do === 'send') return send(device, one.fate);
  if (one.do === 'rolled-back') return rollBack(device);
  if (one.do === 'elsewhere') return elsewhere(device, one.thing, one.text);
  const shown = shownOn(device.copy).get(device.at.things[one.thing]!);
  const seen = Object.fromEntries(Object.entries(shown?.fields ?? {}).map(([name, { seq }]) => [name, seq]));
  const change = card(device.at, one.thing, { list: 'tasks', ...one.set }, seen);
  device.made.push(change.change);
  device.copy = withMade(device.copy, change);
}

const thing = fc.nat(2);
const words = fc.constantFrom(
  'Pumpa lekker',
  'Pumpe 3 lekker',
  'Bestilt',
  'Mål sandfukt 😀',
  'halvt \ud83d',
  '',
);
const presses = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('make'), thing, set: fc.record({ text: words }) }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('send'), fate: fc.constantFrom('answered', 'lost', 'twice') }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('ask') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('rolled-back') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere'), thing, text: words }) },
  ) as fc.Arbitrary<Press>,
  { minLength: 8, maxLength: 14 },
);

async function openPlace(name: string): Promise<Place> {
  const company = await house.company(name);
  const person = await house.person(`Leder ${makeId()}`, { role: 'manager', company, place: 'Skarvdal' });
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  return { company, person, board, things: [makeId(), makeId(), makeId()] };
}

/** Everything of one company, after its devices are in reach again. */
async function agree(devices: Device[]) {
  for (const device of devices) while (toSend(device.copy).length > 0) await send(device, 'answered');
  for (const device of devices) await ask(device);
  const { company } = devices[0]!.at;
  const log = await house.within({ companies: [company] }, (tx) => changesAfter(tx, company, 0));
  assert.deepEqual(
    log.map(({ seq }) => seq),
    log.map((_, i) => i + 1),
    'numbers are dense',
  );
  const refused = devices.flatMap(({ copy }) => copy.refused);
  const made = devices.flatMap((device) => device.made);
  // One more: the board itself was hung up before.
  assert.equal(log.length + refused.length, made.length + 1, 'each change stands once or is refused');
  const should = await digestOfText(foldedAnew(log));
  for (const { copy } of devices) {
    assert.deepEqual(copy.waiting, []);
    assert.equal(await digestOf(copy.held.things.values()), should, 'a device holds what its server has');
  }
  for (const device of devices)
    assert.equal((await call(device, 'GET', '?digest=yes')).digest, should, 'a server shows what stands');
  assert.equal((await askThread(company)).digest, should, 'another process shows the same');
}

const digestOfText = async (text: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

test('devices of two companies at two servers and a third process end with the same, whatever is cut', async () => {
  const four = fc.tuple(presses, presses, presses, presses);
  await fc.assert(
    fc.asyncProperty(four, async (lists) => {
      const places = [await openPlace('Skarvdal Mekaniske'), await openPlace('Nes Tre')];
      const devices = lists.map(
        (_, i): Device => ({
          ...{ copy: emptyCopy, made: [], at: places[i < 3 ? 0 : 1]! },
          server: i % 2 ? second : house.http,
        }),
      );
      await Promise.all(
        devices.map(async (device, i) => {
          for (const one of lists[i]!) await press(device, one);
        }),
      );
      for (const place of places) await agree(devices.filter(({ at }) => at === place));
    }),
    // A run takes a second, and one that is run again is another: what is found is told as it was found.
    { numRuns: 5, endOnFailure: true },
  );
});
