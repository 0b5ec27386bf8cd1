import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { lockIndicators } from '#indicators/server/store.ts';
import { begin, codeOf, today, writeSites } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse(today);
});
after(() => house.close());

/** Resolves when so many wait for what somebody holds; throws when they do not come to it. */
async function untilWaiting(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await house.within({}, (tx) =>
      sql<{ n: number }>`select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`.execute(tx),
    );
    if (rows[0]!.n >= count) return;
    await setTimeout(25);
  }
  throw new Error(`Nobody waits, where ${count} should.`);
}

const correction = (value: number, seen: number, reason = '') => ({ '2026-10-01': { value, seen, reason } });

test('a number is said by whoever is in the company, for any day of its period', async () => {
  const { define, say, get, stands, employee } = await begin(house);
  const indicator = await define();
  const { body } = await say(indicator, { '2026-10-17': 40.5 }, employee);
  assert.deepEqual(body.saved, [
    { indicator, site: null, period: '2026-10-01', revision: 1, value: 40.5, isNews: true },
  ]);
  assert.deepEqual(await stands(indicator), [['2026-10-01', 40.5]]);
  const [reading] = (await get(`/figures/${indicator}`)).body.readings;
  assert.deepEqual([reading.way, reading.said.by], ['hand', 'Linn Brekke']);
});

test('a correction keeps what stood there, with who said it and why it was corrected', async () => {
  const { define, say, get, coordinator, employee } = await begin(house);
  const indicator = await define();
  await say(indicator, { '2026-10-01': 40 }, employee);
  house.later(20);
  await say(indicator, correction(44, 1, 'Talt om'), coordinator);
  const { body } = await get(`/figures/${indicator}`);
  const of = ({
    value,
    revision,
    reason,
    said,
  }: {
    value: number;
    revision: number;
    reason: string;
    said: { by: string };
  }) => [value, revision, reason, said.by];
  assert.deepEqual(body.readings.map(of), [[44, 2, 'Talt om', 'Amina Warsame']]);
  assert.deepEqual(body.corrections.map(of), [[40, 1, '', 'Linn Brekke']]);
  house.setDay(today);
});

test('one’s own slip is put right without a reason for a quarter of an hour, and nobody else’s of the same name', async () => {
  const { company, define, say, employee } = await begin(house);
  const namesake = await house.person('Linn Brekke', { role: 'employee', company, place: 'Verk' });
  const indicator = await define();
  await say(indicator, { '2026-10-01': 40 }, employee);
  house.later(10);
  assert.deepEqual(codeOf(await say(indicator, correction(44, 1), namesake)), [422, 'reason-needed']);
  assert.equal((await say(indicator, correction(44, 1), employee)).status, 200);
  house.later(16);
  assert.deepEqual(codeOf(await say(indicator, correction(45, 2), employee)), [422, 'reason-needed']);
  house.setDay(today);
});

test('of two people at the same moment exactly one is taken, and the other is told by whom', async () => {
  const { company, define, say, coordinator, employee, stands } = await begin(house);
  const indicator = await define();
  // Both are held back until both have come as far as they get.
  const calls = await house.within({ companies: [company] }, async (tx) => {
    await lockIndicators(tx, company);
    const held = Promise.all([
      say(indicator, correction(40, 0), coordinator),
      say(indicator, correction(50, 0), employee),
    ]);
    await untilWaiting(2);
    return { held };
  });
  const both = await calls.held;
  const [won, lost] = both.toSorted((a, b) => a.status - b.status);
  assert.deepEqual([won!.status, ...codeOf(lost!)], [200, 422, 'reading-stands']);
  const isFirst = won!.body.saved[0].value === 40;
  assert.match(lost!.body.message, isFirst ? /40.*Amina Warsame/ : /50.*Linn Brekke/);
  assert.equal((await stands(indicator)).length, 1);
});

test('a number that is taken away leaves a gap, and what stood is kept', async () => {
  const { define, say, get, stands } = await begin(house);
  const indicator = await define();
  await say(indicator, { '2026-09-01': 39, '2026-10-01': 40 });
  house.later(20);
  const remove = (reason: string) => say(indicator, { '2026-10-01': { remove: true, seen: 1, reason } });
  assert.deepEqual(codeOf(await remove('')), [422, 'reason-needed']);
  assert.equal((await remove('Målt feil')).status, 200);
  assert.deepEqual(await stands(indicator), [
    ['2026-09-01', 39],
    ['2026-10-01', null],
  ]);
  const { body } = await get(`/figures/${indicator}`);
  assert.deepEqual([body.corrections[0].value, body.series[0].chart.periods], [40, ['2026-09-01']]);
  house.setDay(today);
});

test('the same act come again changes nothing, also after somebody else has put it right', async () => {
  const { define, post, say, stands, coordinator, employee } = await begin(house);
  const indicator = await define();
  const body = { act: makeId(), readings: [{ indicator, period: '2026-10-01', value: 40, seen: 0 }] };
  const first = await post('/readings', body, employee);
  await say(indicator, correction(44, 1, 'Talt om'), coordinator);
  const again = await post('/readings', body, employee);
  assert.equal(again.status, 200);
  assert.deepEqual(again.body.saved, [{ ...first.body.saved[0], isNews: false }]);
  assert.deepEqual(await stands(indicator), [['2026-10-01', 44]]);
});

