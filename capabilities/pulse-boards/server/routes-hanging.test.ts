import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';

let house: TestHouse;
let company: string;
let leader: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});

after(() => house.close());

const at = (path: string) => `/api/pulse-boards/companies/${company}${path}`;
const hang = (body: object, as = leader) => house.call('POST', at('/hangings'), { as, body });
type Sent = { kind: string; board: string; fields: Record<string, [unknown, number]> };
const thingsOf = async (board: string): Promise<Sent[]> =>
  (await house.call('GET', at(''), { as: leader })).body.part.things.filter(
    (one: Sent) => one.board === board,
  );

test('the programme has a board for the steering group and one for an area, in every language', async () => {
  for (const language of languages) {
    const { body } = await house.call('GET', at('/templates'), { as: leader, language });
    const kinds = body.templates.map((one: { kind: string; agenda: string[] }) => [
      one.kind,
      one.agenda.length,
    ]);
    assert.deepEqual(kinds, [
      ['change', 5],
      ['daily', 5],
    ]);
    assert.equal(body.templates[1].categories.length, 5);
  }
});

test('one press hangs a board with what it measures, and the same press again is the same board', async () => {
  const hanging = makeId();
  const first = await hang({ hanging, template: 'area', language: 'pl' });
  const again = await hang({ hanging, template: 'area', language: 'pl' });
  assert.deepEqual(again.body, first.body);
  const things = await thingsOf(first.body.board);
  const names = (kind: string) =>
    things.filter((one) => one.kind === kind).map(({ fields }) => fields.name?.[0]);
  assert.deepEqual(names('board'), ['Tablica dnia']);
  assert.deepEqual(names('category'), ['BHP', 'Jakość', 'Dostawy', 'Koszty', 'Ludzie']);
  const other = await hang({ hanging: makeId(), template: 'area', language: 'nb' });
  assert.notEqual(other.body.board, first.body.board);
});

test('a board goes by the name people use, below the board its matters are raised to', async () => {
  const group = await hang({ hanging: makeId(), template: 'steering-group', language: 'nb' });
  const body = { template: 'area', language: 'nb', name: 'Formlinje 2' };
  const line = await hang({ ...body, hanging: makeId(), above: group.body.board });
  const [board] = await thingsOf(line.body.board);
  assert.deepEqual([board?.fields.name?.[0], board?.fields.above?.[0]], ['Formlinje 2', group.body.board]);

  const wrong = await hang({ ...body, hanging: makeId(), above: makeId() });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'nobody-above']);
  assert.deepEqual(await thingsOf(wrong.body.board), []);
});

test('two who press at once with one id hang one board', async () => {
  const body = { hanging: makeId(), template: 'steering-group', language: 'nb' };
  const both = await Promise.all([hang(body), hang(body)]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  assert.equal((await thingsOf(both[0].body.board)).length, 1);
});

test('a board the programme has not, and one who may not shape, hang nothing', async () => {
  const operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  const wrong = await hang({ hanging: makeId(), template: 'kanban', language: 'nb' });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'no-such-template']);
  const body = { hanging: makeId(), template: 'area', language: 'nb' };
  assert.equal((await hang(body, operator)).status, 403);
});
