import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { csv, imported } from '#indicators/server/testing/files.ts';
import { begin, codeOf, today, type Work } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

/** Who reaches a figure’s numbers: programs by their token, people’s figures by their entry, companies their own. */
let house: TestHouse;
before(async () => {
  house = await openTestHouse(today);
});
after(() => house.close());

async function program(company: string, as: string, ...scopes: string[]) {
  const { body } = await house.call('POST', `/api/sign-in/companies/${company}/tokens`, {
    as,
    body: { token: makeId(), name: 'Ordresystemet', scopes, expiresOn: '2027-06-30' },
  });
  const headers = { authorization: `Bearer ${body.secret}` };
  const base = `/api/indicators/companies/${company}`;
  return {
    say: (indicator: string, value: number, rest: object = {}, act = makeId()) =>
      house.call('POST', `${base}/readings`, {
        headers,
        body: { act, readings: [{ indicator, period: '2026-10-01', value, ...rest }] },
      }),
    get: (path = '') => house.call('GET', base + path, { headers }),
  };
}

test('a program says its last word with a token, and what stood before is kept', async () => {
  const { company, manager, define, get } = await begin(house);
  const indicator = await define();
  const { say, get: read } = await program(company, manager, 'indicators:read', 'indicators:write');
  await say(indicator, 40);
  assert.equal((await say(indicator, 42)).body.saved[0].revision, 2);
  assert.deepEqual(codeOf(await say(indicator, 43, { seen: 1 })), [422, 'reading-stands']);
  const { readings, corrections } = (await get(`/figures/${indicator}`)).body;
  assert.deepEqual(
    [readings[0].value, readings[0].way, readings[0].said.by, corrections[0].value],
    [42, 'token', 'Ordresystemet', 40],
  );
  assert.equal((await read(`/figures/${indicator}`)).status, 200);
});

test('a program’s call that comes late again does not undo a correction', async () => {
  const { company, manager, define, post, stands } = await begin(house);
  const indicator = await define();
  const { say } = await program(company, manager, 'indicators:write');
  const act = makeId();
  await say(indicator, 40, {}, act);
  const readings = [{ indicator, period: '2026-10-01', value: 44, seen: 1, reason: 'Talt om' }];
  await post('/readings', { act: makeId(), readings });
  assert.equal((await say(indicator, 40, {}, act)).body.saved[0].isNews, false);
  assert.deepEqual(await stands(indicator), [['2026-10-01', 44]]);
});

test('a token that only reads writes nothing, and one of another company finds nothing', async () => {
  const [mine, other] = [await begin(house), await begin(house)];
  const indicator = await mine.define();
  const reads = await program(mine.company, mine.manager, 'indicators:read');
  assert.equal((await reads.say(indicator, 40)).status, 403);
  const theirs = await program(other.company, other.manager, 'indicators:read', 'indicators:write');
  assert.deepEqual(codeOf(await theirs.say(indicator, 40)), [422, 'no-such-figure']);
});

test('a figure that can point at people takes and shows no number before its entry is live, nor after', async () => {
  const { define, say, get, openMeasure } = await begin(house);
  const indicator = await define({ pointsAtPeople: true });
  assert.deepEqual(codeOf(await say(indicator, { '2026-10-01': 40 })), [422, 'measure-needed']);
  await openMeasure(indicator, '2026-11-30');
  assert.equal((await say(indicator, { '2026-10-01': 40 })).status, 200);
  const shown = async () => {
    const [card] = (await get('')).body.indicators;
    const depth = (await get(`/figures/${indicator}`)).body;
    const file = (await get('/readings.csv')).body;
    const picture = await get(`/figures/${indicator}/picture.svg`);
    const { lines } = (await get('/entry')).body;
    return [
      card.series.length,
      depth.series.length,
      depth.readings.length,
      file.includes('40'),
      picture.status,
      lines.length,
    ];
  };
  assert.deepEqual(await shown(), [1, 1, 1, true, 200, 1]);
  house.setDay('2026-12-01');
  assert.deepEqual(await shown(), [0, 0, 0, false, 422, 0]);
  assert.deepEqual(codeOf(await say(indicator, { '2026-10-01': 41 })), [422, 'measure-needed']);
  house.setDay(today);
});

