import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { openRoom } from '#lean-status/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

type Agreed = { edit: string; digest: string; agreed: boolean; outdated: string[] };
type Seen = { dimension: string; agreed: Agreed | null };

async function laid(name: string, given: object = {}) {
  const room = await openRoom(house, name);
  const { round } = await room.start(undefined, given);
  await room.rateAll(room.manager, round, 3);
  await room.rateAll(room.union, round, 2);
  await room.lay(room.manager, round);
  const { body } = await room.lay(room.union, round);
  const keys: string[] = body.round.instrument.dimensions.map(({ key }: { key: string }) => key);
  const write = (as: string, dimension: string, now: number, rest: object = {}) =>
    room.act(as, `/rounds/${round}/agreed-edits`, {
      edit: makeId(),
      dimension,
      now,
      target: 4,
      note: 'Sett på runden',
      basedOn: null,
      ...rest,
    });
  const valuesOf = (answer: { body: { round: { dimensions: Seen[] } } }) =>
    new Map(answer.body.round.dimensions.map(({ dimension, agreed }) => [dimension, agreed]));
  const say = async (as: string, dimensions: readonly string[], given = true) => {
    const values = valuesOf(await room.look(as));
    const words = dimensions.map((dimension) => ({
      assent: makeId(),
      dimension,
      digest: values.get(dimension)?.digest ?? '',
    }));
    return room.act(as, `/rounds/${round}/assents`, { given, words });
  };
  return { ...room, round, keys, write, say, valuesOf };
}

async function enrol(company: string, start: string) {
  const by = makeId();
  await house.within({ programme: testProgramme, companies: [company], person: by }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'Kull',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start, by });
  });
}

type Asked = { key: string; state: string };

async function isDone(company: string, as: string, wanted: string): Promise<boolean> {
  const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as });
  const all: Asked[] = body.phases.flatMap((phase: { activities: Asked[] }) => phase.activities);
  return all.find(({ key }) => key === wanted)?.state === 'done';
}

async function isDelivered(company: string, as: string): Promise<boolean> {
  const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as });
  const all: { key: string; state: string }[] = body.phases.flatMap(
    (phase: { deliverables: object[] }) => phase.deliverables,
  );
  return all.find(({ key }) => key === 'lean-status')?.state === 'done';
}

test('a value holds when both have said yes to the same, and a yes falls when it is written anew', async () => {
  const { manager, union, keys, write, say, valuesOf, look } = await laid('Vika');
  const [first] = keys as [string];
  assert.equal((await write(manager, first, 5)).body.code, 'target-below-now');
  const written = valuesOf(await write(manager, first, 2)).get(first)!;
  assert.equal((await write(union, first, 3)).body.code, 'already-changed-by-another');
  await say(manager, [first]);
  await write(union, first, 3, { basedOn: written.edit });
  const fallen = valuesOf(await look(manager)).get(first)!;
  assert.deepEqual([fallen.outdated, fallen.agreed], [['employer'], false]);
  await say(union, [first]);
  const both = valuesOf(await say(manager, [first])).get(first)!;
  assert.equal(both.agreed, true);
  assert.equal((await write(manager, first, 2, { basedOn: both.edit })).body.code, 'already-agreed');
  await say(union, [first], false);
  assert.equal((await write(manager, first, 2, { basedOn: both.edit })).status, 200);
});

test('employees read what both parties stand behind, and nothing of what they do not', async () => {
  const { manager, union, employee, keys, write, say, look, valuesOf } = await laid('Nes');
  const [first, second] = keys as [string, string];
  await write(manager, first, 2);
  await write(manager, second, 3, { note: 'Bare ledelsens ord' });
  await say(manager, [first, second]);
  await say(union, [first]);
  const seen = await look(employee);
  assert.equal(JSON.stringify(seen.body).includes('Bare ledelsens ord'), false);
  assert.deepEqual([valuesOf(seen).get(first)?.agreed, valuesOf(seen).get(second)], [true, null]);
});

test('with both on every dimension the deliverable is done, and a yes taken back opens it', async () => {
  const { company, manager, union, keys, write, say } = await laid('Li');
  await enrol(company, '2026-11-09');
  for (const key of keys) await write(manager, key, 2);
  await say(manager, keys);
  assert.equal(await isDelivered(company, manager), false);
  const whole = await say(union, keys);
  assert.equal(whole.body.rounds[0].whole, true);
  assert.equal(await isDelivered(company, manager), true);
  await say(union, [keys[3]!], false);
  assert.equal(await isDelivered(company, manager), false);
});

test('a later round does what the journey asks once more, and one long before it does nothing of the journey', async () => {
  for (const [name, start, isNear] of [
    // Week 60, where the programme maps once more, begins some 15 months after the start.
    ['Haugen', '2025-09-01', true],
    ['Berget', '2026-03-02', false],
  ] as const) {
    const { company, manager, union, keys, write, say, look } = await laid(name, { occasion: 'week-42' });
    await enrol(company, start);
    for (const key of keys) await write(manager, key, 2);
    await say(manager, keys);
    assert.equal(await isDone(company, manager, 'lean-status-repeated'), false);
    await say(union, keys);
    const marked = await isDone(company, manager, 'lean-status-repeated');
    const { activity } = (await look(manager)).body.round;
    assert.deepEqual([marked, activity?.done ?? null], isNear ? [true, true] : [false, null]);
    assert.equal(await isDelivered(company, manager), false);
    await say(union, [keys[3]!], false);
    assert.equal(await isDone(company, manager, 'lean-status-repeated'), false);
  }
});

test('a round on the table is printed in every language, and one that is rated is not', async () => {
  const { company, round, manager, employee, keys, write, say, union, start, look } = await laid('Moen');
  await write(manager, keys[0]!, 2);
  await say(manager, [keys[0]!]);
  await say(union, [keys[0]!]);
  const print = (as: string, of: string, language = 'nb') =>
    house.call('GET', `/api/lean-status/companies/${company}/rounds/${of}/document.pdf`, { as, language });
  for (const language of ['nb', 'nn', 'en', 'sv', 'pl']) {
    const { status, headers } = await print(manager, round, language);
    assert.deepEqual([status, headers['content-type']], [200, 'application/pdf']);
  }
  assert.equal((await print(employee, round)).status, 200);
  const next = await start(manager, { occasion: 'week-42' });
  assert.equal((await print(manager, next.round)).body.code, 'not-on-the-table');
  assert.equal((await look(manager, round)).body.rounds.length, 2);
});
