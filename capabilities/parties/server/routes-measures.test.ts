import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { asPerson, buildAct, buildMeasure } from '#parties/server/builders.ts';
import { isDecided, liveMeasures, proposeJointAct, requireLiveMeasure } from '#parties/server/door.ts';
import { insertVersion } from '#parties/server/store-measures.ts';
import { thresholdFloor } from '#parties/thresholds.ts';
import type { Role } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

const today = '2026-11-23';
let house: TestHouse;
let company: string;
const people = {} as Record<
  'manager' | 'representative' | 'safety' | 'coordinator' | 'employee' | 'adviser',
  string
>;
let office: string;

before(async () => {
  house = await openTestHouse(today);
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});
after(() => house.close());

async function begin(name: string): Promise<void> {
  company = await house.company(name);
  const person = (who: string, role: Role) => house.person(who, { role, company, place: name });
  people.manager = await person('Ingrid Solbakk', 'manager');
  people.representative = await person('Terje Aune', 'employee-representative');
  people.safety = await person('Jonas Lid', 'safety-representative');
  people.coordinator = await person('Amina Warsame', 'lean-coordinator');
  people.employee = await person('Linn Brekke', 'employee');
  people.adviser = await person('Kari Myhre', 'adviser');
}

const base = () => `/api/parties/companies/${company}`;
const list = (as: string) => house.call('GET', `${base()}/measures`, { as });
const content = {
  title: 'Tid per delenummer',
  purpose: 'Finne flaskehalsen',
  pointsAtPeople: true,
  seenBy: 'Skiftet',
  consequences: 'Ingen for lønna',
  from: '2026-12-01',
  to: null as string | null,
  reviewBy: '2027-06-01',
};
const write = (as: string, rest: object = {}) =>
  house.call('POST', `${base()}/measures`, {
    as,
    body: { measure: makeId(), revision: 0, ...content, ...rest },
  });
const post = (as: string, measure: string, what: string, body: object) =>
  house.call('POST', `${base()}/measures/${measure}/${what}`, { as, body });
const discuss = (as: string, measure: string, rest: object = {}) =>
  post(as, measure, 'discussions', {
    discussion: makeId(),
    revision: 1,
    heldOn: '2026-11-20',
    withWhom: 'Leder og tillitsvalgt',
    views: 'Enige',
    ...rest,
  });
const open = (as: string, measure: string, revision = 1) => post(as, measure, 'openings', { revision });
const review = (as: string, measure: string, rest: object = {}) =>
  post(as, measure, 'reviews', {
    review: makeId(),
    heldOn: today,
    withWhom: 'Begge parter',
    finding: 'Nyttig',
    verdict: 'keep',
    nextReview: '2027-05-01',
    ...rest,
  });
const propose = (as: string, measure: string) =>
  house.call('POST', `${base()}/joint-acts`, {
    as,
    body: { act: makeId(), subject: { kind: 'open-measure', measure } },
  });
const approve = (as: string, act: string) =>
  house.call('POST', `${base()}/joint-acts/${act}/approvals`, { as, body: {} });
const codeOf = ({ status, body }: Awaited<ReturnType<typeof list>>) => [status, body.code];

async function registered(rest: object = {}): Promise<string> {
  const measure = makeId();
  assert.equal((await write(people.coordinator, { measure, ...rest })).status, 200);
  return measure;
}

test('what can point at people goes live only when it is discussed and both keys are turned', async () => {
  await begin('Verk A');
  const measure = await registered({ subject: 'pulse-boards:board-1' });
  const required = () =>
    house.within({ companies: [company] }, (tx) =>
      requireLiveMeasure(tx, company, 'pulse-boards:board-1', today),
    );
  assert.deepEqual(codeOf(await open(people.manager, measure)), [422, 'both-keys-needed']);
  assert.deepEqual(codeOf(await propose(people.manager, measure)), [422, 'discussion-first']);
  assert.equal((await discuss(people.safety, measure)).body.measures[0].state, 'discussed');
  const proposed = await propose(people.manager, measure);
  assert.equal(proposed.body.acts[0].subject.title, 'Tid per delenummer');
  assert.ok(isRefusal(await required()), 'one key is not enough');
  await approve(people.representative, proposed.body.acts[0].act);
  const { body } = await list(people.employee);
  assert.deepEqual([body.measures[0].state, body.measures[0].detail.opened.by], ['live', 'Terje Aune']);
  assert.equal(await required(), null);
  const live = await house.within({ companies: [company] }, (tx) => liveMeasures(tx, company, today));
  const entry = live.get('pulse-boards:board-1');
  assert.deepEqual([entry?.measure, entry?.title], [measure, 'Tid per delenummer']);
});