test('a figure without its entry shows nothing for being followed no more', async () => {
  const { define, say, get, post, openMeasure } = await begin(house);
  const indicator = await define({ pointsAtPeople: true });
  await openMeasure(indicator, '2026-11-30');
  await say(indicator, { '2026-10-01': 40 });
  await post(`/figures/${indicator}/targets`, { target: makeId(), value: 30, by: '2026-12-31' });
  const baseline = { baseline: makeId(), from: null, to: null, value: 50, note: 'Timelister' };
  await post(`/figures/${indicator}/baselines`, baseline);
  house.setDay('2026-12-01');
  await post(`/figures/${indicator}/retirements`, {
    retirement: makeId(),
    retired: true,
    reason: 'Avsluttet',
  });
  const { body } = await get(`/figures/${indicator}`);
  assert.deepEqual(
    [body.standing, body.series, body.readings, body.baseline, body.targets],
    ['retired', [], [], null, []],
  );
  assert.doesNotMatch((await get('/readings.csv')).body, /40/);
  assert.equal((await get(`/figures/${indicator}/picture.svg`)).body.code, 'measure-needed');
  house.setDay(today);
});

test('a number from elsewhere is not entered for a figure that waits for its entry', async () => {
  const { define, post } = await begin(house);
  const indicator = await define({ pointsAtPeople: true });
  const baseline = { baseline: makeId(), from: null, to: null, value: 50, note: 'Timelister' };
  assert.deepEqual(codeOf(await post(`/figures/${indicator}/baselines`, baseline)), [422, 'measure-needed']);
});

/** One row at the least in every table of the room. */
async function fill(work: Work): Promise<string> {
  const indicator = await work.define();
  await work.say(indicator, { '2026-08-01': 40, '2026-09-01': 41, '2026-10-01': 42 });
  const at = (what: string, body: object) => work.post(`/figures/${indicator}/${what}`, body);
  const rebase = { rebase: makeId(), from: '2026-09-01', reason: 'Ny maskin' };
  const none = { from: null, to: null, value: null };
  for (const [what, body] of [
    ['agreements', { version: 1 }],
    ['sharings', { sharing: makeId(), given: true }],
    ['targets', { target: makeId(), value: 30, by: '2026-12-31' }],
    ['baselines', { baseline: makeId(), ...none }],
    ['rebases', rebase],
    ['flags', { flag: makeId(), on: '2026-09-01', words: 'Ny oppstilling' }],
    ['removals', { kind: 'rebase', subject: rebase.rebase, reason: 'Feil' }],
    ['retirements', { retirement: makeId(), retired: true, reason: 'Slutt' }],
    ['retirements', { retirement: makeId(), retired: false }],
  ] as const)
    assert.equal((await at(what, body)).status, 200, what);
  await imported(house, work, csv(['Måned', 'Gjennomløpstid'], ['2026-07', 39]));
  return indicator;
}

/** How many rows of a company each table of the room shows to a transaction of another, or of itself. */
const rowsOf = (company: string, seenBy: string): Promise<[string, number][]> =>
  house.within({ companies: [seenBy] }, async (tx) => {
    const tables = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'indicators' order by 1`.execute(tx);
    const counts: [string, number][] = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.raw(name)} where company = ${company}`.execute(tx);
      counts.push([name, rows[0]!.count]);
    }
    return counts;
  });

test('a transaction of one company sees no row of another in any table of the room, and writes none', async () => {
  const [mine, other] = [await begin(house), await begin(house)];
  const indicator = await fill(mine);
  const own = await rowsOf(mine.company, mine.company);
  assert.ok(own.length >= 14 && own.every(([, rows]) => rows > 0), JSON.stringify(own));
  assert.ok((await rowsOf(mine.company, other.company)).every(([, rows]) => rows === 0));
  const write = house.within({ companies: [other.company], person: other.manager }, (tx) =>
    sql`insert into indicators.reading
        (company, indicator, period, revision, value, way, act, said_by, said_by_name, said_at)
      values (${mine.company}, ${indicator}, '2026-06-01', 1, 1, 'hand', ${makeId()}, ${other.manager}, 'x', now())`.execute(
      tx,
    ),
  );
  await assert.rejects(write, /row-level security/);
});
