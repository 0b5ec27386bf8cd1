import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { removeCluster } from '#platform/server/postgres/place.ts';
import { allWorkingIn, isRunning, waitUntil } from '#platform/server/postgres/processes.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';
import { publishTemplateFile } from '#programme/server/door.ts';
import { UsageError } from './flags.ts';
import { startOptions } from './start.ts';
import { refuseOldServer } from './start-checks.ts';

const made: string[] = [];
const children: ChildProcess[] = [];

function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spranget-start-')));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** A folder whose database stands already, where a test is not about making it: the first start takes longest. */
let used: string | null = null;
const usedFolder = (): string => (used ??= freshFolder());

const serversOf = (folder: string): number[] => {
  const cluster = join(folder, 'postgres', 'cluster');
  return existsSync(cluster) ? allWorkingIn(realpathSync(cluster)) : [];
};

after(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of made) {
    for (const pid of serversOf(folder)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    await waitUntil(() => serversOf(folder).length === 0, 5_000);
    if (existsSync(join(folder, 'postgres'))) removeCluster(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs `start` with flags; `said` and `complained` grow as it speaks. */
function run(flags: string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _ours, DATABASE_APP_URL: _also, ...plain } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'start', ...flags], {
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const words = { said: '', complained: '' };
  child.stdout.on('data', (part) => (words.said += part));
  child.stderr.on('data', (part) => (words.complained += part));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const address = async () => {
    const find = () => words.said.match(/^Spranget runs at (http\S+)$/m)?.[1];
    await waitUntil(() => find() !== undefined || child.exitCode !== null, 90_000);
    assert.ok(find(), `never said its address: ${words.said} ${words.complained}`);
    return find()!;
  };
  return { child, words, exit, address };
}

/** The exit code and the sentence of a start that is to be refused. */
async function refused(flags: string[], env?: Record<string, string>) {
  const { words, exit } = run(flags, env);
  const code = await exit;
  assert.equal(words.complained.trim().split('\n').length, 1, words.complained);
  return { code, sentence: words.complained.trim() };
}

async function query(folder: string, text: string, values: unknown[] = []) {
  const password = readFileSync(join(folder, 'postgres', 'owner-password'), 'utf8').trim();
  const port = Number(readFileSync(join(folder, 'postgres', 'port'), 'utf8'));
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'spranget', password, database: 'spranget' });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

test('starts from an empty folder, answers, starts again quickly, and leaves no process when it is stopped', async () => {
  const folder = freshFolder();
  const flags = ['--port', '0', '--data', folder, '--empty'];
  const first = run(flags);
  assert.equal((await fetch(await first.address())).status, 200);
  await query(folder, 'create table kept as select 7 as n');
  first.child.kill('SIGTERM');
  assert.equal(await first.exit, 0, first.words.complained);
  assert.deepEqual(serversOf(folder), []);

  const began = performance.now();
  const second = run(flags);
  const address = await second.address();
  assert.ok(performance.now() - began < 10_000);
  assert.deepEqual(await query(folder, 'select n from kept'), [{ n: 7 }]);
  second.child.kill('SIGINT');
  second.child.kill('SIGINT');
  assert.equal(await second.exit, 0, second.words.complained);
  assert.deepEqual(serversOf(folder), []);
  await assert.rejects(fetch(address));
  used = folder;
});

test('loses nothing acknowledged when it is killed without warning under writes', async () => {
  const folder = usedFolder();
  const flags = ['--port', '0', '--data', folder, '--empty'];
  const first = run(flags);
  await first.address();
  await query(folder, 'create table number (n bigint primary key)');
  let acknowledged = 0;
  const writing = (async () => {
    for (let n = 1; first.child.exitCode === null && n <= 200; n++) {
      await query(folder, 'insert into number values ($1)', [n]);
      acknowledged = n;
    }
  })().catch(() => {});
  await waitUntil(() => acknowledged > 20, 10_000);
  first.child.kill('SIGKILL');
  await first.exit;
  const leftBehind = serversOf(folder);
  assert.ok(leftBehind.length > 0, 'the database server outlives it: else this test tests nothing');
  const second = run(flags);
  await second.address();
  await writing;
  const [row] = await query(folder, 'select count(*) as n from number where n <= $1', [acknowledged]);
  assert.equal(Number(row.n), acknowledged);
  second.child.kill('SIGTERM');
  assert.equal(await second.exit, 0);
  assert.deepEqual([...leftBehind, ...serversOf(folder)].filter(isRunning), []);
});

test('ends with a sentence and leaves nothing behind when its database server dies', async () => {
  const folder = usedFolder();
  const app = run(['--port', '0', '--data', folder, '--empty']);
  await app.address();
  const [postmaster] = readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split(
    '\n',
  );
  process.kill(Number(postmaster), 'SIGKILL');
  assert.equal(await app.exit, 1);
  assert.match(app.words.complained, /database server was ended by SIGKILL.*start Spranget again/);
});

test('refuses a taken port in a sentence that names another', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as { port: number };
  const folder = freshFolder();
  const { code, sentence } = await refused(['--port', String(port), '--data', folder]);
  squatter.close();
  assert.equal(code, 1);
  assert.match(sentence, new RegExp(`Port ${port} is taken.*--port ${port + 1}`));
  assert.deepEqual(serversOf(folder), []);
});

