import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openVisitStage, today, type VisitStage } from '#visits/server/testing/visit.ts';

let stage: VisitStage<TestHouse>;
before(async () => {
  stage = await openVisitStage(await openTestHouse('2026-12-01'));
});
after(() => stage.close());

const body = (more: object = {}) => ({
  entry: makeId(),
  writing: makeId(),
  on: today,
  kind: 'visit',
  people: 4,
  hours: 1.5,
  ...more,
});
const url = () => `/api/visits/companies/${stage.company}/own-hours`;
const log = (given: object, as = stage.who.coordinator) =>
  stage.house.call('POST', url(), { as, body: given });

test('hours are logged once however often they are sent, corrected by a further row, and taken back', async () => {
  const first = body();
  await log(first);
  const again = await log(first);
  assert.deepEqual([again.status, again.body.total], [200, 6]);
  const corrected = await log({ ...first, writing: makeId(), people: 5 });
  assert.deepEqual([corrected.body.total, corrected.body.entries[0].earlier[0].people], [7.5, 4]);
  const back = await log({ ...first, writing: makeId(), withdrawn: true });
  assert.deepEqual([back.body.total, back.body.entries[0].withdrawn], [0, true]);
});

test('nobody who logs is named among the hours', async () => {
  await log(body({ people: 1, hours: 2 }));
  const { body: seen } = await stage.house.call('GET', url(), { as: stage.who.manager });
  assert.equal(
    JSON.stringify(seen.entries.filter((one: { earlier: [] }) => one.earlier.length === 0)).includes('Amina'),
    false,
  );
});

test('what cannot be is refused in words at its field', async () => {
  const ahead = await log(body({ on: '2027-03-18' }));
  assert.deepEqual([ahead.status, ahead.body.problems[0].field], [422, 'on']);
  assert.equal((await log(body({ hours: 30 }))).body.code, 'too-many-hours');
  const wrong = await log(body({ people: 0, hours: -1, kind: 'coffee' }));
  assert.deepEqual(
    [wrong.status, wrong.body.problems.map(({ field }: { field: string }) => field).sort()],
    [400, ['hours', 'kind', 'people']],
  );
});

test('the file has a row for each month and kind, in Norwegian numbers, with a sum at the end', async () => {
  await log(body({ kind: 'training', people: 3, hours: 0.5, on: '2027-02-10' }));
  const { body: file, headers } = await stage.house.call('GET', `${url()}.csv`, { as: stage.who.office });
  assert.match(String(headers['content-disposition']), /egeninnsats\.csv/);
  assert.equal(file, '\ufeffMåned;Til hva;Timer\r\n2027-02;Opplæring;1,5\r\n2027-03;Besøk;2\r\nSum;;3,5\r\n');
});

test('the office reads hours and logs none; another company’s manager finds nothing', async () => {
  assert.equal((await log(body(), stage.who.office)).status, 403);
  assert.equal((await stage.house.call('GET', url(), { as: stage.who.otherManager })).status, 404);
});
