import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, test } from 'node:test';
import pg from 'pg';
import { weAreRoot } from './account.ts';
import { allWorkingIn, isRunning, waitUntil } from './processes.ts';
import { type StartPostgres, startPostgres } from './start.ts';

const made: string[] = [];
const children: ChildProcessByStdio<null, Readable, null>[] = [];

function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spranget-postgres-')));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** A folder whose database stands already, where a test is not about making it: that takes longest. */
let used: string | null = null;
const usedFolder = (): string => (used ??= freshFolder());

// A run that is stopped half way takes the servers along, which a plain death by signal would not.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

after(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of made) {
    const cluster = join(folder, 'cluster');
    for (const pid of existsSync(cluster) ? allWorkingIn(realpathSync(cluster)) : []) {
      if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

const start = (dataDir: string, more: Partial<StartPostgres> = {}) =>
  startPostgres({ dataDir, durable: true, log: () => {}, ...more });

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

/** Starts testing/writer.ts; `said` grows as it speaks, `heard` waits for a line that begins so. */
function startWriter(dataDir: string, ...task: string[]) {
  const program = join(import.meta.dirname, 'testing', 'writer.ts');
  const child = spawn(process.execPath, [program, dataDir, ...task], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  const said: string[] = [];
  createInterface(child.stdout).on('line', (line) => said.push(line));
  const heard = async (beginning: string) => {
    const find = () => said.findLast((line) => line.startsWith(beginning));
    assert.ok(await waitUntil(() => find() !== undefined, 15_000), `never said ${beginning}: ${said}`);
    return find()!;
  };
  return { child, said, heard, exit: once(child, 'exit') };
}

test('starts from an empty folder and gives a role that owns its database and is no superuser', async () => {
  const folder = freshFolder();
  const server = await start(folder);
  const [role] = await ask(
    server.url,
    `select current_user as name, rolsuper, rolcreaterole, pg_get_userbyid(datdba) as owner, datlocprovider,
            current_setting('fsync') as fsync, current_setting('listen_addresses') as listens
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  );
  assert.deepEqual(role, {
    name: 'spranget',
    rolsuper: false,
    rolcreaterole: true,
    owner: 'spranget',
    datlocprovider: 'b',
    fsync: 'on',
    listens: '127.0.0.1',
  });
  await server.stop();
  assert.deepEqual(allWorkingIn(join(folder, 'cluster')), []);
  used = folder;
});

test('refuses a wrong password and the superuser', async () => {
  const server = await start(usedFolder());
  await assert.rejects(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), /password authentication/);
  await assert.rejects(ask(server.url.replace('//spranget:', '//postgres:'), 'select 1'), /pg_hba/);
  await server.stop();
});

test('gives the backup role everything to read, also past row-level security, and nothing to change', async () => {
  const folder = usedFolder();
  const server = await start(folder);
  await ask(
    server.url,
    `create table secret as select 7 as n; alter table secret enable row level security;
     alter table secret force row level security; create policy nobody on secret using (false)`,
  );
  assert.deepEqual(await ask(server.url, 'select n from secret'), []);
  const password = readFileSync(join(folder, 'backup-password'), 'utf8').trim();
  const backup = server.url.replace(/spranget:[^@]+@/, `spranget_backup:${password}@`);
  assert.deepEqual(await ask(backup, 'select n from secret'), [{ n: 7 }]);
  await assert.rejects(ask(backup, 'insert into secret values (8)'), /permission denied/);
  await server.stop();
});

test('starts a second time within two seconds, on the same port with the same data', async () => {
  const folder = usedFolder();
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const began = performance.now();
  const second = await start(folder);
  assert.ok(performance.now() - began < 2_000);
  assert.equal(second.url, first.url);
  assert.deepEqual(await ask(second.url, 'select n from kept'), [{ n: 7 }]);
  await second.stop();
});

test('takes another port when somebody took the port of last time', async () => {
  const folder = usedFolder();
  const first = await start(folder);
  await first.stop();
  const squatter = createServer().listen(first.port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await start(folder);
  assert.notEqual(second.port, first.port);
  await second.stop();
  squatter.close();
});

test('loses nothing acknowledged when its process is killed under writes, and stops the server left behind', async () => {
  const folder = freshFolder();
  for (let round = 1; round <= 3; round++) {
    const writer = startWriter(folder);
    const pid = Number((await writer.heard('ready')).split(' ')[1]);
    await writer.heard('ack');
    await new Promise((resolve) => setTimeout(resolve, 50 * round));
    writer.child.kill('SIGKILL');
    await writer.exit;
    assert.ok(isRunning(pid), 'the server outlives its killed process: else this test tests nothing');
    const acknowledged = Number(writer.said.findLast((line) => line.startsWith('ack'))?.split(' ')[1]);
    assert.ok(acknowledged > round);
    const lines: string[] = [];
    const server = await start(folder, { log: (line) => lines.push(line) });
    assert.match(lines.join(), /left running/);
    assert.ok(!isRunning(pid));
    const [row] = await ask<{ n: string }>(
      server.url,
      `select count(*) as n from number where n <= ${acknowledged}`,
    );
    assert.equal(Number(row?.n), acknowledged);
    await server.stop();
  }
});

test('keeps what was acknowledged when the server itself is killed, and says so', async () => {
  const folder = freshFolder();
  const writer = startWriter(folder);
  const pid = Number((await writer.heard('ready')).split(' ')[1]);
  await writer.heard('ack');
  process.kill(pid, 'SIGKILL');
  assert.match(await writer.heard('ended'), /was ended by SIGKILL.*start Spranget again/);
  assert.equal((await writer.exit)[0], 3);
  const acknowledged = writer.said.findLast((line) => line.startsWith('ack'))!.split(' ')[1];
  const server = await start(folder);
  const [row] = await ask<{ n: string }>(
    server.url,
    `select count(*) as n from number where n <= ${acknowledged}`,
  );
  assert.equal(row?.n, acknowledged);
  await server.stop();
});

test('takes the server along when its process dies of an uncaught error', async () => {
  const folder = usedFolder();
  const writer = startWriter(folder, 'crash');
  await writer.heard('ready');
  assert.equal((await writer.exit)[0], 1);
  assert.ok(await waitUntil(() => allWorkingIn(join(folder, 'cluster')).length === 0, 5_000));
});

test('refuses a data folder that another running Spranget uses, and names the process', async () => {
  const folder = usedFolder();
  const writer = startWriter(folder);
  await writer.heard('ready');
  await assert.rejects(start(folder), {
    name: 'StartFailure',
    message: new RegExp(`used by another running Spranget \\(process ${writer.child.pid}\\).*--data`),
  });
  writer.child.kill('SIGTERM');
  assert.equal((await writer.exit)[0], 0);
});

test('leaves no process and no half database when it is told to stop while it starts', async () => {
  for (const wait of [5, 60, 200, 350, 500]) {
    const folder = freshFolder();
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(new Error('asked to stop')), wait);
    const outcome = await start(folder, { signal: stopping.signal }).catch((error: Error) => error);
    if (!(outcome instanceof Error)) await outcome.stop();
    assert.deepEqual(allWorkingIn(join(folder, 'cluster')), []);
    assert.deepEqual(allWorkingIn(join(folder, `cluster.making-${process.pid}`)), []);
    assert.ok(!existsSync(join(folder, 'in-use')));
    const server = await start(folder);
    await server.stop();
  }
});

test('is not fooled by a process number that now belongs to something else', async () => {
  const folder = usedFolder();
  const first = await start(folder);
  await first.stop();
  writeFileSync(
    join(folder, 'cluster', 'postmaster.pid'),
    `${process.pid}\n/x\n1\n5432\n\n127.0.0.1\n\nready\n`,
  );
  writeFileSync(join(folder, 'in-use'), `${process.ppid} 1\n`);
  const second = await start(folder);
  await second.stop();
});

test('says what to do with a database of another PostgreSQL version', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'cluster'));
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
  await assert.rejects(start(folder), {
    name: 'StartFailure',
    message: /PostgreSQL 17.*runs PostgreSQL 18.*pg_dump/,
  });
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '');
  await assert.rejects(start(folder), { name: 'StartFailure' });
  rmSync(join(folder, 'cluster', 'PG_VERSION'));
  await assert.rejects(start(folder), { name: 'StartFailure', message: /holds no PostgreSQL database/ });
});

test('says what to do when the data folder cannot be made', async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  await assert.rejects(start(join(file, 'data')), {
    name: 'StartFailure',
    message: /cannot be made or written to.*--data/,
  });
});

test('stops when asked twice, and at once when hurried', async () => {
  const server = await start(usedFolder());
  const client = new pg.Client(server.url);
  client.on('error', () => {});
  await client.connect();
  await Promise.all([server.stop(), server.stop('hurry')]);
  assert.ok(!isRunning(server.pid));
});

test('keeps the database where its account can reach it when root starts from a closed folder', {
  skip: !weAreRoot() && 'only root runs PostgreSQL as another account',
}, async () => {
  const closed = freshFolder();
  chmodSync(closed, 0o700);
  const folder = join(closed, 'data');
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const real = readlinkSync(join(folder, 'cluster'));
  assert.match(real, /^\/var\/lib\/spranget\//);
  const second = await start(folder);
  assert.deepEqual(await ask(second.url, 'select n from kept'), [{ n: 7 }]);
  await second.stop();
  rmSync(real, { recursive: true });
  await assert.rejects(start(folder), { name: 'StartFailure', message: /which is gone/ });
});

test('keeps the password readable by its owner alone', { skip: process.platform === 'win32' }, async () => {
  const folder = usedFolder();
  const server = await start(folder);
  await server.stop();
  for (const file of ['owner-password', 'backup-password']) {
    assert.equal(statSync(join(folder, file)).mode & 0o077, 0);
  }
  assert.ok(!readFileSync(join(folder, 'server.log'), 'utf8').includes(new URL(server.url).password));
});
