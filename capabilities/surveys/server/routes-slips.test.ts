import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Answer } from '#surveys/ballot.ts';
import { answerBy, openScene, type WaveScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const said: Answer = { marks: { 'reason-known': 4 }, groups: {}, words: {} };

/** A company of so many with a wave that is open and nothing printed. */
async function begin(people: number, employees = 0, slips = 0) {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const persons = await hire(scene, employees);
  const open = await scene.openWave(slips, { people });
  const post = (as: string, path: string, body?: object) =>
    house.call('POST', scene.at(`/waves/${open.wave}${path}`), { as, ...(body && { body }) });
  return {
    ...open,
    scene,
    persons,
    print: (count: number, as = scene.union, batch = makeId()) => post(as, '/slips', { batch, count }),
    takeBack: (batch: string, as = scene.union) => post(as, `/slips/${batch}/withdrawal`),
    fetch: (as: string) => post(as, '/own-ballot'),
    look: async () => (await house.call('GET', scene.at(`/waves/${open.wave}`), { as: scene.leader })).body,
  };
}

async function hire({ company }: WaveScene, count: number, fromDate = '2020-01-01'): Promise<string[]> {
  const persons: string[] = [];
  for (let i = 0; i < count; i += 1)
    persons.push(
      await house.person(`Ansatt ${i}`, { role: 'employee', company, place: 'Skarvdal', fromDate }),
    );
  return persons;
}

test('whoever draws a slip and fetches a ballot takes somebody’s place: never more of both than people', async () => {
  const { scene, persons, print, fetch, look } = await begin(12, 6);
  assert.equal((await print(10)).status, 200);
  assert.equal((await print(3)).body.code, 'too-many-slips');
  const two = [await fetch(persons[0]!), await fetch(persons[1]!)];
  assert.deepEqual(
    two.map(({ status }) => status),
    [200, 200],
  );
  const late = await fetch(scene.worker);
  assert.deepEqual([late.status, late.body.code], [422, 'all-on-paper']);
  assert.equal((await fetch(persons[0]!)).status, 200, 'one that was fetched is fetched again');
  assert.equal((await look()).slips, 10);
});

test('at once, by many and by both ways, there are no more ballots than people either', async () => {
  const { persons, print, fetch, wave, scene } = await begin(20, 17);
  const all = await Promise.all([
    ...persons.map((as) => fetch(as)),
    ...Array.from({ length: 6 }, () => print(4)),
    ...persons.map((as) => fetch(as)),
  ]);
  assert.ok(
    all.every(({ status }) => status === 200 || status === 422),
    JSON.stringify(all.map((one) => one.status)),
  );
  const slips = await house.within({ companies: [scene.company] }, (tx) =>
    tx.selectFrom('surveys.slip').select('slip').where('wave', '=', wave).execute(),
  );
  assert.ok(slips.length <= 20, `${slips.length} ballots for 20`);
  assert.ok(slips.length >= 16, `${slips.length}: and hardly fewer`);
});

test('how many slips there may be tells how many have fetched theirs in steps of five', async () => {
  const { persons, fetch, look } = await begin(40, 12);
  const told: number[] = [];
  for (const person of persons) {
    await fetch(person);
    told.push((await look()).mostSlips);
  }
  assert.deepEqual(told, [35, 35, 35, 35, 35, 30, 30, 30, 30, 30, 25, 25]);
});

test('a print that was spoiled is taken back, and its slips open nothing', async () => {
  const { scene, paper, print, takeBack, look, fetch } = await begin(10);
  const made = await print(10);
  const { batches } = await look();
  assert.deepEqual([batches.length, batches[0].slips], [1, 10]);
  assert.equal((await fetch(scene.worker)).body.code, 'all-on-paper');
  assert.equal((await takeBack(batches[0].batch, scene.worker)).status, 403);
  for (const _ of ['pressed', 'pressed again'])
    assert.deepEqual((await takeBack(batches[0].batch)).body.slips, 0);
  const old = await house.call('POST', `/api/surveys/waves/${paper.address}/slips`, {
    body: { token: made.body.tokens[0] },
  });
  assert.equal(old.body.code, 'slip-unknown');
  assert.equal((await fetch(scene.worker)).status, 200);
  assert.equal((await print(5)).status, 200);
});

test('a print somebody has answered with is not taken back, nor is one of another survey', async () => {
  const { paper, tokens, takeBack, look } = await begin(10, 0, 5);
  await answerBy(house, paper, tokens[0]!, said);
  const { batches } = await look();
  assert.equal((await takeBack(batches[0].batch)).body.code, 'print-in-use');
  const other = await begin(10, 0, 5);
  await other.takeBack(batches[0].batch);
  assert.equal((await look()).slips, 5);
  assert.equal((await other.look()).slips, 5);
});

test('false employees fetch no ballot: neither made after both had signed, nor so many that the plan shows it', async () => {
  const { scene, fetch, persons } = await begin(40, 3);
  house.setDay('2026-11-24');
  const [false1] = await hire(scene, 1, '2026-11-24');
  assert.equal((await fetch(false1!)).body.code, 'came-after-signing');
  assert.equal((await fetch(persons[0]!)).status, 200);
  house.setDay('2026-11-23');
  const many = await openScene(house, 'Nes Tre');
  await hire(many, 22);
  // Two of the parties, one worker and twenty-two: five more than the plan says.
  await assert.rejects(many.openWave(0, { people: 20 }), /more-accounts-than-people/);
});
