/** Faults planted one at a time in the code as it is read, to see that the tests that guard it catch them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Planted } from './test-runner/plant.ts';

export type Fault = {
  what: string;
  file: string;
  edits: readonly (readonly [from: string, to: string])[];
  caughtBy: string;
  /** The one test of that file that must fail; the others are not run. Without it any of them may. */
  test?: string;
  /** What must be said, that a test failed when left out: code that does not run at all has caught nothing. */
  says?: RegExp;
};

/** A file changed in every run, such as to ask fewer people. */
export type Change = Pick<Fault, 'file' | 'edits'>;

const root = join(import.meta.dirname, '..');
const tool = (name: string) => pathToFileURL(join(root, 'tools', 'test-runner', name)).href;
const exactly = (name: string) => `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;

/** The code of files with lines changed, each of which must stand there once. */
function planting(changes: readonly Change[]): Planted {
  const planted: Planted = {};
  for (const { file, edits } of changes) {
    const path = join(root, file);
    const url = pathToFileURL(path).href;
    planted[url] = edits.reduce((text, [from, to]) => {
      assert.equal(text.split(from).length, 2, `${file} has the line to be changed: ${from}`);
      return text.replace(from, () => to);
    }, planted[url] ?? readFileSync(path, 'utf8'));
  }
  return planted;
}

/** What a run of test files said, and whether it passed. */
function run(files: readonly string[], tests: readonly string[], changes: readonly Change[]) {
  // The run of which this is a part must not be taken for the run with the fault.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      // What one failure tells is enough: the tests after it are not run.
      ...['--import', tool('stop-at-failure.ts'), '--test-reporter=spec', '--test-force-exit'],
      ...tests.map((name) => `--test-name-pattern=${exactly(name)}`),
      join(root, 'tools', 'test-runner', 'in-groups.ts'),
      ...files.map((file) => join(root, file)),
    ],
    {
      cwd: root,
      // By the environment, for the processes a test begins have the fault too.
      env: {
        ...env,
        SPRANGET_PLANTED: JSON.stringify(planting(changes)),
        NODE_OPTIONS: `--import=${tool('plant.ts')}`,
      },
      encoding: 'utf8',
    },
  );
  return { passes: status === 0, said: stdout };
}

/**
 * Declares the tests: those that are to catch a fault pass without one, and fail with each. `always` is changed in
 * all runs.
 */
export function plantFaults(faults: readonly Fault[], always: readonly Change[] = []): void {
  // Tests named are run together, without the others of their files; files of which none is named are run whole.
  const named = faults.filter((fault) => fault.test !== undefined);
  const whole = faults.filter((fault) => fault.test === undefined);
  for (const some of [named, whole])
    if (some.length > 0)
      test(`without a fault ${some === named ? 'the tests named' : 'their files'} pass`, () => {
        const files = [...new Set(some.map(({ caughtBy }) => caughtBy))];
        const tests = [...new Set(some.flatMap((fault) => fault.test ?? []))];
        const { passes, said } = run(files, tests, always);
        assert.ok(passes, said);
        for (const name of tests) assert.ok(said.includes(`✔ ${name}`), `it was run: ${name}`);
      });

  for (const { what, file, edits, caughtBy, test: by, says = /^ +✖ /m } of faults)
    test(`${what} is caught`, () => {
      const { passes, said } = run([caughtBy], by ? [by] : [], [...always, { file, edits }]);
      assert.ok(!passes, 'it passes');
      assert.match(said, says);
      if (by) assert.ok(said.includes(`✖ ${by}`), `not by the test that is to catch it: ${said}`);
    });
}