test('refuses a data folder that cannot be written to', async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  const { code, sentence } = await refused(['--port', '0', '--data', file]);
  assert.equal(code, 1);
  assert.match(sentence, /cannot be written to.*--data/);
});

test('refuses flags it does not know, before it starts anything', async () => {
  const { code, sentence } = await refused(['--prot', '4401']);
  assert.equal(code, 2);
  assert.match(sentence, /'--prot'.*--port, --host, --data, --empty/);
  for (const flags of [['--port', 'x'], ['--port', '70000'], ['--port', '-1'], ['word'], ['--data']]) {
    assert.throws(() => startOptions(flags, {}), UsageError);
  }
});

test('refuses a DATABASE_URL that is none, that nobody answers, or that is too old, and never prints the password', async () => {
  const flags = ['--port', '0', '--data', freshFolder()];
  const none = await refused(flags, { DATABASE_URL: 'somewhere' });
  assert.match(none.sentence, /not the address of a PostgreSQL/);
  const deaf = await refused(flags, { DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/x' });
  assert.equal(deaf.code, 1);
  assert.match(deaf.sentence, /127\.0\.0\.1:1\/x.*ECONNREFUSED.*Check that it runs/);
  assert.ok(!deaf.sentence.includes('hush'));
  assert.throws(() => refuseOldServer(149_999), /PostgreSQL 14, and Spranget needs 15/);
  refuseOldServer(150_000);
});

/** A database of its own, on the test run's server. */
async function withDatabase(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await cloneDatabase();
  try {
    await work(database);
  } finally {
    await database.drop();
  }
}

test('refuses a programme that was changed without a higher version, in a sentence that names the file', async () => {
  await withDatabase(async ({ appUrl, ownerUrl }) => {
    const opened = openDatabase(appUrl, () => {}, 1);
    const file = 'programmes/fordypning.yaml';
    const source = `${readFileSync(join(import.meta.dirname, '..', file), 'utf8')}# as it was once\n`;
    await inScope(opened.database, { programme: 'x' }, (tx) => publishTemplateFile(tx, source, file));
    await opened.close();
    const { code, sentence } = await refused(['--port', '0', '--empty'], { DATABASE_URL: ownerUrl });
    assert.equal(code, 1);
    assert.match(
      sentence,
      /programmes\/fordypning\.yaml was changed.*2026\.1.*Give the file a higher version/,
    );
  });
});

test('behind https it says so to browsers, by flag or by setting, and otherwise it does not', async () => {
  await withDatabase(async ({ ownerUrl }) => {
    const headerOf = async (flags: string[], env: Record<string, string> = {}) => {
      const { child, exit, address } = run(['--port', '0', '--empty', ...flags], {
        DATABASE_URL: ownerUrl,
        ...env,
      });
      const { headers } = await fetch(`${await address()}/api/health`);
      child.kill('SIGTERM');
      await exit;
      return headers.get('strict-transport-security');
    };
    assert.equal(await headerOf([]), null);
    assert.match((await headerOf(['--behind-https']))!, /max-age/);
    assert.match((await headerOf([], { SPRANGET_BEHIND_HTTPS: '1' }))!, /max-age/);
  });
  assert.throws(() => startOptions([], { SPRANGET_BEHIND_HTTPS: 'yes' }), /Set it to 1 for yes/);
});

test('stops cleanly while it is still starting', async () => {
  for (const wait of [150, 400, 800, 1_200, 1_600]) {
    const folder = freshFolder();
    const app = run(['--port', '0', '--data', folder]);
    await new Promise((resolve) => setTimeout(resolve, wait));
    app.child.kill('SIGTERM');
    await app.exit;
    assert.deepEqual(serversOf(folder), []);
    assert.ok(!existsSync(join(folder, 'postgres', 'in-use')));
  }
});
