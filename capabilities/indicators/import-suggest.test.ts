import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from '#platform/contract/cell.ts';
import { readSpreadsheet } from '#platform/server/spreadsheet/read-spreadsheet.ts';
import { isFault } from '#platform/server/spreadsheet/spreadsheet.ts';
import { checkRows } from './import-check.ts';
import { signatureOf } from './import-header.ts';
import type { ImportTarget, Mapping } from './import-shape.ts';
import { suggestMapping } from './import-suggest.ts';

const target = (indicator: string, name: string, more: Partial<ImportTarget> = {}): ImportTarget => ({
  indicator,
  name,
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
const targets = [
  target('lev', 'Leveringspresisjon'),
  target('syk', 'Sykefravær'),
  target('tid', 'Gjennomløpstid', { unit: 'timer' }),
];
const sheet = (rows: Cell[][], name = 'Ark1'): Sheet => ({ name, rows });
const suggest = (rows: Cell[][], of = targets) => suggestMapping([sheet(rows)], of);
const context = { today: '2026-11-22', existing: () => undefined };

async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  const read = await readSpreadsheet(bytes, name);
  if (isFault(read)) assert.fail(read.fault);
  return read.sheets;
}

test('a Norwegian workbook with titles, months across and mistakes is understood, and each mistake named', async () => {
  const bytes: Buffer = await writeExcelFile(
    [
      ['Nøkkeltall for Åsen Mekaniske', null, null, null, null, null],
      ['Oppdatert 3. november 2026', null, null, null, null, null],
      [],
      ['Måltall', 'Enhet', 'januar 2026', 'februar 2026', 'mars 2026', 'Snitt'],
      ['Leveringspresisjon (%)', '%', 85.2, '84.1', 86, 85.1],
      ['Sykefravær', '%', 5.1, 'ikke klart', 4.9, 5],
      ['Gjennomløpstid', 'minutter', 90, 85, null, 87],
      ['Antall kurs', 'stk', 2, 3, 1, 2],
    ],
    { sheet: 'Tall' },
  ).toBuffer();
  const sheets = await sheetsOf(bytes, 'tall.xlsx');
  const found = suggestMapping(sheets, targets);
  assert.deepEqual(found?.mapping, {
    sheet: 'Tall',
    headerRow: 4,
    decimal: 'comma',
    year: 2026,
    sites: {},
    layout: 'rows',
    rows: { indicator: 1, site: null, unit: 2, names: {}, from: 3, to: 5 },
  } satisfies Mapping);
  const { readings, problems } = checkRows(
    sheets[0]!.rows,
    { ...found.mapping, decimal: 'comma' },
    targets,
    context,
  );
  assert.deepEqual(
    readings.map(({ indicator, period, value }) => [indicator, period, value]),
    [
      ['lev', '2026-01-01', 85.2],
      ['lev', '2026-03-01', 86],
      ['syk', '2026-01-01', 5.1],
      ['syk', '2026-03-01', 4.9],
    ],
  );
  assert.deepEqual(
    problems.map(({ row, column, code }) => `${row}:${column} ${code}`),
    ['5:4 wrong-decimal-sign', '6:4 not-a-number', '7:2 unit-differs', '8:1 unknown-indicator'],
  );
});

test('a list in windows-1252 with semicolons and decimal commas is understood', async () => {
  const text =
    'Måned;Avdeling;Nøkkeltall;Resultat;Måleenhet\r\nmars 2026;Lager;Sykefravær;5,1;%\r\nmars 2026;Verksted;Sykefravær;4,8;%\r\napr. 26;Lager;Sykefravær;1,0;%\r\n';
  const sheets = await sheetsOf(Buffer.from(text, 'latin1'), 'eksport.csv');
  const found = suggestMapping(sheets, [target('syk', 'Sykefravær', { bySite: true })]);
  assert.equal(found?.mapping.layout, 'list');
  assert.deepEqual(found.missing, []);
  assert.deepEqual(
    found.guesses.map(({ letter, holds }) => [letter, holds]),
    [
      ['A', 'period'],
      ['B', 'site'],
      ['C', 'indicator'],
      ['D', 'value'],
      ['E', 'unit'],
    ],
  );
  const { readings, problems } = checkRows(
    sheets[0]!.rows,
    found.mapping,
    [target('syk', 'Sykefravær', { bySite: true })],
    context,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    readings.map(({ site, period, value }) => [site, period, value]),
    [
      ['s1', '2026-03-01', 5.1],
      ['s2', '2026-03-01', 4.8],
      ['s1', '2026-04-01', 1],
    ],
  );
});

test('a column for each indicator is understood, with parts, sites and the year of the sheet', () => {
  const rows: Cell[][] = [
    ['Tall for 2026'],
    [
      'Måned',
      'Leveringspresisjon antall',
      'Leveringspresisjon av',
      'Sykefravær – Lager',
      'Gjennomløpstid (timer)',
      'Merknad',
    ],
    ['jan', 8, 10, '5,1', '3,2', 'rolig'],
  ];
  const found = suggest(rows);
  assert.deepEqual(found?.mapping, {
    sheet: 'Ark1',
    headerRow: 2,
    decimal: 'comma',
    year: 2026,
    sites: {},
    layout: 'columns',
    columns: {
      period: 1,
      site: null,
      takes: [
        { column: 2, indicator: 'lev', part: 'count', site: null },
        { column: 3, indicator: 'lev', part: 'whole', site: null },
        { column: 4, indicator: 'syk', part: 'value', site: 's1' },
        { column: 5, indicator: 'tid', part: 'value', site: null },
      ],
    },
  } satisfies Mapping);
  assert.equal(found.guesses.at(-1)?.holds, 'nothing');
});

test('headings are known in five languages', () => {
  for (const headings of [
    'Periode Indikator Verdi',
    'Månad Måltal Resultat',
    'Month KPI Value',
    'Månad Nyckeltal Värde',
    'Miesiąc Wskaźnik Wartość',
  ]) {
    const found = suggest([headings.split(' '), ['2026-03', 'Sykefravær', '5,1']]);
    assert.deepEqual(
      found?.guesses.map(({ holds }) => holds),
      ['period', 'indicator', 'value'],
      headings,
    );
  }
});

test('«Enhet» is a site where sites stand below it, and a unit where units do', () => {
  const holds = (cell: string) =>
    suggest([
      ['Måned', 'KPI', 'Enhet', 'Verdi'],
      ['2026-03', 'Sykefravær', cell, 5],
    ])?.guesses[2]?.holds;
  assert.equal(holds('Lager'), 'site');
  assert.equal(holds('%'), 'unit');
});

test('a table without names is of the one indicator there is, or that its title names; else it asks', () => {
  const rows: Cell[][] = [
    ['Uke', 'Verdi'],
    ['uke 3 2026', 5],
    ['uke 4 2026', 6],
  ];
  const weekly = targets.map((each) => ({ ...each, period: 'week' as const }));
  const only = (found: ReturnType<typeof suggest>) =>
    found?.mapping.layout === 'list' ? found.mapping.list.only : 'no list';
  assert.equal(only(suggest(rows, [weekly[1]!])), 'syk');
  assert.equal(only(suggest([['Sykefravær per uke 2026'], [], ...rows], weekly)), 'syk');
  assert.deepEqual([only(suggest(rows, weekly)), suggest(rows, weekly)?.missing], [null, ['indicator']]);
});

test('a dot in most figures makes the file a dotted one, and nothing at all a Norwegian one', () => {
  const decimal = (...values: Cell[]) =>
    suggest([['Måned', 'Sykefravær'], ...values.map((value, i) => [`2026-0${i + 1}`, value])])?.mapping
      .decimal;
  assert.equal(decimal('5.1', '4.9', '4,8'), 'dot');
  assert.equal(decimal('5.1', '4,9', '4,8'), 'comma');
  assert.equal(decimal(5, 4), 'comma');
  assert.equal(decimal(5.1, 4.9, '4.8'), 'comma');
});

test('what was chosen for a table is found again, further down, in another sheet, with a month more', () => {
  const months = (...names: string[]): Cell[][] => [
    ['KPI', 'Enhet', ...names, 'Sum'],
    ['Presisjon ut', '%', ...names.map(() => 80), 1],
  ];
  const before = sheet(months('jan 2026', 'feb 2026'));
  const chosen = suggestMapping([before], targets)!;
  const mapping = { ...chosen.mapping, decimal: 'dot' } as Mapping;
  if (mapping.layout !== 'rows') assert.fail('layout');
  const told: Mapping = { ...mapping, rows: { ...mapping.rows, names: { 'Presisjon ut': 'lev' } } };
  const remembered = new Map([[chosen.signature, told]]);
  const later = sheet([['Tittel'], [], ...months('jan 2026', 'feb 2026', 'mars 2026')], 'Tall 2027');
  const found = suggestMapping([sheet([['Omslag']], 'Forside'), later], targets, remembered);
  assert.ok(found?.remembered);
  assert.deepEqual(found.mapping, {
    ...told,
    sheet: 'Tall 2027',
    headerRow: 3,
    year: 2027,
    rows: { ...told.rows, to: 5 },
  });
  assert.equal(
    suggestMapping(
      [
        sheet([
          ['KPI', 'Navn', 'jan 2026'],
          ['a', 'b', 1],
        ]),
      ],
      targets,
      remembered,
    )?.remembered,
    false,
  );
});

test('the signature is of the headings alone, whatever their case, accents and spaces', () => {
  const of = (...headings: Cell[]) => signatureOf(sheet([headings]), 1);
  assert.equal(of('Måned ', 'VERDI (%)', null), of('maaned'.replace('aa', 'å'), 'verdi %'));
  assert.equal(of('KPI', 'jan', 'feb', 'Sum'), of('KPI', 'januar 2026'));
  assert.notEqual(of('KPI', 'Verdi'), of('Verdi', 'KPI'));
});

test('a sheet of prose or of figures alone, and a hidden sheet, suggest nothing', () => {
  assert.equal(suggest([['Dette er et notat om driften'], ['Vi ses på mandag']]), null);
  assert.equal(
    suggest([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    null,
  );
  assert.equal(suggest([]), null);
  const hidden: Sheet = {
    ...sheet([
      ['Måned', 'Verdi'],
      ['2026-03', 5],
    ]),
    hidden: true,
  };
  assert.equal(suggestMapping([hidden], targets), null);
});
