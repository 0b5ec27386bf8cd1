import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changesOf,
  definitionsBefore,
  isWorse,
  targetsOf,
  type Wanted,
  wantedOf,
} from '#indicators/import-rules.ts';
import type { ReadReading } from '#indicators/import-shape.ts';
import { north, version } from '#indicators/server/testing/figures.ts';

const circumstances = { today: '2026-11-23', sites: ['n'] };
const read = (period: string, more: Partial<ReadReading> = {}): ReadReading => ({
  indicator: 'i',
  site: null,
  period,
  value: null,
  count: null,
  whole: null,
  samples: null,
  inputs: null,
  row: 2,
  column: 3,
  standing: 'first',
  ...more,
});
const wanted = (period: string, value: number | null): Wanted => ({
  indicator: 'i',
  site: null,
  period,
  value,
  count: null,
  whole: null,
  samples: null,
  inputs: null,
});

test('a file obeys the rule that numbers said by hand obey, and is told its row and column', () => {
  const figures = [
    { indicator: 'i', versions: [version({ measured: 'share', chart: 'p', scale: 100, highest: 80 })] },
  ];
  const readings = [
    read('2026-10-01', { count: 1, whole: 4 }),
    read('2026-09-01', { count: 9, whole: 10, row: 3, column: 2 }),
    read('2026-08-01', { value: 40, row: 4 }),
  ];
  const found = wantedOf(readings, figures, circumstances);
  assert.deepEqual(
    found.wanted.map(({ value }) => value),
    [25],
  );
  assert.deepEqual(
    found.problems.map(({ row, column, by, code }) => [row, column, by, code]),
    [
      [3, 2, 'rule', 'outside-bounds'],
      [4, 3, 'rule', 'parts-needed'],
    ],
  );
});

test('a number of before a break is one of what was counted then', () => {
  const versions = [
    version({ unit: 'timer' }),
    version({ version: 2, from: '2026-06-01', breaks: true, unit: 'minutter', decimals: 0, highest: 600 }),
  ];
  const at = definitionsBefore([{ indicator: 'i', versions }]);
  assert.equal(at('i', '2026-06-01'), undefined);
  assert.deepEqual([at('i', '2026-05-01')?.unit, at('i', '2026-05-01')?.highest], ['timer', null]);
  assert.equal(
    definitionsBefore([{ indicator: 'i', versions: versions.slice(0, 1) }])('i', '2020-01-01'),
    undefined,
  );
});

test('months of a time that was counted in quarters are named, and none of them is written', () => {
  const versions = [
    version({ period: 'quarter' }),
    version({ version: 2, from: '2026-07-01', breaks: true }),
  ];
  const readings = ['2026-04-01', '2026-05-01', '2026-07-01'].map((period) => read(period, { value: 1 }));
  const found = wantedOf(readings, [{ indicator: 'i', versions }], circumstances);
  assert.deepEqual(
    found.wanted.map(({ period }) => period),
    ['2026-07-01'],
  );
  assert.deepEqual(
    found.problems.map(({ by, code, values }) => [by, code, values.text]),
    [
      ['file', 'period-of-other-kind', '2026-04-01'],
      ['file', 'period-of-other-kind', '2026-05-01'],
    ],
  );
});

test('a file is read into what figures are now, with the parts of a formula', () => {
  const versions = [version({ name: 'Gammelt' }), version({ version: 2, formula: 'operating-margin' })];
  const [target] = targetsOf([{ indicator: 'i', versions }], [north]);
  assert.deepEqual(
    [target?.name, target?.inputs],
    ['Gjennomløpstid', ['operating-result', 'operating-income']],
  );
});

test('what stands already is the same, what has another number is changed, and the rest is added', () => {
  const standing = new Map([
    ['a', { ...wanted('a', 1), revision: 3 }],
    ['b', { ...wanted('b', 1), revision: 3 }],
    ['c', { ...wanted('c', null), revision: 2 }],
  ]);
  const file = [wanted('a', 1), wanted('b', 2), wanted('c', 5), wanted('d', 6)];
  const changes = changesOf(file, ({ period }) => standing.get(period));
  assert.deepEqual([changes.same, changes.changed, changes.added], [1, 1, 2]);
  assert.deepEqual(
    changes.news.map(({ wanted: { period }, revision }) => [period, revision]),
    [
      ['b', 4],
      ['c', 3],
      ['d', 1],
    ],
  );
});

test('a file written twice changes nothing the second time', () => {
  const file = fc.uniqueArray(fc.record({ period: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(5) }), {
    selector: ({ period }) => period,
  });
  fc.assert(
    fc.property(file, file, (before, rows) => {
      const standing = new Map<string, ReturnType<typeof wanted> & { revision: number }>(
        before.map(({ period, value }) => [period, { ...wanted(period, value), revision: 1 }]),
      );
      const said = rows.map(({ period, value }) => wanted(period, value));
      const first = changesOf(said, ({ period }) => standing.get(period));
      for (const { wanted: one, revision } of first.news) standing.set(one.period, { ...one, revision });
      const again = changesOf(said, ({ period }) => standing.get(period));
      assert.deepEqual([again.news, again.same], [[], rows.length]);
      assert.equal(first.added + first.changed + first.same, rows.length);
    }),
  );
});

test('a file is worse than what was said yes to when it leaves more out or changes what nobody saw', () => {
  const seen = {
    rows: 9,
    added: 5,
    changed: 1,
    same: 0,
    empty: 0,
    leftOut: 1,
    failedRows: 2,
    problemCount: 2,
  };
  assert.equal(isWorse(seen, seen), false);
  assert.equal(isWorse({ ...seen, added: 4, same: 1 }, seen), false);
  for (const more of [{ problemCount: 3 }, { failedRows: 3 }, { leftOut: 2 }, { changed: 2 }])
    assert.equal(isWorse({ ...seen, ...more }, seen), true, JSON.stringify(more));
});
