import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { asPerson } from '#parties/server/builders.ts';
import { takeRawExport, thresholdsOf } from '#parties/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

let house: TestHouse;
let company: string;
let manager: string;
let representative: string;
let secondRepresentative: string;
let both: string;
let adviser: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

/** A company with its people, so that what is open in one test is not in another's way. */
async function begin(name: string): Promise<void> {
  company = await house.company(name);
  const person = (who: string, ...roles: ('manager' | 'employee-representative' | 'adviser')[]) =>
    house.person(who, ...roles.map((role) => ({ role, company, place: name })));
  manager = await person('Ingrid Solbakk', 'manager');
  representative = await person('Terje Aune', 'employee-representative');
  secondRepresentative = await person('Mona Lie', 'employee-representative');
  both = await person('Per Begge', 'manager', 'employee-representative');
  adviser = await person('Kari Myhre', 'adviser');
}

const base = () => `/api/parties/companies/${company}`;
const read = (as: string) => house.call('GET', base(), { as });
const propose = (as: string, subject: object, rest: object = {}) =>
  house.call('POST', `${base()}/joint-acts`, { as, body: { act: makeId(), subject, ...rest } });
const approve = (as: string, act: string, body: object = {}) =>
  house.call('POST', `${base()}/joint-acts/${act}/approvals`, { as, body });
const withdraw = (as: string, act: string, body: object = {}) =>
  house.call('POST', `${base()}/joint-acts/${act}/withdrawals`, { as, body });
const consent = { kind: 'research-consent' };
const thresholds = (means: number, distributions: number) => ({
  kind: 'change-threshold',
  means,
  distributions,
});

test('a proposal turns the proposer’s own key, says whose is missing, and takes effect with the other’s', async () => {
  await begin('Verk A');
  const proposed = await propose(manager, consent);
  assert.equal(proposed.status, 200);
  const [act] = proposed.body.acts;
  assert.deepEqual([act.state, act.missing, act.approvals[0].by], ['open', ['employees'], 'Ingrid Solbakk']);
  assert.deepEqual([act.may.approve, act.may.why], [[], 'own-side-has']);
  assert.equal(proposed.body.consent, null);

  const seen = await read(representative);
  assert.deepEqual(seen.body.acts[0].may, { approve: ['employees'], withdraw: true, why: null });
  const done = await approve(representative, act.act);
  assert.deepEqual([done.body.acts[0].state, done.body.acts[0].missing], ['effective', []]);
  assert.equal(done.body.consent.act, act.act);
});

test('a second manager’s key, and the same manager’s twice, change nothing', async () => {
  await begin('Verk B');
  const { act } = (await propose(manager, consent)).body.acts[0];
  const again = await approve(manager, act);
  assert.deepEqual([again.status, again.body.acts[0].state], [200, 'open']);
  const other = await approve(both, act, { side: 'employer' });
  assert.deepEqual([other.status, other.body.code], [409, 'already-approved']);
  assert.match(other.body.message, /Ingrid Solbakk/);
});

test('one who holds a role on each side says for whom, and turns one key only', async () => {
  await begin('Verk C');
  assert.equal((await propose(both, consent)).body.code, 'side-needed');
  const { act } = (await propose(both, consent, { side: 'employees' })).body.acts[0];
  const second = await approve(both, act, { side: 'employer' });
  assert.deepEqual([second.status, second.body.code], [422, 'other-person-needed']);
  const seen = await read(both);
  assert.deepEqual(seen.body.acts[0].may, { approve: [], withdraw: true, why: 'same-person' });
  assert.equal((await approve(manager, act)).body.acts[0].state, 'effective');
});

test('who speaks for neither party neither proposes nor approves, and is told why', async () => {
  await begin('Verk D');
  const { act } = (await propose(manager, consent)).body.acts[0];
  assert.equal((await propose(adviser, consent)).status, 403);
  assert.equal((await approve(adviser, act)).status, 403);
  assert.deepEqual((await read(adviser)).body.acts[0].may, {
    approve: [],
    withdraw: false,
    why: 'not-a-party',
  });
});

