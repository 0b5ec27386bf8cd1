import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '#platform/contract/cell.ts';
import { checkRows } from './import-check.ts';
import type {
  ColumnsMapping,
  ImportTarget,
  ListMapping,
  Mapping,
  ReadingFigures,
  RowsMapping,
} from './import-shape.ts';

const target = (indicator: string, more: Partial<ImportTarget> = {}): ImportTarget => ({
  indicator,
  name: indicator,
  period: 'month',
  measured: 'value',
  inputs: [],
  unit: '%',
  decimals: 1,
  sites: [
    { site: 's1', name: 'Lager' },
    { site: 's2', name: 'Verksted' },
  ],
  bySite: false,
  lowest: null,
  highest: null,
  ...more,
});

const list = (more: Partial<ListMapping['list']> = {}, base: Partial<ListMapping> = {}): ListMapping => ({
  sheet: 'Ark',
  headerRow: 1,
  decimal: 'comma',
  year: null,
  sites: {},
  layout: 'list',
  list: {
    indicator: null,
    only: 'presisjon',
    period: 1,
    site: null,
    value: 2,
    count: null,
    whole: null,
    unit: null,
    inputs: {},
    names: {},
    ...more,
  },
  ...base,
});

type More = { targets?: ImportTarget[]; existing?: () => ReadingFigures | undefined; today?: string };

function check(rows: Cell[][], mapping: Mapping = list(), { targets, existing, today }: More = {}) {
  return checkRows([['Periode', 'Verdi'], ...rows], mapping, targets ?? [target('presisjon')], {
    today: today ?? '2026-11-22',
    existing: existing ?? (() => undefined),
  });
}

/** Row, column and code of everything found wrong. */
const wrong = (...given: Parameters<typeof check>) =>
  check(...given).problems.map(({ row, column, code }) => `${row}:${column} ${code}`);

