import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { periodsBetween } from '#indicators/period.ts';
import { content } from '#indicators/server/testing/figures.ts';
import { begin, codeOf, today, type Work } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse(today);
});
after(() => house.close());

const months = periodsBetween('2024-01-01', '2026-10-01', 'month');
/** Ten to twelve, and twenty more from 2025 on. */
const numbers = Object.fromEntries(months.map((month, i) => [month, 10 + (i % 3) + (i >= 12 ? 20 : 0)]));
type Part = { from: number; begins: string; centre: number };
type Chart = { periods: string[]; parts: Part[] };
const begun = ({ periods, parts }: Chart) => parts.map(({ from, begins }) => [periods[from], begins]);

async function read(work: Work, more: object = {}): Promise<string> {
  const indicator = await work.define(more);
  assert.equal((await work.say(indicator, numbers)).status, 200);
  return indicator;
}
const at = (indicator: string, what: string) => `/figures/${indicator}/${what}`;
const rebase = (from: string, more: object = {}) => ({
  rebase: makeId(),
  from,
  reason: 'Ny maskin',
  ...more,
});

test('the latest aim counts, and one taken away leaves none', async () => {
  const { post, define } = await begin(house);
  const indicator = await define({ lowest: 0, highest: 100 });
  const aim = (value: number | null, by: string | null) =>
    post(at(indicator, 'targets'), { target: makeId(), value, by });
  await aim(30, '2026-12-31');
  const [target] = (await aim(25, '2027-06-30')).body.targets;
  assert.deepEqual([target.value, target.by, target.set.by], [25, '2027-06-30', 'Ingrid Solbakk']);
  assert.deepEqual(codeOf(await aim(25, null)), [422, 'target-incomplete']);
  assert.deepEqual(codeOf(await aim(101, '2027-06-30')), [422, 'outside-bounds']);
  assert.deepEqual((await aim(null, null)).body.targets, []);
});

test('a baseline is a stretch of periods with its mean, or a figure with its source', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const set = (more: object) =>
    work.post(at(indicator, 'baselines'), { baseline: makeId(), from: null, to: null, value: null, ...more });
  const { baseline } = (await set({ from: '2024-01-20', to: '2024-03-02' })).body;
  assert.deepEqual(
    [baseline.from, baseline.to, baseline.value, baseline.readings],
    ['2024-01-01', '2024-03-01', 11, 3],
  );
  assert.deepEqual(codeOf(await set({ value: 42 })), [422, 'reason-needed']);
  assert.equal((await set({ value: 42, note: 'Årsrapporten' })).body.baseline.value, 42);
  assert.equal((await set({})).body.baseline, null);
});

test('what is shown before a re-basing is what comes of it, and nothing is written by looking', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const before = (await work.get(`/figures/${indicator}`)).body;
  const preview = await work.post(at(indicator, 'rebase-previews'), { from: '2025-01-17' });
  assert.deepEqual((await work.get(`/figures/${indicator}`)).body, before);
  const { body } = await work.post(at(indicator, 'rebases'), rebase('2025-01-17'), work.coordinator);
  assert.deepEqual(body.series[0].chart, preview.body);
  assert.deepEqual(begun(body.series[0].chart), [
    ['2024-01-01', 'start'],
    ['2025-01-01', 'rebase'],
  ]);
});

test('a re-basing is a recorded decision, and the chart without it is kept', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const before = (await work.get(`/figures/${indicator}`)).body.series[0].chart;
  const body = rebase('2025-01-01');
  await work.post(at(indicator, 'rebases'), body, work.coordinator);
  const again = (await work.post(at(indicator, 'rebases'), body, work.coordinator)).body;
  assert.deepEqual(again.withoutRebase, before);
  assert.deepEqual(
    again.rebases.map(
      ({ from, reason, decided }: { from: string; reason: string; decided: { by: string } }) => [
        from,
        reason,
        decided.by,
      ],
    ),
    [['2025-01-01', 'Ny maskin', 'Amina Warsame']],
  );
  const refused = await work.post(at(indicator, 'rebases'), rebase('2025-01-09'));
  assert.deepEqual(codeOf(refused), [422, 'rebase-there-already']);
  assert.equal((await work.post(at(indicator, 'rebases'), rebase('2025-02-01', { reason: '' }))).status, 400);
});

