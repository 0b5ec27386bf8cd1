import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, type EntryLine, fieldsOf, partsOf, tellDraft } from './entry-draft.ts';
import { before, firstOpen, nextOpen, stepFrom, wordAt } from './entry-line.ts';
import type { ReadingView } from './indicator-view.ts';

const indicator = '01900000-0000-7000-8000-000000000001';

const line = (more: Partial<EntryLine> = {}): EntryLine => ({
  indicator,
  name: 'Vrak',
  unit: '%',
  decimals: 1,
  measured: 'value',
  formula: null,
  periodKind: 'month',
  scale: 1,
  lowest: null,
  highest: null,
  site: null,
  period: '2026-03-01',
  missing: true,
  latest: [],
  ...more,
});

const reading = (period: string, more: Partial<ReadingView> = {}): ReadingView => ({
  site: null,
  period,
  value: 1,
  count: null,
  whole: null,
  samples: null,
  inputs: null,
  revision: 1,
  way: 'hand',
  reason: '',
  said: { by: 'Ingrid Solbakk', at: '2026-04-01T08:00:00.000Z' },
  ...more,
});

const nothing = { value: null, count: null, whole: null, samples: null, inputs: null };
const tell = (of: EntryLine, draft: Record<string, string>) => tellDraft(of, draft, fieldsOf(of, 5), 'nb');

test('a value is told as it was typed', () => {
  assert.deepEqual(tell(line(), { value: '95,2' }), { parts: { ...nothing, value: 95.2 }, value: 95.2 });
});

test('a share comes to its count of the whole, by its scale', () => {
  const share = line({ measured: 'share', scale: 100 });
  assert.deepEqual(tell(share, { count: '285', whole: '300' }), {
    parts: { ...nothing, count: 285, whole: 300 },
    value: 95,
  });
});

test('a share with one field empty names that field', () => {
  assert.deepEqual(tell(line({ measured: 'share', scale: 100 }), { count: '285' }), {
    problems: { whole: { kind: 'empty' } },
  });
});

test('a formula is told by its parts and comes to what they make', () => {
  const oee = line({ formula: 'oee' });
  assert.deepEqual(tell(oee, { availability: '90', performance: '90', quality: '100' }), {
    parts: { ...nothing, inputs: { availability: 90, performance: 90, quality: 100 } },
    value: 81,
  });
});

test('a formula that divides by nought comes to no number, and is left for the server to name', () => {
  const told = tell(line({ formula: 'operating-margin' }), {
    'operating-result': '5',
    'operating-income': '0',
  });
  assert.ok('value' in told && Number.isNaN(told.value));
});

test('measurements left empty are left out, and of none at all the first field is named', () => {
  const samples = line({ measured: 'samples', unit: 'kg' });
  assert.deepEqual(tell(samples, { 'samples-0': '12', 'samples-3': '14' }), {
    parts: { ...nothing, samples: [12, 14] },
    value: 13,
  });
  assert.deepEqual(tell(samples, {}), { problems: { 'samples-0': { kind: 'empty' } } });
});

test('a part may not be typed in the unit of the whole figure', () => {
  const told = tell(line({ measured: 'share', scale: 100 }), { count: '95 %', whole: '300' });
  assert.deepEqual(told, { problems: { count: { kind: 'other-unit', unit: '%' } } });
});

test('what stands is written so that sending it unchanged says the same', () => {
  const cases: [EntryLine, Partial<ReadingView>][] = [
    [line(), { value: 95.25 }],
    [line({ measured: 'count' }), { value: 3, count: 3 }],
    [line({ measured: 'rate', scale: 1000 }), { value: 2, count: 3, whole: 1500 }],
    [line({ measured: 'samples' }), { value: 2, samples: [1, 3] }],
    [line({ formula: 'oee' }), { value: 81, inputs: { availability: 90, performance: 90, quality: 100 } }],
  ];
  for (const [of, parts] of cases) {
    const stands = reading('2026-03-01', parts);
    const told = tell(of, draftOf(stands, of, 'nb'));
    assert.deepEqual('parts' in told && told.parts, partsOf(stands));
  }
});

test('a period between the numbers that came along is known to be empty, one beyond them is not known', () => {
  const four = ['2026-02-01', '2026-01-01', '2025-11-01', '2025-10-01'].map((period) => reading(period));
  const of = line({ latest: four });
  assert.equal(wordAt(of, '2026-03-01'), null);
  assert.equal(wordAt(of, '2025-12-01'), null);
  assert.equal(wordAt(of, '2026-01-01'), four[1]);
  assert.equal(wordAt(of, '2025-09-01'), 'unknown');
  assert.equal(wordAt(of, '2026-04-01'), 'unknown');
  assert.equal(wordAt(line({ latest: four.slice(0, 2) }), '2020-01-01'), null);
});

test('a number that was taken away does not stand, and is none of those before', () => {
  const of = line({ latest: [reading('2026-03-01', { value: null }), reading('2026-02-01')] });
  assert.equal(wordAt(of, '2026-03-01'), null);
  assert.deepEqual(
    before(of.latest, '2026-04-01').map(({ period }) => period),
    ['2026-02-01'],
  );
});

test('one cannot step into a period that has not begun', () => {
  assert.equal(stepFrom(line(), '2026-03-01', 1, '2026-03-31'), null);
  assert.equal(stepFrom(line(), '2026-03-01', 1, '2026-04-01'), '2026-04-01');
  assert.equal(stepFrom(line(), '2026-03-01', -1, '2026-04-01'), '2026-02-01');
});

test('the first line that lacks a number is opened, and none when all are entered', () => {
  const company = { company: indicator, name: 'Skarvdal' };
  const lines = [line(), line({ period: '2026-04-01' })];
  assert.deepEqual(firstOpen({ company, today: '2026-04-03', lines }), {
    line: `${indicator} `,
    period: '2026-03-01',
  });
  const done = lines.map((one) => ({ ...one, missing: false }));
  assert.equal(firstOpen({ company, today: '2026-04-03', lines: done }), null);
});

test('when a number is saved the same line opens while it lacks more, then the next down the list, then the first', () => {
  const company = { company: indicator, name: 'Skarvdal' };
  const lines = ['a', 'b', 'c'].map((one) => line({ indicator: one }));
  const order = lines.map(({ indicator: one }) => `${one} `);
  const opens = (lacking: string, saved: string) => {
    const now = lines.map((one) => ({ ...one, missing: lacking.includes(one.indicator) }));
    return nextOpen({ company, today: '2026-04-03', lines: now }, `${saved} `, order)?.line.trim() ?? null;
  };
  assert.deepEqual(
    [opens('abc', 'b'), opens('ac', 'b'), opens('a', 'b'), opens('', 'b')],
    ['b', 'c', 'a', null],
  );
});
