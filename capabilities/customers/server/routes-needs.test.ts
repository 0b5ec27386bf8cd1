import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { buildCustomer, buildInterview, buildNeed } from '#customers/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let company: string;
let other: string;
let leader: string;
let elected: string;

const said = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Nes Tre');
  const place = 'Skarvdal';
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  elected = await house.person('Terje Aune', { role: 'employee-representative', company, place });
});
after(() => house.close());

const at = (path = '') => `/api/customers/companies/${company}${path}`;
const send = (path: string, body: object, as = leader) => house.call('POST', at(path), { as, body });
const read = async (as = leader): Promise<CustomersView> => (await house.call('GET', at(), { as })).body;

/** A card in which one customer says how much one thing matters and how it goes. */
const cardBy = (name: string, grades: readonly (readonly [number | null, number | null])[]) =>
  house.within({}, async (tx) => {
    const customer = await buildCustomer(tx, company, { name, said });
    const card = { customer, role: 'innkjøper', heldOn: '2026-11-18', heldBy: 'Ingrid', said };
    const statements = grades.map(([importance, performance], i) => ({
      wants: `${name} ${i}`,
      importance,
      performance,
    }));
    return buildInterview(tx, company, { ...card, statements });
  });

async function nameNeed(name: string): Promise<string> {
  const need = makeId();
  assert.equal((await send('/needs', { need, revision: 0, name })).status, 200);
  return need;
}

const place = (statement: string, need: string | null) =>
  send('/placements', { placement: makeId(), statement, need });

const statementsOf = (view: CustomersView, card: string) =>
  view.interviews.find(({ interview }) => interview === card)!.statements.map(({ statement }) => statement);

const needIn = (view: CustomersView, need: string) => view.needs.find((one) => one.need === need);

test('the numbers of a need are those one reckons by hand, and follow when needs are joined and told apart', async () => {
  const cards = [
    await cardBy('Havbris', [
      [5, 2],
      [4, 4],
    ]),
    await cardBy('Solvik', [[4, 1]]),
    await cardBy('Fjordglass', [[5, 4]]),
    await cardBy('Tindar', [[3, null]]),
  ];
  const [time, reply] = [await nameNeed('Leveringstid'), await nameNeed('Svar på e-post')];
  const view = await read();
  for (const card of cards) await place(statementsOf(view, card)[0]!, time);
  await place(statementsOf(view, cards[0]!)[1]!, reply);
  const before = needIn(await read(), time)!;
  // 5 4 5 3 in order is 3 4 5 5: between 4 and 5. 2 1 4 in order is 1 2 4: 2.
  assert.deepEqual(before.importance, { median: 4.5, low: 3, high: 5, counts: [0, 0, 1, 1, 2], voices: 4 });
  assert.deepEqual(before.performance, { median: 2, low: 1, high: 4, counts: [1, 1, 0, 1, 0], voices: 3 });
  assert.deepEqual([before.gap, before.customers, before.enough], [2.5, 4, true]);
  assert.equal(needIn(await read(), reply)?.enough, false);

  const merging = { merging: makeId(), into: time };
  for (const _ of ['first', 'again']) {
    const { body } = await send(`/needs/${reply}/mergings`, merging);
    assert.deepEqual(needIn(body, time)?.importance?.counts, [0, 0, 1, 2, 2]);
    assert.deepEqual(needIn(body, time)?.merged, [{ need: reply, name: 'Svar på e-post' }]);
    assert.equal(needIn(body, time)?.customers, 4);
    assert.equal(needIn(body, reply), undefined);
  }
  const itself = await send(`/needs/${time}/mergings`, { merging: makeId(), into: reply });
  assert.deepEqual([itself.status, itself.body.code], [422, 'merges-into-itself']);
  const apart = await send(`/needs/${reply}/mergings`, { merging: makeId(), into: null });
  assert.deepEqual(needIn(apart.body, time), before);
});

test('a statement is moved to another need, and taken out again', async () => {
  const card = await cardBy('Vestnes', [[2, 5]]);
  const [first, second] = [await nameNeed('Pris'), await nameNeed('Emballasje')];
  const [statement = ''] = statementsOf(await read(), card);
  await place(statement, first);
  const moved = (await place(statement, second)).body;
  assert.deepEqual([needIn(moved, first)?.statements, needIn(moved, second)?.statements], [0, 1]);
  assert.equal(needIn(moved, second)?.gap, -3);
  const out = (await place(statement, null)).body;
  assert.equal(needIn(out, second)?.statements, 0);
});

