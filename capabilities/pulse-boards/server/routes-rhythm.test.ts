import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { officeOf } from '#platform/contract/office.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';
import { openScreenBrowser, pairBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let manager: string;
const author = { by: null, byName: 'Ane Moe', at: '2026-10-05T06:00:00Z' };

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});
after(() => house.close());

const rhythm = async (as: string, board: string, of = company) => {
  const { status, body } = await house.call('GET', `/api/pulse-boards/companies/${of}/rhythm`, { as });
  assert.equal(status, 200);
  return body.rhythms.find((one: { board: string }) => one.board === board);
};

const held = (board: string, days: readonly string[], of = company) =>
  house.within({ companies: [of] }, (tx) =>
    buildChanges(
      tx,
      of,
      days.map((day) => ({
        kind: 'meeting',
        board,
        thing: makeId(),
        set: { begun: `${day}T07:00:00Z`, ended: `${day}T07:08:00Z`, present: 7 },
      })),
      author,
    ),
  );

test('a board answers with what was held and missed and how long, and never with who', async () => {
  const set = { cadence: 'weekly', weekday: 1 };
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company, set, author));
  await held(board, ['2026-10-05', '2026-10-12', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']);
  const { occasions, ...told } = await rhythm(manager, board);
  assert.equal(occasions.length, 7);
  assert.deepEqual(occasions[2], { day: '2026-10-19', isHeld: false });
  assert.deepEqual(told, {
    board,
    from: '2026-10-05',
    held: 6,
    missed: ['2026-10-19'],
    missedInRow: 0,
    minutes: 8,
    next: told.next,
  });
  assert.ok(told.next >= '2026-11-16');
  const all = await house.call('GET', `/api/pulse-boards/companies/${company}/rhythm`, { as: manager });
  assert.doesNotMatch(JSON.stringify(all.body), /Ane Moe|Ingrid|present/);
});

test('a week the company’s plan is closed in is nobody’s to hold', async () => {
  const other = await house.company('Elvestad Sveis');
  const as = await house.person('Tor Lien', { role: 'manager', company: other, place: 'Elvestad' });
  const by = makeId();
  await house.within({ programme: testProgramme, companies: [other] }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'x',
      by,
    });
    await buildEnrolment(tx, {
      company: other,
      cohort,
      template: testProgramme,
      start: '2026-09-07',
      close: ['2026-W42'],
      by,
    });
  });
  const set = { cadence: 'weekly', weekday: 1 };
  const at = '2026-09-28T06:00:00Z';
  const board = await house.within({ companies: [other] }, (tx) =>
    buildBoard(tx, other, set, { ...author, at }),
  );
  const journey = await house.call('GET', `/api/programme/companies/${other}/journey`, { as });
  const closed: string[] = journey.body.closed.map(({ monday }: { monday: string }) => monday);
  const told = await rhythm(as, board, other);
  assert.ok(
    closed.some((monday) => monday >= told.from && monday <= '2026-11-23'),
    String(closed),
  );
  assert.ok(told.missed.includes('2026-10-05') && told.missed.includes('2026-10-19'));
  for (const day of told.missed) assert.ok(!closed.includes(day), day);
});

test('who reads the boards reads their rhythm, the office its own, and nobody else does', async () => {
  const path = `/api/pulse-boards/companies/${company}/rhythm`;
  for (const role of ['employee', 'board-member'] as const) {
    const as = await house.person(`Kari ${role}`, { role, company, place: 'Skarvdal' });
    assert.equal((await house.call('GET', path, { as })).status, 200, role);
  }
  const screen = openScreenBrowser(house.call);
  await pairBrowser(house.call, screen, { company, as: manager });
  assert.equal((await screen.call('GET', path)).status, 200);
  const elsewhere = await house.company('Osvika Bruk');
  const stranger = await house.person('Ragnhild Eik', { role: 'manager', company: elsewhere, place: 'x' });
  assert.equal((await house.call('GET', path, { as: stranger })).status, 404);
  assert.equal((await house.call('GET', path)).status, 401);
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'x',
  });
  const own = officeOf(testProgramme);
  const board = makeId();
  const change = { change: makeId(), kind: 'board', board, thing: board };
  const set = { name: 'Uka', kind: 'daily', level: 3, language: 'nb', cadence: 'weekly', weekday: 1 };
  const body = { changes: [{ ...change, set }] };
  await house.call('POST', `/api/pulse-boards/companies/${own}/changes`, { as: office, body });
  const told = await rhythm(office, board, own);
  assert.deepEqual([told.held, told.missed, told.minutes], [0, [], null]);
  assert.equal((await house.call('GET', path.replace(company, own), { as: manager })).status, 404);
});
