import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '#platform/contract/cell.ts';
import { languages } from '#platform/contract/language.ts';
import { type PeriodKind, periodKinds, periodOf } from './period.ts';
import { type PeriodHints, readPeriod, slashOrderOf } from './read-period.ts';
import { writePeriod } from './write-period.ts';

const read = (cell: Cell, kind: PeriodKind, hints?: PeriodHints) => {
  const found = readPeriod(cell, kind, hints);
  return 'period' in found ? found.period : found.problem;
};

test('a month is read in every shape people write it', () => {
  const shapes: Cell[] = [
    '2026-03-01',
    '2026-03-17',
    '01.03.2026',
    '1.3.26',
    '31. 3. 2026',
    '1-3-2026',
    '01/03/2026',
    '31/03/2026',
    'mars 2026',
    'Mars 2026',
    'mar. 26',
    'mar-26',
    'mars-2026',
    '2026 mars',
    '2026-03',
    '2026/3',
    '2026.03',
    '202603',
    202603,
    '03/2026',
    '3.2026',
    '1. mars 2026',
    'March 2026',
    'March 3, 2026',
    '3rd March 2026',
    'marzec 2026',
    '3 marca 2026',
    'MARS 26',
    '20260315',
    '2026-03-01T00:00:00Z',
    '01.03.2026 00:00:00',
    { date: '2026-03-31' },
  ];
  for (const shape of shapes) {
    assert.equal(read(shape, 'month', { order: 'day-first' }), '2026-03-01', JSON.stringify(shape));
  }
  assert.equal(read('paź 2026', 'month'), '2026-10-01');
  assert.equal(read('września 2026', 'month'), '2026-09-01');
});

test('a week is read in every shape people write it', () => {
  for (const shape of [
    'uke 10 2026',
    'Uke 10, 2026',
    'U10-2026',
    'u10 26',
    '2026-W10',
    '2026W10',
    '2026-U10',
    '2026 uke 10',
    'v. 10 2026',
    'veke 10 2026',
    'vecka 10, 2026',
    'week 10/2026',
    'tydz. 10 2026',
    '2026-03-08',
    '04.03.2026',
  ]) {
    assert.equal(read(shape, 'week'), '2026-03-02', shape);
  }
  assert.equal(read('uke 1 2026', 'week'), '2025-12-29');
  assert.equal(read('uke 53 2026', 'week'), '2026-12-28');
  assert.equal(read('uke 53 2025', 'week'), 'no-such-day');
});

test('a quarter and a year are read in every shape people write them', () => {
  for (const shape of [
    '2. kvartal 2026',
    '2 kvartal 2026',
    '2.kv. 26',
    'Q2 2026',
    'K2 2026',
    'q2-26',
    '2026 Q2',
    '2026-Q2',
    '2026K2',
    'kvartal 2 2026',
    'II kwartał 2026',
    '2. kwartał 2026',
    'kw. 2 2026',
    '30.06.2026',
  ]) {
    assert.equal(read(shape, 'quarter'), '2026-04-01', shape);
  }
  assert.equal(read('5. kvartal 2026', 'quarter'), 'no-such-day');
  for (const shape of ['2026', 2026, '31.12.2026']) assert.equal(read(shape, 'year'), '2026-01-01');
});

test('a day between slashes waits until the file tells the order', () => {
  assert.equal(read('03/04/2026', 'day'), 'ambiguous-date');
  assert.equal(read('03/04/2026', 'day', { order: 'day-first' }), '2026-04-03');
  assert.equal(read('03/04/2026', 'day', { order: 'month-first' }), '2026-03-04');
  assert.equal(read('13/04/2026', 'day'), '2026-04-13');
  assert.equal(read('04/13/2026', 'day'), '2026-04-13');
  assert.equal(read('04/13/2026', 'day', { order: 'day-first' }), 'no-such-day');
  assert.equal(read('4/4/2026', 'day'), '2026-04-04');
  assert.equal(read('03.04.2026', 'day'), '2026-04-03');
  assert.equal(slashOrderOf(['03/04/2026', '13/04/2026 08:00', null, 5]), 'day-first');
  assert.equal(slashOrderOf(['03/04/2026', '04/13/26']), 'month-first');
  assert.equal(slashOrderOf(['03/04/2026', '04/13/2026', '13/04/2026']), undefined);
  assert.equal(slashOrderOf(['03/04/2026']), undefined);
});

test('days that do not exist, periods of another kind and years left out are told apart', () => {
  assert.equal(read('30.02.2026', 'day'), 'no-such-day');
  assert.equal(read('29.02.2027', 'day'), 'no-such-day');
  assert.equal(read('2026-13', 'month'), 'no-such-day');
  assert.equal(read('uke 10 2026', 'month'), 'other-kind');
  assert.equal(read('mars 2026', 'week'), 'other-kind');
  assert.equal(read('2026', 'month'), 'other-kind');
  assert.equal(read('10/2026', 'week'), 'other-kind');
  assert.equal(read('mars', 'month'), 'year-missing');
  assert.equal(read('mars', 'month', { year: 2026 }), '2026-03-01');
  assert.equal(read('uke 10', 'week', { year: 2026 }), '2026-03-02');
  assert.equal(read('1. kvartal', 'quarter'), 'year-missing');
  assert.equal(read('3. mars', 'day', { year: 2026 }), '2026-03-03');
  for (const cell of [
    '',
    'Sum',
    'Hittil i år',
    'Snitt 2026',
    '46082',
    46082,
    85.2,
    true,
    null,
    '01.03.2026–31.03.2026',
    { percent: 5 },
    'mars april 2026',
  ]) {
    assert.equal(read(cell, 'month'), 'not-a-period', JSON.stringify(cell));
  }
});

test('what the house writes in full, in any language, it reads back', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(...periodKinds),
      fc.constantFrom(...languages),
      (date, kind, language) => {
        const period = periodOf(date.toISOString().slice(0, 10), kind);
        const written = writePeriod(period, kind, language, 'full');
        assert.equal(read(written, kind), period, written);
      },
    ),
    { numRuns: 500 },
  );
});

test('no text makes the reading fail', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789./- uvwkqT:', 'mars', 'uke') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), fc.constantFrom(...periodKinds), (text, kind) => {
      const found = read(text, kind);
      assert.ok(typeof found === 'string');
    }),
    { numRuns: 2000 },
  );
});
