import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

type Case = { key: string; dimensions: { key: string }[]; answered: null | { why: string } };

test('the key sleeps until one has rated, and only the office sees how an adviser agrees with it', async () => {
  const company = await house.company('Vika');
  const adviser = await house.person('Kari', { role: 'adviser', company, place: 'Vika' });
  const other = await house.person('Nils', { role: 'adviser', company, place: 'Vika' });
  const manager = await house.person('Ingrid', { role: 'manager', company, place: 'Vika' });
  const office = await house.person('Marit', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Senteret',
  });
  const read = (as: string) => house.call('GET', '/api/lean-status/calibration', { as });
  const cases: Case[] = (await read(adviser)).body.cases;
  assert.ok(cases.length >= 8 && cases.every(({ answered }) => answered === null));
  const [one] = cases as [Case];
  const send = (levels: object[], answer = makeId()) =>
    house.call('POST', '/api/lean-status/calibration/answers', {
      as: adviser,
      body: { answer, case: one.key, levels },
    });
  const short = await send([{ dimension: one.dimensions[0]!.key, level: 2 }]);
  assert.equal(short.body.code, 'levels-missing');
  const answer = makeId();
  const levels = one.dimensions.map(({ key }) => ({ dimension: key, level: 3 }));
  for (const _ of ['first', 'again']) {
    const { body } = await send(levels, answer);
    const rated = body.cases.find(({ key }: Case) => key === one.key);
    assert.deepEqual([rated.times, rated.answered.why.length > 40], [1, true]);
  }
  assert.ok((await read(other)).body.cases.every(({ answered }: Case) => answered === null));
  assert.equal((await read(manager)).status, 403);
  const advisers = (as: string) => house.call('GET', '/api/lean-status/calibration/advisers', { as });
  assert.equal((await advisers(adviser)).status, 403);
  const { body } = await advisers(office);
  assert.deepEqual(
    [body.advisers.length, body.advisers[0].name, body.advisers[0].drift],
    [1, 'Kari', 'too-few'],
  );
});
