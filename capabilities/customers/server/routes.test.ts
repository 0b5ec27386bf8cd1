import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let leader: string;
let elected: string;
let safety: string;
let stranger: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const other = await house.company('Nes Tre');
  const place = 'Skarvdal';
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  elected = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  safety = await house.person('Jonas Lid', { role: 'safety-representative', company, place });
  stranger = await house.person('Nora Nes', { role: 'manager', company: other, place: 'Nes' });
});
after(() => house.close());

const at = (path = '') => `/api/customers/companies/${company}${path}`;
const read = async (as = leader) => (await house.call('GET', at(), { as })).body;
const send = (path: string, body: object, as = leader) => house.call('POST', at(path), { as, body });

async function addCustomer(name: string, more: object = {}): Promise<string> {
  const customer = makeId();
  const { status } = await send('/register', { customer, revision: 0, name, ...more });
  assert.equal(status, 200);
  return customer;
}

const statementOf = (wants: string, importance: number | null, performance: number | null) => ({
  statement: makeId(),
  wants,
  importance,
  performance,
});

const cardOf = (customer: string, more: object = {}) => ({
  interview: makeId(),
  revision: 0,
  customer,
  role: 'innkjøper',
  heldOn: '2026-11-20',
  heldBy: 'Ingrid og Terje',
  employerThere: true,
  employeesThere: true,
  finished: true,
  statements: [statementOf('Varene når vi har avtalt', 5, 2)],
  ...more,
});

test('a card that is written stands on the page, and the same writing again changes nothing', async () => {
  const card = cardOf(await addCustomer('Havbris Rederi', { trade: 'skipsfart', turnoverShare: 18 }));
  for (const _ of ['first', 'again']) {
    const { status, body } = await send('/interviews', card);
    assert.equal(status, 200);
    const own = body.interviews.find((one: { interview: string }) => one.interview === card.interview);
    assert.deepEqual(
      [own.revision, own.customerName, own.statements[0].wants, own.statements[0].need],
      [1, 'Havbris Rederi', 'Varene når vi har avtalt', null],
    );
  }
  const { customers } = await read();
  assert.deepEqual(
    customers.map((one: { name: string; interviews: number; turnoverShare: number }) => [
      one.name,
      one.interviews,
      one.turnoverShare,
    ]),
    [['Havbris Rederi', 1, 18]],
  );
});

test('what is wrong with a card is said at its field', async () => {
  const customer = await addCustomer('Solvik Bygg');
  const tomorrow = await send('/interviews', cardOf(customer, { heldOn: '2026-11-24' }));
  assert.deepEqual([tomorrow.status, tomorrow.body.problems[0].field], [422, 'heldOn']);
  assert.equal(tomorrow.body.message, 'Samtalen er ikke holdt ennå. Skriv dagen den ble holdt.');
  const bare = await send('/interviews', cardOf(customer, { statements: [] }));
  assert.equal(bare.body.code, 'need-missing');
  assert.match(bare.body.message, /minst én ting kunden trenger/);
  const nobody = await send('/interviews', cardOf(customer, { employerThere: false, employeesThere: false }));
  assert.equal(nobody.body.code, 'nobody-there');
  const six = await send('/interviews', cardOf(customer, { statements: [statementOf('x', 6, 1)] }));
  assert.deepEqual([six.status, six.body.problems[0].field], [400, 'statements.0.importance']);
  const quoteless = { ...statementOf('Ro', 3, 3), quoteUse: 'outside' };
  const quote = await send('/interviews', cardOf(customer, { statements: [quoteless] }));
  assert.deepEqual([quote.body.code, quote.body.problems[0].field], ['quote-missing', 'statements.0.quote']);
  const unknown = await send('/interviews', cardOf(makeId()));
  assert.equal(unknown.body.code, 'customer-unknown');
  const share = await send('/register', { customer: makeId(), revision: 0, name: 'X', turnoverShare: 140 });
  assert.equal(share.body.problems[0].field, 'turnoverShare');
});

test('a draft may be bare, does not count, and is finished by a version of its own', async () => {
  const customer = await addCustomer('Fjordglass');
  const draft = cardOf(customer, { finished: false, statements: [], employerThere: false });
  const { interviews } = (await read()).basis;
  assert.equal((await send('/interviews', draft)).status, 200);
  assert.equal((await read()).basis.interviews, interviews);
  const finished = { ...draft, revision: 1, finished: true, statements: [statementOf('Klart svar', 4, 3)] };
  assert.equal((await send('/interviews', finished, elected)).status, 200);
  const view = await read();
  assert.equal(view.basis.interviews, interviews + 1);
  const own = view.interviews.find((one: { interview: string }) => one.interview === draft.interview);
  assert.deepEqual([own.revision, own.written.by], [2, 'Terje Aune']);
  const late = await send('/interviews', { ...draft, revision: 1, role: 'daglig leder' });
  assert.deepEqual([late.status, late.body.code], [409, 'already-changed-by-another']);
  assert.match(late.body.message, /Terje Aune/);
});

test('a card that is removed says why and does not count, and comes back as it was', async () => {
  const card = cardOf(await addCustomer('Vestnes Kran'));
  await send('/interviews', card);
  const { interviews } = (await read()).basis;
  const path = `/interviews/${card.interview}/removals`;
  const bare = await send(path, { removal: makeId(), removed: true });
  assert.deepEqual([bare.status, bare.body.problems[0].field], [422, 'reason']);
  const removal = { removal: makeId(), removed: true, reason: 'Samme samtale er skrevet to ganger.' };
  for (const _ of ['first', 'again']) {
    const { body } = await send(path, removal);
    assert.equal(body.basis.interviews, interviews - 1);
    const own = body.interviews.find((one: { interview: string }) => one.interview === card.interview);
    assert.deepEqual([own.removed.by, own.removed.reason], ['Ingrid Solbakk', removal.reason]);
  }
  assert.equal((await send('/interviews', { ...card, revision: 1 })).body.code, 'interview-removed');
  const back = await send(path, { removal: makeId(), removed: false });
  assert.equal(back.body.basis.interviews, interviews);
});

test('two customers with one name are refused, and somebody’s correction is not written over', async () => {
  const customer = await addCustomer('Tindar Mat');
  const same = await send('/register', { customer: makeId(), revision: 0, name: 'TINDAR mat' });
  assert.deepEqual([same.body.code, same.body.problems[0].field], ['name-taken', 'name']);
  const renamed = await send('/register', { customer, revision: 1, name: 'Tindar Mat og Fisk' }, elected);
  assert.equal(renamed.status, 200);
  const late = await send('/register', { customer, revision: 1, name: 'Tindar' });
  assert.equal(late.body.code, 'already-changed-by-another');
});

test('somebody of another company finds nothing here, and who may not write is told so', async () => {
  const foreign = await house.call('GET', at(), { as: stranger });
  assert.equal(foreign.status, 404);
  const body = cardOf(makeId());
  assert.equal((await send('/interviews', body, stranger)).status, 404);
  const board = await house.person('Aud Berg', { role: 'board-member', company, place: 'Skarvdal' });
  assert.equal((await send('/interviews', body, board)).status, 403);
  assert.deepEqual((await read(board)).may, { write: false, ask: false, sides: [] });
  assert.deepEqual((await read(safety)).may, { write: true, ask: true, sides: [] });
});