test('an entry that says it cannot point at people does not open a board that can', async () => {
  await begin('Verk B');
  const measure = await registered({ subject: 'pulse-boards:board-2', pointsAtPeople: false });
  assert.equal((await open(people.coordinator, measure)).body.measures[0].state, 'live');
  assert.deepEqual(codeOf(await propose(people.manager, measure)), [422, 'one-key-is-enough']);
  const [live, required] = await house.within({ companies: [company] }, async (tx) => [
    (await liveMeasures(tx, company, today)).get('pulse-boards:board-2'),
    await requireLiveMeasure(tx, company, 'pulse-boards:board-2', today),
  ]);
  assert.equal(live?.pointsAtPeople, false);
  assert.ok(isRefusal(required) && required.refused === 'measure-needed');
});

test('a correction has to be discussed anew, and is refused while a key is waited for', async () => {
  await begin('Verk C');
  const measure = await registered();
  await discuss(people.manager, measure);
  const corrected = await write(people.manager, { measure, revision: 1, seenBy: 'Alle' });
  const [row] = corrected.body.measures;
  assert.deepEqual([row.state, row.revision, row.discussed], ['draft', 2, null]);
  assert.deepEqual(codeOf(await propose(people.manager, measure)), [422, 'discussion-first']);
  assert.deepEqual(codeOf(await discuss(people.manager, measure)), [409, 'already-changed-by-another']);
  await discuss(people.manager, measure, { revision: 2 });
  await propose(people.manager, measure);
  const refused = await write(people.coordinator, { measure, revision: 2, purpose: 'Noe annet' });
  assert.deepEqual(codeOf(refused), [422, 'measure-is-proposed']);
  assert.deepEqual(codeOf(await post(people.manager, measure, 'endings', { reason: 'Nei' })), [
    422,
    'measure-is-proposed',
  ]);
});

test('a key turned on a version that is no longer the latest puts nothing live', async () => {
  await begin('Verk C2');
  const measure = await registered();
  await discuss(people.manager, measure);
  const { act } = (await propose(people.manager, measure)).body.acts[0];
  // Past the routes, which refuse a correction while a key is waited for.
  const author = { person: people.manager, name: 'Ingrid Solbakk', at: '2026-11-23T12:00:00.000Z' };
  await house.within({ companies: [company], person: people.manager }, (tx) =>
    insertVersion(tx, { ...content, company, measure, revision: 2, seenBy: 'Alle' }, author),
  );
  assert.deepEqual(codeOf(await approve(people.representative, act)), [409, 'already-changed-by-another']);
  const { body } = await list(people.manager);
  assert.deepEqual([body.measures[0].state, body.measures[0].detail.act.state], ['draft', 'open']);
});

test('what was written twice by a retry is one version, and an older picture is refused by name', async () => {
  await begin('Verk D');
  const measure = await registered();
  assert.equal((await write(people.coordinator, { measure })).body.measures[0].revision, 1);
  const first = await write(people.manager, { measure, revision: 1, seenBy: 'Alle' });
  assert.equal(first.body.measures[0].revision, 2);
  const late = await write(people.safety, { measure, revision: 1, seenBy: 'Ingen' });
  assert.deepEqual(codeOf(late), [409, 'already-changed-by-another']);
  assert.match(late.body.message, /Ingrid Solbakk/);
  const at = await Promise.all([
    write(people.manager, { measure, revision: 2, seenBy: 'Leder' }),
    write(people.safety, { measure, revision: 2, seenBy: 'Verneombud' }),
  ]);
  assert.deepEqual(at.map(({ status }) => status).sort(), [200, 409]);
});

