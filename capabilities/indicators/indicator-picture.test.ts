import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  baselineOn,
  cardOf,
  flagsOn,
  latestOf,
  lineFor,
  rebasesOn,
  seriesOf,
  targetOn,
  withoutRebase,
  withRebase,
} from '#indicators/indicator-picture.ts';
import { chartViewOf } from '#indicators/line.ts';
import { type LineOfSite, linesOf } from '#indicators/lines.ts';
import { periodsBetween } from '#indicators/period.ts';
import { drawing, north, south, standing, version } from '#indicators/server/testing/figures.ts';

const months = periodsBetween('2023-01-01', '2026-10-31', 'month');
const readings = months.map((month, i) => standing(month, 10 + (i % 3) + (i > 30 ? 8 : 0)));
const whole: LineOfSite = { site: null, readings, isSum: false };
const set = { setBy: 'Ingrid Solbakk', setAt: '2026-01-01T08:00:00Z', note: '' };
const target = (value: number | null, site: string | null = null) => ({
  target: `t${value}`,
  indicator: 'i',
  site,
  value,
  by: value === null ? null : '2026-12-31',
  ...set,
});
const baseline = (more: object) => ({
  baseline: 'b',
  indicator: 'i',
  site: null,
  from: null,
  to: null,
  value: null,
  ...set,
  ...more,
});
const rebase = (from: string, site: string | null = null) => ({
  rebase: `r${from}`,
  indicator: 'i',
  site,
  from,
  reason: 'Ny maskin',
  decidedBy: 'Ingrid Solbakk',
  decidedAt: '2026-01-01T08:00:00Z',
});
const removed = (subject: string) =>
  new Map([[subject, { subject, reason: 'Feil', by: 'Terje Aune', at: '2026-02-01T08:00:00Z' }]]);

test('the last points of a chart keep the limits of the whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.subarray(months.slice(1), { maxLength: 3 }),
      (count, cuts) => {
        const chart = chartViewOf({ ...lineFor(drawing(), whole), rebases: cuts })!;
        const cut = Math.max(0, chart.periods.length - count);
        const latest = latestOf(chart, count);
        assert.deepEqual(latest.periods, chart.periods.slice(cut));
        for (const [i, period] of latest.periods.entries()) {
          const at = chart.periods.indexOf(period);
          const [now, then] = [latest, chart].map(
            ({ parts }, n) => parts.find(({ from, to }) => from <= (n ? at : i) && to >= (n ? at : i))!,
          );
          assert.deepEqual(
            [now!.centre, now!.upper, now!.lower, now!.state],
            [then!.centre, then!.upper, then!.lower, then!.state],
          );
        }
        assert.equal(latest.signals.length, chart.signals.filter(({ to }) => to >= cut).length);
      },
    ),
  );
});

test('limits that vary from point to point are cut where the points are', () => {
  const versions = [version({ measured: 'share', chart: 'p', scale: 100, unit: '%' })];
  const shares = months.map((month, i) => standing(month, (100 * 5) / (40 + i), { count: 5, whole: 40 + i }));
  const chart = chartViewOf({ versions, readings: shares, rebases: [], baseline: null, target: null })!;
  const { upper } = chart.parts[0]!;
  assert.ok(Array.isArray(upper));
  assert.deepEqual(latestOf(chart, 5).parts[0]!.upper, upper.slice(-5));
});

test('both charts are kept: the one with limits that began anew, and the one without', () => {
  const one = drawing({ standing: readings, rebases: [rebase('2025-08-01')] });
  const [series] = seriesOf(one);
  assert.deepEqual(
    series!.chart.parts.map(({ begins }) => begins),
    ['start', 'rebase'],
  );
  assert.deepEqual(withoutRebase(one, whole), chartViewOf(lineFor(drawing({ standing: readings }), whole)));
  assert.equal(withoutRebase(drawing({ standing: readings }), whole), null);
});

test('what is shown before a re-basing is what comes of it', () => {
  const before = drawing({ standing: readings });
  const after = drawing({ standing: readings, rebases: [rebase('2025-08-01')] });
  assert.deepEqual(withRebase(before, whole, '2025-08-01'), seriesOf(after)[0]!.chart);
});

