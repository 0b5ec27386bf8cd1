import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'spranget-reliability-'));
after(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), 'reliability', ...words],
    { encoding: 'utf8' },
  );
  return { said: stdout, complained: stderr.trim(), code: status };
}

function reliability(text: string | Uint8Array, ...flags: string[]) {
  const path = join(folder, 'items.csv');
  writeFileSync(path, text);
  return run(path, ...flags);
}

function told(text: string, ...flags: string[]) {
  const { said, complained, code } = reliability(text, '--json', ...flags);
  assert.deepEqual([complained, code], ['', 0]);
  return JSON.parse(said);
}

/** Persons who answer three questions much alike, and one that is worded the other way. */
const persons = Array.from({ length: 36 }, (_, i) => {
  const level = 1 + (i % 5);
  const near = (off: number) => Math.max(1, Math.min(5, level + off));
  const wobble = (by: number) => near(((i * by) % 7) % 3 === 0 ? (i % 2) * 2 - 1 : 0);
  return [wobble(1), wobble(2), wobble(3), 6 - wobble(5)];
});
const file = (rows: readonly (readonly (number | string)[])[], by = ',') =>
  [['Q1', 'Q2', 'Q3', 'Q4'], ...rows].map((cells) => `${cells.join(by)}\n`).join('');
const all = ['--items', 'Q1,Q2,Q3,Q4', '--reverse', 'q4'];

test('prints alpha, omega and items with the keys of reliability/1, in their order and no others', () => {
  const answer = told(file(persons), ...all, '--scale', '1-5');
  const keys = (value: object) => Object.keys(value).join(' ');
  assert.equal(keys(answer), 'schema missing n scale alpha omega items verdict dropped input engine');
  assert.equal(keys(answer.alpha), 'value low high level standardised meanCorrelation');
  assert.equal(keys(answer.omega), 'value n why');
  assert.equal(keys(answer.items[0]), 'name reversed n mean sd itemRest alphaIfDropped loading');
  assert.deepEqual([answer.schema, answer.n, answer.verdict.code], ['reliability/1', 36, 'shown']);
  assert.deepEqual(answer.scale, { low: 1, high: 5, from: 'flag' });
  const { low, value, high } = answer.alpha;
  assert.ok(low < value && value < high && value > 0.8 && answer.omega.value > 0.8);
  assert.deepEqual(
    answer.items.map(({ reversed }: { reversed: boolean }) => reversed),
    [false, false, false, true],
  );
  const turned = persons.reduce((total, row) => total + 6 - row[3]!, 0) / persons.length;
  assert.equal(answer.items[3].mean.toFixed(12), turned.toFixed(12));
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'items.csv')))
    .digest('hex');
  assert.equal(answer.input, `sha256:${hash}`);
});

test('the order of rows and items, and the way a file is written, change nothing', () => {
  const plain = told(file(persons), ...all);
  const other = told(file(persons.toReversed(), ';'), '--items', 'Q3,Q1,Q4,Q2', '--reverse', 'Q4');
  for (const key of ['value', 'low', 'standardised'])
    assert.equal(other.alpha[key].toFixed(10), plain.alpha[key].toFixed(10));
  assert.equal(other.omega.value.toFixed(8), plain.omega.value.toFixed(8));
});

test('rows that take no part are counted under their reason', () => {
  const rows = [...persons, [1, '', 2, 3], ['', '', '', ''], [5, 4, '', '']];
  const text = file(rows)
    .replace('Q4\n', 'Q4,name\n')
    .replaceAll(/^([\d,]+)$/gm, '$1,x');
  const listwise = told(text, ...all);
  assert.deepEqual(listwise.dropped, [
    { reason: 'no-answer', count: 1 },
    { reason: 'incomplete', count: 2 },
  ]);
  const pairwise = told(text, ...all, '--missing', 'pairwise');
  assert.deepEqual([listwise.n, pairwise.n], [36, 38]);
  assert.deepEqual(pairwise.dropped, [{ reason: 'no-answer', count: 1 }]);
  assert.deepEqual([pairwise.items[0].n, pairwise.items[1].n, pairwise.omega.n], [38, 37, 36]);
});

