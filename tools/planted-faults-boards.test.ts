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
 * The faults that would make a board lose what somebody wrote, or show what never was, planted one at a time in a copy
 * of the code: the property that runs on a real server must catch each.
 */
type Fault = { what: string; file: string; edits: readonly (readonly [from: string, to: string])[] };

const room = 'capabilities/pulse-boards';
const faults: readonly Fault[] = [
  {
    what: 'a change acknowledged before it is committed',
    file: 'platform/server/database/scope.ts',
    edits: [
      [
        'return await inTransaction(poolOf(database), async (tx) => {',
        'return await new Promise<T>((tell, fail) => inTransaction(poolOf(database), async (tx) => {',
      ],
      [
        'throw new RolledBack(result);\n      return result;\n    });',
        'throw new RolledBack(result);\n      tell(result);\n      await new Promise((on) => setTimeout(on, 40));\n    }).catch(fail));',
      ],
    ],
  },
  {
    what: 'the same change taken twice',
    file: `${room}/server/store-taking.ts`,
    edits: [
      ['const stands = known.get(change.change);', 'const stands = known.get(`not ${change.change}`);'],
    ],
  },
  {
    what: 'a gap in the numbers',
    file: `${room}/server/store-taking.ts`,
    edits: [['at += 1;', 'at += at > 3 ? 2 : 1;']],
  },
  {
    what: 'words of the last alone',
    file: `${room}/fold.ts`,
    edits: [["new Set(['text', 'goal', ", "new Set(['goal', "]],
  },
  {
    what: 'what was taken back kept in memory',
    file: `${room}/server/store-standing.ts`,
    edits: [['const isKept = !adding.has(tx);', 'const isKept = true;']],
  },
  {
    what: 'one memory for two companies',
    file: `${room}/server/store-standing.ts`,
    edits: [
      ['const known = kept.get(company);', "const known = kept.get('one');"],
      ['kept.set(company, standing);', "kept.set('one', standing);"],
    ],
  },
];

const caughtBy = `${room}/server/store-taking.test.ts`;
const root = join(import.meta.dirname, '..');
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'spranget-faults-'));
  const needed = globSync(
    ['package.json', 'programmes/*', '{app,platform,engines,capabilities}/**/*.{ts,sql,json,ttf,icc}'],
    { cwd: root, exclude: (path) => path.includes('/web/') },
  );
  for (const file of needed) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** What the property says of the copy; null when it passes. */
function foundIn(): string | null {
  // The run of which this is a part must not be taken for the run of the copy.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const command = ['--test', '--test-force-exit', caughtBy];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: copy, env, encoding: 'utf8' });
  return status === 0 ? null : stdout;
}

test('without a fault the copy passes', () => assert.equal(foundIn(), null));

for (const { what, file, edits } of faults) {
  test(`${what} is caught`, () => {
    const path = join(copy, file);
    const sound = readFileSync(path, 'utf8');
    let planted = sound;
    for (const [from, to] of edits) {
      assert.equal(planted.split(from).length, 2, `${file} has the line the fault is planted in`);
      planted = planted.replace(from, to);
    }
    writeFileSync(path, planted);
    try {
      // A copy that does not run at all has caught nothing.
      assert.match(foundIn() ?? 'it passes', /Property failed after/);
    } finally {
      writeFileSync(path, sound);
    }
  });
}
