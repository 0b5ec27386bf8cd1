import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { headsFile } from '#platform/server/audit/heads-file.ts';
import { signAuditHeads, signHeads } from '#platform/server/audit/sign.ts';
import { type Audited, openAudited } from '#platform/server/audit/testing/audited.ts';

let house: Audited;
beforeEach(async () => {
  house = await openAudited();
});
afterEach(() => house.close());

const lines = (folder = house.folder) =>
  readFileSync(join(folder, headsFile), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text));

test('a signing names the chains that have moved, of every company, and no other', async () => {
  const [a, b] = [makeId(), makeId()];
  await house.write(a);
  await house.write(b);
  assert.equal((await house.sign()).moved, 2);
  await house.write(b);
  assert.equal((await house.sign()).moved, 1);
  assert.equal((await house.sign()).moved, 0);
  const named = lines().map(({ heads }) =>
    heads.map((one: { chain: string; seq: number }) => [one.chain, one.seq]),
  );
  assert.deepEqual(named, [
    [
      [a, 1],
      [b, 1],
    ].sort(),
    [[b, 2]],
    [],
  ]);
});

test('several that sign at once write lines that follow each other', async () => {
  const company = makeId();
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      await house.write(company);
      await house.sign();
    }),
  );
  assert.equal(lines().length, 12);
  assert.deepEqual((await house.verify()).faults, []);
});

test('a crash after the file and before the database signs the same heads again, and nothing is wrong', async () => {
  await house.write(makeId());
  await house.superuser.query(`create function platform.cut_off() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger cut_off before insert on platform.audit_signed for each row execute function platform.cut_off()`);
  await assert.rejects(house.sign());
  await house.superuser.query('drop trigger cut_off on platform.audit_signed');
  assert.equal((await house.sign()).moved, 1);
  assert.equal(lines().length, 2);
  assert.deepEqual((await house.verify()).faults, []);
});

test('two servers that sign into folders of their own are both held against', async () => {
  const other = mkdtempSync(join(tmpdir(), 'spranget-audit-'));
  const company = makeId();
  await house.write(company);
  await house.sign();
  await signHeads({ database: house.database, folder: other, at: house.later() });
  assert.match((await house.verify()).faults.join(), /its folder is not here/);
  const both = await house.verify([house.folder, other]);
  assert.deepEqual([both.faults, both.heads], [[], 2]);
  rmSync(other, { recursive: true });
});

test('a key that is gone is not made anew beside what the old one signed', async () => {
  await house.write(makeId());
  await house.sign();
  rmSync(join(house.folder, 'audit-key.pem'));
  await assert.rejects(house.sign(), /not the key it was signed by/);
  assert.equal(lines().length, 1);
});

test('the errand signs into the folder audit of the data folder, at the clock it is given', async () => {
  await house.write(makeId());
  const clock = () => new Date('2026-11-24T11:00:00Z');
  await signAuditHeads.run({ database: house.database, clock, folder: house.folder });
  const folder = join(house.folder, 'audit');
  assert.deepEqual(readdirSync(folder).sort(), ['audit-heads.jsonl', 'audit-key.pem', 'audit-key.pub.pem']);
  assert.equal(lines(folder)[0].at, '2026-11-24T11:00:00.000Z');
});
