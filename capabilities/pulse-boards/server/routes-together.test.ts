import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { endMemberships } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { personHeader } from '#platform/contract/person-header.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';

/** Presses that come at once share a transaction and a look at who presses: each is still only its own. */
let house: TestHouse;
let company: string;
let board: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
});
after(() => house.close());

const card = (set: object = {}) => ({
  change: makeId(),
  kind: 'card',
  board,
  thing: makeId(),
  set: { list: 'tasks', text: 'Bytt slange', ...set },
});
const path = () => `/api/pulse-boards/companies/${company}/changes`;
const someone = (role: 'employee' | 'manager' | 'adviser' | 'board-member', at = company) =>
  house.person(`En ${role}`, { role, company: at, place: 'Skarvdal' });
const rowOf = (change: string) =>
  house.within({ companies: [company] }, (tx) =>
    tx
      .selectFrom('pulse_boards.change')
      .select(['by', 'byName'])
      .where('change', '=', change)
      .executeTakeFirst(),
  );

test('of many who press at once each is let in or kept out as by themselves, and stands by their own name', async () => {
  const stranger = await house.company('Osvika Plast');
  const ended = await someone('employee');
  await house.within({ companies: [company] }, (tx) =>
    endMemberships(tx, { person: ended }, { person: ended, name: 'x' }, house.now()),
  );
  const office = await house.person('Fra prosjektsenteret', {
    role: 'programme-office',
    programme: 'produktivitetsspranget',
    place: 'x',
  });
  const callers: (readonly [person: string | null, status: number])[] = [
    [await someone('employee'), 200],
    [await someone('manager'), 200],
    [await someone('adviser'), 200],
    [await someone('board-member'), 403],
    [await someone('employee', stranger), 404],
    [ended, 404],
    [office, 403],
    [null, 401],
  ];
  // Twice: the first use of a session in a day is noted by itself, and the second is looked up with the others.
  for (const round of [1, 2]) {
    const presses = callers.flatMap(([person, status]) =>
      Array.from({ length: 6 }, () => ({ person, status, change: card() })),
    );
    const answers = await Promise.all(
      presses.map(({ person, change }) =>
        house.call('POST', path(), { ...(person && { as: person }), body: { changes: [change] } }),
      ),
    );
    for (const [i, { person, status, change }] of presses.entries()) {
      assert.equal(answers[i]!.status, status, `${round}: ${JSON.stringify(answers[i]!.body)}`);
      assert.equal((await rowOf(change.change))?.by, status === 200 ? person : undefined);
    }
  }
});

test('what was made as one is not sent as another, also among many', async () => {
  const [one, other] = [await someone('employee'), await someone('employee')];
  const send = (as: string, meant: string, change: object) =>
    house.call('POST', path(), { as, body: { changes: [change] }, headers: { [personHeader]: meant } });
  await Promise.all([one, other].map((as) => send(as, as, card())));
  const [mine, foreign] = [card(), card()];
  const [right, wrong] = await Promise.all([send(one, one, mine), send(other, one, foreign)]);
  assert.equal(right.status, 200);
  assert.equal(wrong.status, 401);
  assert.equal(await rowOf(foreign.change), undefined);
});

test('an ended session is ended for the press after it', async () => {
  const person = await someone('employee');
  const cookie = await house.signIn(person);
  const press = () =>
    house.http.inject({ method: 'POST', url: path(), headers: { cookie }, payload: { changes: [card()] } });
  assert.deepEqual(
    (await Promise.all([press(), press(), press()])).map(({ statusCode }) => statusCode),
    [200, 200, 200],
  );
  await house.http.inject({ method: 'DELETE', url: '/api/people/session', headers: { cookie } });
  assert.equal((await press()).statusCode, 401);
});