test('a re-based limit that was taken back is listed and draws nothing', () => {
  const one = drawing({
    standing: readings,
    rebases: [rebase('2025-08-01')],
    removals: removed('r2025-08-01'),
  });
  assert.equal(seriesOf(one)[0]!.chart.parts.length, 1);
  assert.equal(rebasesOn(one, whole)[0]!.removed?.reason, 'Feil');
});

test('limits of one site begin anew for that site alone', () => {
  const versions = [version({ bySite: true })];
  const both = ['n', 's'].flatMap((site) => readings.map((one) => ({ ...one, site })));
  const one = drawing({
    versions,
    standing: both,
    sites: [north, south],
    rebases: [rebase('2025-08-01', 's')],
  });
  assert.deepEqual(
    seriesOf(one).map(({ site, chart }) => [site?.name, chart.parts.length]),
    [
      ['Nord', 1],
      ['Sør', 2],
    ],
  );
});

test('a site has its own aim, else the company’s, and the latest word counts', () => {
  const versions = [version({ bySite: true })];
  const [n, s] = linesOf(versions, [], [north, south]);
  const one = drawing({ versions, sites: [north, south], targets: [target(5), target(3, 'n'), target(6)] });
  assert.deepEqual([targetOn(one, n!)?.value, targetOn(one, s!)?.value], [3, 6]);
  const taken = drawing({ versions, sites: [north, south], targets: [target(5), target(null)] });
  assert.equal(targetOn(taken, s!), null);
});

test('a count the whole company aims at is not what each of its sites aims at', () => {
  const versions = [version({ bySite: true, measured: 'count', chart: 'c' })];
  const lines = linesOf(versions, [], [north, south]);
  const one = drawing({ versions, sites: [north, south], targets: [target(12), target(4, 's')] });
  assert.deepEqual(
    lines.map((line) => targetOn(one, line)?.value ?? null),
    [12, null, 4],
  );
  const [only] = linesOf(versions, [], [north]);
  assert.equal(targetOn(drawing({ versions, sites: [north], targets: [target(12)] }), only!)?.value, 12);
});

test('a baseline is the mean of its stretch, or the figure from elsewhere', () => {
  const of = (more: object) =>
    baselineOn(drawing({ standing: readings, baselines: [baseline(more)] }), whole);
  const stretch = of({ from: '2023-01-01', to: '2023-03-01' });
  assert.deepEqual([stretch?.value, stretch?.readings], [11, 3]);
  assert.deepEqual([of({ value: 42 })?.value, of({ value: 42 })?.readings], [42, 0]);
  assert.equal(of({ from: '2020-01-01', to: '2020-03-01' })?.value, null);
  assert.equal(of({}), null);
});

test('a flag of the company stands on every site, and one of a site on that site', () => {
  const versions = [version({ bySite: true })];
  const one = drawing({ versions, sites: [north, south], removals: removed('gone') });
  const [n, s] = linesOf(versions, [], [north, south]);
  const flag = (name: string, site: string | null) => ({
    flag: name,
    indicator: 'i',
    site,
    on: '2026-01-01',
    words: name,
    raisedBy: 'Ingrid Solbakk',
    raisedAt: '2026-01-01T08:00:00Z',
  });
  const flags = [flag('alle', null), flag('sør', 's'), flag('gone', null)];
  const on = (line: LineOfSite) => flagsOn(one, line, flags).map(({ words }) => words);
  assert.deepEqual([on(n!), on(s!)], [['alle'], ['alle', 'sør']]);
});

test('a card shows the latest three years, and nothing of a figure that waits for its entry', () => {
  const one = drawing({ standing: readings });
  const card = cardOf(one, 'open');
  assert.equal(card.series[0]!.chart.periods.length, 36);
  assert.deepEqual(card.due, []);
  const waiting = cardOf(one, 'measure-needed');
  assert.deepEqual([waiting.series, waiting.due], [[], []]);
});
