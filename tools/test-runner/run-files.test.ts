import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spranget-runner-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const head = "import { describe, test } from 'node:test';\n";
const samples: Record<string, string> = {
  'good.test.ts': `${head}test('one', () => {}); test.skip('later', () => {}); describe('group', () => { test('two', () => {}); });`,
  'bad.test.ts': `${head}console.log('words before'); test('outer', async (t) => { await t.test('falls', () => { throw new Error('planted'); }); });`,
  'empty.test.ts': 'export const nothing = 1;\n',
  'leaving.test.ts': `${head}test('leaves', () => process.exit(7));`,
  'with-hooks.test.ts': `import { after, before, test } from 'node:test'; before(() => { globalThis.held = true; }); after(() => { globalThis.held = false; }); test('holds', () => { if (!globalThis.held) throw new Error('not held'); });`,
  'without-hooks.test.ts': `${head}test('is free', () => { if (globalThis.held) throw new Error('held'); });`,
  'broken.test.ts': "throw new Error('not even read');\n",
};
for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, name), text);

/** Runs the runner in a process of its own: node:test refuses to run inside a test. */
function runSamples(names: string[], processes = 1) {
  const runner = join(import.meta.dirname, 'run-files.ts');
  const tally = join(import.meta.dirname, 'tally.ts');
  const options = { root: folder, files: names.map((name) => join(folder, name)), processes };
  writeFileSync(
    join(folder, 'run.ts'),
    `import { runFiles } from ${JSON.stringify(runner)};
     import { totalsLine, totals } from ${JSON.stringify(tally)};
     const said: string[] = [];
     const onOutput = (text: string) => said.push(text);
     const signal = new AbortController().signal;
     const tally = await runFiles({ ...${JSON.stringify(options)}, signal, onOutput });
     console.log(JSON.stringify({ line: totalsLine(totals([tally])), failures: tally.failures, said: said.join('') }));`,
  );
  const { NODE_TEST_CONTEXT: _inATest, ...env } = process.env;
  const ran = spawnSync(process.execPath, [join(folder, 'run.ts')], { encoding: 'utf8', env });
  assert.equal(ran.status, 0, ran.stderr);
  return JSON.parse(ran.stdout) as {
    line: string;
    failures: { where: string; error: string }[];
    said: string;
  };
}

test('counts tests, not groups', () => {
  assert.equal(runSamples(['good.test.ts']).line, '2 passed, 0 failed, 1 skipped');
});

test('counts a failing test once and says where, with what its file wrote', () => {
  const { line, failures, said } = runSamples(['good.test.ts', 'bad.test.ts']);
  assert.equal(line, '2 passed, 1 failed, 1 skipped');
  assert.match(failures[0]!.where, /^bad\.test\.ts:\d+$/);
  assert.match(failures[0]!.error, /planted/);
  assert.match(said, /words before/);
});

test('counts a file without a test as a failure', () => {
  const { line, failures } = runSamples(['empty.test.ts']);
  assert.equal(line, '0 passed, 1 failed, 0 skipped');
  assert.match(failures[0]!.error, /holds no test/);
});

test('counts a file that cannot be read as a failure', () => {
  const { line, failures } = runSamples(['broken.test.ts', 'good.test.ts']);
  assert.equal(line, '2 passed, 1 failed, 1 skipped');
  assert.equal(failures[0]!.where, 'broken.test.ts');
});

test('counts a file that ends its process as a failure, and runs those after it', () => {
  const { line, failures } = runSamples(['leaving.test.ts', 'good.test.ts']);
  assert.equal(line, '2 passed, 1 failed, 1 skipped');
  assert.match(failures[0]!.error, /ended with code 7/);
});

test('lets a file do nothing before or after the tests of another', () => {
  assert.equal(
    runSamples(['with-hooks.test.ts', 'without-hooks.test.ts']).line,
    '2 passed, 0 failed, 0 skipped',
  );
});

test('runs each file once when several processes take them', () => {
  const { line } = runSamples(['good.test.ts', 'bad.test.ts', 'without-hooks.test.ts'], 2);
  assert.equal(line, '3 passed, 1 failed, 1 skipped');
});
