import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let company: string;
let partner: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  const by = makeId();
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'Kull 1',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2026-08-10', by });
  });
  await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal Mekaniske' });
  partner = await house.person('Aud Lunde', { role: 'partner', programme: testProgramme, place: 'Bransjen' });
});
after(() => house.close());

test('a branch partner sees how far each company has come and which party is missing', async () => {
  const { status, body } = await house.call('GET', '/api/programme/progress', { as: partner });
  assert.equal(status, 200);
  const [row] = body.rows;
  assert.equal(row.name, 'Skarvdal Mekaniske');
  assert.equal(row.weeks, 68);
  assert.equal(row.position.state, 'active');
  assert.deepEqual(row.represented, { employer: true, employees: false });
  assert.deepEqual(row.signed, { employer: 0, employees: 0 });
});

test('a branch partner sees nobody’s name, no note and no reason', async () => {
  const reason = 'Maskinen på linje 2 står';
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  const paused = await house.call('POST', `/api/programme/companies/${company}/journey/changes`, {
    as: office,
    body: {
      change: makeId(),
      revision: 0,
      detail: { kind: 'paused', from: '2026-12-07', expectedTo: null },
      reason,
    },
  });
  assert.equal(paused.status, 200, JSON.stringify(paused.body));
  const { body } = await house.call('GET', '/api/programme/progress', { as: partner });
  assert.doesNotMatch(JSON.stringify(body), /Ingrid|Solbakk|linje 2/);
});

test('a branch partner has no way to a company’s journey, register or portfolio', async () => {
  const paths = [
    `/api/programme/companies/${company}/journey`,
    `/api/companies/${company}`,
    '/api/programme/portfolio',
    '/api/companies',
  ];
  for (const path of paths) assert.equal((await house.call('GET', path, { as: partner })).status, 403, path);
});