test('the same thing is not proposed twice at a time, and a retry of one proposal is that proposal', async () => {
  await begin('Verk E');
  const act = makeId();
  for (const _ of [1, 2]) {
    const answer = await house.call('POST', `${base()}/joint-acts`, {
      as: manager,
      body: { act, subject: consent },
    });
    assert.deepEqual([answer.status, answer.body.acts.length], [200, 1]);
  }
  const other = await propose(representative, consent);
  assert.deepEqual([other.status, other.body.code], [409, 'already-proposed']);
  await approve(representative, act);
  assert.equal((await propose(manager, consent)).body.code, 'already-consented');
});

test('a proposal is withdrawn by either party, and can then be neither approved nor forgotten', async () => {
  await begin('Verk F');
  const { act } = (await propose(manager, consent)).body.acts[0];
  const gone = await withdraw(representative, act, { note: 'Vi vil se planen først' });
  const [row] = gone.body.acts;
  assert.deepEqual(
    [row.state, row.withdrawn.by, row.withdrawn.note],
    ['withdrawn', 'Terje Aune', 'Vi vil se planen først'],
  );
  assert.equal((await withdraw(representative, act)).status, 200);
  assert.equal((await withdraw(manager, act)).body.code, 'already-withdrawn');
  assert.equal((await approve(representative, act)).body.code, 'act-withdrawn');
});

test('a consent is ended at once by either party alone, and no other decision is', async () => {
  await begin('Verk G');
  const { act } = (await propose(manager, consent)).body.acts[0];
  await approve(representative, act);
  const ended = await withdraw(secondRepresentative, act);
  assert.deepEqual([ended.status, ended.body.consent], [200, null]);
  const limits = (await propose(manager, thresholds(8, 15))).body.acts[0].act;
  await approve(representative, limits);
  assert.equal((await withdraw(manager, limits)).body.code, 'already-effective');
});

test('a proposal runs out after thirty days, to the moment', async () => {
  await begin('Verk H');
  const { act } = (await propose(manager, consent)).body.acts[0];
  house.setDay('2026-12-22');
  assert.equal((await read(representative)).body.acts[0].state, 'open');
  house.setDay('2026-12-23');
  assert.equal((await read(representative)).body.acts[0].state, 'expired');
  assert.equal((await approve(representative, act)).body.code, 'act-expired');
  assert.equal((await propose(representative, consent)).status, 200, 'and may be proposed anew');
  house.setDay('2026-11-23');
});

test('thresholds are the floors until both parties raise them, and lowering them again takes both too', async () => {
  await begin('Verk I');
  const limits = () => house.within({ companies: [company] }, (tx) => thresholdsOf(tx, company));
  assert.deepEqual(await limits(), { means: 5, distributions: 10 });
  const { act } = (await propose(representative, thresholds(8, 20))).body.acts[0];
  assert.deepEqual(await limits(), { means: 5, distributions: 10 });
  await approve(manager, act);
  assert.deepEqual(await limits(), { means: 8, distributions: 20 });
  const back = (await propose(manager, thresholds(5, 10))).body.acts[0].act;
  assert.deepEqual(await limits(), { means: 8, distributions: 20 });
  await approve(secondRepresentative, back);
  assert.deepEqual(await limits(), { means: 5, distributions: 10 });
});

test('nobody proposes a threshold below the floor, above reason, upside down, or the one in force', async () => {
  await begin('Verk J');
  for (const [subject, code, field] of [
    [thresholds(4, 10), 'threshold-below-floor', 'means'],
    [thresholds(5, 9), 'threshold-below-floor', 'distributions'],
    [thresholds(51, 60), 'threshold-above-ceiling', 'means'],
    [thresholds(20, 12), 'threshold-upside-down', 'distributions'],
    [thresholds(5, 10), 'threshold-same', 'means'],
  ] as const) {
    const { status, body } = await propose(manager, subject);
    assert.deepEqual([status, body.code, body.problems[0].field], [422, code, field]);
  }
});

test('two keys turned at the same moment give one effect', async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    await begin(`Verk K${n}`);
    const act = (await propose(manager, thresholds(6 + n, 20))).body.acts[0].act;
    const answers = await Promise.all([
      approve(representative, act),
      approve(secondRepresentative, act),
      approve(representative, act),
    ]);
    assert.ok(answers.some(({ status }) => status === 200));
    assert.ok(answers.every(({ status }) => status === 200 || status === 409));
    const { rows } = await house.within({ companies: [company] }, (tx) =>
      sql<{
        n: number;
      }>`select (select count(*) from parties.effect)::int + (select count(*) from parties.threshold)::int as n`.execute(
        tx,
      ),
    );
    assert.equal(rows[0]?.n, 2);
  }
});

