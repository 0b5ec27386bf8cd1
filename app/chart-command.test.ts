import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { nistWafers, orangeJuice, wheeler } from '#engines/statistics/example-series.ts';

const folder = mkdtempSync(join(tmpdir(), 'spranget-chart-'));
after(() => rmSync(folder, { recursive: true }));

function chart(text: string | Uint8Array, ...flags: string[]) {
  const path = join(folder, 'series.csv');
  writeFileSync(path, text);
  return run(path, ...flags);
}

function run(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), 'chart', ...words],
    { encoding: 'utf8' },
  );
  return { said: stdout, complained: stderr.trim(), code: status };
}

function drawn(text: string, ...flags: string[]) {
  const { said, complained, code } = chart(text, '--json', ...flags);
  assert.deepEqual([complained, code], ['', 0]);
  return JSON.parse(said);
}

const column = (values: readonly (number | string)[]) =>
  ['period,value', ...values.map((value, i) => `${i + 1},${value}`), ''].join('\n');

test('prints Wheeler’s chart with the keys of chart/1, in their order and no others', () => {
  const told = drawn(column(wheeler));
  const keys = (value: object) => Object.keys(value).join(' ');
  assert.equal(
    keys(told),
    'schema kind points centre limits movingRanges signals rangeSignals parts verdict dropped input engine',
  );
  assert.equal(keys(told.points[0]), 'period value');
  assert.equal(keys(told.signals[0]), 'rule from to side periods');
  assert.equal(
    keys(told.parts[0]),
    'from to begins shown why state baseline centre meanRange rangeLower rangeLimit',
  );
  assert.deepEqual([told.schema, told.kind, told.centre], ['chart/1', 'xmr', [4135.5]]);
  assert.deepEqual(
    [told.limits[15].lower.toFixed(2), told.limits[15].upper.toFixed(2), told.movingRanges[15]],
    ['3188.72', '5082.28', 1737],
  );
  assert.deepEqual(told.signals, [{ rule: 1, from: 15, to: 15, side: 'above', periods: ['16'] }]);
  assert.deepEqual(told.verdict, {
    change: { code: 'changed', text: 'Changed: 16 lies above the upper limit.' },
    target: null,
  });
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'series.csv')))
    .digest('hex');
  assert.equal(told.input, `sha256:${hash}`);
});

test('a decimal comma between semicolons is the same chart as a decimal point between commas', () => {
  const values = wheeler.map((value) => (value / 1000).toFixed(3));
  const points = drawn(column(values));
  const commas = drawn(column(values).replaceAll(',', ';').replaceAll('.', ','));
  assert.deepEqual(commas.limits, points.limits);
  assert.equal(points.points[0].value, 5.045);
  const mixed = chart(column(values).replaceAll(',', ';'), '--json');
  assert.deepEqual([mixed.said, mixed.code], ['', 1]);
  assert.match(mixed.complained, /^Row 2, column value: “5\.045” .*decimal comma/);
});

test('an empty cell is a gap no range spans, and what was not read is counted under its reason', () => {
  const told = drawn(column([1, 2, '', 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4]).replace('9,5', '9,5\n,'));
  assert.deepEqual(told.points[2], { period: '3', value: null });
  assert.deepEqual(told.movingRanges.slice(0, 5), [null, 1, null, null, 1]);
  assert.deepEqual(told.dropped, [
    { reason: 'no-value', count: 1 },
    { reason: 'blank-row', count: 1 },
  ]);
});

test('under twelve readings it says why there are no limits, and --fewest takes fewer', () => {
  const few = drawn(column([1, 2, 3]));
  assert.deepEqual(few.parts[0].why, { reason: 'too-few', points: 3, needed: 12 });
  assert.deepEqual([few.limits[0], few.centre], [{ lower: null, upper: null }, [2]]);
  assert.equal(few.verdict.change.text, 'Too few readings for limits: 3, and it takes 12.');
  assert.equal(drawn(column([1, 2, 3]), '--fewest', '3').parts[0].shown, 'xmr');
});

test('limits come from all readings, from the first ones with --baseline, and anew with --break', () => {
  const values = [...wheeler.slice(0, 12), ...wheeler.slice(0, 12).map((value) => value + 9000)];
  const [all, first, cut] = [[], ['--baseline', '12'], ['--break', '14']].map((flags) =>
    drawn(column(values), ...flags),
  );
  assert.deepEqual([all.parts[0].state, all.parts[0].baseline.points], ['provisional', 24]);
  assert.deepEqual([first.parts[0].state, first.parts[0].baseline.points], ['locked', 12]);
  assert.equal(first.centre[0], cut.centre[0]);
  assert.deepEqual(
    cut.parts.map(({ from, begins }: { from: number; begins: string }) => [from, begins]),
    [
      [0, 'start'],
      [12, 'rebase'],
    ],
  );
  assert.equal(cut.movingRanges[12], null);
});

test('a target is judged by its direction, the exact one too', () => {
  const verdict = (...flags: string[]) =>
    drawn(column(nistWafers), '--kind', 'c', ...flags).verdict.target.code;
  assert.equal(verdict('--target', '4', '--direction', 'higher'), 'reaches');
  assert.equal(verdict('--target', '28', '--direction', 'higher'), 'hit-and-miss');
  assert.equal(verdict('--target', '28.5', '--direction', 'higher'), 'misses');
});

