import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { type Answer, sealedBytes } from '#surveys/ballot.ts';
import { seal, unblind } from '#surveys/cast.ts';
import {
  answerBy,
  cast,
  drawBallot,
  openScene,
  sendTo,
  type WaveScene,
} from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const said: Answer = {
  marks: { 'reason-known': 4 },
  groups: {},
  words: { 'start-with': 'Orden på lageret' },
};

/** A wave in a company of its own: the same is not asked twice at once. */
async function openWave(slips: number) {
  const scene = await openScene(house);
  return { scene, ...(await scene.openWave(slips)) };
}

/** Counts a wave as it stands, and answers with its state and how many answered. */
async function counted({ scene, wave }: { scene: WaveScene; wave: string }) {
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
  const { body } = await house.call('GET', scene.at(`/waves/${wave}`), { as: scene.worker });
  house.setDay('2026-11-23');
  return [body.state, body.answered];
}

test('a slip becomes one answer, counted with the others when the wave is over', async () => {
  const asked = await openWave(6);
  const { wave, paper, tokens } = asked;
  for (const token of tokens) await answerBy(house, paper, token, said);
  const before = await house.call('GET', asked.scene.at(`/waves/${wave}`), { as: asked.scene.worker });
  assert.deepEqual([before.body.state, before.body.answered], ['open', 5], 'in steps of five');
  assert.deepEqual(await counted(asked), ['counted', 6]);
});

test('a thousand that are the same are one', async () => {
  const asked = await openWave(5);
  const { paper, tokens } = asked;
  for (const token of tokens.slice(1)) await answerBy(house, paper, token, said);
  const body = await cast(house, paper, tokens[0]!, said);
  const all = await Promise.all(Array.from({ length: 1000 }, () => sendTo(house, paper, 'answers', body)));
  assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
  assert.deepEqual(await counted(asked), ['counted', 5]);
});

test('a thousand tries at once with one slip sign one ballot', async () => {
  const { paper, tokens } = await openWave(1);
  const ballots = await Promise.all(Array.from({ length: 5 }, () => drawBallot(paper)));
  const all = await Promise.all(
    Array.from({ length: 1000 }, (_, n) =>
      sendTo(house, paper, 'ballots', { token: tokens[0], blinded: ballots[n % 5]!.blinded }),
    ),
  );
  const signed = new Set(all.flatMap(({ status }, n) => (status === 200 ? [n % 5] : [])));
  assert.equal(signed.size, 1);
  assert.ok(all.every(({ status, body }) => status === 200 || body.code === 'slip-used'));
});

test('a device that is cut off between the signature and the answer goes on, and is counted once', async () => {
  const asked = await openWave(5);
  const { paper, tokens } = asked;
  for (const token of tokens.slice(1)) await answerBy(house, paper, token, said);
  const held = await drawBallot(paper);
  const ask = { token: tokens[0], blinded: held.blinded };
  // The first answer never reached it: the same ballot gets the same signature again.
  const first = await sendTo(house, paper, 'ballots', ask);
  const again = await sendTo(house, paper, 'ballots', ask);
  assert.deepEqual(again.body, first.body);
  const body = {
    ballot: held.ballot,
    signature: await unblind(paper, held, again.body.signature),
    sealed: await seal(paper, held, said),
  };
  for (const _ of ['sent', 'sent again'])
    assert.equal((await sendTo(house, paper, 'answers', body)).status, 200);
  assert.deepEqual(await counted(asked), ['counted', 5]);
});

