import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { type Answer, addressLength, sealedBytes, signsOf, tokenLength } from '#surveys/ballot.ts';
import { answerBy, openScene, sendTo } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const said: Answer = { marks: { 'reason-known': 4 }, groups: {}, words: {} };
const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const token = () => signsOf(randomBytes(tokenLength));

test('whoever floods an open survey with slips, ballots and addresses of their own stops nobody and adds nothing', async () => {
  const scene = await openScene(house);
  const { wave, paper, tokens } = await scene.openWave(30);
  const genuine = tokens.slice(0, 20);
  const stranger = [
    // Below the modulus of any key, so that it is the slip that is looked for.
    () =>
      sendTo(house, paper, 'ballots', {
        token: token(),
        blinded: Buffer.alloc(256, 1).toString('base64url'),
      }),
    () =>
      sendTo(house, paper, 'answers', {
        ballot: random(32),
        signature: random(256),
        sealed: random(sealedBytes),
      }),
    () => house.call('POST', `/api/surveys/waves/${paper.address}/slips`, { body: { token: token() } }),
    () => house.call('GET', `/api/surveys/waves/${signsOf(randomBytes(addressLength))}`),
  ];
  let isOver = false;
  const told = new Map<string, number>();
  const flooding = Array.from({ length: 64 }, async (_, n) => {
    for (let i = n; !isOver; i += 1) {
      const { status, body } = await stranger[i % stranger.length]!();
      const code = `${status} ${body.code}`;
      told.set(code, (told.get(code) ?? 0) + 1);
    }
  });
  const waits: number[] = [];
  for (const one of genuine) {
    const from = performance.now();
    await answerBy(house, paper, one, said);
    waits.push(performance.now() - from);
  }
  isOver = true;
  await Promise.all(flooding);
  assert.ok(Math.max(...waits) < 10_000, `the slowest answer took ${Math.max(...waits)} ms`);
  const all = [...told.values()].reduce((sum, one) => sum + one, 0);
  assert.ok(all > 300, `${all} strange calls`);
  assert.deepEqual([...told.keys()].toSorted(), ['404 not-found', '422 not-a-ballot', '422 slip-unknown']);
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
  const { body } = await house.call('GET', scene.at(`/waves/${wave}`), { as: scene.worker });
  assert.deepEqual([body.state, body.answered], ['counted', 20]);
});
