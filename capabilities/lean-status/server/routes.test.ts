import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { ratingsOf, recordOperators, roundToAsk } from '#lean-status/server/door.ts';
import { openRoom } from '#lean-status/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

type Dimension = {
  dimension: string;
  spread: number | null;
  voices: { voice: string; now: number | null }[];
};

test('nobody sees another’s rating before the round is on the table, in no answer and in no table', async () => {
  const room = await openRoom(house, 'Vika');
  const { round, answer } = await room.start();
  assert.equal(answer.status, 200);
  await room.rate(room.manager, round, 'leadership', 5, { observation: 'Hemmelig for Terje' });
  for (const as of [room.union, room.adviser, room.second, room.coordinator, room.employee]) {
    const { body } = await room.look(as);
    assert.equal(JSON.stringify(body).includes('Hemmelig'), false);
    assert.deepEqual(body.round.dimensions, []);
  }
  const { body } = await room.look(room.manager);
  assert.equal(body.round.own.ratings[0].observation, 'Hemmelig for Terje');
  const countAs = (person: string) =>
    house.within({ companies: [room.company], person }, async (tx) => {
      const rows = await tx.selectFrom('lean_status.rating').select('rating').execute();
      return rows.length;
    });
  assert.deepEqual([await countAs(room.manager), await countAs(room.union)], [1, 0]);
});

test('each hands in, both lay it on the table, and the widest disagreement comes first', async () => {
  const room = await openRoom(house, 'Nes');
  const { round } = await room.start();
  const early = await room.lay(room.manager, round);
  assert.deepEqual([early.status, early.body.code], [422, 'hand-in-first']);
  const short = await room.handIn(room.manager, round);
  assert.equal(short.body.code, 'dimensions-left');
  const handed = await room.rateAll(room.manager, round, 3, { 'improvement-time': 4 });
  assert.deepEqual(handed.body.round.handedIn, { management: 1, employees: 0, adviser: 0 });
  const alone = await room.lay(room.manager, round);
  assert.equal(alone.body.code, 'other-has-not-handed-in');
  await room.rateAll(room.second, round, 3);
  await room.rateAll(room.union, round, 3, { 'improvement-time': 2 });
  await room.rateAll(room.adviser, round, 3, { 'improvement-time': 2 });
  // Still being rated by the safety representative: it does not come along.
  await room.rate(room.safety, round, 'improvement-time', 1, { observation: 'Ikke levert' });
  await house.within({ companies: [room.company] }, (tx) =>
    recordOperators(
      tx,
      room.company,
      round,
      [{ dimension: 'improvement-time', n: 48, median: 1.5, counts: null }],
      '2026-11-23T12:00:00Z',
    ),
  );
  assert.equal(JSON.stringify((await room.look(room.union)).body).includes('1.5'), false);
  const first = await room.lay(room.manager, round);
  assert.deepEqual([first.body.round.laid, first.body.round.dimensions], [null, []]);
  const laid = await room.lay(room.union, round);
  assert.equal(laid.body.round.laid.cause, 'parties');
  const [widest, next] = laid.body.round.dimensions as Dimension[];
  assert.deepEqual([widest?.dimension, widest?.spread, next?.spread], ['improvement-time', 2, 0]);
  assert.deepEqual(
    widest?.voices.map(({ voice, now }) => [voice, now]),
    [
      ['management', 3.5],
      ['employees', 2],
      ['operators', 1.5],
      ['adviser', 2],
    ],
  );
  assert.equal(JSON.stringify(laid.body).includes('Ikke levert'), false);
  assert.equal((await room.rate(room.safety, round, 'improvement-time', 2)).body.code, 'on-the-table');
  assert.equal((await room.handIn(room.safety, round)).body.code, 'on-the-table');
  const employee = await room.look(room.employee);
  assert.equal(JSON.stringify(employee.body).includes('operators":[{'), false);
  assert.ok((employee.body.round.dimensions as Dimension[]).every(({ voices }) => voices.length === 0));
  const kept = await house.within({ companies: [room.company], person: room.adviser }, (tx) =>
    ratingsOf(tx, room.company, '2026-11-23'),
  );
  const improvement = kept[0]?.dimensions.find(({ dimension }) => dimension === 'improvement-time');
  assert.deepEqual(improvement?.values, { management: [4, 3], employees: [2], adviser: [2] });
});

test('what is handed in is locked until it is taken back, and a retry is the same act', async () => {
  const room = await openRoom(house, 'Li');
  const { round } = await room.start();
  const again = await room.act(room.coordinator, '/rounds', {
    round,
    occasion: 'week-10',
    opensOn: '2026-11-23',
    closesOn: '2026-12-18',
  });
  assert.equal(again.body.rounds.length, 1);
  assert.equal((await room.start()).answer.body.code, 'round-runs');
  await room.rateAll(room.manager, round, 3);
  assert.equal((await room.rate(room.manager, round, 'leadership', 5)).body.code, 'handed-in-already');
  const handing = { handing: makeId(), given: false };
  for (const _ of ['first', 'again']) {
    const { body } = await room.act(room.manager, `/rounds/${round}/handings`, handing);
    assert.equal(body.round.own.handedIn, false);
  }
  assert.equal((await room.rate(room.manager, round, 'leadership', 5)).status, 200);
  const low = await room.rate(room.manager, round, 'leadership', 4, { target: 2 });
  assert.equal(low.body.code, 'target-below-now');
  assert.equal((await room.rate(room.manager, round, 'nothing-such', 4)).body.code, 'no-such-dimension');
  assert.equal((await room.rate(room.employee, round, 'leadership', 4)).status, 403);
});

test('when the last day is over the voices lie on the table, only what was handed in', async () => {
  const room = await openRoom(house, 'Moen');
  const { round } = await room.start(room.manager, { closesOn: '2026-11-24' });
  await room.rateAll(room.manager, round, 4);
  await room.rate(room.union, round, 'leadership', 1, { observation: 'Rakk det ikke' });
  house.setDay('2026-11-25');
  const { body } = await room.look(room.union);
  assert.equal(body.round.laid.cause, 'last-day');
  assert.equal(body.round.dimensions[0].spread, null);
  const seen = await room.look(room.manager);
  assert.equal(JSON.stringify(seen.body).includes('Rakk det ikke'), false);
  house.setDay('2026-11-23');
});

test('too few operators are told as too few, and fewer than five never come in', async () => {
  const room = await openRoom(house, 'Dal');
  const { round } = await room.start();
  const record = (rows: Parameters<typeof recordOperators>[3]) =>
    house.within({ companies: [room.company] }, (tx) =>
      recordOperators(tx, room.company, round, rows, '2026-11-23T12:00:00Z'),
    );
  await assert.rejects(record([{ dimension: 'leadership', n: 4, median: 2, counts: null }]), RangeError);
  const asked = () => house.within({ companies: [room.company] }, (tx) => roundToAsk(tx, room.company));
  assert.deepEqual([(await asked())?.round, (await asked())?.instrument.dimensions.length], [round, 14]);
  await record([]);
  assert.equal(await asked(), null);
  await record([{ dimension: 'leadership', n: 9, median: 2, counts: null }]);
  const { body } = await room.look(room.manager);
  assert.deepEqual(body.round.operators, { state: 'too-few', n: null, day: null });
});
