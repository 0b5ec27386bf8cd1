import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { languages } from '#platform/contract/language.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { buildCohort, buildEnrolment, buildMarks } from '#programme/server/builders.ts';

/** The record of processing is whole: every table of the database stands in exactly one of its lines. */

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

type Recorded = { name: string; records?: readonly ProcessingRecord[] };

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
       order by 1`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Tables in no record or in several, and records that name a table that is not there; empty when all is well. */
function faultsIn(found: readonly string[], rooms: readonly Recorded[]): string[] {
  const named = rooms.flatMap(({ records = [] }) => records.flatMap((record) => record.tables));
  const count = (table: string) => named.filter((one) => one === table).length;
  return [
    ...found
      .filter((table) => count(table) !== 1)
      .map((table) => `${table} stands in ${count(table)} records`),
    ...named.filter((table) => !found.includes(table)).map((table) => `${table} does not exist`),
  ];
}

test('every table of the database stands in exactly one record, and no record names another', async () => {
  const found = await tables();
  assert.ok(found.length > 15, `only ${found.length} tables were looked at`);
  assert.deepEqual(faultsIn(found, serverRooms), []);
});

test('a table nobody has accounted for is named, and so is one that stands twice or is gone', async () => {
  const found = await tables();
  assert.deepEqual(faultsIn([...found, 'people.secret_list'], serverRooms), [
    'people.secret_list stands in 0 records',
  ]);
  const twice: Recorded = {
    name: 'other',
    records: [{ kind: 'x', tables: ['people.person'], protection: 'S2' }],
  };
  assert.deepEqual(faultsIn(found, [...serverRooms, twice]), ['people.person stands in 2 records']);
  const gone: Recorded = {
    name: 'other',
    records: [{ kind: 'x', tables: ['people.gone'], protection: 'S2' }],
  };
  assert.deepEqual(faultsIn(found, [...serverRooms, gone]), ['people.gone does not exist']);
});

test('the record of processing is whole in every language, and the same lines in each', async () => {
  const person = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Prosjektsenteret',
  });
  const lines = serverRooms.flatMap((room) => room.records ?? []).length;
  for (const language of languages) {
    const { status, body } = await house.call('GET', '/api/people/processing', {
      as: person,
      headers: { cookie: `${await house.signIn(person)}; spranget-language=${language}` },
    });
    assert.equal(status, 200);
    assert.equal(body.records.length, lines);
    for (const record of body.records) {
      assert.deepEqual(record.rows, []);
      for (const part of [record.title, record.why, record.seen, record.kept])
        assert.ok(part.length > 3, record.kind);
    }
  }
});

test('what is stored about a person is theirs alone, in words', async () => {
  const company = await house.company('Skarvdal Mekaniske');
  const [one, other] = [
    await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal Mekaniske' }),
    await house.person('Terje Aune', {
      role: 'employee-representative',
      company,
      place: 'Skarvdal Mekaniske',
    }),
  ];
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'Kull',
      by: other,
    });
    const enrolment = { company, cohort, template: testProgramme, start: '2026-09-07', by: other };
    const made = await buildEnrolment(tx, enrolment);
    const mark = { subject: 'deliverable', key: 'guiding-principles', state: 'done', note: '' } as const;
    const at = '2026-11-20T11:00:00Z';
    await buildMarks(tx, made, [
      { ...mark, side: 'employer', at, by: { person: one, name: 'Ingrid Solbakk' } },
      { ...mark, side: 'employees', at, by: { person: other, name: 'Terje Aune' } },
    ]);
  });
  const { body } = await house.call('GET', '/api/people/me', { as: one });
  const rows = (kind: string) => body.records.find((record: { kind: string }) => record.kind === kind).rows;
  assert.equal(rows('person')[0].navn, 'Ingrid Solbakk');
  assert.deepEqual(
    rows('membership').map((row: Record<string, string>) => [row.rolle, row.sted]),
    [['leder', 'Skarvdal Mekaniske']],
  );
  assert.deepEqual(
    rows('mark').map((row: Record<string, string>) => [row.bedrift, row.part, row['meldt som']]),
    [['Skarvdal Mekaniske', 'ledelsen', 'gjort']],
  );
  assert.doesNotMatch(JSON.stringify(body), /Terje Aune|hash|[0-9a-f]{8}-[0-9a-f]{4}-7/);
});