test('a sound file gives its readings, with the rows the spreadsheet shows', () => {
  const { readings, problems, counts } = check([
    ['mars 2026', '85,2'],
    [],
    ['april 2026', 84],
    ['mai 2026', { percent: 83.5 }],
    ['juni 2026', '-'],
    ['Snitt', '84,2'],
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    readings.map(({ period, value, row, column, standing }) => [period, value, row, column, standing]),
    [
      ['2026-03-01', 85.2, 2, 2, 'first'],
      ['2026-04-01', 84, 4, 2, 'first'],
      ['2026-05-01', 83.5, 5, 2, 'first'],
    ],
  );
  assert.deepEqual(counts, {
    rows: 5,
    cells: 3,
    empty: 1,
    leftOut: 1,
    readings: 3,
    first: 3,
    changed: 0,
    same: 0,
    problems: 0,
  });
});

test('a dot for a comma is named where it stands, and no reading is made of it', () => {
  const result = check([
    ['mars 2026', '85,2'],
    ['april 2026', '84.1'],
    ['mai 2026', '0.850'],
    ['juni 2026', '85.125'],
  ]);
  assert.deepEqual(
    result.problems.map(({ row, column, code, values }) => [row, column, code, values.text]),
    [
      [3, 2, 'wrong-decimal-sign', '84.1'],
      [4, 2, 'wrong-decimal-sign', '0.850'],
      [5, 2, 'ambiguous-number', '85.125'],
    ],
  );
  assert.deepEqual(
    result.readings.map(({ value }) => value),
    [85.2],
  );
});

test('thousands by dots are taken when another cell proves them, whole numbers are counted, or a person has said so', () => {
  const kr = [target('presisjon', { unit: 'kr' })];
  assert.deepEqual(wrong([['mars 2026', '1.234']], list(), { targets: kr }), ['2:2 ambiguous-number']);
  assert.deepEqual(
    wrong(
      [
        ['mars 2026', '1.234'],
        ['april 2026', '1.234,5'],
      ],
      list(),
      { targets: kr },
    ),
    [],
  );
  assert.deepEqual(wrong([['mars 2026', '1.234']], list({}, { thousands: 'by-sign' }), { targets: kr }), []);
  const whole = check([['mars 2026', '1.234']], list(), {
    targets: [target('presisjon', { unit: 'kr', decimals: 0 })],
  });
  assert.equal(whole.readings[0]?.value, 1234);
});

test('everything else than a figure among the figures is named for what it is', () => {
  const cells: [Cell, string][] = [
    ['syk', 'not-a-number'],
    [true, 'not-a-number'],
    [{ date: '2026-01-01' }, 'not-a-number'],
    ['12 34', 'ambiguous-number'],
    [{ formula: '=A1' }, 'formula-without-value'],
    ['=SUM(A1)', 'formula-without-value'],
    [{ error: '#DIV/0!' }, 'excel-error'],
    ['#I/T', 'excel-error'],
    [null, 'value-missing'],
  ];
  for (const [cell, code] of cells) assert.deepEqual(wrong([['mars 2026', cell]]), [`2:2 ${code}`], code);
});

test('periods that cannot be right are named', () => {
  const periods: [Cell, string][] = [
    ['Kommentar', 'not-a-period'],
    [null, 'not-a-period'],
    ['03/04/2026', 'ambiguous-date'],
    ['31.02.2026', 'no-such-day'],
    ['mars', 'year-missing'],
    ['uke 10 2026', 'period-of-other-kind'],
    ['desember 2026', 'future-period'],
    ['23.11.2027', 'future-period'],
    ['mars 1926', 'too-long-ago'],
  ];
  for (const [cell, code] of periods) assert.deepEqual(wrong([[cell, '85']]), [`2:1 ${code}`], code);
  assert.deepEqual(wrong([['november 2026', '85']]), []);
});

test('days between slashes are read by the order the other rows prove', () => {
  const daily = { targets: [target('presisjon', { period: 'day' })] };
  const periods = check(
    [
      ['03/04/2026', 1],
      ['13/04/2026', 2],
    ],
    list(),
    daily,
  ).readings.map(({ period }) => period);
  assert.deepEqual(periods, ['2026-04-03', '2026-04-13']);
});

test('two figures for one period are both named by each other’s row, equal or not, and neither is taken', () => {
  const result = check([
    ['mars 2026', '85'],
    ['april 2026', '84'],
    ['01.03.2026', '86'],
    ['april 2026', 84],
  ]);
  assert.deepEqual(result.readings, []);
  assert.deepEqual(
    result.problems.map(({ row, code, values }) => [row, code, values.row, values.same]),
    [
      [2, 'two-for-one-period', 4, 'no'],
      [3, 'two-for-one-period', 5, 'yes'],
      [4, 'two-for-one-period', 2, 'no'],
      [5, 'two-for-one-period', 3, 'yes'],
    ],
  );
});

test('several measurements of one period are its samples', () => {
  const { readings, problems } = check(
    [
      ['mars 2026', '3,1'],
      ['mars 2026', '3,4'],
      ['april 2026', 3],
    ],
    list(),
    {
      targets: [target('presisjon', { measured: 'samples', unit: 'mm' })],
    },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    readings.map(({ samples, value }) => [samples, value]),
    [
      [[3.1, 3.4], null],
      [[3], null],
    ],
  );
});

test('another unit than the definition’s is named, in the cell, beside it, or in the heading', () => {
  const hours = { targets: [target('presisjon', { unit: 'timer' })] };
  assert.deepEqual(wrong([['mars 2026', '12 minutter']], list(), hours), ['2:2 unit-differs']);
  assert.deepEqual(wrong([['mars 2026', '12 t']], list(), hours), []);
  assert.deepEqual(wrong([['mars 2026', { percent: 12 }]], list(), hours), ['2:2 unit-differs']);
  assert.deepEqual(wrong([['mars 2026', 12, 'Minutter']], list({ unit: 3 }), hours), ['2:3 unit-differs']);
  assert.deepEqual(wrong([['mars 2026', 12, 'Time']], list({ unit: 3 }), hours), []);
  const headed = checkRows(
    [
      ['Periode', 'Tid (min)'],
      ['mars 2026', 12],
      ['april 2026', 13],
    ],
    list(),
    hours.targets,
    {
      today: '2026-11-22',
      existing: () => undefined,
    },
  );
  assert.deepEqual(
    headed.problems.map(({ row, column, code }) => [row, column, code]),
    [[1, 2, 'unit-differs']],
  );
  assert.deepEqual(headed.readings, []);
});

test('a unit that changes in mid-series is judged by the definition of its time', () => {
  const context = { today: '2026-11-22', existing: () => undefined };
  const rows: Cell[][] = [
    ['P', 'V'],
    ['mars 2026', '90 min'],
    ['april 2026', '1,5 timer'],
  ];
  const targets = [target('presisjon', { unit: 'timer' })];
  const definitionsAt = (_: string, period: string) =>
    period < '2026-04-01' ? { unit: 'minutter' } : undefined;
  assert.equal(checkRows(rows, list(), targets, context).problems.length, 1);
  assert.deepEqual(checkRows(rows, list(), targets, { ...context, definitionsAt }).problems, []);
});

test('fractions where percents are meant are asked about, unless a cell says % or a person has answered', () => {
  const rows: Cell[][] = [
    ['mars 2026', '0,85'],
    ['april 2026', 0.9],
    ['mai 2026', 1],
  ];
  assert.deepEqual(wrong(rows), [
    '2:2 looks-like-a-fraction',
    '3:2 looks-like-a-fraction',
    '4:2 looks-like-a-fraction',
  ]);
  assert.deepEqual(wrong([['mars 2026', '0,85', '%']], list({ unit: 3 })), ['2:2 looks-like-a-fraction']);
  assert.deepEqual(wrong([...rows, ['juni 2026', 12]]), []);
  assert.deepEqual(
    wrong([
      ['mars 2026', '0,85 %'],
      ['april 2026', { percent: 0.9 }],
    ]),
    [],
  );
  assert.deepEqual(wrong(rows, list(), { targets: [target('presisjon', { highest: 1 })] }), []);
  assert.deepEqual(
    wrong([
      ['mars 2026', 0],
      ['april 2026', 1],
    ]),
    [],
  );
  const values = (fractions: 'hundredths' | 'as-written') =>
    check(rows, list({}, { fractions })).readings.map(({ value }) => value);
  assert.deepEqual(values('hundredths'), [85, 90, 100]);
  assert.deepEqual(values('as-written'), [0.85, 0.9, 1]);
});

test('a count of a whole is held to what counts can be', () => {
  const parts = list({ value: null, count: 2, whole: 3 });
  const share = { targets: [target('presisjon', { measured: 'share' })] };
  const rows: [Cell, Cell, string[]][] = [
    [8, '10', []],
    [0, 0, ['2:3 zero-whole']],
    [11, 10, ['2:2 count-over-whole']],
    ['8,5', 10, ['2:2 count-not-whole-number']],
    [-1, 10, ['2:2 negative']],
    [1, -10, ['2:3 negative']],
    [8, null, ['2:3 value-missing']],
    [null, 10, ['2:2 value-missing']],
    [{ percent: 80 }, 10, ['2:2 count-not-whole-number']],
  ];
  for (const [count, whole, found] of rows) {
    assert.deepEqual(wrong([['mars 2026', count, whole]], parts, share), found, `${count}/${whole}`);
  }
  const { readings } = check([['mars 2026', 8, 10]], parts, share);
  assert.deepEqual([readings[0]?.value, readings[0]?.count, readings[0]?.whole], [null, 8, 10]);
  const rate = { targets: [target('presisjon', { measured: 'rate', unit: 'feil' })] };
  assert.deepEqual(wrong([['mars 2026', 11, '7,5']], parts, rate), []);
});

test('counts, bounds and the inputs of a formula are checked', () => {
  const counts = { targets: [target('presisjon', { measured: 'count', unit: 'stk' })] };
  assert.equal(check([['mars 2026', '1 200']], list(), counts).readings[0]?.count, 1200);
  assert.deepEqual(wrong([['mars 2026', '1,5']], list(), counts), ['2:2 count-not-whole-number']);
  assert.deepEqual(wrong([['mars 2026', -1]], list(), counts), ['2:2 negative']);
  const bounded = { targets: [target('presisjon', { lowest: -5, highest: 50 })] };
  assert.deepEqual(
    wrong(
      [
        ['mars 2026', -6],
        ['april 2026', 51],
        ['mai 2026', -5],
      ],
      list(),
      bounded,
    ),
    ['2:2 outside-bounds', '3:2 outside-bounds'],
  );
  assert.deepEqual(
    wrong([['mars 2026', 101]], list(), { targets: [target('presisjon', { measured: 'share' })] }),
    ['2:2 outside-bounds'],
  );
  const formula = { targets: [target('presisjon', { inputs: ['god', 'alt'] })] };
  const mapped = list({ value: null, inputs: { god: 2, alt: 3 } });
  assert.deepEqual(check([['mars 2026', '7', 9]], mapped, formula).readings[0]?.inputs, { god: 7, alt: 9 });
  assert.deepEqual(wrong([['mars 2026', 7, null]], mapped, formula), ['2:3 input-missing']);
});

test('indicators and sites are found by name, by what a person has said, or named as unknown', () => {
  const mapping = list(
    { indicator: 3, site: 4, only: null, names: { 'Lev.pres': 'presisjon', Merknad: null } },
    { sites: { 'Lager Øst': 's1' } },
  );
  const targets = [target('presisjon', { bySite: true }), target('Fravær')];
  const rows: Cell[][] = [
    ['mars 2026', 1, 'PRESISJON', 'lager'],
    ['april 2026', 2, 'lev.pres', 'Lager Øst'],
    ['mai 2026', 3, 'Fravaer', 'Lager'],
    ['mai 2026', 3, 'Merknad', null],
    ['mai 2026', 3, null, null],
    ['juni 2026', 4, 'presisjon', 'Kontoret'],
    ['juni 2026', 4, 'presisjon', null],
    ['juni 2026', 4, 'fravær', null],
    ['juli 2026', 4, 'presisjon', 'constructor'],
  ];
  const result = check(rows, mapping, { targets });
  assert.deepEqual(
    result.readings.map(({ indicator, site, period }) => [indicator, site, period]),
    [
      ['presisjon', 's1', '2026-03-01'],
      ['presisjon', 's1', '2026-04-01'],
      ['Fravær', null, '2026-06-01'],
    ],
  );
  assert.deepEqual(
    result.problems.map(({ row, column, code }) => `${row}:${column} ${code}`),
    [
      '4:3 unknown-indicator',
      '6:3 indicator-missing',
      '7:4 unknown-site',
      '8:4 site-missing',
      '10:4 unknown-site',
    ],
  );
  assert.equal(result.counts.leftOut, 1);
});

test('a period in each row and an indicator in each column is read, parts and sites put together', () => {
  const mapping: ColumnsMapping = {
    ...list(),
    layout: 'columns',
    columns: {
      period: 1,
      site: null,
      takes: [
        { column: 2, indicator: 'presisjon', part: 'count', site: null },
        { column: 3, indicator: 'presisjon', part: 'whole', site: null },
        { column: 4, indicator: 'fravær', part: 'value', site: 's1' },
        { column: 5, indicator: 'fravær', part: 'value', site: 's2' },
      ],
    },
  };
  const targets = [target('presisjon', { measured: 'share' }), target('fravær', { bySite: true })];
  const result = check(
    [
      ['mars 2026', 8, 10, 'syk', 5.2],
      ['april 2026', null, null, 4, null],
      ['Sum', 8, 10, 9, 5],
    ],
    mapping,
    { targets },
  );
  assert.deepEqual(
    result.readings.map(({ indicator, site, period, value, count }) => [
      indicator,
      site,
      period,
      value,
      count,
    ]),
    [
      ['presisjon', null, '2026-03-01', null, 8],
      ['fravær', 's2', '2026-03-01', 5.2, null],
      ['fravær', 's1', '2026-04-01', 4, null],
    ],
  );
  assert.deepEqual(
    result.problems.map(({ row, column, code }) => `${row}:${column} ${code}`),
    ['2:4 not-a-number'],
  );
  assert.deepEqual([result.counts.empty, result.counts.leftOut], [2, 3]);
  assert.deepEqual(wrong([['uke 3 2026', 8, 10, 3, 4]], mapping, { targets }), ['2:1 period-of-other-kind']);
});

test('an indicator in each row and a period in each column is read, and a heading that is none is named once', () => {
  const mapping: RowsMapping = {
    ...list({}, { year: 2026 }),
    layout: 'rows',
    rows: { indicator: 1, site: null, unit: 2, names: {}, from: 3, to: 6 },
  };
  const rows: Cell[][] = [
    ['Indikator', 'Enhet', 'jan', 'feb', 'Merknad', 'Sum'],
    ['Kvalitet', null, null, null, null, null],
    ['presisjon', '%', '85,2', '84.1', null, 170],
    ['fravær', 'timer', 5, null, null, 5],
    ['annet', '%', 5, null, 'rolig', 5],
  ];
  const result = checkRows(rows, mapping, [target('presisjon'), target('fravær')], {
    today: '2026-11-22',
    existing: () => undefined,
  });
  assert.deepEqual(
    result.readings.map(({ period, value, row, column }) => [period, value, row, column]),
    [['2026-01-01', 85.2, 3, 3]],
  );
  assert.deepEqual(
    result.problems.map(({ row, column, code }) => `${row}:${column} ${code}`),
    ['3:4 wrong-decimal-sign', '4:2 unit-differs', '5:1 unknown-indicator'],
  );
});

test('the unit behind an indicator’s name is held against the definition', () => {
  const mapping: RowsMapping = {
    ...list(),
    layout: 'rows',
    rows: { indicator: 1, site: null, unit: null, names: { 'presisjon (min)': 'presisjon' }, from: 2, to: 2 },
  };
  const rows: Cell[][] = [
    ['KPI', 'mars 2026'],
    ['presisjon (min)', 5],
    ['presisjon (timer)', 5],
  ];
  const { problems } = checkRows(rows, mapping, [target('presisjon', { unit: 'timer' })], {
    today: '2026-11-22',
    existing: () => undefined,
  });
  assert.deepEqual(
    problems.map(({ row, column, code }) => `${row}:${column} ${code}`),
    ['2:1 unit-differs', '3:1 unknown-indicator'],
  );
});

test('the same file again changes nothing, whatever it holds', () => {
  const cells = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cells, (tenths) => {
      const rows = tenths.map((tenth, i) => [
        `2025-${String(i + 1).padStart(2, '0')}`,
        String(tenth / 10).replace('.', ','),
      ]);
      const targets = [target('presisjon', { unit: 'kr' })];
      const first = check(rows, list(), { targets });
      const stored = new Map(first.readings.map((reading) => [reading.period, reading]));
      const context = {
        today: '2026-11-22',
        existing: (_: string, __: string | null, period: string) => stored.get(period),
      };
      const again = checkRows([['P', 'V'], ...rows], list(), targets, context);
      assert.deepEqual([again.counts.same, again.counts.changed, again.counts.first], [rows.length, 0, 0]);
      rows[0]![1] = '123456,7';
      const changed = checkRows([['P', 'V'], ...rows], list(), targets, context);
      assert.deepEqual([changed.counts.same, changed.counts.changed], [rows.length - 1, 1]);
    }),
  );
});

