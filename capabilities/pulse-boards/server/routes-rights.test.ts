import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';
import { openScreenBrowser, pairBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let board: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
});

after(() => house.close());

const path = () => `/api/pulse-boards/companies/${company}`;
const task = (text: string, set: object = {}) => ({
  change: makeId(),
  kind: 'card',
  board,
  thing: makeId(),
  set: { list: 'tasks', text, language: 'nb', column: 'to-do', ...set },
});
const post = (as: string, ...changes: object[]) =>
  house.call('POST', `${path()}/changes`, { as, body: { changes } });

test('each role reads, writes and shapes as it may, and says so with the boards', async () => {
  const may = {
    manager: [true, true],
    'employee-representative': [true, true],
    'safety-representative': [true, true],
    'lean-coordinator': [true, true],
    employee: [true, false],
    'board-member': [false, false],
  } as const;
  for (const [role, [write, shape]] of Object.entries(may)) {
    const person = await house.person(`Kari ${role}`, {
      role: role as keyof typeof may,
      company,
      place: 'Skarvdal',
    });
    const read = await house.call('GET', path(), { as: person });
    assert.deepEqual([read.status, read.body.may], [200, { write, shape }], role);
    const wrote = await post(person, task(role));
    assert.equal(wrote.status, write ? 200 : 403, role);
    const hang = { ...task(role), kind: 'category', set: { name: 'Kvalitet' } };
    if (write)
      assert.equal(
        (await post(person, hang)).body.outcomes[0].refused?.code ?? null,
        shape ? null : 'not-yours-to-do',
      );
  }
  assert.equal((await house.call('GET', path())).status, 401);
});

test('a change that cannot be read is refused in words, and the others are taken', async () => {
  const person = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  const long = task('x'.repeat(601));
  const wrong = [
    task('Pumpe', { due: '2027-02-30' }),
    task('Pumpe', { colour: 'red' }),
    { change: makeId(), kind: 'poem' },
    { ...task('x'), thing: 'x'.repeat(36) },
  ];
  const { status, body } = await post(person, task('Før'), long, ...wrong, task('Etter'));
  assert.equal(status, 200);
  const codes = body.outcomes.map((one: { refused: { code: string } | null }) => one.refused?.code ?? null);
  assert.deepEqual(codes, [null, 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', null]);
  assert.equal(body.outcomes[1].change, long.change);
  assert.match(body.outcomes[1].refused.message, /^Tekst.*600/);
  assert.equal(body.outcomes[6].seq, body.outcomes[0].seq + 1);
  assert.equal((await post(person, { kind: 'card' })).status, 400);
});

test('hundred changes come in an answer of at most ten kilobytes', async () => {
  const person = await house.person('Ola Nes', { role: 'employee', company, place: 'Skarvdal' });
  const read = async (from: number) => {
    const answer = await house.call('GET', `${path()}?from=${from}`, { as: person });
    return { at: answer.body.part.at, bytes: gzipSync(JSON.stringify(answer.body)).length };
  };
  const at = (await read(0)).at;
  const cards = Array.from({ length: 100 }, () => task(`Pumpe ${randomBytes(20).toString('base64')} lekker`));
  await post(person, ...cards);
  const written = await read(at);
  await post(person, ...cards.map((one) => ({ ...one, change: makeId(), set: { place: 'V00' } })));
  const moved = await read(written.at);
  assert.equal(moved.at, at + 200);
  assert.ok(moved.bytes <= 10_000, `moved ${moved.bytes} bytes`);
  assert.ok(written.bytes <= 10_000, `written ${written.bytes} bytes`);
});

test('a wall screen writes in its own name and nobody’s, and shapes nothing', async () => {
  const leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  const screen = openScreenBrowser(house.call);
  await pairBrowser(house.call, screen, { company, as: leader });
  const read = async () => (await screen.call('GET', path())).body;
  assert.deepEqual((await read()).may, { write: true, shape: false });
  const wall = task('Lyset blinker');
  const hang = { ...task(''), kind: 'shift', set: { name: 'Kveld' } };
  const { outcomes } = (await screen.call('POST', `${path()}/changes`, { changes: [wall, hang] })).body;
  assert.equal(outcomes[1].refused.code, 'not-yours-to-do');
  const row = await house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.change').select(['by', 'byName']).where('change', '=', wall.change).execute(),
  );
  assert.equal(row[0]?.by, null);
  assert.notEqual(row[0]?.byName, 'Ingrid Solbakk');
});
