import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const packages = join(import.meta.dirname, '..', 'node_modules');

/** Runs the command in a folder with these files and answers with its exit code and what it printed. */
function check(files: Record<string, string>, ...gates: string[]): { status: number | null; out: string } {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(packages, join(root, 'node_modules'));
    const command = join(import.meta.dirname, 'check.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...gates], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, out: stdout + stderr };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const sound = {
  'package.json': JSON.stringify({
    name: 'tiny',
    type: 'module',
    devDependencies: { '@size-limit/file': '14.3.0', 'size-limit': '14.3.0' },
  }),
  'biome.json': '{ "formatter": { "enabled": false } }\n',
  'knip.json': '{ "entry": ["start.ts"], "project": ["*.ts"], "ignoreDependencies": [".*size-limit.*"] }\n',
  'tsconfig.json':
    '{ "compilerOptions": { "noEmit": true, "strict": true, "types": [] }, "include": ["*.ts"] }\n',
  'start.ts': 'export const started: number = 1;\n',
  '.size-limit.json': '[{ "name": "script", "path": "dist/*.js", "limit": "1 kB", "brotli": true }]\n',
  'dist/app.js': 'export const app = 1;\n',
};

test('a sound project passes style, types, unused and size, a line each', () => {
  const { status, out } = check(sound, 'style', 'types', 'unused', 'size');
  assert.equal(status, 0, out);
  for (const gate of ['style', 'types', 'unused', 'size'])
    assert.match(out, new RegExp(`^${gate} +ok +[1-9]\\d* \\w+ +\\d+\\.\\d s$`, 'm'));
});

for (const [gate, files, words] of [
  ['style', { 'start.ts': 'export const same = (a: number) => a == 1;\n' }, /start\.ts.*noDoubleEquals/],
  ['types', { 'start.ts': "export const started: number = 'one';\n" }, /start\.ts.*TS2322/],
  ['unused', { 'left-over.ts': 'export const left = 1;\n' }, /left-over\.ts is used by nobody/],
  [
    'size',
    {
      'dist/app.js': `export const app = "${Array.from({ length: 4000 }, (_, i) => (i * 7919) % 9973).join('')}";`,
    },
    /script: \d/,
  ],
] as const) {
  test(`the gate ${gate} fails on a planted fault, and says where`, () => {
    const { status, out } = check({ ...sound, ...files }, gate);
    assert.equal(status, 1, out);
    assert.match(out, new RegExp(`^${gate} +FAILED`, 'm'));
    assert.match(out, words);
  });
}

test('every gate fails in an empty folder, because it saw nothing', () => {
  const { status, out } = check({});
  assert.equal(status, 1, out);
  for (const gate of ['house', 'style', 'types', 'unused', 'size'])
    assert.match(out, new RegExp(`^${gate} +FAILED +0 `, 'm'));
  assert.equal(out.match(/It saw nothing/g)?.length, 5);
});

test('a gate nobody knows is refused with the names there are', () => {
  const { status, out } = check(sound, 'beauty');
  assert.equal(status, 2);
  assert.match(out, /There is no gate called beauty\. Choose from house, style, types, unused, size\./);
});
