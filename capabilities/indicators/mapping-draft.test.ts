import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mapping, Outline } from './import-view.ts';
import {
  draftOfMapping,
  keyOfUse,
  mappingOfDraft,
  type Target,
  textsIn,
  usesFor,
  withLayout,
  withPlace,
  withUse,
} from './mapping-draft.ts';

const [a, b, site] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

const outline: Outline = {
  format: 'csv',
  sheets: [
    {
      name: 'Ark1',
      rows: 3,
      columns: 4,
      first: [
        ['Måned', 'Vrak', 'Sted'],
        ['jan', 'Vrak %', 'Øst'],
        ['feb', 'Vrak', ''],
      ],
    },
  ],
};

const anywhere = { sheet: 'Ark1', headerRow: 1, decimal: 'comma', year: 2026, sites: { Øst: site } } as const;

const list: Mapping = {
  ...anywhere,
  thousands: 'by-sign',
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
    inputs: { equity: 5, 'total-assets': 6 },
    names: { 'Vrak %': a, Annet: null },
  },
};
const columns: Mapping = {
  ...anywhere,
  fractions: 'hundredths',
  layout: 'columns',
  columns: {
    period: 1,
    site: null,
    takes: [
      { column: 2, indicator: a, part: 'count', site: null },
      { column: 3, indicator: a, part: 'whole', site: null },
      { column: 4, indicator: b, part: 'value', site },
    ],
  },
};
const rows: Mapping = {
  ...anywhere,
  layout: 'rows',
  rows: { indicator: 1, site: null, unit: 2, names: { Skrap: a }, from: 3, to: 14 },
};

test('a mapping that is shown and sent unchanged is the same mapping', () => {
  for (const mapping of [list, columns, rows])
    assert.deepEqual(mappingOfDraft(draftOfMapping(mapping, outline)), mapping);
});

test('a file nobody knows how to read begins with everything to be chosen', () => {
  const draft = draftOfMapping(null, outline);
  assert.equal(draft.sheet, 'Ark1');
  assert.deepEqual(mappingOfDraft(draft), { missing: ['period', 'value'] });
  assert.deepEqual(mappingOfDraft(withLayout(draft, 'rows')), { missing: ['period', 'indicator'] });
  assert.deepEqual(mappingOfDraft(withLayout(draft, 'list')), { missing: ['period', 'indicator', 'value'] });
});

test('a list may be of one figure that no column names, and a column that does wins over it', () => {
  const empty = withLayout(draftOfMapping(null, outline), 'list');
  const draft = withUse(withUse({ ...empty, only: a }, 1, { is: 'period' }), 2, { is: 'value' });
  const read = mappingOfDraft(draft);
  assert.ok('layout' in read && read.layout === 'list');
  assert.deepEqual([read.list.only, read.list.indicator, read.list.value], [a, null, 2]);
  const named = mappingOfDraft(withUse(draft, 3, { is: 'indicator' }));
  assert.ok('layout' in named && named.layout === 'list');
  assert.deepEqual([named.list.only, named.list.indicator], [null, 3]);
});

test('a use that only one column can have leaves the column that had it', () => {
  const draft = withUse(draftOfMapping(columns, outline), 5, { is: 'period' });
  assert.deepEqual([draft.uses.get(1), draft.uses.get(5)], [undefined, { is: 'period' }]);
  const moved = withUse(draft, 6, { is: 'figure', indicator: a, part: 'count', site: null });
  assert.deepEqual([moved.uses.has(2), moved.uses.has(3), moved.uses.has(6)], [false, true, true]);
});

test('many columns may be headed by a period, and the stretch goes from the first to the last', () => {
  const draft = withUse(withUse(draftOfMapping(rows, outline), 14, null), 3, null);
  const read = mappingOfDraft(draft);
  assert.ok('layout' in read && read.layout === 'rows');
  assert.deepEqual([read.rows.from, read.rows.to], [4, 13]);
});

test('another layout keeps the columns that mean the same in it', () => {
  const draft = withLayout(draftOfMapping(list, outline), 'columns');
  assert.deepEqual([...draft.uses.values()].map(({ is }) => is).sort(), ['period', 'site']);
});

test('another row of headings keeps the columns, another sheet does not', () => {
  const draft = draftOfMapping(columns, outline);
  assert.equal(withPlace(draft, { sheet: 'Ark1', headerRow: 3 }).uses.size, 4);
  assert.equal(withPlace(draft, { sheet: 'Ark2', headerRow: 1 }).uses.size, 0);
});

test('a share is offered by its two parts, a formula by its inputs, and a figure by site once for each site too', () => {
  const target = (indicator: string, more: Partial<Target>): Target => ({
    indicator,
    name: indicator,
    unit: '%',
    period: 'month',
    measured: 'value',
    inputs: [],
    bySite: false,
    ...more,
  });
  const keys = (more: Partial<Target>) =>
    usesFor('columns', [target(a, more)], [site])
      .slice(2)
      .map(keyOfUse);
  assert.deepEqual(keys({}), [`figure ${a} value `]);
  assert.deepEqual(keys({ measured: 'share' }), [`figure ${a} count `, `figure ${a} whole `]);
  assert.deepEqual(keys({ inputs: ['equity'] }), [`figure ${a} input:equity `]);
  assert.deepEqual(keys({ bySite: true }), [`figure ${a} value `, `figure ${a} value ${site}`]);
  const inList = usesFor('list', [target(a, { inputs: ['equity'] }), target(b, { inputs: ['equity'] })], []);
  assert.deepEqual(inList.filter(({ is }) => is === 'input').length, 1);
});

test('texts that name a figure are listed once, the known ones with their figure', () => {
  const draft = withUse(draftOfMapping(list, outline), 2, { is: 'indicator' });
  const texts = textsIn(outline.sheets[0]!, draft, 'indicator', [{ name: 'Vrak' }]);
  assert.deepEqual(texts, [
    { text: 'Vrak %', own: { name: 'Vrak' } },
    { text: 'Vrak', own: { name: 'Vrak' } },
    { text: 'Annet', own: undefined },
  ]);
});
