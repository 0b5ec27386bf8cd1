import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { AuditLine } from '#platform/server/audit/write.ts';
import { type Database, type Opened, openDatabase } from '#platform/server/database/pool.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import { type TogetherWork, takenTogether } from '#platform/server/http/together.ts';
import { versionOf } from '#platform/server/live/changes.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';

let clone: TestDatabase;
let opened: Opened;
let database: Database;

before(async () => {
  clone = await cloneDatabase();
  opened = openDatabase(clone.appUrl, () => undefined, 4);
  database = opened.database;
});
after(async () => {
  await opened.close();
  await clone.drop();
});

const line = (company: string): AuditLine => ({ company, person: makeId(), act: 'room.act' });
const linesOf = (company: string) =>
  inScope(database, { companies: [company] }, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from platform.audit_line where company = ${company}`.execute(tx);
    return rows[0]!.n;
  });
const versionAt = async (company: string) =>
  (await inScope(database, {}, (tx) => versionOf(tx, company))).version;
/** What `company` is told of itself, so that something is written that a rollback takes back. */
const write = async (tx: Tx, company: string) => {
  await sql`insert into platform.company_version (company, version) values (${company}, 100)
    on conflict (company) do update set version = platform.company_version.version + 100`.execute(tx);
};

test('calls of one company that come at once share a transaction, and each has its own answer and line', async () => {
  const company = makeId();
  const batches: number[] = [];
  const work: TogetherWork<string> = async (tx, at, calls) => {
    batches.push(calls.length);
    await write(tx, at);
    return calls.map((call) => `${call} taken`);
  };
  const together = takenTogether(database, work);
  const names = Array.from({ length: 100 }, (_, n) => String(n));
  const answers = await Promise.all(names.map((name) => together.take(company, name, line(company))));
  assert.deepEqual(
    answers,
    names.map((name) => `${name} taken`),
  );
  assert.deepEqual(batches, [64, 36]);
  assert.equal(await linesOf(company), 100);
  assert.equal(await versionAt(company), 202, 'told once for each transaction');
});

test('one that fails is told so by itself, and leaves nothing; the others are taken', async () => {
  const company = makeId();
  const work: TogetherWork<string> = async (tx, at, calls) => {
    await write(tx, at);
    if (calls.includes('broken')) throw new Error('this one');
    return calls;
  };
  const together = takenTogether(database, work);
  const answers = await Promise.allSettled(
    ['a', 'broken', 'b'].map((name) => together.take(company, name, line(company))),
  );
  assert.deepEqual(
    answers.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message)),
    ['a', 'this one', 'b'],
  );
  assert.equal(await linesOf(company), 2);
  assert.equal(await versionAt(company), 202);
});

test('nobody is answered before the commit, and an answer that cannot be kept is none', async () => {
  const company = makeId();
  const work: TogetherWork<string> = async (tx, at, calls) => {
    await write(tx, at);
    return calls;
  };
  const together = takenTogether(database, work);
  // Its line belongs to a chain that is not in scope, which only the commit hears of.
  const foreign = together.take(company, 'a', line(makeId()));
  await assert.rejects(foreign, { code: '42501' });
  assert.equal(await versionAt(company), 0);
  const [after] = await Promise.all([together.take(company, 'b', line(company))]);
  assert.equal(after, 'b');
  assert.equal(await linesOf(company), 1);
});

test('companies do not wait for each other, and what one sends keeps its order', async () => {
  const [slow, quick] = [makeId(), makeId()];
  const seen: string[] = [];
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const together = takenTogether<string>(database, async (tx, at, calls) => {
    await write(tx, at);
    if (at === slow && seen.length === 0) await held;
    seen.push(...calls);
    return calls;
  });
  const first = together.take(slow, 'first', line(slow));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const later = ['second', 'third'].map((name) => together.take(slow, name, line(slow)));
  assert.equal(await together.take(quick, 'quick', line(quick)), 'quick');
  assert.deepEqual(seen, ['quick']);
  go();
  await Promise.all([first, ...later]);
  assert.deepEqual(seen, ['quick', 'first', 'second', 'third']);
});