test('a live measure is not changed, and it ends with a reason or by a review', async () => {
  await begin('Verk E');
  const measure = await registered({ pointsAtPeople: false });
  const other = await registered({ pointsAtPeople: false });
  await Promise.all([open(people.manager, measure), open(people.coordinator, measure)]);
  await open(people.manager, other);
  assert.deepEqual(codeOf(await write(people.manager, { measure, revision: 1, title: 'Noe annet' })), [
    422,
    'measure-is-live',
  ]);
  assert.deepEqual(codeOf(await discuss(people.manager, measure)), [422, 'measure-is-live']);
  await post(people.manager, measure, 'endings', { reason: 'Tavla er tatt ned' });
  await review(people.representative, other, { verdict: 'end', finding: 'Ingen så på den' });
  const { body } = await list(people.representative);
  assert.deepEqual(
    body.measures.map((m: { detail: { ended: { reason: string } } }) => m.detail.ended.reason).sort(),
    ['Ingen så på den', 'Tavla er tatt ned'],
  );
  assert.deepEqual(codeOf(await open(people.manager, measure)), [422, 'measure-ended']);
  assert.deepEqual(codeOf(await review(people.manager, measure)), [422, 'not-live']);
});

test('a review that is not held in time is shown as overdue, and the next one moves the day', async () => {
  await begin('Verk F');
  const measure = await registered({ pointsAtPeople: false, from: '2026-11-01', reviewBy: '2026-12-01' });
  await open(people.manager, measure);
  const due = async () => {
    const [row] = (await list(people.manager)).body.measures;
    return [row.overdue, row.reviewBy];
  };
  house.setDay('2026-12-01');
  assert.deepEqual(await due(), [false, '2026-12-01']);
  house.setDay('2026-12-02');
  assert.deepEqual(await due(), [true, '2026-12-01']);
  const bad = await review(people.manager, measure, { heldOn: '2026-12-02', nextReview: '2026-12-02' });
  assert.deepEqual(codeOf(bad), [422, 'next-review-needed']);
  const far = await review(people.manager, measure, { heldOn: '2026-12-02', nextReview: '2028-01-01' });
  assert.deepEqual(codeOf(far), [422, 'review-too-late']);
  await review(people.manager, measure, { heldOn: '2026-12-02', nextReview: '2027-03-01' });
  assert.deepEqual(await due(), [false, '2027-03-01']);
  house.setDay(today);
});

test('a measure whose period is over is ended, and cannot be put live after it', async () => {
  await begin('Verk G');
  const measure = await registered({
    pointsAtPeople: false,
    from: '2026-11-01',
    to: '2026-11-30',
    reviewBy: '2026-11-20',
    subject: 'indicators:oee',
  });
  const late = await registered({
    pointsAtPeople: false,
    from: '2026-11-01',
    to: '2026-11-30',
    reviewBy: '2026-11-20',
  });
  await open(people.manager, measure);
  house.setDay('2026-12-01');
  const rows = (await list(people.manager)).body.measures;
  assert.equal(rows.find((m: { measure: string }) => m.measure === measure).state, 'ended');
  assert.deepEqual(codeOf(await open(people.manager, late)), [422, 'period-over']);
  const live = await house.within({ companies: [company] }, (tx) => liveMeasures(tx, company, '2026-12-01'));
  assert.equal(live.has('indicators:oee'), false);
  house.setDay(today);
});

test('dates that do not fit are refused at their field', async () => {
  await begin('Verk H');
  for (const [rest, code, field] of [
    [{ to: '2026-11-30' }, 'ends-before-start', 'to'],
    [{ reviewBy: '2026-12-01' }, 'review-before-start', 'reviewBy'],
    [{ reviewBy: '2027-12-03' }, 'review-too-late', 'reviewBy'],
  ] as const) {
    const { body } = await write(people.manager, rest);
    assert.deepEqual([body.code, body.problems[0].field], [code, field]);
  }
  const measure = await registered();
  const future = await discuss(people.manager, measure, { heldOn: '2026-11-24' });
  assert.deepEqual(codeOf(future), [422, 'not-yet']);
});

test('those in the company read the whole, the adviser and the office that it is there and how it was discussed', async () => {
  await begin('Verk I');
  const measure = await registered();
  await discuss(people.manager, measure, { views: 'Svært ulike syn', disagreement: 'Nattskiftet' });
  for (const as of [people.employee, people.safety, people.representative]) {
    const { body } = await list(as);
    assert.equal(body.measures[0].detail.discussions[0].disagreement, 'Nattskiftet');
  }
  for (const as of [people.adviser, office]) {
    const { body } = await list(as);
    assert.deepEqual(body.measures[0].discussed, { on: '2026-11-20', disagreement: true });
    assert.equal(body.measures[0].detail, null);
    assert.doesNotMatch(JSON.stringify(body), /ulike syn|Nattskiftet|flaskehalsen|Ingrid/);
    assert.deepEqual(Object.values(body.measures[0].may).filter(Boolean), ['parties-decide']);
  }
});

