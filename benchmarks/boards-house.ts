/** What the two measurements of boards stand on: a durable PostgreSQL, a company, and servers in processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { allMigrations } from '#app/server.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { removeCluster } from '#platform/server/postgres/place.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';

/** Streams one person may hold; see platform/server/live/live.ts. */
const streamsEach = 20;
/** Changes there are before anything is measured. */
const history = 5_000;

export type BoardsHouse = {
  house: TestHouse;
  company: string;
  board: string;
  /** Cookies of as many people as hold `clients` streams. */
  cookies: string[];
  /** The owner's address of the database, for who measures the bare database. */
  ownerUrl: string;
  close: () => Promise<void>;
};

export async function openBoardsHouse(clients: number): Promise<BoardsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'spranget-benchmark-'));
  chmodSync(folder, 0o755);
  const signal = new AbortController().signal;
  const start = (durable: boolean) => startPostgres({ dataDir: folder, durable, log: () => {}, signal });
  // Made as for tests, so that it may be cloned, and run as for people, so that what is committed is on the disk.
  await (await start(false)).stop('hurry');
  const server = await start(true);
  await migrate(server.url, await allMigrations());
  process.env.SPRANGET_TEST_SERVER = server.url;
  const house = await openTestHouse(dayOf(new Date()));
  const company = await house.company('Skarvdal Mekaniske');
  const cookies: string[] = [];
  for (let n = 0; n < Math.ceil(clients / streamsEach); n += 1) {
    const person = await house.person(`Leder ${n}`, { role: 'manager', company, place: 'Skarvdal' });
    cookies.push(await house.signIn(person));
  }
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  // A history that nobody looks at any more, as after some months.
  const before = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const set = { list: 'tasks', column: 'done', text: 'Bytt formskuff på linje 2', away: true };
  for (let n = 0; n < history; n += 500)
    await house.within({ companies: [company] }, (tx) =>
      buildChanges(
        tx,
        company,
        Array.from({ length: 500 }, () => ({ kind: 'card', board, thing: makeId(), set })),
        { by: null, byName: 'En leder', at: before },
      ),
    );
  const owner = new pg.Client({ connectionString: house.ownerUrl });
  await owner.connect();
  await owner.query('create table public.bare_mark (id uuid primary key, fields jsonb not null)');
  await owner.query('grant insert, select on public.bare_mark to public');
  // What the database does by itself within a minute.
  await owner.query('analyze');
  await owner.end();
  return {
    ...{ house, company, board, cookies, ownerUrl: house.ownerUrl },
    close: async () => {
      // Its database goes with the whole server; servers just ended may still be leaving it.
      await house.close().catch(() => undefined);
      await server.stop('hurry');
      removeCluster(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Measurable = {
  port: number;
  pid: number;
  /** Bytes in use once what nobody holds any more has been swept away. */
  held: () => Promise<number>;
  stop: () => Promise<void>;
};

/** A server in a process of its own, from a file here that says its port: `spranget` or `bare`. */
export async function startMeasured(kind: 'spranget' | 'bare', url: string, port = 0): Promise<Measurable> {
  const file = join(import.meta.dirname, 'boards-server.ts');
  const child: ChildProcess = spawn(process.execPath, ['--expose-gc', file, kind, url, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
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

/** The value below which `share` of the values lie. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!;
