import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { actText, actWords } from '#audit/act-text.ts';
import { isLooking } from '#audit/rules.ts';
import { whoText } from '#audit/who-text.ts';
import { roles } from '#people/contract.ts';
import { text as peopleText } from '#people/text.ts';
import { makeId } from '#platform/contract/id.ts';

/** Every endpoint that leaves a line in the audit, and what its contract says it does. */
const acts = serverRooms.flatMap((room) =>
  Object.entries(room.endpoints)
    .filter(
      ([act, endpoint]) => ['company', 'reach'].includes(room.access[act]!.kind) && !('untold' in endpoint),
    )
    .map(([act, endpoint]) => ({
      act: `${room.name}.${act}`,
      // What only reads says so where it is no GET.
      reads: endpoint.method === 'GET' || ('reads' in endpoint && endpoint.reads === true),
    })),
);

/** What has a line of its own though its rule asks for no company: the calendar, one line for each company in it. */
const besides = ['programme.readCalendar'];

test('every act that leaves a line is told in words of its own', () => {
  assert.ok(acts.length >= 16);
  const wordless = acts.filter(({ act }) => actWords(act) === actText['act-of-another-release']);
  assert.deepEqual(
    wordless.map(({ act }) => `act-${act.replace('.', '-')}`),
    [],
    'write these in capabilities/audit/act-text.ts',
  );
});

test('no words are kept for an act that is gone', () => {
  const known = new Set(
    [...acts.map(({ act }) => act), ...besides].map((act) => `act-${act.replace('.', '-')}`),
  );
  const left = Object.keys(actText).filter((key) => !known.has(key) && key !== 'act-of-another-release');
  assert.deepEqual(left, []);
});

test('an act looks where its endpoint only reads or tries out, and nowhere else', () => {
  for (const { act, reads } of acts) assert.equal(isLooking(act), reads || /\.preview[A-Z]/.test(act), act);
});

test('a role is called the same in the log as everywhere else', () => {
  for (const role of roles) assert.deepEqual(whoText[`role-${role}`], peopleText[`role-${role}`]);
});

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

test('nothing that was sent in a body, a query or a secret stands in the audit', async () => {
  const planted = ['Plantet Verk', 'plantetsted', 'plantet-grunn', 'plantetquery', 'Plantet Kull', 'Planta'];
  const office = await house.person('Planta Person', {
    ...{ role: 'programme-office', programme: testProgramme, place: 'plantetplass' },
  });
  const company = await house.company('Verket');
  const calls: [Parameters<TestHouse['call']>[0], string, unknown?][] = [
    [
      'PUT',
      `/api/companies/${company}`,
      { name: 'Plantet Verk', employees: 12, sites: [{ site: makeId(), name: 'plantetsted', place: 'x' }] },
    ],
    ['POST', '/api/programme/cohorts', { cohort: makeId(), name: 'Plantet Kull', template: testProgramme }],
    ['GET', `/api/companies/${company}?plantetquery=plantetquery`],
    ['GET', `/api/audit/companies/${company}/lines?act=plantetquery.plantetquery`],
    [
      'POST',
      `/api/programme/companies/${company}/journey/changes`,
      {
        change: makeId(),
        detail: { kind: 'paused', from: '2027-01-11' },
        reason: 'plantet-grunn',
        revision: 0,
      },
    ],
  ];
  for (const [method, url, body] of calls)
    await house.call(method, url, { as: office, ...(body !== undefined && { body }) });
  const cookie = await house.signIn(office);
  const feed = await house.call('POST', '/api/programme/calendar-feeds', {
    as: office,
    body: { feed: makeId(), company },
  });
  await house.call('GET', feed.body.path);
  const mighty = new URL(house.ownerUrl);
  mighty.username = 'postgres';
  const superuser = new pg.Client({ connectionString: mighty.href });
  await superuser.connect();
  const { rows } = await superuser.query(
    'select row_to_json(line)::text as text from platform.audit_line as line',
  );
  await superuser.end();
  const all = rows.map(({ text }) => text as string).join('\n');
  assert.ok(
    rows.length >= 5 && all.includes('companies.correctCompany') && all.includes('programme.readCalendar'),
  );
  const secrets = [cookie.split('=')[1]!, String(feed.body.path).split('/').at(-1)!.replace('.ics', '')];
  for (const word of [...planted, ...secrets])
    assert.ok(!all.includes(word), `${word} stands in the audit:\n${all}`);
});
