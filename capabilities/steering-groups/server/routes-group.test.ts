import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import { exampleMandate } from '#steering-groups/server/builders-group.ts';

let house: TestHouse;
let company: string;
let leader: string;
let elected: string;
let both: string;
let employee: string;
let adviser: string;
let office: string;

before(async () => {
  house = await openTestHouse();
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: 'produktivitetsspranget',
    place: 'x',
  });
});

after(() => house.close());

beforeEach(async () => {
  company = await house.company(`Verk ${makeId()}`);
  const here = { company, place: 'Skarvdal' };
  leader = await house.person('Ingrid Solbakk', { role: 'manager', ...here });
  elected = await house.person('Terje Aune', { role: 'employee-representative', ...here });
  both = await house.person(
    'Marte Vik',
    { role: 'manager', ...here },
    { role: 'employee-representative', ...here },
  );
  employee = await house.person('Linn Brekke', { role: 'employee', ...here });
  adviser = await house.person('Kari Myhre', { role: 'adviser', ...here });
});

const at = (path = '') => `/api/steering-groups/companies/${company}${path}`;
const read = async (as = leader) => (await house.call('GET', at(), { as })).body;
const post = (as: string, path: string, body: object) => house.call('POST', at(path), { as, body });

const add = (as: string, seat: string, name: string, rest: object = {}) =>
  post(as, '/members', { member: makeId(), seat, name, from: '2026-11-02', ...rest });

/** A group of two, led by management, with every part of the mandate written. */
async function whole() {
  await add(leader, 'employer', 'x', { person: leader });
  await add(elected, 'employees', 'x', { person: elected });
  const { members } = await read();
  await post(leader, '/chairs', { choice: makeId(), post: 'chair', member: members[0].member });
  for (const part of mandateParts)
    await post(elected, '/mandate', { edit: makeId(), basedOn: null, part, value: exampleMandate[part] });
  return (await read()).members as { member: string; name: string }[];
}

const sign = async (as: string, rest: object = {}) =>
  post(as, '/signatures', { signature: makeId(), digest: (await read()).mandate.digest, ...rest });

test('each party adds its own, and the other cannot', async () => {
  assert.equal((await add(leader, 'employer', 'Amina Warsame')).status, 200);
  const wrong = await add(leader, 'employees', 'Jonas Lid');
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'other-sides-seat']);
  const { headline, parity } = await read();
  assert.deepEqual(headline, { code: 'side-missing', side: 'employees' });
  assert.deepEqual(parity, { employer: 1, employees: 0 });
  assert.equal((await add(elected, 'employees', 'Jonas Lid')).status, 200);
  assert.equal((await add(elected, 'other', 'Sverre Moan')).status, 200);
  assert.deepEqual((await read()).parity, { employer: 1, employees: 1 });
});

test('a member added again by the same id is added once, and the same name twice is refused', async () => {
  const member = makeId();
  for (const _ of ['first', 'again']) await add(leader, 'employer', 'Amina Warsame', { member });
  assert.equal((await read()).members.length, 1);
  const again = await add(leader, 'employer', 'amina warsame');
  assert.deepEqual([again.body.code, again.body.problems[0].field], ['already-member', 'name']);
});

test('whoever speaks for one party cannot be seated for the other', async () => {
  const wrong = await add(leader, 'employer', 'x', { person: elected });
  assert.equal(wrong.body.code, 'speaks-for-other-side');
  const stranger = await add(leader, 'employer', 'x', { person: makeId() });
  assert.equal(stranger.body.code, 'no-such-person');
});

test('employees, the adviser and the office read the group, and change nothing in it', async () => {
  for (const as of [employee, adviser, office]) {
    if (as !== office) {
      const seen = await read(as);
      assert.deepEqual([seen.may.seats, seen.people, seen.may.sign], [[], [], []]);
    }
    const tried = await add(as, 'other', 'En annen');
    assert.ok([403, 404].includes(tried.status));
  }
});

test('nobody is taken out: a time that ended stays, and goes on again when that was wrong', async () => {
  await add(leader, 'employer', 'Amina Warsame');
  const [{ member }] = (await read()).members;
  const path = `/members/${member}/words`;
  const early = await post(leader, path, { word: makeId(), kind: 'ended', to: '2026-11-01' });
  assert.deepEqual([early.body.code, early.body.problems[0].field], ['ends-before-start', 'to']);
  await post(leader, path, { word: makeId(), kind: 'ended', to: '2026-11-20' });
  assert.equal((await read()).members[0].state, 'over');
  const other = await post(elected, path, { word: makeId(), kind: 'resumed' });
  assert.equal(other.body.code, 'other-sides-seat');
  await post(leader, path, { word: makeId(), kind: 'resumed' });
  assert.equal((await read()).members[0].state, 'now');
});

