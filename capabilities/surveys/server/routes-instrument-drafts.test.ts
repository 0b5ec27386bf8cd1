import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { inFive } from '#surveys/instrument-example.ts';

let house: TestHouse;
let office: string;
let colleague: string;
let other: string;
let leader: string;

before(async () => {
  house = await openTestHouse();
  const company = await house.company('Skarvdal Mekaniske');
  const role = { role: 'programme-office', programme: testProgramme, place: 'P' } as const;
  office = await house.person('Marit Holte', role);
  colleague = await house.person('Siri Lund', role);
  other = await house.person('Odd Nes', { ...role, programme: 'annet-program' });
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});

after(() => house.close());

const at = (path = '') => `/api/surveys/instrument-drafts${path}`;
const begin = (instrument: string, body: object = {}, as = office) =>
  house.call('POST', at(), { as, body: { instrument, from: 'visit-evaluation', ...body } });
const read = (instrument: string, as = office) => house.call('GET', at(`/${instrument}`), { as });
const write = (instrument: string, revision: number, draft: object, as = office) =>
  house.call('PUT', at(`/${instrument}`), { as, body: { revision, draft } });
const publish = (instrument: string, revision: number, publication = makeId()) =>
  house.call('POST', at(`/${instrument}/publication`), {
    as: office,
    body: { publication, revision },
  });

test('a copy gets a key and a name of its own, is written, published as a version, and the draft is gone', async () => {
  for (const _ of ['first', 'again'])
    assert.equal((await begin('our-visits', { name: 'Våre besøk' })).status, 200);
  const { body } = await read('our-visits');
  assert.deepEqual([body.revision, body.next, body.newest, body.asked], [1, '2026.1', null, []]);
  assert.deepEqual([body.draft.name.nb, body.draft.name.en], ['Våre besøk', 'How the visit was']);
  const draft = { ...body.draft, minutes: 4 };
  const written = await write('our-visits', 1, draft);
  assert.equal(written.body.revision, 2);
  const published = await publish('our-visits', 2);
  assert.deepEqual(published.body.problems, []);
  assert.deepEqual(
    [published.body.instrument.version, published.body.instrument.minutes, published.body.instrument.from],
    ['2026.1', 4, 'office'],
  );
  assert.equal((await read('our-visits')).status, 404);
});

test('the next version begins with the newest, and is counted on', async () => {
  await begin('our-visits', { from: 'our-visits' });
  const { body } = await read('our-visits');
  assert.deepEqual(
    [body.newest, body.next, body.draft.minutes, body.taken.length],
    ['2026.1', '2026.2', 4, 6],
  );
  const publication = makeId();
  for (const _ of ['first', 'again']) {
    const { body: answer } = await publish('our-visits', 1, publication);
    assert.deepEqual([answer.instrument.version, answer.instrument.versions], ['2026.2', 2]);
  }
});

test('a draft written by two is told of, and the same writing again is the same act', async () => {
  await begin('two-write');
  const { draft } = (await read('two-write')).body;
  const mine = { ...draft, minutes: 7 };
  for (const _ of ['first', 'again']) assert.equal((await write('two-write', 1, mine)).body.revision, 2);
  const late = await write('two-write', 1, { ...draft, minutes: 8 }, colleague);
  assert.deepEqual([late.status, late.body.code], [422, 'instrument-moved']);
  assert.match(late.body.message, /Marit Holte/);
  assert.equal((await publish('two-write', 1)).body.code, 'instrument-moved');
  assert.equal((await read('two-write', colleague)).body.draft.minutes, 7);
});

test('an unfinished draft is kept as it is, and what is missing is told field by field', async () => {
  await begin('unfinished', { from: null, name: 'Helt nytt' });
  const { draft } = (await read('unfinished')).body;
  assert.equal(draft.scales[0].labels.length, 5);
  const half = { ...draft, themes: [{ ...draft.themes[0], name: inFive('Tema') }], name: inFive('Navn') };
  assert.equal((await write('unfinished', 1, half)).status, 200);
  const { body } = await publish('unfinished', 2);
  assert.equal(body.instrument, null);
  assert.deepEqual(
    body.problems.map(({ path }: { path: string }) => path),
    [
      ...['nb', 'nn', 'en', 'sv', 'pl'].map((one) => `purpose.${one}`),
      ...['nb', 'nn', 'en', 'sv', 'pl'].map((one) => `items.0.text.${one}`),
    ],
  );
  assert.equal(body.problems[4].message, 'Teksten på polsk er tom. Rett ved å skrive den.');
});

test('a key that is somebody else’s, or one’s own for something else, is refused', async () => {
  assert.equal((await begin('follow-up')).body.code, 'instrument-of-another');
  assert.equal((await begin('our-visits', { from: 'our-visits' }, other)).body.code, 'instrument-of-another');
  assert.equal((await begin('our-visits', { from: 'follow-up' })).body.code, 'instrument-begun');
  assert.equal((await begin('two-write', {}, colleague)).body.code, 'instrument-begun');
  assert.equal((await begin('copied', { from: 'our-visits' }, other)).body.code, 'no-such-instrument');
  assert.equal((await begin('Vårt')).status, 400);
});

test('a draft is its own office’s: for others it does not exist, and nobody in a company may write one', async () => {
  await begin('only-ours');
  assert.equal((await read('only-ours', other)).status, 404);
  const { draft } = (await read('only-ours')).body;
  assert.equal((await write('only-ours', 1, draft, leader)).status, 403);
  assert.equal((await write('only-ours', 1, draft, other)).status, 404);
  assert.equal((await read('only-ours', leader)).status, 403);
  const list = (await house.call('GET', '/api/surveys/instruments', { as: other })).body;
  assert.deepEqual(list.drafts, []);
});

test('a draft is thrown away once, and what is published stays', async () => {
  await begin('our-visits', { from: 'our-visits' });
  const drop = () => house.call('DELETE', at('/our-visits'), { as: office });
  assert.deepEqual([(await drop()).status, (await drop()).status], [200, 404]);
  const { body } = await house.call('GET', '/api/surveys/instruments/our-visits', { as: leader });
  assert.deepEqual([body.version, body.draft], ['2026.2', false]);
});
