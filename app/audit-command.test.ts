import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { makeId } from '#platform/contract/id.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';

let database: TestDatabase;
let data: string;
const company = makeId();

before(async () => {
  database = await cloneDatabase();
  data = mkdtempSync(join(tmpdir(), 'spranget-audit-command-'));
  const opened = openDatabase(database.appUrl, () => undefined, 1);
  for (let n = 0; n < 3; n += 1)
    await inScope(opened.database, { companies: [company] }, (tx) =>
      writeAuditLine(tx, { company, person: null, act: 'a.b' }),
    );
  await opened.close();
});

after(async () => {
  await database.drop();
  rmSync(data, { recursive: true });
});

function audit(words: readonly string[], url: string | null = database.ownerUrl) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), 'audit', ...words],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url ?? '' } },
  );
  return { said: stdout, complained: stderr, code: status };
}

test('signing and verifying say what was seen, and a spoilt line ends with exit code 1 and its number', async () => {
  const before = audit(['verify', '--data', data]);
  assert.equal(before.code, 0, before.complained);
  assert.match(
    before.said,
    /Nothing has been signed yet.*\nThe audit is whole: 3 lines in 1 chain, 0 signed heads/,
  );
  assert.match(
    audit(['sign', '--data', data]).said,
    /Signed by the key [0-9a-f]{16} into .*: 1 chain had moved/,
  );
  assert.ok(existsSync(join(data, 'audit', 'audit-heads.jsonl')));
  assert.match(audit(['verify', '--data', data]).said, /is whole: 3 lines in 1 chain, 1 signed head\./);
  const mighty = new URL(database.ownerUrl);
  mighty.username = 'postgres';
  const superuser = new pg.Client({ connectionString: mighty.href });
  await superuser.connect();
  await superuser.query(`update platform.audit_line set act = 'a.c' where seq = 2`);
  await superuser.end();
  const spoilt = audit(['verify', '--heads', join(data, 'audit')]);
  assert.equal(spoilt.code, 1);
  assert.match(spoilt.said, new RegExp(`WRONG {2}The chain of company ${company}: line 2 `));
});

test('what cannot be looked at is said in one sentence', () => {
  const nothing = audit(['verify', '--data', data], null);
  assert.deepEqual([nothing.code, nothing.said], [1, '']);
  assert.match(nothing.complained, /^.* holds no database\. Name its folder with --data.*\n$/);
  assert.match(audit(['verify', '--data', data], database.appUrl).complained, /^This role may not read/);
  for (const words of [[], ['look'], ['verify', 'more']]) assert.equal(audit(words).code, 2);
});
