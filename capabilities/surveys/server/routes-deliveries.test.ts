import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';
import { countWave, openScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const answers = Array.from({ length: 6 }, () => ({ marks: { 'reason-known': 4 }, groups: {}, words: {} }));

test('the first wave delivers what phase 1 asks, the repeated one its activity, and one in between nothing', async () => {
  const scene = await openScene(house);
  const { company, leader, union, at } = scene;
  const by = makeId();
  await house.within({ programme: testProgramme, companies: [company], person: by }, async (tx) => {
    const named = { programme: testProgramme, template: testProgramme, name: 'Kull', by };
    const cohort = await buildCohort(tx, named);
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2026-11-09', by });
  });
  const carryOut = async (opensOn: string, closesOn: string, meetingOn: string) => {
    house.setDay(opensOn);
    const wave = await countWave(house, scene, answers, { opensOn, closesOn, meetingOn });
    house.setDay(meetingOn);
    return wave;
  };
  const give = (wave: string, as: string, given = true) =>
    house.call('POST', at(`/waves/${wave}/deliveries`), { as, body: { mark: makeId(), given } });
  const standing = async () => {
    const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: leader });
    const phases: Record<'deliverables' | 'activities', { key: string; state: string }[]>[] = body.phases;
    const stateOf = (list: 'deliverables' | 'activities', wanted: string) =>
      phases.flatMap((phase) => phase[list]).find(({ key }) => key === wanted)?.state;
    return [
      stateOf('deliverables', 'employee-attitudes') === 'done',
      stateOf('activities', 'employee-attitudes-repeated') === 'done',
    ];
  };
  const first = await carryOut('2026-11-30', '2026-12-04', '2026-12-09');
  await give(first, leader);
  assert.equal((await give(first, union)).body.deliversTo, null);
  assert.deepEqual(await standing(), [true, false]);

  const between = await carryOut('2027-05-10', '2027-05-14', '2027-05-19');
  assert.equal((await give(between, leader)).body.code, 'nothing-to-deliver');

  const again = await carryOut('2028-03-06', '2028-03-10', '2028-03-15');
  const { deliversTo } = (await give(again, leader)).body;
  assert.equal(deliversTo, 'Medarbeiderundersøkelse på nytt');
  assert.deepEqual(await standing(), [true, false]);
  await give(again, union);
  assert.deepEqual(await standing(), [true, true]);
  await give(again, union, false);
  assert.deepEqual(await standing(), [true, false]);
});
