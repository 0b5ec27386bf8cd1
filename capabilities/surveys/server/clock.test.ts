import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import type { Answer } from '#surveys/ballot.ts';
import {
  answerBy,
  cast,
  drawBallot,
  type OpenWave,
  openScene,
  sendTo,
  type WaveScene,
} from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
let scene: WaveScene;
let open: OpenWave;
before(async () => {
  house = await openTestHouse('2026-11-23');
  scene = await openScene(house);
});
after(() => house.close());

const said: Answer = { marks: { 'reason-known': 4 }, groups: {}, words: {} };
const results = async (as: string) =>
  (await house.call('GET', scene.at(`/waves/${open.wave}/results`), { as })).body;

test('a clock that is set back opens no survey again, and counts nothing twice', async () => {
  open = await scene.openWave(14);
  const { paper, tokens } = open;
  for (const token of tokens.slice(0, 11)) await answerBy(house, paper, token, said);
  const unsent = await cast(house, paper, tokens[11]!, said);
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
  const counted = await results(scene.worker);
  assert.equal(counted.answers, 11);

  house.setDay('2026-11-25');
  const { blinded } = await drawBallot(paper);
  const signed = await sendTo(house, paper, 'ballots', { token: tokens[12]!, blinded });
  assert.notEqual(signed.status, 200, 'no ballot is signed');
  assert.notEqual((await sendTo(house, paper, 'answers', unsent)).status, 200, 'and no answer taken');
  const own = await house.call('POST', scene.at(`/waves/${open.wave}/own-ballot`), { as: scene.worker });
  assert.notEqual(own.status, 200, 'nor is one fetched');
  await house.runErrand('open-surveys');
  assert.deepEqual(await results(scene.worker), counted);
  assert.equal(
    (await results(scene.leader)).code,
    'results-from',
    'who leads waits for the day by any clock',
  );
});

test('the wall sheet is the same to the last byte for whoever fetches it: it does not tell who did', async () => {
  house.setDay('2026-12-08');
  const sheets = [];
  for (const as of [scene.leader, scene.union, scene.worker]) {
    const { status, body, headers } = await house.call(
      'GET',
      scene.at(`/waves/${open.wave}/wall-sheet.pdf`),
      { as },
    );
    assert.equal(status, 200);
    assert.equal(headers.etag, undefined, 'nor is it known again by a mark');
    assert.doesNotMatch(String(headers['content-disposition']), /\d{2}[:.]\d{2}|Ingrid|Terje|Linn/);
    sheets.push(body);
  }
  assert.equal(new Set(sheets).size, 1);
});
