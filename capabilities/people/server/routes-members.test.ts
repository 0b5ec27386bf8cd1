import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { type Role, roleHomes, roles } from '#people/contract.ts';
import { rolesToGive, sideOf } from '#people/rules.ts';
import { buildOrganisation } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

const today = '2026-11-23';
const toDate = '2028-06-30';
const place = 'Skarvdal Mekaniske';

let house: TestHouse;
let company: string;
let manager: string;
let representative: string;
let office: string;

before(async () => {
  house = await openTestHouse(today);
  company = await house.company(place);
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  representative = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Prosjektsenteret',
  });
});
after(() => house.close());

type Listed = { membership: string; person: string; name: string; role: Role; mayEnd: boolean };

const members = async (as: string): Promise<Listed[]> =>
  (await house.call('GET', `/api/people/companies/${company}/members`, { as })).body.members;
const membershipOf = async (person: string, role: Role): Promise<string> =>
  (await members(office)).find((one) => one.person === person && one.role === role)!.membership;
const give = (as: string, person: string, role: Role, membership = makeId()) =>
  house.call('POST', `/api/people/companies/${company}/members`, {
    as,
    body: { membership, person, role, toDate },
  });
const end = (as: string, membership: string) =>
  house.call('DELETE', `/api/people/companies/${company}/members/${membership}`, { as });

test('each party sees who holds which role, and may end its own and not the other’s', async () => {
  const may = async (as: string) =>
    Object.fromEntries((await members(as)).map(({ role, mayEnd }) => [role, mayEnd]));
  assert.deepEqual(await may(manager), { manager: true, 'employee-representative': false });
  assert.deepEqual(await may(representative), { manager: false, 'employee-representative': true });
  assert.deepEqual(await may(office), { manager: true, 'employee-representative': true });
});

test('whoever only makes slips is told that they end no role', async () => {
  const lean = await house.person('Amina Warsame', { role: 'lean-coordinator', company, place });
  const worker = await house.person('Linn Brekke', { role: 'employee', company, place });
  const { body } = await house.call('GET', `/api/people/companies/${company}/members`, { as: lean });
  assert.deepEqual(body.mayGive, ['employee']);
  assert.ok(body.members.every((one: Listed) => !one.mayEnd));
  const { status, body: answer } = await end(lean, await membershipOf(worker, 'employee'));
  assert.deepEqual([status, answer.code], [422, 'role-not-yours-to-give']);
});

/** Every act somebody can do about a role of the other side, by every way there is. */
const waysToOther = (other: Role, membership: string) => {
  const at = `/api/people/companies/${company}`;
  const given = { role: other, toDate };
  return [
    ['POST', `${at}/members`, { ...given, membership: makeId(), person: manager }],
    ['POST', `${at}/members`, { ...given, membership: makeId(), person: representative }],
    ['PUT', `${at}/members/${membership}`, { toDate: today }],
    ['DELETE', `${at}/members/${membership}`, undefined],
    [
      'POST',
      `${at}/invitations`,
      { ...given, invitation: makeId(), name: 'Hvem', email: `${makeId()}@bedrift.example`, language: 'nb' },
    ],
    ['POST', `${at}/slips`, { ...given, language: 'nb', persons: [{ invitation: makeId(), name: 'Hvem' }] }],
  ] as const;
};

test('by no way does one party make, move or end a representative of the other', async () => {
  const cases = [
    [manager, 'employee-representative', representative],
    [manager, 'safety-representative', representative],
    [representative, 'manager', manager],
    [representative, 'board-member', manager],
  ] as const;
  let asked = 0;
  for (const [as, other, holder] of cases) {
    const held = await membershipOf(holder, as === manager ? 'employee-representative' : 'manager');
    for (const [method, url, body] of waysToOther(other, held)) {
      const { status, body: answer } = await house.call(method, url, { as, body });
      assert.deepEqual([status, answer.code], [422, 'role-not-yours-to-give'], `${method} ${url} ${other}`);
      asked += 1;
    }
  }
  assert.equal(asked, 24);
  const still = (await members(office)).map(({ person, role }) => `${person} ${role}`);
  assert.ok(
    still.includes(`${manager} manager`) && still.includes(`${representative} employee-representative`),
  );
});

type Step = { by: number; role: Role };

/** A party of people who give each other whatever they may; answers with all roles any of them ever came to hold. */
function reachedFrom(first: Role, steps: readonly Step[], giving = rolesToGive): Set<Role> {
  const held: Role[][] = [[first]];
  const reached = new Set<Role>([first]);
  for (const { by, role } of steps) {
    const giver = held[by % held.length]!;
    if (!giving(giver).includes(role)) continue;
    held.push([role]);
    reached.add(role);
  }
  return reached;
}

