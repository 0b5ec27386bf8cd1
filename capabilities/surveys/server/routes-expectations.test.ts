import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { partyExpectations } from '#surveys/server/door.ts';
import { openScene, type WaveScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
let scene: WaveScene;
before(async () => {
  house = await openTestHouse('2026-12-01');
  scene = await openScene(house);
});
after(() => house.close());

const open = (as: string, wave: string) =>
  house.call('POST', scene.at('/forms'), {
    as,
    body: { form: makeId(), occasion: 'expectations', thing: wave },
  });
const answer = (as: string, form: string, item: string, value: string) =>
  house.call('POST', '/api/surveys/form-answers', {
    as,
    body: { of: scene.company, form, item, value, edit: makeId(), basedOn: null },
  });
const handIn = (as: string, form: string) =>
  house.call('POST', scene.at(`/forms/${form}/marks`), { as, body: { mark: makeId(), kind: 'handed-in' } });
const expected = () =>
  house.within({ companies: [scene.company] }, (tx) => partyExpectations(tx, scene.company));

test('each party says what it expects of a survey before the results, and the door gives it when both have', async () => {
  const { wave } = await scene.openWave(5);
  const listed = await house.call('GET', scene.at('/forms'), { as: scene.leader });
  assert.deepEqual(
    listed.body.offers.map(({ occasion, thing }: { occasion: string; thing: string }) => [occasion, thing]),
    [['expectations', wave]],
  );
  const { body } = await open(scene.leader, wave);
  const { form } = body.line;
  const items = body.asks.items as { key: string; kind: string }[];
  assert.ok(items.length >= 15 && items.every(({ kind }) => kind === 'scale'));
  for (const { key } of items) await answer(scene.leader, form, key, '4');
  assert.equal((await handIn(scene.leader, form)).status, 200);
  assert.deepEqual(await expected(), []);
  for (const { key } of items) await answer(scene.union, form, key, key === 'trust-told' ? '1' : '3');
  assert.equal((await handIn(scene.union, form)).status, 200);
  const [one] = await expected();
  assert.equal(one?.wave, wave);
  assert.deepEqual(one?.items[0], { item: 'trust-told', employer: 4, employees: 1, distance: 3 });
});

test('when a survey is over and counted, nobody can say what they expected', async () => {
  scene = await openScene(house, 'Nes Tre');
  const { wave } = await scene.openWave(5);
  const { body } = await open(scene.leader, wave);
  const { form } = body.line;
  const called = { mark: makeId(), kind: 'called-off' };
  await house.call('POST', scene.at(`/waves/${wave}/marks`), { as: scene.union, body: called });
  const late = await answer(scene.leader, form, body.asks.items[0].key, '4');
  assert.equal(late.body.code, 'results-are-out');
  assert.equal((await open(scene.union, wave)).body.code, 'results-are-out');
});
