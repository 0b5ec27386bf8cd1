import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { inventedNumber } from '#companies/server/builders.ts';
import { insertRefresh, writeTaking } from '#companies/server/store-register.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const office = (name: string) =>
  house.person(name, { role: 'programme-office', programme: testProgramme, place: 'Prosjektsenteret' });

async function refreshesOf(person: string): Promise<Record<string, string | null>[]> {
  const { body } = await house.call('GET', '/api/people/me', { as: person });
  return body.records.find(({ kind }: { kind: string }) => kind === 'register-refresh').rows;
}

test('who asked the register and who took it over each see their own part, and nobody else sees any', async () => {
  const [asker, taker, other] = [
    await office('Marit Holte'),
    await office('Odd Lie'),
    await office('Else Dahl'),
  ];
  const company = makeId();
  const registered = await house.call('POST', '/api/companies', {
    as: asker,
    body: {
      company,
      organisationNumber: inventedNumber(40),
      name: 'Heggvin',
      employees: 62,
      sites: [{ site: makeId(), name: 'Verket', place: 'Storvik' }],
    },
  });
  assert.equal(registered.status, 200, JSON.stringify(registered.body));
  const refresh = makeId();
  const [askedAt, takenAt] = ['2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z'];
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    await insertRefresh(tx, { company, refresh, outcome: 'found', changes: [], askedAt, askedBy: asker });
    await writeTaking(tx, { company, refresh }, { taken: [], takenAt, takenBy: taker });
  });
  const row = { bedrift: 'Heggvin', 'spurt av deg': null, 'tatt inn av deg': null };
  assert.deepEqual(await refreshesOf(asker), [{ ...row, 'spurt av deg': askedAt }]);
  assert.deepEqual(await refreshesOf(taker), [{ ...row, 'tatt inn av deg': takenAt }]);
  assert.deepEqual(await refreshesOf(other), []);
});