test('the deputy is of the other party than the chair', async () => {
  const [chair, deputy] = await whole();
  await add(leader, 'employer', 'Amina Warsame');
  const own = (await read()).members.find(({ name }: { name: string }) => name === 'Amina Warsame');
  const choose = (member: string) => post(elected, '/chairs', { choice: makeId(), post: 'deputy', member });
  assert.equal((await choose(own.member)).body.code, 'deputy-same-side');
  assert.equal((await choose(deputy!.member)).status, 200);
  assert.deepEqual((await read()).members.map(({ post: held }: { post: string }) => held).filter(Boolean), [
    'chair',
    'deputy',
  ]);
  assert.ok(chair);
});

test('a group of one party cannot be signed for, nor one without a whole mandate', async () => {
  await add(leader, 'employer', 'x', { person: leader });
  assert.equal((await sign(leader)).body.code, 'one-side-only');
  await add(elected, 'employees', 'x', { person: elected });
  assert.equal((await sign(leader)).body.code, 'chair-needed');
  const [{ member }] = (await read()).members;
  await post(leader, '/chairs', { choice: makeId(), post: 'chair', member });
  assert.equal((await sign(leader)).body.code, 'mandate-incomplete');
});

test('both parties sign the exact text, each by its own person, and a retry is one signature', async () => {
  await whole();
  const first = await sign(leader);
  assert.deepEqual([first.body.mandate.state, first.body.mandate.missing], ['half', ['employees']]);
  await sign(leader);
  const stand = await sign(both, { side: 'employer' });
  assert.equal(stand.body.code, 'already-signed');
  const second = await sign(elected);
  assert.equal(second.body.mandate.state, 'signed');
  assert.equal(second.body.mandate.versions.length, 1);
});

test('one person who speaks for both parties signs for one of them', async () => {
  await whole();
  assert.equal((await sign(both)).body.code, 'side-needed');
  assert.equal((await sign(both, { side: 'employer' })).status, 200);
  assert.equal((await sign(both, { side: 'employees' })).body.code, 'other-person-needed');
});

test('a signature on something that changed since it was read is refused', async () => {
  await whole();
  const { digest, parts } = (await read()).mandate;
  const writing = { edit: makeId(), basedOn: parts.meets.edit, part: 'meets', value: 'Hver uke.' };
  await post(elected, '/mandate', writing);
  const late = await post(leader, '/signatures', { signature: makeId(), digest });
  assert.equal(late.body.code, 'changed-since-read');
});

test('a change after signing makes a version that needs both again, and the signed one stays readable', async () => {
  await whole();
  await sign(leader);
  await sign(elected);
  await add(leader, 'employer', 'Amina Warsame');
  const { mandate, headline } = await read();
  assert.deepEqual(mandate.changes, [{ kind: 'joined', name: 'Amina Warsame' }]);
  assert.deepEqual([mandate.state, headline.code], ['draft', 'changed-since']);
  assert.equal(mandate.versions[0].members.length, 2);
  await sign(elected);
  const { mandate: half } = await read();
  assert.deepEqual([half.state, half.versions.length], ['half', 2]);
});

test('who both parties have signed for cannot be called a mistake', async () => {
  const [first] = await whole();
  await sign(leader);
  await sign(elected);
  const wrong = await post(leader, `/members/${first!.member}/words`, { word: makeId(), kind: 'mistaken' });
  assert.equal(wrong.body.code, 'signed-already');
});

test('words of two who write one part at once are both kept', async () => {
  const write = (as: string, value: string) =>
    post(as, '/mandate', { edit: makeId(), basedOn: null, part: 'purpose', value });
  await write(leader, 'Leders ord');
  await write(elected, 'Tillitsvalgtes ord');
  const { purpose } = (await read()).mandate.parts;
  assert.equal(purpose.value, 'Tillitsvalgtes ord');
  assert.ok(JSON.stringify(purpose.earlier).includes('Leders ord'));
});

test('a company that is not yours has no steering group to see', async () => {
  const other = await house.company(`Nes ${makeId()}`);
  const stranger = await house.person('En annen', { role: 'manager', company: other, place: 'x' });
  assert.equal((await house.call('GET', at(), { as: stranger })).status, 404);
  assert.equal((await add(stranger, 'employer', 'En annen')).status, 404);
});
