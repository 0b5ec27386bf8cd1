import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { all, asked } from '#tools/asvs-ids.ts';
import { countsIn, faultsIn, rowsIn, states } from '#tools/security-table.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

test('the standard has 345 requirements, and 266 of them are answered for', () => {
  const ofLevel = (level: number) => all.filter((one) => one.level === level).length;
  assert.deepEqual([all.length, ofLevel(1), ofLevel(2), ofLevel(3)], [345, 70, 183, 92]);
  assert.deepEqual([asked.length, asked.filter(({ level }) => level === 3).length], [266, 13]);
});

test('every requirement stands once, with a state, and a test that is there or a reason', (context) => {
  assert.deepEqual(faultsIn(page, asked, root), []);
  const counts = countsIn(page);
  const said = states.map((state) => `${state} ${counts[state]}`).join(', ');
  context.diagnostic(said);
  assert.equal(
    states.reduce((sum, state) => sum + counts[state], 0),
    asked.length,
  );
  assert.ok(page.includes(`${said}.`), `the page says how many there are of each: ${said}.`);
});

test('the words of a row are our own and short', () => {
  const long = rowsIn(page).filter(({ asks }) => asks.length > 140 || /\bverify that\b/i.test(asks));
  assert.deepEqual(
    long.map(({ ids }) => ids[0]),
    [],
  );
});

const wanted = [
  { id: '1.1.1', level: 2 },
  { id: '1.2.4', level: 1 },
];
const here = 'tools/security.test.ts';
const name = 'every requirement stands once, with a state, and a test that is there or a reason';
const first = `| 1.1.1 | 2 | decoded once | by the shapes | met | \`${here}\` "${name}" |`;
const second = '| 1.2.4 | 1 | no SQL from words | parameters | by construction | the query builder |';

test('a table of two sound rows has no fault, and other tables are passed over', () => {
  const text = `| id | L |\n|---|---|\n${first}\n${second}\n\n| S1 | programme texts |\n`;
  assert.deepEqual(faultsIn(text, wanted, root), []);
  assert.deepEqual(countsIn(text), { met: 1, 'by construction': 1, 'not applicable': 0, open: 0 });
});

/** A fault planted in one of the two rows, and what must be said of it. */
const plants: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  ['a requirement left out', first, /1\.2\.4 is missing/],
  ['one that stands twice', `${first}\n${first}\n${second}`, /1\.1\.1 stands twice/],
  ['one twice in one row', `${first}\n${second.replace('1.2.4', '1.2.4, 1.2.4')}`, /1\.2\.4 stands twice/],
  ['one nobody asked for', `${first}\n${second}\n${first.replace('1.1.1', '1.1.9')}`, /1\.1\.9 is not asked/],
  ['a wrong level', `${first.replace('| 2 |', '| 1 |')}\n${second}`, /1\.1\.1: its level is not 1/],
  [
    'a file that is gone',
    `${first.replace(here, 'tools/gone.test.ts')}\n${second}`,
    /no tools\/gone\.test\.ts/,
  ],
  ['a test by another name', `${first.replace(name, 'it works')}\n${second}`, /has no test "it works"/],
  [
    'neither test nor reason',
    `${first}\n${second.replace('the query builder', '')}`,
    /neither test nor reason/,
  ],
  ['met without a test', `${first.replace(/`.*"/, 'surely')}\n${second}`, /names no test/],
  ['a word that is no state', `${first.replace('| met |', '| done |')}\n${second}`, /done is no state/],
  ['no word on how', `${first.replace('by the shapes', '')}\n${second}`, /does not say/],
  ['a stroke too many', `${first}\n${second} |`.replace('builder', 'builder | more'), /a stroke too many/],
];

for (const [what, text, said] of plants)
  test(`a fault in the table is found: ${what}`, () => {
    assert.match(faultsIn(text, wanted, root).join('\n'), said);
  });
