import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { type Room, roomOf, today } from '#pilot-groups/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let room: Room;
before(async () => {
  house = await openTestHouse(today);
  room = roomOf(house);
});
after(() => house.close());

test('a company that is not yours does not exist, and an employee reads without writing', async () => {
  await room.begin('Verk A');
  assert.equal((await room.read(room.stranger)).status, 404);
  const { status, body } = await room.read(room.employee);
  assert.equal(status, 200);
  assert.deepEqual(body.may, { sides: [], write: false, promise: false });
  assert.deepEqual(body.people, []);
  assert.equal((await room.post(room.employee, 'groups', room.groupBody())).status, 403);
  assert.equal((await room.post(room.adviser, 'groups', room.groupBody())).status, 403);
});

test('a group of one party, and one that nobody leads, are refused in words', async () => {
  await room.begin('Verk B');
  const [leader, member] = room.members();
  const alone = await room.post(room.manager, 'groups', room.groupBody({ members: [leader] }));
  assert.deepEqual([alone.status, alone.body.code], [422, 'side-missing']);
  assert.match(alone.body.message, /Ingen fra de ansatte er med/);
  const led = { ...leader, role: 'member' };
  const unled = await room.post(room.manager, 'groups', room.groupBody({ members: [led, member] }));
  assert.equal(unled.body.code, 'leader-missing');
  assert.deepEqual((await room.read(room.manager)).body.groups, []);
});

test('a person sits for the party they belong to, and somebody of another company cannot be chosen', async () => {
  await room.begin('Verk C');
  const [leader, member] = room.members();
  const of = (person: string, name: string) =>
    room.groupBody({ members: [leader, member, { ...member, member: makeId(), person, name }] });
  const wrong = await room.post(room.manager, 'groups', of(room.manager, 'Ingrid Solbakk'));
  assert.equal(wrong.body.code, 'wrong-side');
  assert.match(wrong.body.message, /Ingrid Solbakk taler for ledelsen/);
  const foreign = await room.post(room.manager, 'groups', of(room.stranger, 'Unni Kvitnes'));
  assert.equal(foreign.body.code, 'person-unknown');
});

test('the same group sent twice is one, and one written on an older picture is refused by name', async () => {
  await room.begin('Verk D');
  const body = room.groupBody();
  await room.post(room.manager, 'groups', body);
  const again = await room.post(room.manager, 'groups', body);
  assert.equal(again.body.groups.length, 1);
  const next = { ...body, content: makeId(), basedOn: body.content, title: 'Raskere omstilling' };
  assert.equal((await room.post(room.representative, 'groups', next)).status, 200);
  const late = await room.post(room.manager, 'groups', { ...next, content: makeId() });
  assert.equal(late.body.code, 'written-meanwhile');
  assert.match(late.body.message, /Terje Aune/);
});

test('an area that a group works in stays, and what was taken away can be put back', async () => {
  await room.begin('Verk E');
  const group = await room.group();
  const { areas, groups } = (await room.read(room.manager)).body;
  const { content, siteName: _, written: __, may: ___, ...words } = areas[0];
  const gone = { ...words, content: makeId(), basedOn: content, stands: false };
  assert.equal((await room.post(room.manager, 'areas', gone)).body.code, 'area-in-use');
  const { members, areas: in_, sites, title, goal, rhythm, meets, line, steering } = groups[0];
  const row = { group, members, areas: in_, sites, title, goal, rhythm, meets, line, steering };
  const away = makeId();
  const removed = await room.post(room.manager, 'groups', {
    ...row,
    content: away,
    basedOn: groups[0].content,
    stands: false,
  });
  assert.deepEqual(removed.body.groups, []);
  const back = await room.post(room.manager, 'groups', { ...row, content: makeId(), basedOn: away });
  assert.equal(back.body.groups[0].group, group);
});

