import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { loadDemoWorld } from '#app/demo-world.ts';
import { verifyAudit } from '#platform/server/audit/verify.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';
import { companyKeys } from './cast.ts';

const today = '2026-11-25';
let database: TestDatabase;
before(async () => {
  database = await cloneDatabase();
  await loadDemoWorld({ appUrl: database.appUrl, empty: false, today });
});
after(() => database.drop());

test('every company of the demo world has some weeks of log, and so has the office, in whole chains', async () => {
  const mighty = new URL(database.ownerUrl);
  mighty.username = 'postgres';
  const client = new pg.Client({ connectionString: mighty.href });
  await client.connect();
  const { rows } =
    await client.query(`select chain, count(*)::int as lines, max(at) as last, min(at) as first,
    (count(*) filter (where outcome = 'refused'))::int as refused from platform.audit_line group by chain`);
  const { rows: strangers } = await client.query(
    'select 1 from platform.audit_line where person not in (select person from people.person)',
  );
  await client.end();
  assert.equal(rows.length, companyKeys.length + 1);
  for (const { lines, last, first } of rows) {
    assert.ok(lines >= 10, `${lines} lines`);
    assert.ok(last < new Date(`${today}T00:00:00Z`) && first > new Date('2026-10-25T00:00:00Z'));
  }
  assert.equal(
    rows.reduce((sum, { refused }) => sum + refused, 0),
    2,
  );
  assert.deepEqual(strangers, []);
  assert.deepEqual((await verifyAudit({ url: database.ownerUrl, folders: [] })).faults, []);
});
