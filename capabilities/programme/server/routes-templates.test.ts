import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let office: string;

before(async () => {
  house = await openTestHouse();
  const role = { role: 'programme-office', programme: testProgramme, place: 'P' } as const;
  office = await house.person('Marit Holte', role);
});

after(() => house.close());

const make = (cohort: string, body: object = {}) =>
  house.call('POST', '/api/programme/cohorts', {
    as: office,
    body: { cohort, name: 'Kull 1', template: testProgramme, ...body },
  });

const named = async (cohort: string) => {
  const { body } = await house.call('GET', '/api/programme/cohorts', { as: office });
  return body.cohorts.filter((one: { cohort: string }) => one.cohort === cohort);
};

test('a cohort sent twice is one, and both answers say what is stored', async () => {
  const cohort = makeId();
  const [first, again] = [await make(cohort), await make(cohort)];
  assert.deepEqual([first.status, again.status], [200, 200]);
  assert.deepEqual(again.body, first.body);
  assert.equal((await named(cohort)).length, 1);
});

test('another cohort under a known id is refused, and what is stored stays', async () => {
  const cohort = makeId();
  await make(cohort);
  for (const other of [{ name: 'Kull 2' }, { template: 'fordypning' }]) {
    const refused = await make(cohort, other);
    assert.deepEqual([refused.status, refused.body.code], [409, 'already-made']);
    assert.match(refused.body.message, /laget før, med et annet navn eller en annen mal/);
  }
  assert.deepEqual(
    (await named(cohort)).map(({ name, template }: { name: string; template: string }) => [name, template]),
    [['Kull 1', testProgramme]],
  );
});
