import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isPeriodStart,
  lastDayOf,
  nextPeriod,
  periodKinds,
  periodOf,
  periodsBetween,
  previousPeriod,
} from './period.ts';
import { writePeriod } from './write-period.ts';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kinds = fc.constantFrom(...periodKinds);

test('a period is the first day of what the day lies in, and ISO weeks begin on Monday', () => {
  assert.deepEqual(
    periodKinds.map((kind) => periodOf('2027-01-01', kind)),
    ['2027-01-01', '2026-12-28', '2027-01-01', '2027-01-01', '2027-01-01'],
  );
  assert.equal(periodOf('2026-06-30', 'quarter'), '2026-04-01');
  assert.equal(lastDayOf('2028-02-01', 'month'), '2028-02-29');
  assert.equal(lastDayOf('2026-10-01', 'quarter'), '2026-12-31');
});

test('every day lies within its period, and the periods lie end to end', () => {
  fc.assert(
    fc.property(days, kinds, (day, kind) => {
      const period = periodOf(day, kind);
      const last = lastDayOf(period, kind);
      assert.ok(period <= day && day <= last);
      assert.equal(periodOf(last, kind), period);
      assert.ok(isPeriodStart(period, kind));
      assert.equal(isPeriodStart(day, kind), day === period);
      assert.equal(previousPeriod(nextPeriod(period, kind), kind), period);
      assert.ok(isPeriodStart(nextPeriod(period, kind), kind));
      assert.equal(nextPeriod(periodOf(previousPeriod(period, kind), kind), kind), period);
    }),
  );
});

test('the periods between two days are all there are, once each, in order', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40 }), kinds, (from, count, kind) => {
      let to = periodOf(from, kind);
      for (let i = 0; i < count; i += 1) to = nextPeriod(to, kind);
      const periods = periodsBetween(from, lastDayOf(to, kind), kind);
      assert.equal(periods.length, count + 1);
      assert.deepEqual([...new Set(periods)].sort(), periods);
      assert.equal(periods.at(-1), to);
    }),
  );
  assert.deepEqual(periodsBetween('2026-03-01', '2026-02-28', 'month'), []);
});

test('what is no day begins no period', () => {
  assert.equal(isPeriodStart('2026-02-30', 'day'), false);
  assert.equal(isPeriodStart('mars', 'month'), false);
  assert.throws(() => periodOf('2026-02-30', 'month'), RangeError);
});

test('periods are written as people say them', () => {
  const full = (period: string, kind: (typeof periodKinds)[number]) =>
    (['nb', 'nn', 'en', 'sv', 'pl'] as const).map((language) => writePeriod(period, kind, language, 'full'));
  assert.deepEqual(full('2026-03-01', 'month'), [
    'mars 2026',
    'mars 2026',
    'March 2026',
    'mars 2026',
    'marzec 2026',
  ]);
  assert.deepEqual(full('2025-12-29', 'week'), [
    'uke 1 2026',
    'veke 1 2026',
    'week 1 2026',
    'vecka 1 2026',
    'tydzień 1 2026',
  ]);
  assert.deepEqual(full('2026-04-01', 'quarter'), [
    '2. kvartal 2026',
    '2. kvartal 2026',
    'quarter 2 2026',
    'kvartal 2 2026',
    '2. kwartał 2026',
  ]);
  assert.deepEqual(full('2026-03-03', 'day'), [
    '3. mars 2026',
    '3. mars 2026',
    '3 March 2026',
    '3 mars 2026',
    '3 marca 2026',
  ]);
  const short = (language: 'nb' | 'sv') =>
    periodKinds.map((kind) => writePeriod(periodOf('2026-01-01', kind), kind, language, 'short'));
  assert.deepEqual(short('nb'), ['1. jan.', 'u1', 'jan', 'K1', '2026']);
  assert.deepEqual(short('sv'), ['1 jan.', 'v1', 'jan', 'K1', '2026']);
});
