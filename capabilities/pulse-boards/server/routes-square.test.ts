import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';

let house: TestHouse;
let company: string;
let board: string;
let leader: string;
let operator: string;
let stranger: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const other = await house.company('Osvika Sveis');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  stranger = await house.person('Ragnhild Eik', { role: 'manager', company: other, place: 'Osvika' });
  await house.within({ companies: [company] }, async (tx) => {
    board = await buildBoard(tx, company, {});
  });
});
after(() => house.close());

const at = (path: string) => `/api/pulse-boards/companies/${company}${path}`;
const shown = async (as = operator) =>
  (await house.call('GET', at(`/boards/${board}/post-square`), { as })).body.shown;
const make = (over: object = {}) =>
  house.call('POST', at(`/boards/${board}/post-links`), {
    as: leader,
    body: { link: makeId(), secret: makeId(), spot: 'På tavla', onBoard: true, ...over },
  });
const opens = async (address: string) =>
  (
    await house.call('POST', '/api/pulse-boards/posts/readings', {
      body: { token: address.split('#')[1]!.toLowerCase() },
    })
  ).status;

test('a board shows the address of the link that was made for it, typed in any case, until it is exchanged', async () => {
  assert.equal(await shown(), null);
  const link = makeId();
  assert.equal((await make({ link })).status, 200);
  const first = await shown();
  assert.match(
    first.address,
    /^spranget\.example\/post#([2-9CDFHJKMNPQRTVWXY]{4}-){2}[2-9CDFHJKMNPQRTVWXY]{4}$/,
  );
  assert.ok(first.side >= 21 && first.path.startsWith('M0 0.5h7'));
  assert.deepEqual(await shown(), first, 'the same square each time');
  assert.equal(await opens(first.address), 200);

  const to = at(`/post-links/${link}/secrets`);
  assert.equal((await house.call('POST', to, { as: leader, body: { secret: makeId() } })).status, 200);
  const second = await shown();
  assert.notEqual(second.address, first.address);
  assert.deepEqual([await opens(first.address), await opens(second.address)], [404, 200]);

  await house.call('POST', at(`/post-links/${link}/ending`), { as: leader });
  assert.equal(await shown(), null);
  assert.equal(await opens(second.address), 404);
});

test('a printed sign is on no board, and its secret is kept nowhere', async () => {
  const made = await make({ onBoard: false, spot: 'Ved sandsiloen' });
  assert.match(made.body.address, /#[\w-]{43}$/);
  assert.equal(await shown(), null);
});

test('a board of the programme hangs with its square, and a retry leaves it as it is', async () => {
  const { body: templates } = await house.call('GET', at('/templates'), { as: leader });
  const body = { hanging: makeId(), template: templates.templates[0].key, language: 'nb' };
  const hang = () => house.call('POST', at('/hangings'), { as: leader, body });
  const { body: hung } = await hang();
  const look = async () =>
    (await house.call('GET', at(`/boards/${hung.board}/post-square`), { as: leader })).body.shown.address;
  const first = await look();
  await hang();
  assert.equal(await look(), first);
});

test('the secret lies sealed in the database', async () => {
  await make();
  const { address } = await shown();
  const secret = address.split('#')[1].replaceAll('-', '');
  const rows = await house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.postSecretShown').select('sealed').execute(),
  );
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ sealed }) => !sealed.includes(secret)));
});

test('for who does not read the board there is none, and for one that is not there neither', async () => {
  const of = (as: string | undefined, which = board) =>
    house.call('GET', at(`/boards/${which}/post-square`), { ...(as && { as }) });
  assert.equal((await of(stranger)).status, 404);
  assert.equal((await of(undefined)).status, 401);
  assert.equal((await of(operator, makeId())).status, 404);
});
