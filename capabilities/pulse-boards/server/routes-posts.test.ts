import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';

let house: TestHouse;
let company: string;
let board: string;
let leader: string;
let operator: string;
const quality = makeId();
const elsewhere = makeId();

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  await house.within({ companies: [company] }, async (tx) => {
    board = await buildBoard(tx, company, {
      area: 'Støperiet',
      answerDays: 5,
      cadence: 'daily',
      time: '07:00',
    });
    const other = await buildBoard(tx, company, { name: 'Sandblåsing' });
    const category = (thing: string, on: string, name: string) => ({
      kind: 'category',
      board: on,
      thing,
      set: { name, place: 'a' },
    });
    const author = { by: null, byName: 'En leder', at: '2026-11-20T08:00:00Z' };
    const both = [category(quality, board, 'Kvalitet'), category(elsewhere, other, 'Levering')];
    await buildChanges(tx, company, both, author);
  });
});
after(() => house.close());

const at = (path = '') => `/api/pulse-boards/companies/${company}${path}`;
const office = (path: string, body?: object, as = leader) =>
  house.call('POST', at(path), { as, ...(body && { body }) });
const floor = (path: string, body: object, more: { language?: string; as?: string } = {}) =>
  house.call('POST', `/api/pulse-boards/posts${path}`, { body, ...more });
const tokenIn = ({ address }: { address: string }) => address.split('#')[1]!;

async function hangSign(category: string | null = null): Promise<{ link: string; token: string }> {
  const link = makeId();
  const body = { link, secret: makeId(), spot: 'Ved sandsiloen', category };
  const made = await office(`/boards/${board}/post-links`, body);
  assert.equal(made.status, 200);
  assert.match(made.body.address, /^https:\/\/spranget\.example\/post#[\w-]{43}$/);
  return { link, token: tokenIn(made.body) };
}

const post = (token: string, over: object = {}) => ({
  token,
  card: makeId(),
  list: 'suggestions',
  text: 'Wózek bliżej formy',
  language: 'pl',
  origin: 'nobody',
  ...over,
});

const cardOn = async (card: string) => {
  const { body } = await house.call('GET', at(), { as: leader });
  const thing = body.part.things.find((one: { thing: string }) => one.thing === card);
  const stamp = body.part.stamps.find(([seq]: [number]) => seq === thing?.fields.list[1]);
  const fields = Object.entries((thing?.fields ?? {}) as Record<string, [unknown, number]>);
  return (
    thing && { board: thing.board, by: stamp[1], set: Object.fromEntries(fields.map(([k, [v]]) => [k, v])) }
  );
};

const rowOf = async (card: string) =>
  house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.change').selectAll().where('change', '=', card).executeTakeFirst(),
  );

test('a sign tells the name, area and categories of its board, and nothing else', async () => {
  const { token } = await hangSign();
  const { status, body } = await floor('/readings', { token });
  assert.equal(status, 200);
  assert.deepEqual(body, {
    name: 'Formlinje 2',
    area: 'Støperiet',
    category: null,
    categories: [{ category: quality, name: 'Kvalitet' }],
    language: 'nb',
  });
});

test('a card without an account hangs on the board, with the day an answer is due', async () => {
  const { token } = await hangSign();
  const sent = post(token, { origin: 'team', who: 'Zmiana B', category: quality });
  const { status, body } = await floor('', sent);
  assert.deepEqual([status, body], [200, { answerBy: '2026-11-30', cadence: 'daily', time: '07:00' }]);
  assert.deepEqual(await cardOn(sent.card), {
    board,
    by: '',
    set: {
      list: 'suggestions',
      text: 'Wózek bliżej formy',
      language: 'pl',
      origin: 'team',
      who: 'Zmiana B',
      category: quality,
      column: 'to-do',
    },
  });
});

test('whoever wants no name leaves none, also when signed in and when a name came along', async () => {
  const { token } = await hangSign();
  const sent = post(token, { who: 'Piotr Nowak' });
  assert.equal((await floor('', sent, { as: operator })).status, 200);
  const row = await rowOf(sent.card);
  assert.deepEqual([row?.by, row?.byName], [null, '']);
  assert.doesNotMatch(JSON.stringify(row), /Piotr/);
});

test('sent again it is the same card, and a card of others cannot be changed from the floor', async () => {
  const { token } = await hangSign();
  const sent = post(token);
  for (const _ of ['first', 'again', 'at once']) assert.equal((await floor('', sent)).status, 200);
  const together = post(token);
  const all = await Promise.all(Array.from({ length: 5 }, () => floor('', together)));
  assert.deepEqual(new Set(all.map(({ status }) => status)), new Set([200]));
  const card = makeId();
  const set = { list: 'tasks', text: 'Bytt slange' };
  await office('/changes', { changes: [{ change: makeId(), kind: 'card', board, thing: card, set }] });
  assert.equal((await floor('', post(token, { card, text: 'Noe annet' }))).status, 404);
  assert.equal((await cardOn(card))?.set.text, 'Bytt slange');
});

test('what is missing or does not belong is told in the language of whoever sends', async () => {
  const { token } = await hangSign();
  const codes: [object, string][] = [
    [{ text: ' ' }, 'words-needed'],
    [{ origin: 'name' }, 'who-needed'],
    [{ category: elsewhere }, 'category-unknown'],
    [{ photo: { photo: makeId(), content: Buffer.from('%PDF-1.7').toString('base64') } }, 'photo-type'],
    [{ photo: { photo: makeId(), content: 'not base64' } }, 'photo-damaged'],
  ];
  for (const [wrong, code] of codes) {
    const { status, body } = await floor('', post(token, wrong), { language: 'pl' });
    assert.deepEqual([status >= 400 && status < 500, body.code], [true, code]);
  }
  const { body } = await floor('', post(token, { text: '' }), { language: 'pl' });
  assert.equal(body.message, 'Napisz kilka słów albo dołącz zdjęcie.');
});

