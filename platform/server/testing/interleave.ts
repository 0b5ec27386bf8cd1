/** Transactions of several companies on few connections, each ending in one of six ways: what does each see? */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type pg from 'pg';
import { makeId } from '#platform/contract/id.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, type Scope, type Tx } from '#platform/server/database/scope.ts';

/** How many rows of which company a transaction sees, over several tables in one round trip. */
export async function seen(tx: Tx, from: readonly string[]): Promise<Map<string, number>> {
  const each = from.map(
    (table) => sql`select company::text as company from ${sql.table(table)} where company is not null`,
  );
  const { rows } = await sql<{ company: string; n: number }>`select company, count(*)::int as n
    from (${sql.join(each, sql` union all `)}) as everything group by company`.execute(tx);
  return new Map(rows.map(({ company, n }) => [company, n]));
}

/** The same small generator each run: a failure can be met again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs work in a transaction under a scope, or under none. */
export type Run = <T>(scope: Scope | null, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** As the product does it. */
export const asServed =
  (database: Database): Run =>
  (scope, work) =>
    scope ? inScope(database, scope, work) : database.transaction().execute((tx) => work(tx));

export const ends = [
  'commits',
  'refuses',
  'throws',
  'fails in SQL',
  'is turned away',
  'is cancelled',
] as const;
type End = (typeof ends)[number];

export type Interleaving = {
  run: Run;
  transactions: number;
  seed: number;
  companies: readonly string[];
  tables: readonly string[];
  /** A connection of its own, to cancel statements from. */
  canceller: pg.Pool;
};

export type Seen = {
  /** Rows of a company that was not in scope. */
  strangers: number;
  /** Rows seen without any scope. */
  unscoped: number;
  own: number;
  ends: Map<End, number>;
  transactions: number;
};

/** More than there are connections, so that each is handed on while others wait. */
const workers = 12;

/** Runs the transactions and counts what they saw. */
export async function interleave(asked: Interleaving): Promise<Seen> {
  const { transactions, companies, tables } = asked;
  const tally: Seen = { strangers: 0, unscoped: 0, own: 0, ends: new Map(), transactions: 0 };
  const random = seeded(asked.seed);
  let left = transactions;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const scoped = random(4) > 0;
      const company = companies[random(companies.length)]!;
      const end = random(100) < 70 ? 'commits' : ends[random(ends.length)]!;
      const from = [tables[random(tables.length)]!, tables[random(tables.length)]!];
      await one(asked, { company, scoped, end, from }, tally);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return tally;
}

type Drawn = { company: string; scoped: boolean; end: End; from: string[] };

async function one({ run, canceller }: Interleaving, drawn: Drawn, tally: Seen): Promise<void> {
  const { company, scoped, end, from } = drawn;
  tally.transactions += 1;
  tally.ends.set(end, (tally.ends.get(end) ?? 0) + 1);
  const work = async (tx: Tx) => {
    for (const [whose, rows] of await seen(tx, from)) {
      if (!scoped) tally.unscoped += rows;
      else if (whose === company) tally.own += rows;
      else tally.strangers += rows;
    }
    return finish(tx, end, canceller);
  };
  const asked = run(scoped ? { companies: [company] } : null, work);
  if (end === 'commits' || end === 'refuses') await asked;
  else await assert.rejects(asked);
}

class Abandoned extends Error {}

async function finish(tx: Tx, end: End, canceller: pg.Pool): Promise<unknown> {
  switch (end) {
    case 'commits':
      return null;
    case 'refuses':
      return refuse('not-found');
    case 'throws':
      throw new Abandoned();
    case 'fails in SQL':
      return sql`select 1 / 0`.execute(tx);
    case 'is turned away':
      return sql`insert into companies.site (company, site, name, place, position)
        values (${makeId()}, ${makeId()}, 'Sted', 'Vika', 9)`.execute(tx);
    case 'is cancelled':
      return sleepUntilCancelled(tx, canceller);
  }
}

/** A cancel that comes before its statement has begun is lost, so it is sent again until the statement ends. */
async function sleepUntilCancelled(tx: Tx, canceller: pg.Pool): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  let asleep = true;
  const sleeping = sql`select pg_sleep(10)`.execute(tx).finally(() => {
    asleep = false;
  });
  // The last cancel is waited for: it must not hit whoever gets the connection next.
  const cancelling = (async () => {
    while (asleep) await canceller.query('select pg_cancel_backend($1)', [rows[0]!.pid]);
  })();
  await Promise.allSettled([sleeping, cancelling]);
  await sleeping;
}
