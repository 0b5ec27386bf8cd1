import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  type Transaction,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from '#platform/server/database/tables.ts';

/** A transaction with its scope set: the only thing a store takes. */
export type Tx = Transaction<Tables>;

export const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

type Held = { readonly client: pg.PoolClient; readonly along: Promise<unknown>[] };
const heldBy = new WeakMap<Tx, Held>();

/**
 * Runs `work` in one transaction on a connection of `pool`: committed when it comes to an end, rolled back when it
 * fails. Nobody waits to hear that it began: what is asked next comes after it on the same connection, and should it
 * not have begun, that is what the transaction ends with.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const along: Promise<unknown>[] = [];
  let broken = false;
  try {
    const tx = new Kysely<Tables>({ dialect: dialectOn(client), plugins }) as unknown as Tx;
    heldBy.set(tx, { client, along });
    keep(along, client.query('begin'));
    const result = await work(tx);
    const { command } = await client.query('commit');
    await Promise.all(along);
    // A statement that failed without anybody waiting for it has taken everything back.
    if (command !== 'COMMIT') throw new Error('The transaction was taken back.');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    // What failed first is why; what came after heard only that the transaction is aborted.
    for (const one of await Promise.allSettled(along)) if (one.status === 'rejected') throw one.reason;
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Sends a statement along without waiting for its answer: what is asked next follows at once. Should it fail, the
 * transaction is aborted, what follows in it fails too, and its error is what the transaction ends with.
 */
export function sendAlong(tx: Tx, statement: RawBuilder<unknown>): void {
  const held = heldBy.get(tx);
  if (!held) throw new Error('Only a transaction that stands has statements sent along.');
  const { sql, parameters } = statement.compile(tx);
  keep(held.along, held.client.query(sql, [...parameters]));
}

/**
 * Sends a question at once, so that several asked in a row go out in their order and in one write. Columns come by the
 * names the statement gives them.
 */
export async function askNow<Row extends object>(tx: Tx, statement: RawBuilder<Row>): Promise<Row[]> {
  const { sql, parameters } = statement.compile(tx);
  const { rows } = await heldBy.get(tx)!.client.query<Row>(sql, [...parameters]);
  return rows;
}

function keep(along: Promise<unknown>[], sent: Promise<unknown>): void {
  sent.catch(() => undefined);
  along.push(sent);
}

/** Asks one connection and takes no other: what a transaction's statements are sent by. */
const dialectOn = (client: pg.PoolClient): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: () => {
    const connection = connectionOn(client);
    const never = () => Promise.reject(new Error('A transaction stands already.'));
    return {
      init: async () => undefined,
      acquireConnection: async () => connection,
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
      beginTransaction: never,
      commitTransaction: never,
      rollbackTransaction: never,
    };
  },
});

const connectionOn = (client: pg.PoolClient): DatabaseConnection => ({
  executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    const { rows, rowCount, command } = await client.query(sql, [...parameters]);
    const isCounted = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
    return { rows: rows ?? [], ...(isCounted && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  },
  streamQuery: () => {
    throw new Error('Rows are read whole.');
  },
});
