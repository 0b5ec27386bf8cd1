import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';

const project = join(import.meta.dirname, '..');
const left = new Set(['node_modules', '.git', 'dist', 'data', '.cache']);
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'field-added-'));
  cpSync(project, copy, { recursive: true, filter: (from) => !left.has(relative(project, from)) });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});

after(() => rmSync(copy, { recursive: true, force: true }));

/** Files the compiler names, without the tests among them. */
function filesNamed(): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  const files = stdout.split('\n').flatMap((line) => line.match(/^([^(]+)\(\d+,\d+\): error TS/)?.[1] ?? []);
  return [...new Set(files)].filter((file) => !file.includes('.test.')).sort();
}

function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} holds ${from}`);
  writeFileSync(path, before.replace(from, to));
}

test('a field added to a company’s shape makes the compiler name every file that has to be visited', () => {
  assert.deepEqual(filesNamed(), []);
  edit(
    'capabilities/companies/contract.ts',
    'const companyFields = {',
    'const companyFields = {\n  website: line(200),',
  );
  const files = filesNamed();
  for (const file of [
    'capabilities/companies/server/store.ts',
    'capabilities/companies/server/builders.ts',
    'capabilities/programme/web/RegisterForm.tsx',
  ]) {
    assert.ok(files.includes(file), `${file} is named among ${files.join(', ')}`);
  }
  edit(
    'capabilities/companies/contract.ts',
    'const companyFields = {\n  website: line(200),',
    'const companyFields = {',
  );
});

test('a refusal added to an endpoint makes the compiler ask for its words', () => {
  edit(
    'capabilities/companies/contract.ts',
    "    refusals: ['site-twice', 'site-of-another-company'],",
    "    refusals: ['site-twice', 'site-of-another-company', 'site-too-far'],",
  );
  assert.deepEqual(filesNamed(), ['capabilities/companies/server/routes.ts']);
});