test('a sign for one category says so by itself, whatever is sent', async () => {
  const { token } = await hangSign(quality);
  const sent = post(token, { category: elsewhere });
  assert.equal((await floor('', sent)).status, 200);
  assert.equal((await cardOn(sent.card))?.set.category, quality);
});

test('a mistyped link, an ended one, an exchanged one and one of a board taken down are absent alike', async () => {
  const ended = await hangSign();
  await office(`/post-links/${ended.link}/ending`);
  const rotated = await hangSign();
  const exchange = await office(`/post-links/${rotated.link}/secrets`, { secret: makeId() });
  const down = await house.within({ companies: [company] }, (tx) =>
    buildBoard(tx, company, { name: 'Gammel' }),
  );
  const body = { link: makeId(), secret: makeId(), spot: 'Lageret' };
  const gone = tokenIn((await office(`/boards/${down}/post-links`, body)).body);
  const end = { change: makeId(), kind: 'board', board: down, thing: down, set: { ended: true } };
  await office('/changes', { changes: [end] });
  const answers = await Promise.all(
    ['x'.repeat(43), ended.token, rotated.token, gone].flatMap((token) => [
      floor('/readings', { token }),
      floor('', post(token)),
    ]),
  );
  assert.deepEqual(
    new Set(answers.map(({ status, body: told }) => `${status} ${told.code}`)),
    new Set(['404 not-found']),
  );
  assert.equal((await floor('/readings', { token: tokenIn(exchange.body) })).status, 200);
});

test('who shapes the board makes signs, the others see where they hang, and nobody sees a secret', async () => {
  const { link, token } = await hangSign();
  const page = await house.call('GET', at(`/boards/${board}/post-links`), { as: operator });
  assert.equal(page.body.may.shape, false);
  assert.ok(page.body.links.some((one: { link: string }) => one.link === link));
  assert.doesNotMatch(JSON.stringify(page.body), new RegExp(`${token}|token`));
  const body = { link: makeId(), secret: makeId(), spot: 'Ovn 2' };
  const tried = [
    await office(`/post-links/${link}/ending`, undefined, operator),
    await office(`/boards/${board}/post-links`, body, operator),
  ];
  assert.deepEqual(
    tried.map(({ status }) => status),
    [403, 403],
  );
  const stored = await house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.postSecret').selectAll().where('link', '=', link).execute(),
  );
  assert.equal(JSON.stringify(stored).includes(token), false);
});

test('a link made again with the same ids is one link, and the last address opens it', async () => {
  const body = { link: makeId(), secret: makeId(), spot: 'Ovn 1' };
  const [first, again] = [
    await office(`/boards/${board}/post-links`, body),
    await office(`/boards/${board}/post-links`, body),
  ];
  assert.equal(again.body.page.links.filter((one: { link: string }) => one.link === body.link).length, 1);
  assert.equal((await floor('/readings', { token: tokenIn(first.body) })).status, 404);
  assert.equal((await floor('/readings', { token: tokenIn(again.body) })).status, 200);
});

test('a sign is a PDF for who has just made it, and for nobody with another secret', async () => {
  const { link, token } = await hangSign();
  const sign = await house.call('POST', at(`/post-links/${link}/sign`), { as: leader, body: { token } });
  assert.deepEqual([sign.status, sign.headers['content-type']], [200, 'application/pdf']);
  const other = await hangSign();
  const wrong = await office(`/post-links/${link}/sign`, { token: other.token });
  assert.equal(wrong.status, 404);
});

const grey =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';

test('a photo of a card is seen by those who read the board, without what the phone wrote in it', async () => {
  const { token } = await hangSign();
  const bytes = Buffer.from(grey, 'base64');
  const remark = Buffer.from('\u00ff\u00fe\0\u000fGPS 59.7 10.2', 'latin1');
  const told = Buffer.concat([bytes.subarray(0, 20), remark, bytes.subarray(20)]);
  const photo = { photo: makeId(), content: told.toString('base64') };
  const sent = post(token, { text: '', photo });
  for (const _ of ['first', 'again']) assert.equal((await floor('', sent)).status, 200);
  assert.equal((await cardOn(sent.card))?.set.photo, photo.photo);
  const stored = await house.within({ companies: [company] }, (tx) =>
    tx.selectFrom('pulse_boards.photo').selectAll().where('photo', '=', photo.photo).execute(),
  );
  assert.deepEqual(
    stored.map(({ type, content }) => [type, content.includes('GPS'), content.length]),
    [['image/jpeg', false, bytes.length]],
  );
  const seen = await house.call('GET', at(`/photos/${photo.photo}`), { as: operator });
  assert.deepEqual([seen.status, seen.headers['content-type']], [200, 'image/jpeg']);
  const other = await house.company('Nes Tre');
  const stranger = await house.person('Nils Nes', { role: 'manager', company: other, place: 'Nes' });
  assert.equal((await house.call('GET', at(`/photos/${photo.photo}`), { as: stranger })).status, 404);
  assert.equal((await house.call('GET', at(`/photos/${photo.photo}`))).status, 401);
  const added = await office('/photos', { ...photo, photo: makeId() }, operator);
  assert.deepEqual([added.status, added.body.width], [200, 1]);
});
