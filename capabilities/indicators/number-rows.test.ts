import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type { ReadingView } from '#indicators/indicator-view.ts';
import { correctionsOf, numberRows } from '#indicators/number-rows.ts';
import { enteredUnder } from '#indicators/versions.ts';

const part = (from: number, to: number, limits: Partial<ChartView['parts'][number]>) => ({
  from,
  to,
  begins: 'start' as const,
  shown: 'xmr' as const,
  tooFew: null,
  state: 'locked' as const,
  baseline: null,
  centre: 90,
  lower: 80,
  upper: 99,
  meanRange: null,
  rangeLimit: null,
  ...limits,
});

const chart: ChartView = {
  kind: 'p',
  periods: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
  values: [90, null, 91, 99.5],
  ranges: [null, null, null, null],
  parts: [part(0, 1, {}), part(2, 3, { centre: 95, lower: [88, 89], upper: [97, 98] })],
  signals: [
    { rule: 2, from: 2, to: 3, side: 'above' },
    { rule: 1, from: 3, to: 3, side: 'above' },
  ],
  rangeSignals: [],
  change: { code: 'better', rule: 1, since: '2026-04-01', side: 'above' },
  target: null,
};

const said = (period: string, revision: number, value: number | null, by = 'Silje Rud'): ReadingView => ({
  site: null,
  period,
  value,
  count: null,
  whole: null,
  samples: null,
  inputs: null,
  revision,
  way: 'hand',
  reason: revision === 1 ? '' : `grunn ${revision}`,
  said: { by, at: `2026-05-0${revision}T08:00:00.000Z` },
});

test('each period has the limits of its own part and point, the latest first', () => {
  const rows = numberRows(chart, [said('2026-03-01', 2, 91)]);
  assert.deepEqual(
    rows.map(({ period, centre, lower, upper }) => [period, centre, lower, upper]),
    [
      ['2026-04-01', 95, 89, 98],
      ['2026-03-01', 95, 88, 97],
      ['2026-02-01', 90, 80, 99],
      ['2026-01-01', 90, 80, 99],
    ],
  );
  assert.equal(rows[1]?.reading?.revision, 2);
  assert.equal(rows[2]?.value, null);
});

test('a period that is part of several signals shows the strongest', () => {
  assert.deepEqual(
    numberRows(chart, []).map(({ signal }) => signal?.rule ?? null),
    [1, 2, null, null],
  );
});

test('a correction tells what stood and what came in its place, and by whom and why', () => {
  const found = correctionsOf({
    readings: [said('2026-03-01', 3, null, 'Terje Aune')],
    corrections: [said('2026-03-01', 2, 91), said('2026-03-01', 1, 19)],
  });
  assert.deepEqual(
    found.map(({ stood, became, by, reason }) => [stood, became, by, reason]),
    [
      [91, null, 'Terje Aune', 'grunn 3'],
      [19, 91, 'Silje Rud', 'grunn 2'],
    ],
  );
});

test('a number said where one was taken away is no correction', () => {
  const readings = [said('2026-03-01', 3, 88)];
  const corrections = [said('2026-03-01', 2, null), said('2026-03-01', 1, 19)];
  assert.deepEqual(
    correctionsOf({ readings, corrections }).map(({ stood, became }) => [stood, became]),
    [[19, null]],
  );
});

test('a number is entered as the last version says before the line breaks again', () => {
  const version = (n: number, from: string, breaks: boolean) => ({ version: n, from, breaks }) as Definition;
  const versions = [
    version(1, '1990-01-01', false),
    version(2, '1990-01-01', false),
    version(3, '2026-03-01', true),
  ];
  const at = (period: string) => enteredUnder(versions, period).version;
  assert.deepEqual([at('2025-01-01'), at('2026-02-01'), at('2026-03-01')], [2, 2, 3]);
});
