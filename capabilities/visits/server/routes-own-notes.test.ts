import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openVisitStage, type VisitStage } from '#visits/server/testing/visit.ts';

let stage: VisitStage<TestHouse>;
let second: string;
let lead: string;
let coordinator: string;

before(async () => {
  stage = await openVisitStage(await openTestHouse('2026-12-01'));
  const { house, company } = stage;
  const organisation = { place: 'Tverrdal Rådgivning' };
  second = await house.person('Ole Rønning', { role: 'adviser', company, ...organisation });
  lead = await house.person('Eva Lunde', { role: 'lead-adviser', company, ...organisation });
  coordinator = await house.person('Nils Fagerli', {
    role: 'adviser-coordinator',
    company,
    ...organisation,
  } as never);
});
after(() => stage.close());

const secret = 'Ingrid virker sliten';
const read = (as: string) =>
  stage.house.call('GET', `/api/visits/own-notes?of=${stage.company}&visit=3`, { as });
const write = (as: string, value: string, edit = makeId()) =>
  stage.house.call('POST', '/api/visits/own-notes', {
    as,
    body: { of: stage.company, visit: '3', edit, basedOn: null, value },
  });

test('an adviser reads what they wrote for themselves; the same writing sent twice is one', async () => {
  const edit = makeId();
  await write(stage.who.adviser, secret, edit);
  const again = await write(stage.who.adviser, secret, edit);
  assert.deepEqual([again.status, again.body.note.value], [200, secret]);
  assert.equal((await read(stage.who.adviser)).body.note.value, secret);
});

test('nobody else gets it: not the parties, the office, a coordinator, or another adviser of the same company', async () => {
  const { who } = stage;
  for (const as of [who.manager, who.rep, who.coordinator, who.employee, who.office, coordinator])
    assert.equal((await read(as)).status, 404);
  for (const as of [second, lead]) {
    const { status, body } = await read(as);
    assert.deepEqual([status, body.note.value, body.note.edit], [200, '', null]);
  }
});

test('neither the page of the visit nor any log tells that it is there', async () => {
  const { house, company, who } = stage;
  const pages = await Promise.all([
    house.call('GET', stage.path('3'), { as: who.manager }),
    house.call('GET', stage.path('3'), { as: second }),
    house.call('GET', `/api/audit/companies/${company}/lines`, { as: who.manager }),
    house.call('GET', `/api/audit/companies/${company}/lines`, { as: who.rep }),
  ]);
  for (const { body } of pages) {
    assert.equal(JSON.stringify(body).includes(secret), false);
    assert.equal(/own-?note|writeOwn/i.test(JSON.stringify(body)), false);
  }
});

test('in the database no company’s scope opens it, and no other person’s', async () => {
  const { house, company, who } = stage;
  const count = (scope: object) =>
    house.within(
      scope,
      async (tx) => (await tx.selectFrom('visits.ownNote').select('edit').execute()).length,
    );
  assert.equal(await count({ companies: [company] }), 0);
  assert.equal(await count({ companies: [company], person: who.manager }), 0);
  assert.equal(await count({ person: who.adviser }), 1);
});

test('whoever no longer advises the company is let in no more', async () => {
  assert.equal((await write(stage.who.manager, 'Hei')).status, 404);
});
