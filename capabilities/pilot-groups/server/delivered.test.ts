import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { freedHoursOf, pilotGroupsOf } from '#pilot-groups/server/door.ts';
import { type Room, roomOf, today } from '#pilot-groups/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let room: Room;
before(async () => {
  house = await openTestHouse(today);
  room = roomOf(house);
});
after(() => house.close());

const enrol = async () => {
  const template = 'produktivitetsspranget';
  const { company, manager: by } = room;
  await house.within({ programme: template, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, { programme: template, template, name: 'Kull', by });
    await buildEnrolment(tx, { company, cohort, template, start: '2026-10-12', by });
  });
};

type Row = { key: string; state: string };

const delivered = async (): Promise<string | undefined> => {
  const path = `/api/programme/companies/${room.company}/journey`;
  const { body } = await house.call('GET', path, { as: room.manager });
  const all: Row[] = body.phases.flatMap(({ deliverables }: { deliverables: Row[] }) => deliverables);
  return all.find(({ key }) => key === 'organisation-of-pilot-phase')?.state;
};

test('the organisation is delivered when both parties have signed it, and not before', async () => {
  await room.begin('Verk A');
  await enrol();
  const group = await room.group();
  await room.promise(group);
  await room.sign(room.manager);
  assert.notEqual(await delivered(), 'done');
  const both = await room.sign(room.representative);
  assert.equal(both.status, 200);
  assert.equal(await delivered(), 'done');
});

test('a signature sent twice is one, and a company that is not enrolled signs all the same', async () => {
  await room.begin('Verk B');
  await room.promise(await room.group());
  await room.sign(room.manager);
  const signature = makeId();
  await room.sign(room.representative, { signature });
  const again = await room.sign(room.representative, { signature });
  assert.deepEqual([again.status, again.body.organisation.signed.number], [200, 1]);
});

test('neighbours see the groups with how many of each party, and the hours with the weeks nobody answered', async () => {
  await room.begin('Verk C');
  const group = await room.group();
  await room.promise(group);
  const answer = { answer: makeId(), group, weeks: [today], word: 'part', hours: 4 };
  await room.post(room.representative, 'hours', answer);
  const within = { companies: [room.company] };
  assert.deepEqual(await house.within(within, (tx) => pilotGroupsOf(tx, room.company, today)), [
    { group, title: 'Flyt i montasjen', area: 'Montasje', members: { employer: 1, employees: 2 } },
  ]);
  const looking = { today: '2026-12-07', language: 'nb' as const, actor: null, scope: within };
  const [hours] = await house.within(within, (tx) => freedHoursOf({ tx, ...looking }, room.company));
  assert.deepEqual(hours?.sum, {
    promised: 20,
    promisedAnswered: 10,
    least: 4,
    most: 4,
    weeks: 2,
    silent: 1,
    differ: 0,
  });
});

test('a week the journey is closed in owes no hours, and the page can say why', async () => {
  await room.begin('Verk D');
  await enrol();
  await room.promise(await room.group());
  house.setDay('2027-01-04');
  const { body } = await room.read(room.representative);
  const [{ weeks, closed, sum }] = body.groups;
  const christmas = ['2026-12-21', '2026-12-28'];
  assert.deepEqual(
    closed.map(({ week }: { week: string }) => week),
    christmas,
  );
  assert.ok(closed.every(({ name }: { name: string }) => name !== ''));
  assert.ok(weeks.every(({ week }: { week: string }) => !christmas.includes(week)));
  assert.deepEqual([sum.promised, sum.weeks], [40, 4]);
  house.setDay(today);
});
