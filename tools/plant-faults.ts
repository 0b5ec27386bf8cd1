/** Faults planted one at a time in a copy of the code, to see that the tests that guard it catch them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

export type Fault = {
  what: string;
  file: string;
  edits: readonly (readonly [from: string, to: string])[];
  caughtBy: string;
  /** What the test must say: a copy that does not run at all has caught nothing. */
  says?: RegExp;
};

const root = join(import.meta.dirname, '..');

/** What one failure tells is enough: the tests after it are not run. */
const stopping = pathToFileURL(join(root, 'tools', 'test-runner', 'stop-at-failure.ts')).href;

type Edits = Fault['edits'];

/** A file's text with lines changed, each of which must stand there once. */
const changed = (path: string, edits: Edits): string =>
  edits.reduce(
    (text, [from, to]) => {
      assert.equal(text.split(from).length, 2, `${path} has the line to be changed: ${from}`);
      return text.replace(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );

/**
 * Declares the tests: the copy (the files the globs name, with the packages) passes without a fault, and fails with
 * each. `first` changes the copy before anything, such as to ask fewer people.
 */
export function plantFaults(
  faults: readonly Fault[],
  globs: readonly string[],
  first: readonly { file: string; edits: Edits }[] = [],
): void {
  let copy: string;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'spranget-faults-'));
    for (const file of globSync(['package.json', ...globs], { cwd: root })) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, edits } of first) writeFileSync(join(copy, file), changed(join(copy, file), edits));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  /** What a test says of the copy up to its first failure; null when it passes. */
  const foundBy = (file: string): string | null => {
    // The run of which this is a part must not be taken for the run of the copy.
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const command = ['--import', stopping, '--test-reporter=spec', '--test-force-exit', file];
    const { status, stdout } = spawnSync(process.execPath, command, {
      cwd: copy,
      env,
      encoding: 'utf8',
    });
    return status === 0 ? null : stdout;
  };

  for (const file of new Set(faults.map(({ caughtBy }) => caughtBy)))
    test(`without a fault the copy passes ${file}`, () => assert.equal(foundBy(file), null));

  for (const { what, file, edits, caughtBy, says = /✖/ } of faults)
    test(`${what} is caught`, () => {
      const path = join(copy, file);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, changed(path, edits));
      try {
        assert.match(foundBy(caughtBy) ?? 'it passes', says);
      } finally {
        writeFileSync(path, sound);
      }
    });
}
