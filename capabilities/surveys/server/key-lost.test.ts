import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { answerBy, openScene, type WaveScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
let scene: WaveScene;
before(async () => {
  house = await openTestHouse('2026-11-23');
  scene = await openScene(house);
});
after(() => house.close());

test('a survey whose key is missing says so, and is counted when the key is put back', async () => {
  const { wave, paper, tokens } = await scene.openWave(6);
  for (const token of tokens)
    await answerBy(house, paper, token, { marks: { 'reason-known': 4 }, groups: {}, words: {} });
  const read = async () => (await house.call('GET', scene.at(`/waves/${wave}`), { as: scene.worker })).body;
  const told = async () => {
    const { state, keyLost } = await read();
    return [state, keyLost];
  };
  assert.deepEqual(await told(), ['open', false]);

  const name = `wave-${wave}-answers`;
  const kept = (await house.keys.read(name))!;
  await house.keys.destroy(name);
  assert.deepEqual(await told(), ['open', true]);
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
  assert.deepEqual(await told(), ['ended', true]);
  const { waves } = (await house.call('GET', scene.at(''), { as: scene.leader })).body;
  assert.deepEqual(
    waves.map((one: { keyLost: boolean }) => one.keyLost),
    [true],
  );

  await house.keys.keep(name, kept);
  assert.deepEqual(await told(), ['ended', false]);
  await house.runErrand('open-surveys');
  assert.deepEqual(await told(), ['counted', false]);
  assert.equal((await read()).answered, 6);
});
