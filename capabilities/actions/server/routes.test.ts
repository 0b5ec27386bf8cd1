import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildAction } from '#actions/server/builders.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let manager: string;
let representative: string;
let employee: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Nordvik');
  const one = (name: string, role: 'manager' | 'employee-representative' | 'employee') =>
    house.person(name, { role, place: 'Nordvik', company });
  manager = await one('Mona Lie', 'manager');
  representative = await one('Roar Dahl', 'employee-representative');
  employee = await one('Eli Moe', 'employee');
});
after(() => house.close());

const list = (as: string, at = company) => house.call('GET', `/api/actions/companies/${at}`, { as });
const promised = (given: Parameters<typeof buildAction>[2] = {}) =>
  house.within({}, (tx) => buildAction(tx, company, given));
const say = (action: string, as: string, body: object) =>
  house.call('POST', `/api/actions/companies/${company}/actions/${action}/words`, {
    as,
    body: { word: makeId(), ...body },
  });

test('either party says that an action is done, and takes it back; both words stay', async () => {
  const action = await promised();
  assert.equal((await say(action, representative, { kind: 'done' })).body.state, 'done');
  const again = await say(action, manager, { kind: 'reopened' });
  assert.equal(again.body.state, 'open');
  assert.deepEqual(
    again.body.words.map((word: { by: string; kind: string }) => `${word.by} ${word.kind}`),
    ['Roar Dahl done', 'Mona Lie reopened'],
  );
});

test('the same word twice is one', async () => {
  const action = await promised();
  const word = makeId();
  await say(action, manager, { word, kind: 'done' });
  const again = await say(action, manager, { word, kind: 'done' });
  assert.equal(again.status, 200);
  assert.equal(again.body.words.length, 1);
});

test('a date is not moved without a reason, nor to a day that has passed', async () => {
  const action = await promised();
  const refused = await say(action, manager, { kind: 'moved', due: '2026-12-24' });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.message, 'Skriv hvorfor, med noen få ord.');
  const past = await say(action, manager, { kind: 'moved', due: '2026-11-01', note: 'Deler mangler' });
  assert.equal(past.body.code, 'due-in-the-past');
  const moved = await say(action, manager, { kind: 'moved', due: '2026-12-24', note: 'Deler mangler' });
  assert.deepEqual([moved.body.due, moved.body.firstDue], ['2026-12-24', '2026-12-01']);
});

test('two who say it is done at once: the second is told that it is said', async () => {
  const action = await promised();
  await say(action, manager, { kind: 'done' });
  const second = await say(action, representative, { kind: 'done' });
  assert.equal(second.body.code, 'already-so');
});

test('the late come first, with the days they are late', async () => {
  await promised({ due: '2026-11-20', what: 'Den som haster' });
  const { body } = await list(manager);
  assert.equal(body.actions[0].what, 'Den som haster');
  assert.equal(body.actions[0].daysLate, 3);
});

test('an employee does not see the list, and nobody sees it from another company', async () => {
  const action = await promised();
  assert.equal((await list(employee)).status, 403);
  const other = await house.company('Et annet sted');
  const stranger = await house.person('Siv Ås', { role: 'manager', place: 'Et annet sted', company: other });
  assert.equal((await list(stranger)).status, 404);
  assert.equal((await say(action, stranger, { kind: 'done' })).status, 404);
  const foreign = await house.call('POST', `/api/actions/companies/${other}/actions/${action}/words`, {
    as: stranger,
    body: { word: makeId(), kind: 'done' },
  });
  assert.equal(foreign.status, 404);
});