test('problems beyond a thousand are counted and not kept, and those kept stand in the file’s order', () => {
  const rows = Array.from({ length: 1500 }, () => ['feil', 'syk'] as Cell[]);
  const { problems, counts, readings } = check(rows);
  assert.deepEqual([problems.length, counts.problems, readings.length], [1000, 3000, 0]);
  assert.deepEqual(
    problems.slice(0, 3).map(({ row, column }) => [row, column]),
    [
      [2, 1],
      [2, 2],
      [3, 1],
    ],
  );
});

test('progress is told on the way, and ends where the file ends', () => {
  const rows = Array.from({ length: 9000 }, () => ['mars 2026', null] as Cell[]);
  const told: number[] = [];
  checkRows(
    [['P', 'V'], ...rows],
    list(),
    [target('presisjon')],
    { today: '2026-11-22', existing: () => undefined },
    ({ done }) => told.push(done),
  );
  assert.deepEqual(told, [2000, 4000, 6000, 8000]);
});

test('no cells at all make the check fail', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('mars 2026', '85,2', 'presisjon', 'Lager', '-', '__proto__'),
    fc.record({ percent: fc.double() }),
    fc.record({ formula: fc.string() }),
    fc.record({ error: fc.string() }),
    fc.constant({ date: '2026-03-01' }),
  );
  const everything = list({
    indicator: 1,
    only: null,
    period: 2,
    site: 3,
    value: 4,
    count: 5,
    whole: 6,
    unit: 7,
    inputs: { a: 8 },
  });
  const measured = fc.constantFrom('value', 'share', 'rate', 'count', 'samples');
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 10 }),
      measured,
      fc.boolean(),
      (rows, how, bySite) => {
        const result = check(rows, everything, { targets: [target('presisjon', { measured: how, bySite })] });
        assert.equal(result.counts.readings, result.readings.length);
        for (const { value, count, whole } of result.readings) {
          for (const figure of [value, count, whole]) assert.ok(figure === null || !Number.isNaN(figure));
        }
      },
    ),
    { numRuns: 500 },
  );
});