test('a need of another company is refused as one that is not there, wherever it is named', async () => {
  const foreign = await house.within({}, (tx) => buildNeed(tx, other, { name: 'Pris', said }));
  const card = await cardBy('Ulvik', [[2, 5]]);
  const [statement = ''] = statementsOf(await read(), card);
  assert.equal((await place(statement, foreign)).body.code, 'need-unknown');
  assert.equal((await place(makeId(), null)).body.code, 'statement-unknown');
  const own = await nameNeed('Kvalitet');
  const into = await send(`/needs/${own}/mergings`, { merging: makeId(), into: foreign });
  assert.deepEqual([into.status, into.body.problems[0].field], [422, 'into']);
  const from = await send(`/needs/${foreign}/mergings`, { merging: makeId(), into: own });
  assert.equal(from.status, 404);
  const round = { round: makeId(), title: 'Høst', opensOn: '2026-11-23', closesOn: '2026-12-01' };
  const asked = await send('/rounds', { ...round, needs: [{ need: foreign, names: { nb: 'Pris' } }] });
  assert.equal(asked.body.code, 'need-unknown');
});

test('two needs with one name are refused', async () => {
  await nameNeed('Dokumentasjon');
  const again = await send('/needs', { need: makeId(), revision: 0, name: 'dokumentasjon' });
  assert.deepEqual([again.body.code, again.body.problems[0].field], ['name-taken', 'name']);
});

type Phase = { deliverables: readonly { key: string; state: string }[] };

/** Whether the journey says that the second deliverable is done. */
async function isDelivered(): Promise<boolean> {
  const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: leader });
  const all = body.phases.flatMap(({ deliverables }: Phase) => deliverables) as Phase['deliverables'];
  return all.find(({ key }) => key === 'customer-needs')!.state === 'done';
}

test('the description is delivered when both parties have said yes to the same words, and not before', async () => {
  await house.within({ programme: 'produktivitetsspranget', companies: [company] }, async (tx) => {
    const template = 'produktivitetsspranget';
    const by = leader;
    const cohort = await buildCohort(tx, { programme: template, template, name: 'Kull', by });
    await buildEnrolment(tx, { company, cohort, template, start: '2026-10-12', by });
  });
  const say = (as: string, given: boolean, digest: string, more: object = {}) =>
    send('/description/assents', { assent: makeId(), given, digest, ...more }, as);
  const { description: empty } = await read();
  assert.equal((await say(leader, true, empty.digest)).body.code, 'nothing-written');
  const first = { edit: makeId(), basedOn: null, value: 'Levering i tide betyr mest.' };
  for (const _ of ['first', 'again']) {
    const { body } = await send('/description', first);
    assert.equal(body.description.written.value, first.value);
  }
  const { digest } = (await read()).description;
  assert.equal((await say(leader, true, digest, { side: 'employees' })).body.code, 'party-needed');
  assert.equal((await say(leader, true, digest)).body.description.yes.employer.by, 'Ingrid Solbakk');
  const changed = {
    edit: makeId(),
    basedOn: first.edit,
    value: 'Levering i tide betyr mest og går dårligst.',
  };
  const { body: after } = await send('/description', changed, elected);
  assert.deepEqual([after.description.yes.employer, after.description.outdated], [null, ['employer']]);
  assert.equal((await say(elected, true, digest)).body.code, 'already-changed-by-another');
  await say(elected, true, after.description.digest);
  assert.equal(await isDelivered(), false);
  const both = await say(leader, true, after.description.digest);
  assert.equal(both.body.description.agreed, true);
  assert.ok(both.body.description.yes.employer.interviews > 0);
  assert.equal(await isDelivered(), true);
  const locked = await send('/description', { edit: makeId(), basedOn: changed.edit, value: 'Noe annet.' });
  assert.deepEqual([locked.status, locked.body.code], [409, 'already-agreed']);
  const back = await say(elected, false, after.description.digest, { note: 'Nye svar har kommet.' });
  assert.equal(back.body.description.agreed, false);
  assert.equal(await isDelivered(), false);
});