test('a re-basing taken back stays on record with the reason, and the limits are as before', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const before = (await work.get(`/figures/${indicator}`)).body.series[0].chart;
  const decision = rebase('2025-01-01');
  await work.post(at(indicator, 'rebases'), decision);
  const take = (reason: string, subject = decision.rebase) =>
    work.post(at(indicator, 'removals'), { kind: 'rebase', subject, reason }, work.representative);
  assert.deepEqual(codeOf(await take('')), [422, 'reason-needed']);
  assert.deepEqual(codeOf(await take('Feil', makeId())), [422, 'mark-unknown']);
  const { body } = await take('Maskinen gikk ut igjen');
  assert.deepEqual([body.series[0].chart, body.withoutRebase], [before, null]);
  const [{ removed }] = body.rebases;
  assert.deepEqual([removed.reason, removed.by], ['Maskinen gikk ut igjen', 'Terje Aune']);
});

test('limits begin anew after the first number of a meaning and up to the last, nowhere else', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  for (const from of ['2024-01-01', '2026-11-01'])
    assert.deepEqual(codeOf(await work.post(at(indicator, 'rebase-previews'), { from })), [
      422,
      'rebase-outside',
    ]);
  const body = { indicator, version: 1, reason: 'Nytt system', breaks: true, from: '2025-06-01' };
  await work.post('/definitions', { ...content, ...body });
  const first = await work.post(at(indicator, 'rebases'), rebase('2025-06-01'));
  assert.deepEqual(codeOf(first), [422, 'rebase-there-already']);
  assert.equal((await work.post(at(indicator, 'rebases'), rebase('2025-07-01'))).status, 200);
});

test('of a figure read by site limits and baseline belong to a site, and the sum has its own', async () => {
  const work = await begin(house, ['Nord', 'Sør']);
  const indicator = await work.define({ bySite: true });
  const [north, south] = work.sites.map(({ site }) => site);
  for (const site of [north, south])
    await work.say(
      indicator,
      Object.fromEntries(months.map((month, i) => [month, { value: 10 + (i % 3), site }])),
    );
  for (const [what, body] of [
    ['rebases', rebase('2025-01-01')],
    ['rebase-previews', { from: '2025-01-01' }],
    ['baselines', { baseline: makeId(), from: '2024-01-01', to: '2024-12-01', value: null }],
  ] as const)
    assert.deepEqual(codeOf(await work.post(at(indicator, what), body)), [422, 'site-unknown'], what);
  const { body } = await work.post(at(indicator, 'rebases'), rebase('2025-01-01', { site: south }));
  assert.deepEqual(
    body.series.map(({ chart }: { chart: Chart }) => chart.parts.length),
    [1, 2],
  );
  assert.equal(body.site.name, 'Sør');
});

test('a day on which something was changed is read before and after, and is taken back without a word', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const flag = { flag: makeId(), on: '2025-01-10', words: 'Ny oppstilling' };
  const raise = (more: object = {}) => work.post(at(indicator, 'flags'), { ...flag, ...more });
  const [raised] = (await raise()).body.flags;
  assert.deepEqual(
    [raised.reading.before, raised.reading.after.n, raised.raised.by],
    [{ n: 12, mean: 11 }, 22, 'Ingrid Solbakk'],
  );
  assert.ok(raised.reading.after.mean > 30);
  assert.equal((await raise()).body.flags.length, 1, 'a retry is the same mark');
  assert.deepEqual(codeOf(await raise({ flag: makeId(), on: '2026-11-24' })), [422, 'flag-in-the-future']);
  const { body } = await work.post(at(indicator, 'removals'), { kind: 'flag', subject: flag.flag });
  assert.deepEqual(body.flags, []);
});

test('the last of as many marks as there may be is the same mark when it comes again', async () => {
  const work = await begin(house);
  const indicator = await read(work);
  const flags = Array.from({ length: 51 }, (_, i) => ({
    flag: makeId(),
    on: '2025-01-10',
    words: `Endring ${i}`,
  }));
  for (const flag of flags.slice(0, 50)) await work.post(at(indicator, 'flags'), flag);
  assert.equal((await work.post(at(indicator, 'flags'), flags[49]!)).status, 200);
  assert.deepEqual(codeOf(await work.post(at(indicator, 'flags'), flags[50]!)), [422, 'too-many-flags']);
});
