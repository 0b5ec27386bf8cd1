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

/**
 * The faults that would make a key figure lie, or lose what somebody did without a line, planted one at a time in a
 * copy of the code: each must make the tests that guard it fail, and the copy without a fault must pass them.
 */
type Fault = { what: string; file: string; from: string; to: string; caughtBy: string };

const signals = 'engines/statistics/signals.test.ts';
const outbox = 'platform/web/offline/sender.test.ts';
const chart = 'engines/statistics/chart.test.ts';
const faults: readonly Fault[] = [
  {
    what: 'a moving range over a gap',
    file: 'engines/statistics/xmr.ts',
    from: 'const before = i === 0 ? null : (values[i - 1] ?? null);',
    to: 'const before = values.slice(0, i).findLast((one) => one !== null) ?? null;',
    caughtBy: chart,
  },
  {
    what: 'limits reckoned anew with every reading',
    file: 'engines/statistics/parts.ts',
    from: 'export const LOCKING = 20;',
    to: 'export const LOCKING = 1_000_000;',
    caughtBy: chart,
  },
  {
    what: 'a run of seven',
    file: 'engines/statistics/signals.ts',
    from: 'const LONG_RUN = 8;',
    to: 'const LONG_RUN = 7;',
    caughtBy: signals,
  },
  {
    what: 'a run of nine',
    file: 'engines/statistics/signals.ts',
    from: 'const LONG_RUN = 8;',
    to: 'const LONG_RUN = 9;',
    caughtBy: signals,
  },
  {
    what: 'a dot read as a comma in a file',
    file: 'capabilities/indicators/read-number.ts',
    from: `const shapes = { comma: shapesOf(',', '\\\\.'), dot: shapesOf('\\\\.', ',') };`,
    to: `const shapes = { comma: shapesOf('\\\\.', ','), dot: shapesOf(',', '\\\\.') };`,
    caughtBy: 'capabilities/indicators/read-number.test.ts',
  },
  {
    what: 'a dot read as a comma by the command',
    file: 'app/csv-table.ts',
    from: `const pattern = decimal === ',' ? `,
    to: `const pattern = decimal === '.' ? `,
    caughtBy: 'app/csv-table.test.ts',
  },
  {
    what: 'an act acknowledged before it is on the disk',
    file: 'platform/web/offline/sender.ts',
    from: 'await store.add(',
    to: 'void store.add(',
    caughtBy: outbox,
  },
  {
    what: 'an act let go of before the server has answered',
    file: 'platform/web/offline/sender.ts',
    from: 'const outcome = await send(act);',
    to: 'await store.remove(act.n);\n    const outcome = await send(act);',
    caughtBy: outbox,
  },
  {
    what: 'two tabs that send at once',
    file: 'platform/web/offline/sender.ts',
    from: 'await alone(() => sendAll(ports, whose, hurried));',
    to: 'await sendAll(ports, whose, hurried);',
    caughtBy: outbox,
  },
  {
    what: 'an act that overtakes a refused one',
    file: 'platform/web/offline/queue.ts',
    from: "=> state !== 'sent';",
    to: "=> state === 'waiting';",
    caughtBy: outbox,
  },
  {
    what: 'an act sent while somebody else is signed in',
    file: 'platform/web/offline/queue.ts',
    from: 'act.person === person && holds(act)',
    to: 'holds(act)',
    caughtBy: outbox,
  },
];

const root = join(import.meta.dirname, '..');
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'spranget-faults-'));
  const needed = [
    'package.json',
    ...globSync(
      '{engines/statistics,platform/contract,platform/web/offline,platform/web/offline/testing,capabilities/indicators,app}/*.ts',
      { cwd: root },
    ),
  ];
  for (const file of needed) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** Whether a test file of the copy passes. */
function passes(file: string): boolean {
  // The run of which this is a part must not be taken for the run of the copy.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { status } = spawnSync(process.execPath, ['--test', file], { cwd: copy, env, encoding: 'utf8' });
  return status === 0;
}

test('without a fault the copy passes the tests that guard it', () => {
  for (const file of new Set(faults.map(({ caughtBy }) => caughtBy)))
    assert.ok(passes(file), `${file} fails anyway`);
});

for (const { what, file, from, to, caughtBy } of faults) {
  test(`${what} is caught`, () => {
    const path = join(copy, file);
    const sound = readFileSync(path, 'utf8');
    assert.equal(sound.split(from).length, 2, `${file} has the line the fault is planted in`);
    writeFileSync(path, sound.replace(from, to));
    try {
      assert.equal(passes(caughtBy), false, `${caughtBy} passes with ${what}`);
    } finally {
      writeFileSync(path, sound);
    }
  });
}
