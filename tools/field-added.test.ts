import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { namesOf } from '#tools/new-room/names.ts';
import { appLines } from '#tools/new-room/web-files.ts';
import { buildRoom } from '#tools/new-room.ts';

const project = join(import.meta.dirname, '..');
/** What the compiler reads to check the program itself; its tests are not asked about. */
const folders = ['app', 'capabilities', 'engines', 'platform', 'tools'];
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'field-added-'));
  for (const file of ['package.json', 'tsconfig.json', ...globSync('*.ts', { cwd: project })])
    cpSync(join(project, file), join(copy, file));
  for (const folder of folders)
    cpSync(join(project, folder), join(copy, folder), {
      recursive: true,
      filter: (from) => !/\.test\.tsx?$/.test(from),
    });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
});

after(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler says of a file, by file, without the tests among them. */
function namedByCompiler(): Map<string, string> {
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  // One thread: each reckons most types anew, and the other tests have the cores.
  const words = ['-p', '.', '--pretty', 'false', '--checkers', '1'];
  const { stdout } = spawnSync(process.execPath, [compiler, ...words], { cwd: copy, encoding: 'utf8' });
  const said = stdout.split('\n').flatMap((line) => {
    const [, file, words] = line.match(/^([^(]+)\(\d+,\d+\): error TS\d+: (.*)/) ?? [];
    return file && words && !file.includes('.test.') ? [[file, words] as const] : [];
  });
  return new Map(
    [...Map.groupBy(said, ([file]) => file)].map(([file, all]) => [
      file,
      all.map(([, words]) => words).join('\n'),
    ]),
  );
}

function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} holds ${from}`);
  writeFileSync(path, before.replace(from, to));
}

/** One look of the compiler is enough for all of it: it takes longest, and none of the three reaches the others. */
test('the compiler names every file a new field has to visit, asks for the words of a new refusal, and finds no fault in a room just built', () => {
  buildRoom(copy, { room: 'tool-sheds', storey: 'first', says: 'Where the tools hang.', day: '20261122' });
  const lines = appLines(namesOf('tool-sheds'));
  appendFileSync(join(copy, 'app/rooms.server.ts'), `${lines.server}\n`);
  appendFileSync(join(copy, 'app/rooms.web.tsx'), `${lines.web}\n`);
  edit(
    'capabilities/companies/contract.ts',
    'const companyFields = {',
    'const companyFields = {\n  website: line(200),',
  );
  edit('capabilities/actions/contract.ts', "refusals: ['", "refusals: ['action-too-far', '");
  const named = namedByCompiler();
  for (const file of [
    'capabilities/companies/server/store.ts',
    'capabilities/companies/server/builders.ts',
    'capabilities/programme/web/RegisterForm.tsx',
  ]) {
    assert.ok(named.has(file), `${file} is named among ${[...named.keys()].join(', ')}`);
  }
  const ofActions = [...named].filter(([file]) => file.startsWith('capabilities/actions/'));
  assert.deepEqual(
    ofActions.map(([file]) => file),
    ['capabilities/actions/server/routes.ts'],
  );
  assert.match(ofActions[0]![1], /action-too-far/, 'a refusal of an endpoint is asked for in words');
  assert.deepEqual(
    [...named.keys()].filter((file) => file.includes('tool-sheds')),
    [],
  );
});
