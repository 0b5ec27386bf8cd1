import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { loadDemoWorld } from '#app/demo-world.ts';
import { legalEntry } from '#companies/server/testing/register-entries.ts';
import { writeInstallation } from '#platform/server/database/installation.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';
import { UsageError } from './flags.ts';
import { registerCommand } from './register-command.ts';

let folder: string;
let real: TestDatabase;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-command-'));
  real = await cloneDatabase();
  await loadDemoWorld({ appUrl: real.appUrl, empty: true });
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await real.drop();
});

type Ran = { said: string; complained: string; code: number | null };

function register(words: string[], database = real): Promise<Ran> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'register', ...words], {
    env: { ...process.env, DATABASE_URL: database.ownerUrl },
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (complained += part));
  return new Promise((done) => child.on('close', (code) => done({ said, complained, code })));
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rows(where: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: real.ownerUrl });
  await client.connect();
  try {
    return (await client.query(`select * from companies.register_unit where ${where} order by number`)).rows;
  } finally {
    await client.end();
  }
}

const entries = [
  legalEntry('911000001', 'METALL AS'),
  legalEntry('911000002', 'HANDEL AS', { naeringskode1: { kode: '47.110', beskrivelse: 'Butikk' } }),
  legalEntry('911000003', 'UTEN NÆRING AS', { naeringskode1: undefined }),
  { navn: 'UTEN NUMMER' },
];

test('a packed file is read into our copy, the industries asked for alone, and the broken entry is named', async () => {
  const path = file('units.json.gz', gzipSync(JSON.stringify(entries)));
  const { said, complained, code } = await register([
    'import',
    path,
    '--industry',
    '10-33',
    '--dated',
    '2025-08-31',
  ]);
  assert.deepEqual([code, complained], [0, '']);
  assert.match(
    said,
    /Entries read: 4\. Units written: 1\. Of other industries: 2\. Broken and left out: 1\./,
  );
  assert.match(said, /entry 4: organisasjonsnummer is missing/);
  const [unit, ...none] = await rows(`source = 'bulk'`);
  assert.deepEqual(none, []);
  assert.deepEqual(
    [unit?.number, unit?.industry_version, unit?.industry_version_by],
    ['911000001', 'SN2007', 'day-of-file'],
  );
});

test('a file is as old as it was last changed, unless it is said', async () => {
  const path = file('aged.json', JSON.stringify([legalEntry('911000009', 'ELDRE AS')]));
  utimesSync(path, new Date('2026-03-02T05:00:00Z'), new Date('2026-03-02T05:00:00Z'));
  assert.equal((await register(['import', path])).code, 0);
  const [unit] = await rows(`number = '911000009'`);
  assert.deepEqual(unit?.fetched_at, new Date('2026-03-02T05:00:00Z'));
});

test('a file that is cut off is no success: it exits with 1 and says where to go on', async () => {
  const packed = gzipSync(JSON.stringify(entries));
  const path = file('cut.json.gz', packed.subarray(0, packed.length - 20));
  const { complained, code } = await register(['import', path]);
  assert.equal(code, 1);
  assert.match(complained, /not read to its end: .+\n/);
  assert.match(complained, /--from 0/);
});

test('a demo installation takes no file, and one that was never started is told to start', async () => {
  const path = file('small.json', JSON.stringify(entries));
  const demo = await cloneDatabase();
  const bare = await cloneDatabase();
  try {
    const opened = openDatabase(demo.appUrl, () => undefined, 1);
    await inScope(opened.database, {}, (tx) => writeInstallation(tx, true));
    await opened.close();
    const refused = await register(['import', path], demo);
    assert.deepEqual([refused.code, /demo installation/.test(refused.complained)], [1, true]);
    const early = await register(['import', path], bare);
    assert.deepEqual([early.code, /never been started/.test(early.complained)], [1, true]);
  } finally {
    await demo.drop();
    await bare.drop();
  }
});

test('a flag it cannot read is refused with how to write it', async () => {
  const path = file('flags.json', '[]');
  for (const [words, says] of [
    [['import'], /register is used as/],
    [['export', path], /register is used as/],
    [['import', path, '--kind', 'both'], /legal or production/],
    [['import', path, '--industry', '33-10'], /two-digit industries/],
    [['import', path, '--industry', 'metall'], /two-digit industries/],
    [['import', path, '--dated', 'i går'], /such as 2026-11-22/],
    [['import', path, '--from', '-1'], /--from/],
    [['import', join(folder, 'absent.json')], /cannot be read/],
  ] as const) {
    await assert.rejects(
      registerCommand([...words]),
      (error) => error instanceof UsageError && says.test(error.message),
      words.join(' '),
    );
  }
  // How the command says it is one way for all.
  const { complained, code } = await register(['import', path, '--kind', 'both']);
  assert.equal(code, 2);
  assert.match(complained, /^.*legal or production.*\n$/);
});
