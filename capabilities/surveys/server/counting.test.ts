import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import type { KeyFolder } from '#platform/server/key-folder/key-folder.ts';
import type { Answer } from '#surveys/ballot.ts';
import { openSurveys } from '#surveys/server/jobs.ts';
import { answerBy, openScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const said = (words: string): Answer => ({
  marks: { 'reason-known': 4 },
  groups: {},
  words: { 'start-with': words },
});

/** An open wave with answers in it, in a company of its own. */
async function answered(answers: readonly Answer[]) {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const open = await scene.openWave(answers.length);
  for (const [i, answer] of answers.entries()) await answerBy(house, open.paper, open.tokens[i]!, answer);
  const look = async () =>
    (await house.call('GET', scene.at(`/waves/${open.wave}`), { as: scene.worker })).body;
  return { ...open, scene, look };
}

const count = async () => {
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
};

test('words no database keeps do not stop a wave from being counted', async () => {
  const strange = ['a\u0000b', '\ud800 alene', '\udc00', '\u0000', '\u202Ebakvendt', '__proto__', '{}'];
  const { look, scene, wave } = await answered([...strange, 'b', 'c', 'd', 'e'].map(said));
  await count();
  const { state, answered: answers } = await look();
  assert.deepEqual([state, answers], ['counted', 11]);
  const queue = await house.call('GET', scene.at(`/waves/${wave}/comments`), { as: scene.union });
  const kept: string[] = queue.body.questions[0].comments.map((one: { words: string }) => one.words);
  assert.equal(kept.length, 9, 'what is empty without its strange signs is no comment');
  assert.ok(kept.every((words) => words.isWellFormed() && !words.includes('\u0000')));
});

test('a wave that cannot be counted does not keep others from it', async () => {
  const first = await answered(Array.from({ length: 5 }, () => said('')));
  const second = await answered(Array.from({ length: 5 }, () => said('')));
  const third = await answered(Array.from({ length: 5 }, () => said('')));
  const name = `wave-${second.wave}-answers`;
  const key = (await house.keys.read(name))!;
  await house.keys.destroy(name);
  await house.keys.keep(name, 'not a key');
  await assert.rejects(count(), 'what went wrong is told of');
  const states = async () =>
    Promise.all([first, second, third].map(async ({ look }) => (await look()).state));
  assert.deepEqual(await states(), ['counted', 'ended', 'counted']);
  await house.keys.destroy(name);
  await house.keys.keep(name, key);
  await count();
  assert.deepEqual(await states(), ['counted', 'counted', 'counted']);
});

const fivePlus = Array.from({ length: 6 }, () => said(''));

/** Keys that fail at the nth thing asked of them, as a server would that is killed there. */
const killedAt = (keys: KeyFolder, nth: number): KeyFolder => {
  let asked = 0;
  const step = () => {
    asked += 1;
    if (asked === nth) throw new Error('killed');
  };
  return {
    keep: keys.keep,
    read: async (name) => {
      step();
      return keys.read(name);
    },
    destroy: async (name) => {
      step();
      await keys.destroy(name);
      step();
    },
  };
};

test('killed at any step the counting is begun again: once counted, and the keys are gone', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 4);
  const run = (keys: KeyFolder) =>
    openSurveys.run({
      database: opened.database,
      clock: house.now,
      mailer: { from: '', send: async () => undefined, close: () => undefined },
      address: '',
      folder: '',
      keys,
    });
  // 1 before opening; 2 and 3 about the key to the answers, 4 and 5 about the ballots'.
  for (const nth of [1, 2, 3, 4, 5]) {
    const { look, wave } = await answered(fivePlus);
    house.setDay('2026-12-05');
    await assert.rejects(async () => run(killedAt(house.keys, nth)), /killed/, `step ${nth}`);
    assert.equal((await look()).state, nth === 1 ? 'ended' : 'counted');
    await Promise.all([run(house.keys), run(house.keys)]);
    const { state, answered: answers, fingerprint } = await look();
    assert.deepEqual([state, answers, fingerprint], ['counted', 6, null], `step ${nth}`);
    for (const one of ['answers', 'ballots'])
      assert.equal(await house.keys.read(`wave-${wave}-${one}`), null);
  }
  await opened.close();
});

test('two servers that count at once count once', async () => {
  const opened = openDatabase(house.appUrl, () => undefined, 8);
  const { look } = await answered(fivePlus);
  house.setDay('2026-12-05');
  const run = () =>
    openSurveys.run({
      database: opened.database,
      clock: house.now,
      mailer: { from: '', send: async () => undefined, close: () => undefined },
      address: '',
      folder: '',
      keys: house.keys,
    });
  await Promise.all([run(), run(), run()]);
  const { state, answered: answers } = await look();
  assert.deepEqual([state, answers], ['counted', 6]);
  await opened.close();
});

test('a sealed row that was tampered with is told of as unreadable, and the others are counted', async () => {
  const { scene, wave, look } = await answered(Array.from({ length: 7 }, () => said('')));
  const owner = new pg.Client(house.ownerUrl);
  await owner.connect();
  await owner.query('alter table surveys.sealed_answer no force row level security');
  await owner.query(
    `update surveys.sealed_answer set sealed = overlay(sealed placing '\\x00'::bytea from 900)
      where ballot = (select ballot from surveys.sealed_answer where wave = $1 limit 1)`,
    [wave],
  );
  await owner.end();
  await count();
  assert.deepEqual([(await look()).state, (await look()).answered], ['counted', 6]);
  const { body } = await house.call('GET', scene.at(`/waves/${wave}/results`), { as: scene.worker });
  assert.equal(body.unreadable, 1);
});
