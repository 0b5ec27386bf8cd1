import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRows } from '#indicators/import-check.ts';
import { definitionsBefore, targetsOf } from '#indicators/import-rules.ts';
import type { ColumnsMapping, ListMapping } from '#indicators/import-shape.ts';
import { version } from '#indicators/server/testing/figures.ts';
import type { Cell } from '#platform/contract/cell.ts';

/** Files into figures that were changed on the way, or whose names are hard to tell apart. */
const anywhere = { sheet: 'Ark', headerRow: 1, decimal: 'comma', year: null, sites: {} } as const;
const columns: ColumnsMapping = {
  ...anywhere,
  layout: 'columns',
  columns: { period: 1, site: null, takes: [{ column: 2, indicator: 'i', part: 'value', site: null }] },
};
const list: ListMapping = {
  ...anywhere,
  layout: 'list',
  list: {
    indicator: 2,
    only: null,
    period: 1,
    site: 3,
    value: 4,
    count: null,
    whole: null,
    unit: null,
    inputs: {},
    names: {},
  },
};

const changed = {
  indicator: 'i',
  versions: [
    version({ unit: 'timer' }),
    version({ version: 2, from: '2026-06-01', breaks: true, unit: 'minutter', highest: 600 }),
  ],
};
const check = (heading: string, rows: Cell[][]) =>
  checkRows([['Måned', heading], ...rows], columns, targetsOf([changed], []), {
    today: '2026-11-23',
    existing: () => undefined,
    definitionsAt: definitionsBefore([changed]),
  });

test('a heading with today’s unit does not hold for rows of before the change, and each is named', () => {
  const { readings, problems, failedRows } = check('Gjennomløpstid (minutter)', [
    ['2026-04', 240],
    ['2026-05', 300],
    ['2026-06', 280],
  ]);
  assert.deepEqual(
    readings.map(({ period, value }) => [period, value]),
    [['2026-06-01', 280]],
  );
  assert.deepEqual(
    problems.map(({ row, column, code, values }) => [row, column, code, values.unit]),
    [
      [2, 2, 'unit-differs', 'timer'],
      [3, 2, 'unit-differs', 'timer'],
    ],
  );
  assert.deepEqual(failedRows, [2, 3]);
});

test('without a unit in the heading, rows of before the change are read by what held then', () => {
  const { readings, problems } = check('Gjennomløpstid', [
    ['2026-05', 700],
    ['2026-06', 700],
  ]);
  assert.deepEqual(
    readings.map(({ period, value }) => [period, value]),
    [['2026-05-01', 700]],
  );
  assert.deepEqual(
    problems.map(({ row, code }) => [row, code]),
    [[3, 'outside-bounds']],
  );
});

test('a unit in the cell itself is held against what was measured then', () => {
  const { readings, problems } = check('Gjennomløpstid', [
    ['2026-05', '4 timer'],
    ['2026-06', '4 timer'],
  ]);
  assert.deepEqual(
    [readings.map(({ period }) => period), problems.map(({ row }) => row)],
    [['2026-05-01'], [3]],
  );
});

const sites = [
  { site: 'a', name: 'Lager 1' },
  { site: 'b', name: 'Lager-1' },
  { site: 'c', name: 'Verksted' },
];
const named = (rows: Cell[][]) => {
  const figures = [
    { indicator: 'feil', versions: [version({ name: 'Feil', bySite: true })] },
    { indicator: 'feilprosent', versions: [version({ name: 'Feil %', bySite: true })] },
    { indicator: 'ledetid', versions: [version({ name: 'Ledetid', bySite: true })] },
  ];
  return checkRows([['Måned', 'Navn', 'Sted', 'Verdi'], ...rows], list, targetsOf(figures, sites), {
    today: '2026-11-23',
    existing: () => undefined,
  });
};

test('a site is told by its very name, and by a name that is only alike when it can mean no other', () => {
  const { readings, problems } = named([
    ['2026-01', 'Ledetid', 'Lager 1', 1],
    ['2026-02', 'Ledetid', 'Lager-1', 1],
    ['2026-03', 'Ledetid', 'VERKSTED', 1],
    ['2026-04', 'Ledetid', 'LAGER 1', 1],
  ]);
  assert.deepEqual(
    readings.map(({ site }) => site),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(
    problems.map(({ row, column, code }) => [row, column, code]),
    [[5, 3, 'unknown-site']],
  );
});

test('a figure is told by its very name, and one of two that are alike is not guessed', () => {
  const { readings, problems } = named([
    ['2026-01', 'Feil', 'Verksted', 1],
    ['2026-02', 'Feil %', 'Verksted', 1],
    ['2026-03', 'feil', 'Verksted', 1],
    ['2026-04', 'ledetid', 'Verksted', 1],
  ]);
  assert.deepEqual(
    readings.map(({ indicator }) => indicator),
    ['feil', 'feilprosent', 'ledetid'],
  );
  assert.deepEqual(
    problems.map(({ row, column, code }) => [row, column, code]),
    [[4, 2, 'unknown-indicator']],
  );
});

test('every row that cannot be read is counted, also beyond the problems that are kept', () => {
  const rows = Array.from({ length: 1500 }, (_, i): Cell[] => [
    '2026-01',
    'Ledetid',
    'Verksted',
    `tull ${i}`,
  ]);
  const { problems, counts, failedRows } = named(rows);
  assert.deepEqual([problems.length, counts.problems, failedRows.length], [1000, 1500, 1500]);
});
