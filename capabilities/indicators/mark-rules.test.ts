import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineOfSite } from '#indicators/lines.ts';
import { refuseBaseline, refuseRebase, refuseTarget } from '#indicators/mark-rules.ts';
import { periodsBetween } from '#indicators/period.ts';
import { drawing, north, standing, version } from '#indicators/server/testing/figures.ts';

const bounded = version({ lowest: 0, highest: 100 });

test('an aim has a value and a day, lies within the bounds, and belongs to a figure that is followed', () => {
  const of = (value: number | null, by: string | null, isRetired = false) =>
    refuseTarget(bounded, { value, by }, isRetired);
  assert.equal(of(50, '2026-12-31'), null);
  assert.equal(of(null, null), null);
  assert.deepEqual([of(50, null)?.refused, of(50, null)?.field], ['target-incomplete', 'by']);
  assert.deepEqual(
    [of(null, '2026-12-31')?.refused, of(null, '2026-12-31')?.field],
    ['target-incomplete', 'value'],
  );
  assert.equal(of(101, '2026-12-31')?.refused, 'outside-bounds');
  assert.equal(of(50, '2026-12-31', true)?.refused, 'figure-retired');
});

const baseline = (more: object, versions = [bounded]) => {
  const wish = { from: null, to: null, value: null, note: '', ...more };
  return refuseBaseline(versions, wish)?.refused ?? null;
};

test('a baseline is a whole stretch, or a figure with its source', () => {
  assert.equal(baseline({ from: '2026-01-10', to: '2026-01-02' }), null, 'one month is a stretch');
  assert.equal(baseline({ from: '2026-01-10' }), 'baseline-incomplete');
  assert.equal(baseline({ from: '2026-02-10', to: '2026-01-02' }), 'baseline-upside-down');
  assert.equal(baseline({ value: 4 }), 'reason-needed');
  assert.equal(baseline({ value: 4, note: 'Årsrapport 2024' }), null);
  assert.equal(baseline({ value: 400, note: 'Årsrapport 2024' }), 'outside-bounds');
  assert.equal(baseline({}), null);
});

test('a baseline lies under one meaning', () => {
  const versions = [bounded, version({ version: 2, from: '2026-03-01', breaks: true })];
  assert.equal(baseline({ from: '2026-01-01', to: '2026-03-01' }, versions), 'baseline-across-a-break');
  assert.equal(baseline({ from: '2026-01-01', to: '2026-02-20' }, versions), null);
  const weekly = [bounded, version({ version: 2, from: '2026-03-02', breaks: true, period: 'week' })];
  assert.equal(baseline({ from: '2026-01-15', to: '2026-02-02' }, weekly), null);
});

const months = periodsBetween('2026-01-01', '2026-10-01', 'month');
const line: LineOfSite = {
  site: null,
  isSum: false,
  readings: months.map((month, i) => standing(month, i === 3 ? null : 1)),
};
const rebase = (from: string, more: Parameters<typeof drawing>[0] = {}, on = line) =>
  refuseRebase(drawing(more), on, from)?.refused ?? null;
const row = (from: string, site: string | null = null) => ({
  rebase: 'r',
  indicator: 'i',
  site,
  from,
  reason: 'Ny maskin',
  decidedBy: 'Ingrid Solbakk',
  decidedAt: '2026-01-01T08:00:00Z',
});

test('limits begin anew after the first number and not after the last', () => {
  assert.deepEqual(
    ['2025-01-01', '2026-01-01', '2026-02-01', '2026-10-01', '2026-11-01'].map((from) => rebase(from)),
    ['rebase-outside', 'rebase-outside', null, null, 'rebase-outside'],
  );
  assert.equal(rebase('2026-02-01', {}, { ...line, readings: [] }), 'rebase-outside');
});

test('limits do not begin anew twice at a period, unless the first was taken back', () => {
  const rebases = [row('2026-05-01')];
  const removals = new Map([['r', { subject: 'r', reason: 'Feil', by: 'x', at: '2026-01-01T08:00:00Z' }]]);
  assert.equal(rebase('2026-05-01', { rebases }), 'rebase-there-already');
  assert.equal(rebase('2026-05-01', { rebases, removals }), null);
  assert.equal(rebase('2026-05-01', { rebases: [row('2026-05-01', north.site)] }), null);
});

test('limits do not begin anew at the first number under a meaning, where they begin anyway', () => {
  const versions = [version(), version({ version: 2, from: '2026-04-01', breaks: true })];
  // Nobody reported April.
  assert.deepEqual(
    ['2026-04-01', '2026-05-01', '2026-06-01'].map((from) => rebase(from, { versions })),
    ['rebase-there-already', 'rebase-there-already', null],
  );
});
