/** What measurements beside the bare database stand on: a durable PostgreSQL, and servers in processes of their own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeTemplate, openTestHouse, type TestHouse } from '#app/testing.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { keyFolder } from '#platform/server/key-folder/key-folder.ts';
import { removeCluster } from '#platform/server/postgres/place.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';

export type DurableHouse = {
  house: TestHouse;
  /** The owner's address of the database, for who measures the bare database. */
  ownerUrl: string;
  /** Where a server finds what must not lie in the database. */
  dataFolder: string;
  /** What PostgreSQL's processes have used so far, in milliseconds. Linux only. */
  databaseCpu: () => number;
  close: () => Promise<void>;
};

/** All rooms on a PostgreSQL whose commits reach the disk, with a table beside them for the bare insert. */
export async function openDurableHouse(): Promise<DurableHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'spranget-benchmark-'));
  chmodSync(folder, 0o755);
  const signal = new AbortController().signal;
  const start = (durable: boolean) => startPostgres({ dataDir: folder, durable, log: () => {}, signal });
  // Made as for tests, so that it may be cloned, and run as for people, so that what is committed is on the disk.
  await (await start(false)).stop('hurry');
  const server = await start(true);
  await makeTemplate(server.url);
  process.env.SPRANGET_TEST_SERVER = server.url;
  const dataFolder = join(folder, 'house');
  const house = await openTestHouse(dayOf(new Date()), { keys: keyFolder(dataFolder) });
  const owner = new pg.Client({ connectionString: house.ownerUrl });
  await owner.connect();
  await owner.query('create table public.bare_mark (id uuid primary key, fields jsonb not null)');
  await owner.query('grant insert, select on public.bare_mark to public');
  await owner.end();
  return {
    ...{ house, ownerUrl: house.ownerUrl, dataFolder },
    databaseCpu: () => cpuOfFamily(server.pid),
    close: async () => {
      // Its database goes with the whole server; servers just ended may still be leaving it.
      await house.close().catch(() => undefined);
      await server.stop('hurry');
      removeCluster(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the database would have found out by itself within a minute. */
export async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
}

const insert = `insert into public.bare_mark (id, fields) values (gen_random_uuid(),
  '{"list": "tasks", "column": "to-do", "text": "Bytt formskuff på linje 2"}')`.replaceAll('\n', ' ');

/** Inserts a second by pgbench, with a commit for each. */
export function bareInserts(ownerUrl: string, clients: number, seconds: number): number {
  const script = join(tmpdir(), `spranget-insert-${process.pid}.sql`);
  writeFileSync(script, `${insert};\n`);
  const command = ['-n', '-M', 'prepared', '-c', String(clients), '-T', String(seconds), '-f', script];
  const { stdout, error } = spawnSync('pgbench', [...command, ownerUrl], { encoding: 'utf8' });
  rmSync(script);
  const found = /tps = ([\d.]+)/.exec(stdout ?? '')?.[1];
  if (!found) throw new Error(`pgbench did not run: ${error?.message ?? stdout}`);
  return Number(found);
}

export type Measurable = {
  port: number;
  pid: number;
  /** Bytes in use once what nobody holds any more has been swept away. */
  held: () => Promise<number>;
  stop: () => Promise<void>;
};

/** A server in a process of its own, from a file here that says its port: `spranget`, on a data folder where one is given, or `bare`. */
export async function startMeasured(
  kind: 'spranget' | 'bare',
  url: string,
  { port = 0, folder = '' }: { port?: number; folder?: string } = {},
): Promise<Measurable> {
  const file = join(import.meta.dirname, 'measured-server.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', file, kind, url, String(port), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const ended = once(child, 'close');
  ended.then(() => process.off('exit', end));
  const said = await Promise.race([once(child.stdout!, 'data'), ended.then(() => null)]);
  const listening = Number(said && /^port (\d+)/.exec(String(said[0]))?.[1]);
  if (!listening) throw new Error(`The ${kind} server did not start.`);
  return {
    port: listening,
    pid: child.pid!,
    held: async () => {
      child.send('held?');
      return (await once(child, 'message'))[0] as number;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Milliseconds of CPU a process has used. Linux only. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Of a process and all it has begun, those that have ended too. Linux only. */
function cpuOfFamily(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const ended = (Number(fields[13]) + Number(fields[14])) * 10;
  return cpuOf(pid) + ended + children.reduce((sum, child) => sum + cpuOf(Number(child)), 0);
}

/** The value below which `share` of the values lie. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!;