test('a room above proposes through the door, without a key of its own, and asks whether it is decided', async () => {
  await begin('Verk J');
  const by = { person: people.adviser, name: 'Kari Myhre', sides: [] };
  const now = '2026-11-23T11:00:00.000Z';
  const subject = { kind: 'release-free-text', key: 'surveys:wave-1', about: 'Vårens svar' } as const;
  const act = makeId();
  const asks = () =>
    house.within({ companies: [company], person: people.adviser }, (tx) =>
      proposeJointAct(tx, { company, act, subject, note: '', by, side: null, now }),
    );
  assert.equal(await asks(), null);
  assert.equal(await asks(), null, 'a retry is the same proposal');
  const decided = () =>
    house.within({ companies: [company] }, (tx) =>
      isDecided(tx, company, 'release-free-text', 'surveys:wave-1', now),
    );
  const first = await approve(people.representative, act);
  assert.deepEqual(first.body.acts[0].missing, ['employer']);
  assert.equal(await decided(), false);
  await approve(people.manager, act);
  assert.equal(await decided(), true);
});

test('the database refuses to put what can point at people live without discussion and keys, or on another’s keys', async () => {
  await begin('Verk K');
  const by = { person: people.manager, name: 'Ingrid Solbakk' };
  const employees = { person: people.representative, name: 'Terje Aune' };
  const at = '2026-11-20T11:00:00.000Z';
  const consent = await house.within({}, (tx) =>
    buildAct(tx, company, {
      subject: { kind: 'research-consent' },
      proposed: { by, at, side: 'employer' },
      approvals: [{ by: employees, at, side: 'employees' }],
    }),
  );
  const discussion = { heldOn: '2026-11-19', withWhom: 'Begge', views: 'Enige', disagreement: '' };
  const measure = await house.within({}, (tx) =>
    buildMeasure(tx, company, {
      content,
      registered: { by, at },
      discussion: { ...discussion, recorded: { by, at } },
    }),
  );
  const put = (points: boolean, act: string | null) =>
    house.within({ companies: [company], person: people.manager }, (tx) =>
      sql`insert into parties.opening (company, measure, revision, points_at_people, discussion, act, opened_by, opened_by_name, opened_at)
        values (${company}, ${measure}, 1, ${points}, (select discussion from parties.discussion where measure = ${measure}),
          ${act}, ${people.manager}, 'Ingrid', now())`.execute(tx),
    );
  await assert.rejects(put(true, null), /opening_check/);
  await assert.rejects(put(false, null), /opening_company_measure_revision_points_at_people_fkey/);
  await assert.rejects(put(true, consent), /row-level security/);
});

test('the floors stand in the table too: a threshold below them is refused whoever agreed on it', async () => {
  await begin('Verk L');
  const by = { person: people.manager, name: 'Ingrid Solbakk' };
  const other = { person: people.representative, name: 'Terje Aune' };
  const at = '2026-11-20T11:00:00.000Z';
  const build = (means: number, distributions: number) =>
    house.within({}, (tx) =>
      buildAct(tx, company, {
        subject: { kind: 'change-threshold', means, distributions },
        proposed: { by, at, side: 'employer' },
        approvals: [{ by: other, at, side: 'employees' }],
      }),
    );
  const { means, distributions } = thresholdFloor;
  await assert.rejects(build(means - 1, distributions), /threshold_means_check/);
  await assert.rejects(build(means, distributions - 1), /threshold_check/);
  await build(means, distributions);
});

test('a row of another company cannot be read or written from here', async () => {
  await begin('Verk M');
  const measure = await registered();
  const there = company;
  await begin('Verk N');
  assert.deepEqual(codeOf(await discuss(people.manager, measure)), [404, 'not-found']);
  const seen = await house.within({ companies: [company] }, (tx) =>
    sql`select measure from parties.measure where measure = ${measure}`.execute(tx),
  );
  assert.equal(seen.rows.length, 0);
  await assert.rejects(
    house.within({}, async (tx) => {
      await asPerson(tx, company, { person: people.manager, name: 'Ingrid' });
      await sql`insert into parties.ending (company, measure, reason, ended_by, ended_by_name, ended_at)
        values (${there}, ${measure}, 'x', ${people.manager}, 'x', now())`.execute(tx);
    }),
    /row-level security/,
  );
});
