import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { askedFor, dueOn, type LineOfSite, linesOf, type Standing } from '#indicators/lines.ts';
import { periodsBetween } from '#indicators/period.ts';
import { north, south, standing, version } from '#indicators/server/testing/figures.ts';

const months = periodsBetween('2026-01-01', '2026-12-31', 'month');
const counts = [version({ measured: 'count', chart: 'c', bySite: true, unit: 'avvik' })];
const shares = [version({ measured: 'share', chart: 'p', bySite: true, unit: '%', scale: 100 })];
const count = (site: string, period: string, value: number | null) =>
  standing(period, value, { site, count: value });
const share = (site: string, period: string, part: number, whole: number) =>
  standing(period, (100 * part) / whole, { site, count: part, whole });
const sumIn = (lines: readonly LineOfSite[]): Standing[] => lines.find(({ isSum }) => isSum)?.readings ?? [];

test('a figure of the company has one line, and one read by site has one for each site', () => {
  const whole = linesOf([version()], [standing('2026-01-01', 1)], [north, south]);
  assert.deepEqual(
    whole.map(({ site, readings }) => [site, readings.length]),
    [[null, 1]],
  );
  const values = [version({ bySite: true })];
  const bySite = linesOf(values, [standing('2026-01-01', 1, { site: 'n' })], [north, south]);
  assert.deepEqual(
    bySite.map(({ site, readings, isSum }) => [site?.name, readings.length, isSum]),
    [
      ['Nord', 1, false],
      ['Sør', 0, false],
    ],
  );
});

test('a sum of sites is never shown for a period one of them lacks', () => {
  const at = fc.array(fc.option(fc.nat(50)), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(at, at, (one, other) => {
      const all = months.flatMap((month, i) => [
        count('n', month, one[i] ?? null),
        count('s', month, other[i] ?? null),
      ]);
      const sum = sumIn(linesOf(counts, all, [north, south]));
      const both = months.filter((_, i) => one[i] != null && other[i] != null);
      const isAlone = one.every((n) => n === null) || other.every((n) => n === null);
      if (!isAlone)
        assert.deepEqual(
          sum.map(({ period }) => period),
          both,
        );
      for (const { period, value } of isAlone ? [] : sum) {
        const i = months.indexOf(period);
        assert.equal(value, one[i]! + other[i]!);
      }
    }),
  );
});

test('shares of sites are put together by their counts and not by their percentages', () => {
  const all = [share('n', '2026-01-01', 1, 10), share('s', '2026-01-01', 90, 90)];
  const [sum] = sumIn(linesOf(shares, all, [north, south]));
  assert.deepEqual([sum?.value, sum?.count, sum?.whole], [91, 91, 100]);
});

test('numbers of sites that are no counts are not put together', () => {
  const all = [standing('2026-01-01', 1, { site: 'n' }), standing('2026-01-01', 2, { site: 's' })];
  assert.ok(linesOf([version({ bySite: true })], all, [north, south]).every(({ isSum }) => !isSum));
});

test('numbers from before something was counted are in no sum of counts', () => {
  const versions = [
    version({ bySite: true, unit: '%' }),
    { ...shares[0]!, version: 2, from: '2026-02-01', breaks: true, scale: 1000 },
  ];
  const before = ['n', 's'].map((site) => standing('2026-01-01', 4, { site }));
  const all = [...before, share('n', '2026-02-01', 1, 10), share('s', '2026-02-01', 3, 10)];
  assert.deepEqual(
    sumIn(linesOf(versions, all, [north, south])).map(({ period, value }) => [period, value]),
    [['2026-02-01', 200]],
  );
});

test('a sum of each time is reckoned to what it was reckoned to then', () => {
  const versions = [shares[0]!, { ...shares[0]!, version: 2, from: '2026-02-01', breaks: true, scale: 1000 }];
  const all = ['2026-01-01', '2026-02-01'].flatMap((month) => [
    share('n', month, 1, 10),
    share('s', month, 3, 10),
  ]);
  assert.deepEqual(
    sumIn(linesOf(versions, all, [north, south])).map(({ value }) => value),
    [20, 200],
  );
});

test('what was read for the company before it was read by site goes before the sum', () => {
  const versions = [
    version({ measured: 'count', chart: 'c' }),
    { ...counts[0]!, version: 2, from: '2026-02-01', breaks: true },
  ];
  const all = [
    standing('2026-01-01', 7, { count: 7 }),
    count('n', '2026-02-01', 3),
    count('s', '2026-02-01', 5),
  ];
  const [sum] = linesOf(versions, all, [north, south]);
  assert.deepEqual(
    sum!.readings.map(({ period, value }) => [period, value]),
    [
      ['2026-01-01', 7],
      ['2026-02-01', 8],
    ],
  );
});

test('a site that is no more is in no line and in no sum', () => {
  const all = months.flatMap((month) => ['n', 's', 'gone'].map((site) => count(site, month, 2)));
  const lines = linesOf(counts, all, [north, south]);
  assert.deepEqual(
    lines.map(({ site }) => site?.site ?? null),
    [null, 'n', 's'],
  );
  assert.ok(sumIn(lines).every(({ value }) => value === 4));
});

const asked = (readings: Standing[], today: string, period: 'day' | 'week' | 'month' = 'month') =>
  askedFor({ site: null, readings, isSum: false }, [version({ period })], today);
const due = (readings: Standing[], today: string, period: 'day' | 'week' | 'month' = 'month') =>
  dueOn({ site: null, readings, isSum: false }, [version({ period })], today);

test('what is due is the latest period that is over and lacks a number', () => {
  assert.equal(due([standing('2026-09-01', 1)], '2026-11-23'), '2026-10-01');
  assert.equal(due([standing('2026-10-01', 1)], '2026-11-23'), null);
  assert.equal(due([standing('2026-10-01', null)], '2026-11-23'), '2026-10-01');
  assert.equal(due([], '2026-01-20'), null, 'nobody is late for what was before the figure was made');
});

test('a sum is never due: it is reckoned and not entered', () => {
  assert.equal(dueOn({ site: null, readings: [], isSum: true }, counts, '2026-11-23'), null);
});

test('the oldest of the latest few that lacks a number is asked for', () => {
  const of = (...days: string[]) => days.map((day) => standing(day, 1));
  assert.deepEqual(asked(of('2026-06-01', '2026-07-01'), '2026-11-23'), {
    period: '2026-08-01',
    missing: true,
  });
  assert.deepEqual(asked(of('2026-01-01'), '2026-11-23'), { period: '2026-08-01', missing: true });
  assert.deepEqual(asked(of('2026-10-01'), '2026-11-23'), { period: '2026-10-01', missing: false });
  assert.deepEqual(asked([], '2026-11-23'), { period: '2026-10-01', missing: true });
});

test('on a Monday a daily figure asks for Monday once Friday is in, and never for a Saturday', () => {
  const week = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => standing(day, 1));
  assert.deepEqual(asked(week, '2026-11-23', 'day'), { period: '2026-11-23', missing: true });
  assert.deepEqual(asked(week, '2026-11-22', 'day'), { period: '2026-11-20', missing: false });
  assert.deepEqual(asked(week.slice(0, 2), '2026-11-23', 'day'), { period: '2026-11-20', missing: true });
});