test('a ballot nobody signed, one of another wave and one that was changed are refused', async () => {
  const { paper, tokens } = await openWave(1);
  const other = await openWave(1);
  const real = await cast(house, paper, tokens[0]!, said);
  const foreign = await cast(house, other.paper, other.tokens[0]!, said);
  const flipped = `${real.ballot.startsWith('A') ? 'B' : 'A'}${real.ballot.slice(1)}`;
  for (const body of [foreign, { ...real, ballot: flipped }, { ...real, signature: foreign.signature }]) {
    const { status, body: told } = await sendTo(house, paper, 'answers', body);
    assert.deepEqual([status, told.code], [422, 'not-a-ballot']);
  }
  const short = await sendTo(house, paper, 'answers', { ...real, sealed: real.sealed.slice(1) });
  assert.equal(short.status, 400);
});

test('a slip that is not known, and one of another wave, are told so', async () => {
  const { paper } = await openWave(1);
  const other = await openWave(1);
  const { blinded } = await drawBallot(paper);
  for (const token of ['0000000000000000', other.tokens[0]]) {
    const { body } = await sendTo(house, paper, 'ballots', { token, blinded });
    assert.equal(body.code, 'slip-unknown');
  }
  const huge = Buffer.alloc(256, 255).toString('base64url');
  const { body } = await sendTo(house, paper, 'ballots', { token: '0000000000000000', blinded: huge });
  assert.equal(body.code, 'not-a-ballot');
});

test('what was sealed by hand is counted as unreadable, and four readable ones are not opened', async () => {
  const asked = await openWave(5);
  const { wave, paper, tokens } = asked;
  for (const token of tokens.slice(1)) await answerBy(house, paper, token, said);
  const body = await cast(house, paper, tokens[0]!, said);
  const junk = Buffer.alloc(sealedBytes, 7).toString('base64url');
  assert.equal((await sendTo(house, paper, 'answers', { ...body, sealed: junk })).status, 200);
  assert.deepEqual(await counted(asked), ['too-few', 0]);
  const left = await house.within({ errand: 'open-surveys' }, (tx) =>
    tx.selectFrom('surveys.answer').select('answer').where('wave', '=', wave).execute(),
  );
  assert.deepEqual(left, []);
});

test('when it is counted the keys are gone, nothing sealed is left, and no answer is taken', async () => {
  const asked = await openWave(6);
  const { wave, paper, tokens } = asked;
  const late = await cast(house, paper, tokens[5]!, said);
  for (const token of tokens.slice(0, 5)) await answerBy(house, paper, token, said);
  assert.ok(await house.keys.read(`wave-${wave}-answers`));
  assert.deepEqual(await counted(asked), ['counted', 5]);
  for (const what of ['answers', 'ballots'])
    assert.equal(await house.keys.read(`wave-${wave}-${what}`), null);
  const sealed = await house.within({ errand: 'open-surveys' }, (tx) =>
    tx.selectFrom('surveys.sealedAnswer').select('ballot').where('wave', '=', wave).execute(),
  );
  assert.deepEqual(sealed, []);
  // The clock stands on a day the wave was open: it is the end that is looked at, not the day.
  const { status, body } = await sendTo(house, paper, 'answers', late);
  assert.equal(status === 200, false);
  assert.ok(['wave-not-open', 'not-found'].includes(body.code), body.code);
});

test('an answer cannot be read by anybody who works for the company, and a session that comes along is not looked at', async () => {
  const asked = await openWave(5);
  const { wave, paper, tokens } = asked;
  for (const token of tokens) await answerBy(house, paper, token, said);
  const read = (scope: object) =>
    house.within(scope, (tx) =>
      tx.selectFrom('surveys.sealedAnswer').select('ballot').where('wave', '=', wave).execute(),
    );
  assert.deepEqual(await read({ companies: [asked.scene.company], person: asked.scene.leader }), []);
  assert.equal((await read({ errand: 'open-surveys' })).length, 5);
  const other = await openWave(1);
  const answer = await house.call('POST', `/api/surveys/waves/${other.paper.address}/answers`, {
    as: other.scene.worker,
    body: await cast(house, other.paper, other.tokens[0]!, said),
  });
  assert.deepEqual([answer.status, answer.headers['spranget-person']], [200, undefined]);
});