test('hours are the employer’s to promise, and nobody promises for weeks that are over', async () => {
  await room.begin('Verk F');
  const group = await room.group();
  const wish = { promise: makeId(), group, hours: 2, persons: 4, from: today, to: '2027-06-30' };
  assert.equal((await room.post(room.representative, 'promises', wish)).status, 403);
  const past = await room.promise(group, { from: '2026-11-16' });
  assert.equal(past.body.code, 'promise-in-the-past');
  const { body } = await room.promise(group);
  assert.equal(body.groups[0].promise.by, 'Ingrid Solbakk');
  assert.deepEqual(
    body.groups[0].weeks.map((one: { week: string; promised: number }) => [one.week, one.promised]),
    [[today, 10]],
  );
  const absurd = await room.promise(group, { hours: 41 });
  assert.equal(absurd.status, 400);
});

test('each party answers for itself, and where the two differ both answers stand', async () => {
  await room.begin('Verk G');
  const group = await room.group();
  await room.promise(group);
  const say = (as: string, given: object) =>
    room.post(as, 'hours', { answer: makeId(), group, weeks: [today], word: 'kept', ...given });
  assert.equal((await say(room.coordinator, {})).status, 403);
  assert.equal((await say(room.manager, { side: 'employees' })).body.code, 'party-needed');
  assert.equal((await say(room.manager, { word: 'part' })).body.code, 'hours-needed');
  assert.equal((await say(room.manager, { word: 'part', hours: 10 })).body.code, 'hours-not-part');
  assert.equal((await say(room.manager, { weeks: ['2026-11-30'] })).body.code, 'week-to-come');
  assert.equal((await say(room.manager, { weeks: ['2026-11-16'] })).body.code, 'week-not-promised');
  await say(room.manager, {});
  const { body } = await say(room.representative, { word: 'part', hours: 6, note: 'Nattskiftet fikk ikke' });
  const [week] = body.groups[0].weeks;
  assert.equal(week.state, 'differ');
  assert.deepEqual([week.employer.hours, week.employees.hours], [10, 6]);
  assert.deepEqual([body.groups[0].sum.least, body.groups[0].sum.most], [6, 10]);
});

test('an organisation that lacks something cannot be signed, and what it lacks is listed with whose turn it is', async () => {
  await room.begin('Verk H');
  const early = await room.sign(room.manager);
  assert.deepEqual([early.status, early.body.code], [422, 'organisation-incomplete']);
  await room.group({ line: '' });
  const { missing } = (await room.read(room.manager)).body.organisation;
  assert.deepEqual(
    missing.map(({ what, turn, about }: Record<string, string>) => [what, turn, about]),
    [
      ['hours', 'employer', 'Flyt i montasjen'],
      ['line', 'both', 'Flyt i montasjen'],
    ],
  );
});

test('with both signatures a version is kept, a change after it is told of, and the old one is read as it was', async () => {
  await room.begin('Verk I');
  const group = await room.group();
  await room.promise(group);
  await room.sign(room.manager);
  const twice = await room.sign(room.manager);
  assert.equal(twice.body.code, 'signed-already');
  const stale = await room.sign(room.representative, { digest: 'x' });
  assert.equal(stale.body.code, 'organisation-changed');
  const signed = await room.sign(room.representative);
  assert.deepEqual(signed.body.organisation.missing, []);
  assert.equal(signed.body.organisation.signed.number, 1);
  const undone = await room.sign(room.manager, { isGiven: false });
  assert.equal(undone.body.code, 'signed-already');
  await room.area('Lakk');
  const { organisation } = (await room.read(room.manager)).body;
  assert.equal(organisation.changed, true);
  const versions = await house.call('GET', room.url('/versions'), { as: room.adviser });
  const [version] = versions.body.versions;
  assert.equal(versions.body.changed, true);
  assert.deepEqual(
    [version.signatures.employer.by, version.signatures.employees.by, version.content.areas.length],
    ['Ingrid Solbakk', 'Terje Aune', 1],
  );
});

test('a signature lapses when the organisation changes, and one taken back is gone', async () => {
  await room.begin('Verk J');
  const group = await room.group();
  await room.promise(group);
  await room.sign(room.manager);
  const back = await room.sign(room.manager, { isGiven: false });
  assert.equal(back.body.organisation.said.employer, null);
  await room.sign(room.manager);
  await room.promise(group, { hours: 1 });
  const { said } = (await room.read(room.manager)).body.organisation;
  assert.deepEqual(said, { employer: null, employees: null });
});
