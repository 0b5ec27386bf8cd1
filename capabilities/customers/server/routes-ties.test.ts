import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { buildCustomer, buildInterview } from '#customers/server/builders.ts';
import { needsOf, quotesOf } from '#customers/server/door.ts';
import { buildGroup } from '#pilot-groups/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let leader: string;
let elected: string;
let board: string;
let stranger: string;
let welding: string;
let packing: string;
let foreign: string;

const said = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };

const groupNamed = (of: string, title: string) =>
  house.within({}, (tx) =>
    buildGroup(tx, { company: of, person: said.by.person, name: 'En leder', at: said.at }, { title }),
  );

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const other = await house.company('Nes Tre');
  const place = 'Skarvdal';
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  elected = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  board = await house.person('Astrid Lund', { role: 'board-member', company, place });
  stranger = await house.person('Nils Nes', { role: 'manager', company: other, place: 'Nes' });
  welding = await groupNamed(company, 'Sveisehallen');
  packing = await groupNamed(company, 'Pakkeriet');
  foreign = await groupNamed(other, 'Tørka');
});
after(() => house.close());

const at = (path = '') => `/api/customers/companies/${company}${path}`;
const tie = (statement: string, group: string | null, { as = leader, id = makeId() } = {}) =>
  house.call('POST', at('/ties'), { as, body: { tie: id, statement, group } });
const read = async (): Promise<CustomersView> => (await house.call('GET', at(), { as: leader })).body;

/** A card with one quote; answers with its statement. */
async function quoteBy(name: string, given: { quoteUse?: 'none' | 'inside'; removed?: string } = {}) {
  const { quoteUse = 'inside', ...rest } = given;
  const card = await house.within({}, async (tx) => {
    const customer = await buildCustomer(tx, company, { name, said });
    const statements = [{ wants: 'Tid', quote: `${name} venter.`, quoteUse }];
    const content = { customer, role: 'innkjøper', heldOn: '2026-11-18', heldBy: 'Ingrid', said };
    return buildInterview(tx, company, { ...content, ...rest, statements });
  });
  const found = (await read()).interviews.find(({ interview }) => interview === card)!;
  return found.statements[0]!.statement;
}

const pilotOf = (view: CustomersView, statement: string) =>
  view.interviews.flatMap(({ statements }) => statements).find((one) => one.statement === statement)?.pilot;

test('a quote is tied to a pilot group, to another one, and to none, by either party', async () => {
  const statement = await quoteBy('Havbris');
  const tied = await tie(statement, welding);
  assert.equal(tied.status, 200);
  assert.deepEqual(pilotOf(tied.body, statement), { group: welding, title: 'Sveisehallen' });
  const moved = await tie(statement, packing, { as: elected });
  assert.deepEqual(pilotOf(moved.body, statement), { group: packing, title: 'Pakkeriet' });
  const loose = await tie(statement, null);
  assert.equal(pilotOf(loose.body, statement), null);
});

test('a tie sent again after somebody has tied the quote elsewhere changes nothing', async () => {
  const statement = await quoteBy('Solvang');
  const id = makeId();
  await tie(statement, welding, { id });
  await tie(statement, packing, { as: elected });
  const again = await tie(statement, welding, { id });
  assert.equal(again.status, 200);
  assert.equal(pilotOf(again.body, statement)?.title, 'Pakkeriet');
});

test('neighbours are told the needs, and which pilot group works with a quote', async () => {
  const statement = await quoteBy('Tindesund');
  await tie(statement, welding);
  const quotes = await house.within({ companies: [company] }, (tx) => quotesOf(tx, company, '2026-11-23'));
  const titles = quotes.filter((one) => one.statement === statement).map(({ pilot }) => pilot?.title);
  assert.deepEqual(titles, ['Sveisehallen']);
  const needs = await house.within({ companies: [company] }, (tx) => needsOf(tx, company, '2026-11-23'));
  assert.deepEqual(needs, (await read()).needs);
});

test('a pilot group of another company is refused at its field, and one may choose among one’s own alone', async () => {
  const statement = await quoteBy('Ytterøy');
  const { status, body } = await tie(statement, foreign);
  assert.equal(status, 422);
  assert.deepEqual(
    [body.code, body.problems.map(({ field }: { field: string }) => field)],
    ['pilot-group-unknown', ['group']],
  );
  assert.deepEqual(
    (await read()).pilots.map(({ title }) => title),
    ['Sveisehallen', 'Pakkeriet'],
  );
});

test('words that nobody may show, of a card that does not count, or of nobody, are tied to nothing', async () => {
  const kept = await quoteBy('Fjellhall', { quoteUse: 'none' });
  const removed = await quoteBy('Nordlys', { removed: 'Skrevet to ganger.' });
  for (const statement of [kept, removed, makeId()]) {
    const { status, body } = await tie(statement, welding);
    assert.deepEqual([status, body.code], [422, 'quote-unknown']);
  }
});

test('the board reads which group works with a quote and ties none, and another company finds nothing', async () => {
  const statement = await quoteBy('Lagerkvist');
  assert.equal((await tie(statement, welding, { as: board })).status, 403);
  assert.equal((await tie(statement, welding, { as: stranger })).status, 404);
  const { body } = await house.call('GET', at(), { as: board });
  assert.equal(body.may.write, false);
  assert.ok(body.pilots.length > 0);
});