test('few persons and few items are told with a warning', () => {
  const few = told(file(persons.slice(0, 20)), ...all);
  assert.equal(few.verdict.code, 'too-few-persons');
  assert.match(few.verdict.text, /^Too few persons: 20, and reliability is shown from 30\. /);
  const two = told(file(persons), '--items', 'Q1,Q2');
  assert.deepEqual(
    [two.verdict.code, two.omega],
    ['too-few-items', { value: null, n: null, why: 'too-few-items' }],
  );
});

test('reads as lines without --json, and points out an item that goes against the rest', () => {
  const { said } = reliability(file(persons), '--items', 'Q1,Q2,Q3,Q4');
  assert.match(said, /^alpha -?\d\.\d{3}, from -?\d\.\d{3} to \d\.\d{3} \(95 %\), 36 persons, listwise$/m);
  assert.match(said, /^Q4 goes against the rest: .* --reverse\.$/m);
  const turned = reliability(file([...persons, [1, '', 1, 1]]), ...all).said;
  assert.doesNotMatch(turned, /goes against/);
  assert.match(turned, /^Rows left out because an item is not answered: 1$/m);
  assert.match(turned, /^Enough persons and items to show it\.$/m);
});

test('a file that gives no reliability is refused with exit code 1 and one sentence that names the place', () => {
  const refused: [text: string | Uint8Array, flags: string[], says: RegExp][] = [
    [
      file([...persons, [1, 'yes', 2, 3]]),
      all,
      /^Row 38, column Q2: “yes” is no number; .*or an empty cell\.$/,
    ],
    [
      file([...persons, [1, 9, 2, 3]]),
      [...all, '--scale', '1-5'],
      /^Row 38, column Q2: 9 is outside --scale 1-5/,
    ],
    [file(persons), ['--items', 'Q1,Q9'], /^There is no column Q9; columns: Q1, Q2, Q3, Q4\.$/],
    [
      file(persons.map(([a, b, c]) => [a!, b!, c!, 3])),
      all,
      /^Column Q4: everybody answered alike; leave it out/,
    ],
    [
      file(persons.map(([a]) => [a!, 6 - a!, '', ''])),
      ['--items', 'Q1,Q2'],
      /^The items cancel out: .*--reverse\.$/,
    ],
    [file([[1, 2, 3, '']]), all, /^Fewer than 2 persons answered all of .*--missing pairwise\.$/],
    [file([['', '', '', 1]]), ['--items', 'Q1,Q2'], /^Nobody answered any of Q1, Q2\.$/],
    [file([]), all, /no row below/],
    [new Uint8Array([0x51, 0xe6, 0x0a, 0x31]), all, /^The file is not UTF-8/],
  ];
  for (const [text, flags, says] of refused) {
    const { said, complained, code } = reliability(text, '--json', ...flags);
    assert.deepEqual([said, code], ['', 1], complained);
    assert.match(complained, says);
    assert.match(complained, /^[^\n]+\.$/);
  }
  assert.match(run(join(folder, 'gone.csv'), ...all).complained, /gone\.csv cannot be read/);
});

test('a flag it cannot read is refused with how to write it, and exit code 2', () => {
  for (const [flags, says] of [
    [[], /used as: spranget reliability/],
    [['--items', 'Q1'], /takes two items/],
    [['--items', 'Q1,,Q2'], /Write column names/],
    [['--items', 'Q1,q1'], /names q1 twice/],
    [['--items', 'Q1,Q2', '--reverse', 'Q3'], /--reverse names Q3, which is not among/],
    [['--items', 'Q1,Q2', '--scale', '5-1'], /--scale is 5-1/],
    [['--items', 'Q1,Q2', '--missing', 'some'], /no --missing some\. Known: listwise, pairwise/],
    [['--items', 'Q1,Q2', '--order', 'x'], /reliability knows --items/],
  ] as const) {
    const { complained, code } = reliability(file(persons), ...flags);
    assert.equal(code, 2, flags.join(' '));
    assert.match(complained, says);
  }
});
