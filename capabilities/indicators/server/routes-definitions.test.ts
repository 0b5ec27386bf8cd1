import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { content } from '#indicators/server/testing/figures.ts';
import { begin, codeOf, today } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let office: string;

before(async () => {
  house = await openTestHouse(today);
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});
after(() => house.close());

const next = { ...content, version: 1, from: null as string | null, reason: 'Tydeligere' };

test('a figure is made once, also when the call comes again', async () => {
  const { post, get, coordinator } = await begin(house);
  const body = { indicator: makeId(), version: 0, ...content };
  const made = await post('/definitions', body, coordinator);
  assert.deepEqual([made.status, made.body.definition.version], [200, 1]);
  assert.deepEqual((await post('/definitions', body, coordinator)).body.versions, made.body.versions);
  const { body: seen } = await get('');
  assert.deepEqual(
    seen.indicators.map((one: { name: string }) => one.name),
    ['Gjennomløpstid'],
  );
});

test('a name is given once, and parts that do not fit are refused at their field', async () => {
  const { post, define } = await begin(house);
  await define();
  const write = (more: object) =>
    post('/definitions', { indicator: makeId(), version: 0, ...content, ...more });
  assert.deepEqual(codeOf(await write({ name: 'GJENNOMLØPSTID' })), [422, 'name-taken']);
  const wrong = await write({ name: 'Andel', chart: 'p' });
  assert.deepEqual([wrong.body.code, wrong.body.problems[0].field], ['chart-does-not-fit', 'chart']);
  assert.deepEqual(codeOf(await write({ name: 'Andre', version: 1 })), [404, 'not-found']);
});