test('of many numbers nothing is written when one is wrong, and each that is wrong is named', async () => {
  const { define, say, stands } = await begin(house);
  const indicator = await define({ highest: 100 });
  const { body } = await say(indicator, { '2026-08-01': 40, '2026-09-01': 140, '2026-12-01': 40 });
  assert.equal(body.code, 'outside-bounds');
  assert.deepEqual(
    body.problems.map(
      ({ message }: { message: string }) => /^Gjennomløpstid, (\w+ 2026): /.exec(message)?.[1],
    ),
    ['september 2026', 'desember 2026'],
  );
  assert.deepEqual(await stands(indicator), []);
});

test('two numbers for one period in one go are refused, also as two days of it', async () => {
  const { define, say } = await begin(house);
  const indicator = await define();
  assert.deepEqual(codeOf(await say(indicator, { '2026-10-01': 40, '2026-10-02': 41 })), [422, 'said-twice']);
});

test('a future period, a whole of nought and what is outside the bounds are refused at their field', async () => {
  const { define, say } = await begin(house);
  const share = await define({ measured: 'share', chart: 'p', scale: 100, unit: '%', highest: 90 });
  for (const [numbers, code, field] of [
    [{ '2026-12-01': { count: 1, whole: 2 } }, 'reading-in-the-future', 'period'],
    [{ '2026-10-01': { count: 0, whole: 0 } }, 'whole-is-zero', 'whole'],
    [{ '2026-10-01': { count: 19, whole: 20 } }, 'outside-bounds', 'value'],
    [{ '2026-10-01': 50 }, 'parts-needed', 'count'],
  ] as const) {
    const { body } = await say(share, numbers);
    assert.deepEqual([body.code, body.problems[0].field], [code, field]);
  }
  assert.deepEqual(codeOf(await say(makeId(), { '2026-10-01': 1 })), [422, 'no-such-figure']);
});

test('a figure by site is said for each site, and its counts are summed where all have reported', async () => {
  const { define, say, get, sites } = await begin(house, ['Nord', 'Sør']);
  const indicator = await define({ measured: 'count', chart: 'c', bySite: true, unit: 'avvik' });
  const [north, south] = sites.map(({ site }) => site);
  assert.deepEqual(codeOf(await say(indicator, { '2026-10-01': 3 })), [422, 'site-needed']);
  await say(indicator, { '2026-09-01': { value: 3, site: north }, '2026-10-01': { value: 5, site: north } });
  await say(indicator, { '2026-10-01': { value: 7, site: south } });
  const { body } = await get(`/figures/${indicator}`);
  assert.deepEqual(
    body.series.map(({ isSum, chart }: { isSum: boolean; chart: { values: number[] } }) => [
      isSum,
      chart.values,
    ]),
    [
      [true, [12]],
      [false, [3, 5]],
      [false, [7]],
    ],
  );
  assert.deepEqual([body.readings, body.may.enter], [[], false], 'a sum is reckoned and not entered');
});

test('numbers of a site that is no more stay in the file of all numbers, and in no line', async () => {
  const work = await begin(house, ['Nord', 'Sør']);
  const indicator = await work.define({ measured: 'count', chart: 'c', bySite: true, unit: 'avvik' });
  const [north, south] = work.sites;
  for (const { site } of work.sites) await work.say(indicator, { '2026-10-01': { value: 3, site } });
  await writeSites(house, work.company, 'Verk', [{ ...north!, place: 'Storvik' }]);
  const { body } = await work.get(`/figures/${indicator}`);
  assert.deepEqual(
    body.series.map(({ site, chart }: { site: { name: string }; chart: { values: number[] } }) => [
      site.name,
      chart.values,
    ]),
    [['Nord', [3]]],
  );
  const more = await work.say(indicator, { '2026-09-01': { value: 3, site: south!.site } });
  assert.deepEqual(codeOf(more), [422, 'site-unknown']);
  assert.equal(String((await work.get('/readings.csv')).body).match(/oktober 2026/g)?.length, 2);
});

test('what is to be entered now says what stands there, and the most overdue comes first', async () => {
  const { define, say, get, employee } = await begin(house);
  await say(await define(), { '2026-10-01': 40 });
  const behind = await define({ name: 'Avvik' });
  await say(behind, { '2026-08-01': 1 });
  const { lines } = (await get('/entry', employee)).body;
  assert.deepEqual(
    lines.map(({ name, period, missing }: { name: string; period: string; missing: boolean }) => [
      name,
      period,
      missing,
    ]),
    [
      ['Avvik', '2026-09-01', true],
      ['Gjennomløpstid', '2026-10-01', false],
    ],
  );
  assert.equal(lines[1].latest[0].value, 40);
});
