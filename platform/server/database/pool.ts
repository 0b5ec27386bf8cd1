import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '#platform/server/database/tables.ts';

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

/** int8 as number, `date` as `YYYY-MM-DD` text (never local midnight), moments as ISO text in UTC. */
const types = new pg.TypeOverrides();
types.setTypeParser(int8, Number);
types.setTypeParser(date, (text: string) => text);
types.setTypeParser(timestamptz, (text: string) => new Date(text).toISOString());

export type Database = Kysely<Tables>;

export type Opened = {
  database: Database;
  /**
   * A few connections of their own, for transactions that run while another of the same call is open. Were they
   * taken from the same pool, as many calls as it has connections would each hold one and wait for a second.
   */
  aside: Database;
  close: () => Promise<void>;
};

/** Transactions aside are short, and hold nothing that waits for another. */
const asideSize = 2;

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
  const open = (max: number): Database => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      types,
      application_name: 'spranget',
      connectionTimeoutMillis: patience,
    });
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
    return new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
  };
  const [database, aside] = [open(size), open(asideSize)];
  return {
    database,
    aside,
    close: async () => {
      await Promise.all([database.destroy(), aside.destroy()]);
    },
  };
}
