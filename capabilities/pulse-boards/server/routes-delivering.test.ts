import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';
import { openScreenBrowser, pairBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse('2027-02-09');
});

after(() => house.close());

type Post = (changes: object[]) => Promise<{ status: number; body: { outcomes: { refused: unknown }[] } }>;

async function companyWithBoard(name: string, kind: 'change' | 'daily') {
  const company = await house.readyCompany(name);
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const row = { template: testProgramme, by: makeId() };
    const cohort = await buildCohort(tx, { ...row, programme: testProgramme, name });
    await buildEnrolment(tx, { ...row, company, cohort, start: '2027-01-11' });
  });
  const leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: name });
  const url = `/api/pulse-boards/companies/${company}/changes`;
  const post: Post = (changes) => house.call('POST', url, { as: leader, body: { changes } }) as never;
  const board = makeId();
  const set = { name: 'Styringsgruppa', kind, level: 3 };
  await post([{ change: makeId(), kind: 'board', board, thing: board, set }]);
  const pulse = async () => {
    const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: leader });
    return body.phases[0].deliverables.find((one: { key: string }) => one.key === 'pulse');
  };
  return { company, leader, url, post, board, pulse };
}

const meetingOn = (board: string) => {
  const thing = makeId();
  const change = (set: object) => ({ change: makeId(), kind: 'meeting', board, thing, set });
  return [change({ begun: '2027-02-09T10:50:00Z' }), change({ ended: '2027-02-09T11:00:00Z' })] as const;
};

test('the first meeting the steering group has held at its board delivers the pulse, once', async () => {
  const { post, board, pulse } = await companyWithBoard('Skarvdal Mekaniske', 'change');
  const [begun, ended] = meetingOn(board);
  await post([begun]);
  assert.notEqual((await pulse()).state, 'done');
  for (const _ of ['first', 'again']) assert.equal((await post([ended])).status, 200);
  const { state, at } = await pulse();
  assert.equal(state, 'done');
  house.later(5);
  await post([...meetingOn(board)]);
  assert.equal((await pulse()).at, at, 'the next meeting leaves the day as it was');
});

test('a meeting closed at the wall is told for whoever hung up the board', async () => {
  const { company, leader, url, board, pulse } = await companyWithBoard('Nes Tre', 'change');
  const screen = openScreenBrowser(house.call);
  await pairBrowser(house.call, screen, { company, as: leader });
  const { body } = await screen.call('POST', url, { changes: meetingOn(board) });
  assert.deepEqual(
    body.outcomes.map((one: { refused: unknown }) => one.refused),
    [null, null],
  );
  assert.equal((await pulse()).state, 'done');
});

test('an area’s meeting at its daily board is not the steering group’s', async () => {
  const { post, board, pulse } = await companyWithBoard('Fjellplast', 'daily');
  await post([...meetingOn(board)]);
  assert.notEqual((await pulse()).state, 'done');
});