const companyRoles = roles.filter((role) => roleHomes[role] === 'company');
const anySteps = fc.array(fc.record({ by: fc.nat({ max: 20 }), role: fc.constantFrom(...companyRoles) }), {
  maxLength: 60,
});
const other = { manager: 'employee-representative', 'employee-representative': 'manager' } as const;

test('no sequence of acts by people of one side leads to a voice of the other', () => {
  for (const first of ['manager', 'employee-representative'] as const) {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const reached = reachedFrom(first, steps);
        assert.ok(!reached.has(other[first]), [...reached].join());
        for (const role of reached) assert.notEqual(sideOf(role), sideOf(other[first]), role);
      }),
      { numRuns: 500 },
    );
  }
});

test('a way round that is planted three acts off is found', () => {
  const leaky = (held: readonly string[]): Role[] =>
    held.includes('employee') ? ['employee-representative'] : rolesToGive(held);
  const found = fc.check(
    fc.property(anySteps, (steps) => !reachedFrom('manager', steps, leaky).has('employee-representative')),
    { numRuns: 500 },
  );
  assert.ok(found.failed);
});

test('a role that is ended gives nothing from the next call on, in sessions that are open too', async () => {
  const person = await house.person('Siv Slutter', { role: 'lean-coordinator', company, place });
  const cookie = await house.signIn(person);
  const look = () => house.call('GET', `/api/people/companies/${company}/members`, { headers: { cookie } });
  assert.equal((await look()).status, 200);
  assert.equal((await end(manager, await membershipOf(person, 'lean-coordinator'))).status, 200);
  assert.equal((await look()).status, 404);
  assert.ok(!(await members(manager)).some((one) => one.person === person));
});

test('one’s own role one may always lay down, also where one may give none', async () => {
  const person = await house.person('Jonas Lid', { role: 'safety-representative', company, place });
  assert.equal((await end(person, await membershipOf(manager, 'manager'))).status, 422);
  assert.equal((await end(person, await membershipOf(person, 'safety-representative'))).status, 200);
  const second = await house.person('Ny Leder', { role: 'manager', company, place });
  assert.equal((await end(second, await membershipOf(second, 'manager'))).status, 200);
});

test('a role is given once: the same act again is the same role, another is refused by name', async () => {
  const person = await house.person('Marte Vik', { role: 'employee', company, place });
  const membership = makeId();
  assert.equal((await give(manager, person, 'lean-coordinator', membership)).status, 200);
  assert.equal((await give(manager, person, 'lean-coordinator', membership)).status, 200);
  const again = await give(manager, person, 'lean-coordinator');
  assert.deepEqual([again.status, again.body.code], [409, 'already-holds-role']);
  assert.match(again.body.message, /Marte Vik/);
  const held = (await members(manager)).filter((one) => one.person === person);
  assert.deepEqual(held.map(({ role }) => role).sort(), ['employee', 'lean-coordinator']);
});

test('a last day is from today to three years on, and what is wrong is said at the field', async () => {
  const membership = await membershipOf(manager, 'manager');
  const move = (day: string) =>
    house.call('PUT', `/api/people/companies/${company}/members/${membership}`, {
      as: manager,
      body: { toDate: day },
    });
  for (const [day, code] of [
    ['2026-11-22', 'end-passed'],
    ['2029-12-01', 'end-too-far'],
  ] as const) {
    const { status, body } = await move(day);
    assert.deepEqual([status, body.code, body.problems[0].field], [422, code, 'toDate']);
  }
  assert.equal((await move('2026-13-40')).status, 400);
  assert.equal((await move('2029-11-25')).status, 200);
});

const programmeMembers = async (as: string): Promise<Listed[]> =>
  (await house.call('GET', '/api/people/members', { as })).body.members;

test('the office sees and ends a coordinator in an organisation of its own programme, and of no other', async () => {
  const organise = (programme: string, name: string) =>
    house.within({ programme }, (tx) =>
      buildOrganisation(tx, { programme, kind: 'adviser-organisation', name }),
    );
  const organisation = await organise(testProgramme, 'Tverrdal');
  const person = await house.person('Synnøve Dale', {
    role: 'adviser-coordinator',
    organisation,
    place: 'Tverrdal',
  });
  const elsewhere = await house.person('Annet Kontor', {
    role: 'programme-office',
    programme: 'annet-program',
    place: 'Et annet',
  });
  const found = (await programmeMembers(office)).find((one) => one.person === person);
  assert.ok(found?.mayEnd);
  assert.ok(!(await programmeMembers(elsewhere)).some((one) => one.person === person));
  const endOver = (as: string) => house.call('DELETE', `/api/people/members/${found.membership}`, { as });
  assert.equal((await endOver(elsewhere)).status, 404);
  assert.equal((await endOver(office)).status, 200);
  assert.ok(!(await programmeMembers(office)).some((one) => one.person === person));
});

