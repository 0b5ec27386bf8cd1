/** What somebody sees who reads a database past every policy, with its log on the disk: for attacks played in tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A row as a dump with the database's own marks shows it. */
export type SeenRow = { table: string; at: string; by: number; row: string };
/** What was new after one submission. */
export type Seen = { rows: SeenRow[]; from: bigint; to: bigint };

/** Place in the log as a number: `16/B374D848`. */
const placeOf = (lsn: string): bigint => {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
};

export type Watcher = {
  /** What differs from the dump before. */
  look: () => Promise<Seen>;
  /** Every row of a table, as it lies. */
  dump: (table: string) => Promise<SeenRow[]>;
  /** All that was written to the log since the watcher began. */
  log: () => Buffer;
  began: bigint;
  close: () => Promise<void>;
};

/** Watches a database as a role that reads past every policy; `walFolder` is where its log lies. */
export async function watch(url: string, walFolder: string): Promise<Watcher> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rowsOf = (name: string, where: string) =>
    `select '${name}' as "table", x.ctid::text as at, x.xmin::text::bigint as by, x::text as row from ${name} x ${where}`;
  const changed = tables
    .map(({ name }) => rowsOf(name, 'where x.xmin::text::bigint > $1'))
    .join(' union all ');
  const whereIs = async () =>
    placeOf((await client.query('select pg_current_wal_insert_lsn()::text as at')).rows[0].at);
  const asSeen = ({ table, at, by, row }: SeenRow): SeenRow => ({ table, at, by: Number(by), row });
  const { rows: now } = await client.query(
    `select pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1 as last`,
  );
  let last = Number(now[0].last);
  const began = await whereIs();
  let place = began;
  return {
    began,
    look: async () => {
      const { rows } = await client.query<SeenRow>({ name: 'look', text: changed, values: [last] });
      const seen = rows.map(asSeen);
      last = Math.max(last, ...seen.map(({ by }) => by));
      const from = place;
      place = await whereIs();
      return { rows: seen, from, to: place };
    },
    dump: async (table) => (await client.query<SeenRow>(rowsOf(table, 'order by x.ctid'))).rows.map(asSeen),
    log: () => logSince(walFolder, began),
    close: () => client.end(),
  };
}

const segment = 16n * 1024n * 1024n;

/** Bytes of the log from a place on: its files in their order, the first from where it was. */
function logSince(folder: string, began: bigint): Buffer {
  const first = began / segment;
  const numberOf = (name: string) =>
    (BigInt(`0x${name.slice(8, 16)}`) << 32n) / segment + BigInt(`0x${name.slice(16)}`);
  const files = readdirSync(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && numberOf(name) >= first)
    .sort();
  return Buffer.concat(
    files.map((name, i) => {
      const bytes = readFileSync(join(folder, name));
      return i === 0 ? bytes.subarray(Number(began % segment)) : bytes;
    }),
  );
}