test('a version written on an older picture is refused by the name of whoever was first', async () => {
  const { post, define, coordinator, representative } = await begin(house);
  const indicator = await define();
  const write = (as: string, name: string) => post('/definitions', { ...next, indicator, name }, as);
  assert.equal((await write(coordinator, 'Ledetid')).status, 200);
  const late = await write(representative, 'Tid i hus');
  assert.deepEqual(codeOf(late), [409, 'already-changed-by-another']);
  assert.match(late.body.message, /Amina Warsame/);
  const both = await Promise.all(
    ['A', 'B'].map((name) => post('/definitions', { ...next, version: 2, indicator, name }, coordinator)),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
});

test('what is counted otherwise breaks the line from a period after the last number, and is shown so', async () => {
  const { post, define, say, get } = await begin(house);
  const indicator = await define();
  await say(indicator, { '2026-08-01': 40, '2026-09-01': 44 });
  const write = (more: object) => post('/definitions', { ...next, indicator, unit: 'minutter', ...more });
  assert.deepEqual(codeOf(await write({})), [422, 'break-from-needed']);
  const early = await write({ from: '2026-09-10' });
  assert.deepEqual(codeOf(early), [422, 'numbers-after-the-break']);
  assert.match(early.body.message, /september 2026/);
  assert.equal((await write({ from: '2026-10-10' })).status, 200);
  await say(indicator, { '2026-10-01': 2400 });
  const [{ chart }] = (await get(`/figures/${indicator}`)).body.series;
  assert.deepEqual(
    chart.parts.map((part: { from: number; begins: string }) => [chart.periods[part.from], part.begins]),
    [
      ['2026-08-01', 'start'],
      ['2026-10-01', 'definition'],
    ],
  );
});

test('the month a figure went over to weeks in is named in its own words', async () => {
  const { post, define, say } = await begin(house);
  const indicator = await define();
  await say(indicator, { '2026-10-01': 40 });
  const body = { ...next, indicator, period: 'week', from: '2026-10-14' };
  assert.match((await post('/definitions', body)).body.message, /oktober 2026/);
});

test('a figure that can point at people goes on doing so', async () => {
  const { post, define } = await begin(house);
  const indicator = await define({ pointsAtPeople: true });
  assert.deepEqual(codeOf(await post('/definitions', { ...next, indicator })), [
    422,
    'points-at-people-stays',
  ]);
});

test('each party agrees on a version, and a further version is to be agreed on anew', async () => {
  const { post, define, get, manager, representative, coordinator } = await begin(house);
  const indicator = await define();
  const agree = (as: string, version: number) => post(`/figures/${indicator}/agreements`, { version }, as);
  assert.equal((await agree(coordinator, 1)).status, 403);
  await agree(manager, 1);
  const isAgreed = async () => (await get('')).body.indicators[0].agreed;
  assert.equal(await isAgreed(), false);
  const both = await agree(representative, 1);
  assert.equal(both.body.definition.agreed.employees.by, 'Terje Aune');
  assert.equal(await isAgreed(), true);
  await post('/definitions', { ...next, indicator, name: 'Ledetid' });
  assert.equal(await isAgreed(), false);
  assert.deepEqual(codeOf(await agree(manager, 1)), [409, 'already-changed-by-another']);
});

test('the office sees a figure only while both parties share it', async () => {
  const { company, post, define, say, manager, representative } = await begin(house);
  const [indicator] = [await define(), await define({ name: 'Eget' })];
  await say(indicator, { '2026-10-01': 40 });
  const share = (as: string, given: boolean) =>
    post(`/figures/${indicator}/sharings`, { sharing: makeId(), given }, as);
  const url = `/api/indicators/companies/${company}`;
  const seen = async () => {
    const { body } = await house.call('GET', url, { as: office });
    const depth = await house.call('GET', `${url}/figures/${indicator}`, { as: office });
    const picture = await house.call('GET', `${url}/figures/${indicator}/picture.svg`, { as: office });
    return [body.indicators.length, depth.status, picture.status];
  };
  assert.deepEqual(await seen(), [0, 404, 404]);
  await share(manager, true);
  assert.deepEqual(await seen(), [0, 404, 404]);
  await share(representative, true);
  assert.deepEqual(await seen(), [1, 200, 200]);
  await share(manager, false);
  assert.deepEqual(await seen(), [0, 404, 404]);
});

test('for another company and its adviser a figure does not exist, and a partner is let in to none', async () => {
  const [mine, other] = [await begin(house), await begin(house)];
  const indicator = await mine.define();
  const partner = await house.person('Per Partner', {
    role: 'partner',
    programme: testProgramme,
    place: 'P',
  });
  const company = `/api/indicators/companies/${mine.company}`;
  for (const url of [company, `${company}/figures/${indicator}`]) {
    for (const as of [other.manager, other.adviser])
      assert.equal((await house.call('GET', url, { as })).status, 404, url);
    assert.equal((await house.call('GET', url, { as: partner })).status, 403, url);
  }
  assert.equal((await other.get(`/figures/${indicator}`)).status, 404);
  assert.equal((await other.post('/definitions', { ...next, indicator })).status, 404);
});

test('an employee enters numbers and reads figures, and neither defines nor retires them', async () => {
  const { post, define, say, get, employee } = await begin(house);
  const indicator = await define();
  assert.equal((await say(indicator, { '2026-10-01': 40 }, employee)).status, 200);
  const { may } = (await get('', employee)).body;
  assert.deepEqual(may, { define: false, enter: true, import: false });
  for (const [path, body] of [
    ['/definitions', { indicator: makeId(), version: 0, ...content }],
    [`/figures/${indicator}/retirements`, { retirement: makeId(), retired: true, reason: 'x' }],
  ] as const)
    assert.equal((await post(path, body, employee)).status, 403);
});

test('a figure that is followed no more takes no number and no version, and comes back with its numbers', async () => {
  const { post, define, say, get, stands } = await begin(house);
  const indicator = await define();
  await say(indicator, { '2026-10-01': 40 });
  const retire = (retired: boolean, reason = '') =>
    post(`/figures/${indicator}/retirements`, { retirement: makeId(), retired, reason });
  assert.deepEqual(codeOf(await retire(true)), [422, 'reason-needed']);
  assert.equal((await retire(true, 'Vi måler andre ting')).body.retired.reason, 'Vi måler andre ting');
  assert.deepEqual(codeOf(await say(indicator, { '2026-11-01': 41 })), [422, 'figure-retired']);
  assert.deepEqual(codeOf(await post('/definitions', { ...next, indicator })), [422, 'figure-retired']);
  assert.equal((await get('')).body.indicators[0].standing, 'retired');
  assert.equal((await retire(false)).body.standing, 'open');
  assert.deepEqual(await stands(indicator), [['2026-10-01', 40]]);
});
