import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';

let house: TestHouse;
let company: string;
let leader: string;
let operator: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
});

after(() => house.close());

const path = () => `/api/pulse-boards/companies/${company}`;
const send = (as: string, ...changes: object[]) =>
  house.call('POST', `${path()}/changes`, { as, body: { changes } });
const card = (board: string, set: object, more: object = {}) => {
  const thing = makeId();
  return {
    change: makeId(),
    kind: 'card',
    board,
    thing,
    set: { list: 'tasks', column: 'to-do', ...set },
    ...more,
  };
};

test('a change gets the next number, and the same change again is the same', async () => {
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  const before = (await house.call('GET', path(), { as: operator })).body.part.at;
  const one = card(board, { text: 'Bytt formskuff' });
  for (const _ of ['first', 'again']) {
    const { status, body } = await send(operator, one);
    assert.deepEqual(
      [status, body.outcomes],
      [200, [{ change: one.change, seq: before + 1, refused: null }]],
    );
  }
  const news = await house.call('GET', `${path()}?from=${before}`, { as: leader });
  assert.deepEqual(
    news.body.part.things.map((thing: { fields: { text: unknown } }) => thing.fields.text),
    [['Bytt formskuff', before + 1]],
  );
  assert.equal(news.body.part.stamps[0][1], '');
});

test('of several changes the good are taken and the others refused, each with its reason', async () => {
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  const good = card(board, { text: 'Mål sandfukt' });
  const bare = card(board, {});
  const taken = card(board, { text: 'Ny merking', column: 'doing' });
  const { body } = await send(operator, good, bare, taken);
  assert.deepEqual(
    body.outcomes.map((one: { refused: { code: string } | null }) => one.refused?.code ?? null),
    [null, 'words-needed', 'owner-and-day-needed'],
  );
});

test('what a board measures is for those who shape it, and words on it for everybody', async () => {
  const board = makeId();
  const hang = { change: makeId(), kind: 'board', board, thing: board, set: { name: 'Lakk', kind: 'daily' } };
  assert.equal((await send(operator, hang)).body.outcomes[0].refused.code, 'not-yours-to-do');
  assert.equal((await send(leader, hang)).body.outcomes[0].refused, null);
  assert.equal(
    (await send(operator, card(board, { text: 'Vi mangler lys' }))).body.outcomes[0].refused,
    null,
  );
});

test('words written over by somebody who had not seen them stay beside the field', async () => {
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  const first = card(board, { text: 'Pumpa lekker' });
  await send(operator, first);
  const over = (text: string) => ({
    change: makeId(),
    kind: 'card',
    board,
    thing: first.thing,
    set: { text },
  });
  await send(leader, over('Pumpe 3 lekker olje'));
  const { body } = await house.call('GET', path(), { as: operator });
  const shown = body.part.things.find((one: { thing: string }) => one.thing === first.thing);
  assert.equal(shown.fields.text[0], 'Pumpe 3 lekker olje');
  assert.equal(shown.earlier[0].value, 'Pumpa lekker');
});

test('hundred changes at once from ten windows get hundred numbers without a gap', async () => {
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  const { at } = (await house.call('GET', path(), { as: leader })).body.part;
  const windows = await Promise.all(
    Array.from({ length: 10 }, (_, w) =>
      send(operator, ...Array.from({ length: 10 }, (__, n) => card(board, { text: `${w} ${n}` }))),
    ),
  );
  const numbers = windows.flatMap(({ body }) => body.outcomes.map((one: { seq: number }) => one.seq));
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 100 }, (_, n) => at + 1 + n),
  );
});

test('a company that is not yours does not exist', async () => {
  const other = await house.company('Nes Tre');
  const answer = await house.call('GET', `/api/pulse-boards/companies/${other}`, { as: leader });
  assert.equal(answer.status, 404);
});