test('of a key and a withdrawal at the same moment one wins, and the other is told', async () => {
  for (const n of [1, 2, 3, 4]) {
    await begin(`Verk L${n}`);
    const { act } = (await propose(manager, thresholds(7, 20))).body.acts[0];
    const [approved, withdrawn] = await Promise.all([approve(representative, act), withdraw(manager, act)]);
    const { state } = (await read(manager)).body.acts[0];
    assert.deepEqual(
      [approved.status, withdrawn.status],
      state === 'effective' ? [200, 409] : [422, 200],
      state,
    );
  }
});

test('a raw export both agreed on is fetched once, and within seven days', async () => {
  await begin('Verk M');
  const period = { kind: 'raw-export', from: '2026-10-01', to: '2026-10-31' };
  assert.equal((await propose(manager, period)).body.code, 'reason-needed');
  assert.equal(
    (await propose(manager, { ...period, to: '2026-11-24' }, { note: 'Sak' })).body.code,
    'not-yet',
  );
  const take = (act: string, day: string) =>
    house.within({}, async (tx) => {
      await asPerson(tx, company, { person: manager, name: 'Ingrid Solbakk' });
      return takeRawExport(tx, company, act, {
        person: manager,
        name: 'Ingrid Solbakk',
        now: `${day}T11:00:00.000Z`,
      });
    });
  const code = (taken: unknown) => (isRefusal(taken) ? taken.refused : taken);
  const { act } = (await propose(manager, period, { note: 'Innsynskrav fra Arbeidstilsynet' })).body.acts[0];
  assert.equal(code(await take(act, '2026-11-23')), 'export-not-agreed');
  const agreed = await approve(representative, act);
  assert.equal(agreed.body.acts[0].usableUntil, '2026-11-30T11:00:00.000Z');
  const taken = await Promise.all([take(act, '2026-11-24'), take(act, '2026-11-24')]);
  assert.deepEqual(
    taken.map(code).sort(),
    ['already-exported', { from: '2026-10-01', to: '2026-10-31' }].sort(),
  );
  assert.equal((await read(adviser)).body.acts[0].state, 'used');
  const late = (await propose(manager, period, { note: 'En gang til' })).body.acts[0].act;
  await approve(representative, late);
  assert.equal(code(await take(late, '2026-11-30')), 'export-lapsed');
});

test('the database itself refuses an effect without both keys, a threshold nobody agreed on, and another’s name', async () => {
  await begin('Verk N');
  const { act } = (await propose(manager, thresholds(9, 20))).body.acts[0];
  const as = (person: string, statement: string) =>
    house.within({ companies: [company], person }, (tx) => sql.raw(statement).execute(tx));
  const row = `'${company}', '${act}'`;
  const effect = `insert into parties.effect (company, act, took_at) values (${row}, '2026-11-23T12:00:00Z')`;
  const key = (side: string, person: string) =>
    `insert into parties.approval (company, act, side, person, name, approved_at) values (${row}, '${side}', '${person}', 'x', now())`;
  await assert.rejects(as(manager, effect), /row-level security/);
  await assert.rejects(as(manager, key('employees', representative)), /row-level security/);
  await assert.rejects(as(manager, key('employees', manager)), /approval_company_act_person_key/);
  await as(representative, key('employees', representative));
  const late = effect.replace('2026-11-23', '2027-01-23');
  await assert.rejects(as(manager, late), /row-level security/);
  await as(manager, effect);
  const limits = (means: number, distributions: number) =>
    `insert into parties.threshold (company, act, means, distributions) values (${row}, ${means}, ${distributions})`;
  await assert.rejects(as(manager, limits(8, 20)), /row-level security/);
  await as(manager, limits(9, 20));
  await assert.rejects(as(manager, `update parties.threshold set means = 6`), /permission denied/);
});

test('what another company decides does not exist, and its act cannot be approved from here', async () => {
  await begin('Verk O');
  const { act } = (await propose(manager, consent)).body.acts[0];
  const [there, stranger] = [company, manager];
  await begin('Verk P');
  assert.equal((await approve(representative, act)).body.code, 'not-found');
  assert.equal((await house.call('GET', `/api/parties/companies/${there}`, { as: manager })).status, 404);
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  assert.equal((await read(office)).status, 200);
  assert.equal((await read(stranger)).status, 404);
});