test('proportions read count and whole, and have a limit for each point', () => {
  const rows = orangeJuice.map((count, i) => `${i + 1};${count};${i === 2 ? 200 : 50}`);
  const told = drawn(['period;count;whole', ...rows].join('\n'), '--kind', 'p');
  assert.deepEqual(told.points[0], { period: '1', value: 0.24, count: 12, whole: 50 });
  assert.ok(told.limits[2].upper < told.limits[1].upper);
  assert.deepEqual(told.movingRanges[1], null);
});

test('samples are read side by side and one measurement a row, to the same chart', () => {
  const samples = Array.from({ length: 12 }, (_, i) => [10 + (i % 3), 12, 11.5]);
  const wide = ['period,x1,x2,x3', ...samples.map((sample, i) => `s${i},${sample}`)].join('\n');
  const long = [
    'measure,sample',
    ...samples.flatMap((sample, i) => sample.map((value) => `${value},s${i}`)),
  ].join('\n');
  const [side, down] = [
    drawn(wide, '--kind', 'xbar'),
    drawn(long, '--kind', 'xbar', '--sample', 'sample', '--column', 'measure'),
  ];
  assert.deepEqual([down.points, down.limits, down.kind], [side.points, side.limits, 'xbar-r']);
  assert.equal(drawn(wide, '--kind', 'xbar-s').kind, 'xbar-s');
});

test('reads as lines without --json', () => {
  const { said } = chart(column([...wheeler, '']), '--target', '6000', '--direction', 'higher');
  assert.match(said, /^xmr, 17 points$/m);
  assert.match(said, /centre 4135\.5, limits 3188\.72 to 5082\.28 \(provisional, from 16 readings\)/);
  assert.match(said, /^ {2}rule 1: 16 lies above the upper limit$/m);
  assert.match(said, /^ {2}range outside its limits: 16$/m);
  assert.match(said, /^Is it changing\? Better: 16 lies above the upper limit\.$/m);
  assert.match(said, /^Will it reach the target\? The target 6000 is not reached unless something changes/m);
  assert.match(said, /^Without a value: 1$/m);
});

test('a file that makes no chart is refused with exit code 1 and one sentence that names row and column', () => {
  const refused: [text: string | Uint8Array, flags: string[], says: RegExp][] = [
    [column([1, 'x', 3]), [], /^Row 3, column value: “x” is no number/],
    ['period,worth\n1,2\n', [], /^There is no column value; columns: period, worth\.$/],
    ['a,value,value\n1,2,3\n', [], /^There are 2 columns named value\.$/],
    ['period,value\n', [], /no row below/],
    ['period,count,whole\n1,7,5\n', ['--kind', 'p'], /^Row 2, column count: 7 of 5 are more than all/],
    ['period,count,whole\n1,1,5\n2,1,0\n', ['--kind', 'u'], /^Row 3, column whole: it is 0/],
    ['period,count,whole\n1,1,\n', ['--kind', 'u'], /^Row 2, column whole is empty while others/],
    [column([-1]), ['--kind', 'c'], /^Row 2, column value: expected nothing below 0, not -1\.$/],
    [column([1.5]), ['--kind', 'c'], /^Row 2, column value: expected whole numbers, not 1\.5\.$/],
    [column([1]), ['--kind', 'xbar'], /^There are no columns x1, x2/],
    [
      's,value\na,1\na,2\nb,1\nb,2\nb,3\n',
      ['--kind', 'xbar', '--sample', 's'],
      /^Row 4, .* 3 .*expected 2 as/,
    ],
    ['s,value\na,1\n,2\n', ['--kind', 'xbar', '--sample', 's'], /^Row 3, column s is empty/],
    [column([1, 2]), ['--break', '9'], /^--break 9: no point begins in row 9/],
    [new Uint8Array([0x76, 0xe6, 0x0a, 0x31]), [], /^The file is not UTF-8/],
  ];
  for (const [text, flags, says] of refused) {
    const { said, complained, code } = chart(text, '--json', ...flags);
    assert.deepEqual([said, code], ['', 1], complained);
    assert.match(complained, says);
    assert.match(complained, /^[^\n]+\.$/);
  }
  assert.match(run(join(folder, 'gone.csv')).complained, /gone\.csv cannot be read/);
});

test('a flag it cannot read is refused with how to write it, and exit code 2', () => {
  for (const [flags, says] of [
    [['--kind', 'np'], /no --kind np\. Known: xmr/],
    [['--kind', 'toString'], /no --kind toString/],
    [['--baseline', '0'], /--baseline is 0/],
    [['--break', '1'], /--break is 1/],
    [['--target', '9,5', '--direction', 'lower'], /--target is 9,5/],
    [['--target', '9'], /--target needs --direction/],
    [['--direction', 'up'], /no --direction up/],
    [['--sample', 's'], /--sample goes with/],
    [['--kind', 'p', '--column', 'x'], /reads count and whole/],
    [['--kind', 'xbar', '--column', 'x'], /--column goes with --sample/],
    [['more.csv'], /chart is used as/],
  ] as const) {
    const { complained, code } = chart(column(wheeler), ...flags);
    assert.equal(code, 2, flags.join(' '));
    assert.match(complained, says);
  }
});
