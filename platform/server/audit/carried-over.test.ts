import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { makeId } from '#platform/contract/id.ts';
import { verifyAudit } from '#platform/server/audit/verify.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import { findMigrations, migrate } from '#platform/server/database/migrate.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { emptyDatabase } from '#platform/server/testing/database.ts';

const chaining = '20261122-4-chain-the-audit.sql';

test('the lines of an older release are carried over into chains, whole, in their order, and go on', async () => {
  const { ownerUrl: url, drop } = await emptyDatabase();
  const migrations = (await findMigrations([])).filter(({ name }) => name <= chaining);
  const older = migrations.filter(({ name }) => name < chaining);
  assert.equal(older.length, migrations.length - 1);
  const { appUrl } = await migrate(url, older);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const companies = [makeId(), makeId()];
  await client.query('alter table platform.audit_line no force row level security');
  await client.query(
    `insert into platform.audit_line (company, at, person, act, object)
     select ($1::uuid[])[n % 3], now() - n * interval '1 minute',
       case when n % 7 = 0 then null else gen_random_uuid() end, 'programme.readJourney', nullif('o' || n, 'o5')
     from generate_series(1, 500) n`,
    [companies],
  );
  await client.query('alter table platform.audit_line force row level security');
  await migrate(url, migrations);
  const opened = openDatabase(appUrl, () => undefined, 1);
  await inScope(opened.database, { companies }, (tx) =>
    writeAuditLine(tx, { company: companies[0]!, person: null, act: 'after.upgrade' }),
  );
  await opened.close();
  const found = await verifyAudit({ url, folders: [] });
  assert.deepEqual([found.faults, found.chains, found.lines], [[], 3, 501]);
  assert.match(found.notes.join(), /Nothing has been signed yet/);
  await client.end();
  await drop();
});