test('the last one in the office neither ends the role nor closes the account', async () => {
  const [own] = (await programmeMembers(office)).filter((one) => one.person === office);
  for (const [method, url] of [
    ['DELETE', `/api/people/members/${own!.membership}`],
    ['POST', `/api/people/accounts/${office}/closings`],
    ['DELETE', '/api/people/me'],
  ] as const) {
    const { status, body } = await house.call(method, url, { as: office });
    assert.deepEqual([status, body.code], [422, 'last-office'], url);
  }
});

/** Sessions of a person that are open; asked of the table itself. */
const openSessions = (person: string): Promise<number> =>
  house.within({ person }, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from people.session where person = ${person} and ended_at is null`.execute(
      tx,
    );
    return rows[0]!.n;
  });

/** What must be true once an account is closed; each that is not is told. */
async function leftOpen(person: string, cookie: string): Promise<string[]> {
  const { body } = await house.call('GET', '/api/people/session', { headers: { cookie } });
  const list = await members(office);
  const again = await house.call('POST', '/api/people/demo-sessions', { body: { person } });
  return [
    ...(body.person ? ['the session is somebody’s still'] : []),
    ...((await openSessions(person)) ? ['a session is open in the table'] : []),
    ...(list.some((one) => one.person === person) ? ['a role is held still'] : []),
    ...(again.status === 200 ? ['the account signs in again'] : []),
  ];
}

test('closing an account ends its roles and every session at once, and the name stays', async () => {
  const person = await house.person('Roar Lien', { role: 'employee', company, place });
  const cookie = await house.signIn(person);
  const membership = await membershipOf(person, 'employee');
  const closed = await house.call('POST', `/api/people/accounts/${person}/closings`, { as: office });
  assert.equal(closed.status, 200);
  assert.deepEqual(await leftOpen(person, cookie), []);
  const again = await house.call('POST', `/api/people/accounts/${person}/closings`, { as: office });
  assert.equal(again.status, 404);
  const row = await house.within({ companies: [company] }, (tx) =>
    sql<{ name: string; email: string | null; endedByName: string }>`
      select p.name, p.email, m.ended_by_name from people.membership m join people.person p using (person)
      where membership = ${membership}`.execute(tx),
  );
  assert.deepEqual(row.rows, [{ name: 'Roar Lien', email: null, endedByName: 'Marit Holte' }]);
});

test('an account that is closed with its session left alive is caught', async () => {
  const person = await house.person('Glemt Sesjon', { role: 'employee', company, place });
  const cookie = await house.signIn(person);
  // The fault: the account is closed, and nothing else is.
  await house.within({ person }, (tx) =>
    sql`update people.person set closed_at = now() where person = ${person}`.execute(tx),
  );
  assert.ok((await leftOpen(person, cookie)).includes('a session is open in the table'));
});

test('one’s own account one closes oneself: out of this browser and every other', async () => {
  const person = await house.person('Hege Rustad', { role: 'employee', company, place });
  const other = await house.signIn(person);
  const answer = await house.http.inject({
    method: 'DELETE',
    url: '/api/people/me',
    headers: { cookie: other },
  });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.cookies.find(({ name }) => name === 'spranget-session')?.value, '');
  assert.deepEqual(await leftOpen(person, other), []);
});

const keep = (organisation: string, body: object, as = office) =>
  house.call('PUT', `/api/people/organisations/${organisation}`, { as, body });

test('an organisation is made once, corrected, ended, and its name is free again after that', async () => {
  const [one, two] = [makeId(), makeId()];
  const union = { kind: 'union', name: 'Sambandet', region: null, endedOn: null };
  assert.equal((await keep(one, union)).status, 200);
  assert.equal((await keep(one, union)).status, 200);
  const twin = await keep(two, { ...union, name: 'SAMBANDET' });
  assert.deepEqual(
    [twin.status, twin.body.code, twin.body.problems[0].field],
    [409, 'already-an-organisation', 'name'],
  );
  assert.equal((await keep(one, { ...union, endedOn: '2026-11-01' })).status, 200);
  assert.equal((await keep(two, union)).status, 200);
  const unknown = await keep(two, { ...union, region: 'ingensteds' });
  assert.deepEqual([unknown.status, unknown.body.code], [422, 'no-such-region']);
});
