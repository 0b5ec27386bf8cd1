import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Answer } from '#surveys/ballot.ts';
import { answerBy } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

/** A company with its voices. */
async function openRoom(name: string) {
  const company = await house.company(name);
  const person = (
    who: string,
    role: 'manager' | 'employee-representative' | 'safety-representative' | 'employee' | 'adviser',
  ) => house.person(`${who} ${name}`, { role, company, place: name });
  return {
    company,
    manager: await person('Ingrid', 'manager'),
    union: await person('Terje', 'employee-representative'),
    safety: await person('Jonas', 'safety-representative'),
    employee: await person('Linn', 'employee'),
    adviser: await person('Kari', 'adviser'),
  };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

const lean = ({ company }: Room, path = '') => `/api/lean-status/companies/${company}${path}`;
/** Starts a round of lean status; answers with its id. */
async function start(room: Room): Promise<string> {
  const round = makeId();
  const days = { opensOn: '2026-11-23', closesOn: '2026-12-18' };
  const body = { round, occasion: 'week-10', ...days };
  assert.equal((await house.call('POST', lean(room, '/rounds'), { as: room.manager, body })).status, 200);
  return round;
}

const words = {
  title: 'Hvor står vi i lean?',
  reason: '',
  opensOn: '2026-11-23',
  closesOn: '2026-12-04',
  meetingOn: '2026-12-07',
  people: 30,
  atLeast: 5,
  groups: [],
};
const at = ({ company }: Room, path = '') => `/api/surveys/companies/${company}${path}`;
const plan = (room: Room, statusRound: string, as = room.adviser) =>
  house.call('POST', at(room, '/waves'), {
    as,
    body: { wave: makeId(), plan: makeId(), instrument: 'lean-operators', statusRound, words },
  });
const toAsk = async (room: Room, as = room.manager) =>
  (await house.call('GET', at(room), { as })).body.operators;

/** Both parties sign the wave and print slips. */
async function open(
  room: Room,
  { wave, digest, address }: { wave: string; digest: string; address: string },
) {
  const act = (as: string, path: string, body: object) =>
    house.call('POST', at(room, `/waves/${wave}${path}`), { as, body });
  for (const as of [room.manager, room.union])
    await act(as, '/marks', { mark: makeId(), kind: 'signed', digest });
  const { tokens } = (await act(room.union, '/slips', { batch: makeId(), count: 20 })).body;
  return { act, tokens, paper: (await house.call('GET', `/api/surveys/waves/${address}`)).body };
}

/** So many operators answer, one after the other the levels given; both parties end it, and it is counted. */
async function answered(
  room: Room,
  wave: Parameters<typeof open>[1],
  count: number,
  levels: readonly number[],
) {
  const { act, tokens, paper } = await open(room, wave);
  for (let n = 0; n < count; n += 1) {
    const marks = paper.instrument.items.map(({ key }: { key: string }) => [key, levels[n % levels.length]]);
    const said: Answer = { marks: Object.fromEntries(marks), groups: {}, words: {} };
    await answerBy(house, paper, tokens[n], said);
  }
  for (const as of [room.manager, room.union]) await act(as, '/marks', { mark: makeId(), kind: 'ended' });
  await house.runErrand('open-surveys');
  const read = async () => (await house.call('GET', lean(room), { as: room.manager })).body.round.operators;
  assert.deepEqual(await read(), { state: 'held', n: null, day: words.meetingOn });
  house.setDay(words.meetingOn);
  const shown = await read();
  house.setDay('2026-11-23');
  return shown;
}

test('operators are asked once in a round, and what they answer is its fourth voice', async () => {
  const room = await openRoom('Vik');
  assert.equal(await toAsk(room), null);
  const round = await start(room);
  const found = await toAsk(room);
  assert.deepEqual([found.round, found.wave, found.isPublished], [round, null, true]);
  assert.equal(await toAsk(room, room.employee), null);
  assert.equal((await plan(room, makeId())).body.code, 'instrument-unknown');
  const { body } = await plan(room, round);
  assert.deepEqual([body.instrument.occasion, body.statusRound], ['operators', round]);
  assert.equal((await toAsk(room)).wave, body.wave);
  assert.equal((await plan(room, round, room.manager)).body.code, 'operators-asked-already');
  assert.deepEqual(await answered(room, body, 12, [1, 2]), { state: 'shown', n: 12, day: null });
  assert.equal(await toAsk(room), null);
  assert.equal((await plan(room, round)).body.code, 'instrument-unknown');
});

test('fewer than ten answers lay no operators on the table, and the survey itself shows means alone', async () => {
  const room = await openRoom('Nes');
  const round = await start(room);
  const { body } = await plan(room, round);
  assert.deepEqual(await answered(room, body, 7, [1, 4]), { state: 'too-few', n: null, day: null });
  const results = await house.call('GET', at(room, `/waves/${body.wave}/results`), { as: room.employee });
  assert.equal(results.status, 200);
  const shown = JSON.stringify(results.body);
  assert.match(shown, /"show":"mean"/);
  assert.doesNotMatch(shown, /"show":"distribution"/);
});

test('whoever rates by another voice fetches no ballot as an operator, and is not asked for one', async () => {
  const room = await openRoom('Sund');
  const round = await start(room);
  const { body } = await plan(room, round);
  const { act } = await open(room, body);
  const fetched = async (as: string) => (await act(as, '/own-ballot', {})).status;
  assert.deepEqual(await Promise.all([room.manager, room.union, room.safety].map(fetched)), [403, 403, 403]);
  assert.equal(await fetched(room.employee), 200);
  const own = async (as: string) =>
    (await house.call('GET', at(room), { as })).body.waves.map((one: { own: string }) => one.own);
  assert.deepEqual([await own(room.manager), await own(room.employee)], [['not-asked'], ['fetched']]);
});

test('a survey of operators that is called off can be planned anew', async () => {
  const room = await openRoom('Lid');
  const round = await start(room);
  const first = (await plan(room, round)).body;
  const path = at(room, `/waves/${first.wave}/marks`);
  await house.call('POST', path, { as: room.union, body: { mark: makeId(), kind: 'called-off' } });
  assert.equal((await toAsk(room)).wave, null);
  assert.equal((await plan(room, round)).status, 200);
});

test('an office’s own lean instrument is asked in its own words, made when it is asked for the first time', async () => {
  const role = 'programme-office' as const;
  const as = await house.person('Marit Holte', { role, programme: testProgramme, place: 'Senteret' });
  const file = await house.call('GET', '/api/lean-status/form/file?kind=lean-status', { as });
  const source = String(file.body)
    .replace(/^version: .*$/m, 'version: "7.1"')
    .replace('Vet folk hvor bedriften skal', 'Vet alle hvor vi skal');
  const body = { source, fileName: 'vaar.yaml', dryRun: false };
  assert.equal((await house.call('POST', '/api/lean-status/forms', { as, body })).body.published, true);
  const room = await openRoom('Egen');
  const round = await start(room);
  assert.equal((await toAsk(room)).isPublished, false);
  const planned = (await plan(room, round)).body;
  assert.equal(planned.instrument.key, `lean-operators-${testProgramme}-7-1`);
  const { paper } = await open(room, planned);
  assert.match(paper.instrument.items[0].text.nb, /^Vet alle hvor vi skal/);
  const second = await openRoom('Nabo');
  await start(second);
  assert.equal((await toAsk(second)).isPublished, true);
});
