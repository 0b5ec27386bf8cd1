import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { QuickClient } from '#platform/server/database/client.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import { plugins } from '#platform/server/database/transaction.ts';

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

/** int8 as number, `date` as `YYYY-MM-DD` text (never local midnight), moments as ISO text in UTC. */
const types = new pg.TypeOverrides();
types.setTypeParser(int8, Number);
types.setTypeParser(date, (text: string) => text);
types.setTypeParser(timestamptz, (text: string) => new Date(text).toISOString());

export type Database = Kysely<Tables>;

const pools = new WeakMap<Database, pg.Pool>();

/** The connections a database was opened with. */
export const poolOf = (database: Database): pg.Pool => pools.get(database)!;

export type Opened = { database: Database; close: () => Promise<void> };

/**
 * Opens a pool on `url` (at most `size` connections); a call waits at most `patience` milliseconds for one of them.
 * `onError` hears of connections lost while idle: without a listener Node would end the process (57P01).
 */
export function openDatabase(
  url: string,
  onError: (error: Error) => void,
  size = 10,
  patience = 5_000,
): Opened {
  const pool = new pg.Pool({
    Client: QuickClient,
    connectionString: url,
    max: size,
    types,
    application_name: 'spranget',
    connectionTimeoutMillis: patience,
    // A transaction nobody goes on with holds its locks for a minute, and no longer.
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins,
  });
  pools.set(database, pool);
  return { database, close: () => pool.end() };
}
