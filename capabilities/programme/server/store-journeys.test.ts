import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let company: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  const by = makeId();
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'Kull',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2027-01-11', by });
  });
});

after(() => house.close());

const office = { role: 'programme-office', programme: testProgramme, place: 'P' } as const;
const roleHere = (role: 'manager' | 'employee' | 'adviser') =>
  ({ role, company, place: 'Skarvdal' }) as const;

const combinations = () => ({
  'a manager': [roleHere('manager')],
  'an employee': [roleHere('employee')],
  'an adviser': [roleHere('adviser')],
  'the office': [office],
  'the office, a manager here too': [office, roleHere('manager')],
  'the office, an employee here too': [roleHere('employee'), office],
});

test('what a journey says one may do is what the server then lets one do, whatever roles one has', async () => {
  const path = `/api/programme/companies/${company}/journey`;
  const found: Record<string, [boolean, boolean]> = {};
  for (const [name, roles] of Object.entries(combinations())) {
    const as = await house.person(name, ...roles);
    const { may } = (await house.call('GET', path, { as })).body;
    const detail = { kind: 'start-moved', start: '2027-01-18' };
    const body = { change: makeId(), revision: 0, detail, reason: 'x' };
    const change = await house.call('POST', `${path}/change-previews`, { as, body });
    const mark = await house.call('POST', `${path}/marks`, {
      as,
      body: { mark: makeId(), subject: 'visit', key: '1', state: 'done' },
    });
    assert.deepEqual([may.change, may.mark], [change.status === 200, mark.status !== 403], name);
    found[name] = [may.change, may.mark];
  }
  assert.deepEqual(found, {
    'a manager': [false, true],
    'an employee': [false, false],
    'an adviser': [true, true],
    'the office': [true, true],
    'the office, a manager here too': [true, true],
    'the office, an employee here too': [true, true],
  });
});
