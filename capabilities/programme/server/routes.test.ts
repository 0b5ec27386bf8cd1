import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let office: string;
let cohort: string;

/** Monday 23 November 2026: the day most of these stories begin. */
const today = '2026-11-23';
const start = '2027-01-11';

before(async () => {
  house = await openTestHouse(today);
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Prosjektsenteret',
  });
  cohort = makeId();
  const made = await house.call('POST', '/api/programme/cohorts', {
    as: office,
    body: { cohort, name: 'Kull 1', template: testProgramme },
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
});

after(() => house.close());

const enrol = (company: string, body: object = {}) =>
  house.call('POST', `/api/programme/companies/${company}/enrolments`, {
    as: office,
    body: { enrolment: makeId(), cohort, start, ...body },
  });

const change = (
  company: string,
  revision: number,
  detail: object,
  reason = 'Streik hos leverandøren',
  as = office,
) =>
  house.call('POST', `/api/programme/companies/${company}/journey/changes`, {
    as,
    body: { change: makeId(), revision, detail, reason },
  });

const mark = (company: string, as: string, body: object) =>
  house.call('POST', `/api/programme/companies/${company}/journey/marks`, {
    as,
    body: { mark: makeId(), ...body },
  });

async function partiesOf(company: string) {
  const manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  const representative = await house.person('Terje Aune', {
    role: 'employee-representative',
    company,
    place: 'Skarvdal',
  });
  return { manager, representative };
}

test('an enrolled company has its 68 weeks, 28 visits and three gatherings dated', async () => {
  const company = await house.readyCompany('Skarvdal Mekaniske');
  const { status, body } = await enrol(company);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.weeks.length, 68);
  assert.equal(body.visits.filter((v: { phase: number }) => v.phase < 3).length, 21);
  assert.equal(body.gatherings.length, 3);
  assert.equal(body.phases[0].deliverables.length, 7);
  assert.deepEqual([body.position.state, body.position.daysToStart], ['before', 49]);
  assert.equal(body.may.change, true);
});

test('a start in a closed week is refused with the nearest open Mondays by name, and nothing is stored', async () => {
  const company = await house.readyCompany('Juleverkstedet');
  const refused = await enrol(company, { start: '2026-12-28' });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'start-in-closed-week');
  assert.match(refused.body.message, /mandag 14\. desember 2026 eller mandag 4\. januar 2027/);
  assert.equal(refused.body.problems[0].field, 'start');
  const journey = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: office });
  assert.equal(journey.body.code, 'not-enrolled');
});

test('a start that is no Monday and a day that does not exist are refused in the person’s language', async () => {
  const company = await house.readyCompany('Tirsdagsverket');
  const tuesday = await enrol(company, { start: '2027-01-12' });
  assert.match(tuesday.body.message, /Tirsdag 12\. januar 2027 er ikke en mandag/);
  const never = await house.call('POST', `/api/programme/companies/${company}/enrolments`, {
    as: office,
    language: 'pl',
    body: { enrolment: makeId(), cohort, start: '2027-02-30' },
  });
  assert.equal(never.status, 400);
  assert.deepEqual(
    never.body.problems.map((p: { field: string }) => p.field),
    ['start'],
  );
  assert.match(never.body.problems[0].message, /istniejący dzień/);
});

test('a second enrolment is refused, and the same one sent twice is one', async () => {
  const company = await house.readyCompany('Dobbeltverket');
  const enrolment = makeId();
  assert.equal((await enrol(company, { enrolment })).status, 200);
  const again = await enrol(company, { enrolment });
  assert.equal(again.status, 200);
  const other = await enrol(company);
  assert.equal(other.status, 409);
  assert.match(other.body.message, /Dobbeltverket er allerede med/);
});

test('twenty enrolments of one company at once leave exactly one', async () => {
  const company = await house.readyCompany('Samtidig');
  const answers = await Promise.all(Array.from({ length: 20 }, () => enrol(company)));
  assert.deepEqual(
    answers
      .map((a) => a.status)
      .sort()
      .slice(0, 2),
    [200, 409],
  );
  assert.equal(answers.filter((a) => a.status === 200).length, 1);
});

test('a pause shifts what follows, an open one says the dates are the earliest, and resuming fixes them', async () => {
  const company = await house.readyCompany('Pauseverket');
  const before = (await enrol(company)).body;
  house.setDay('2027-02-02');
  const paused = await change(company, 0, { kind: 'paused', from: '2027-02-08', expectedTo: null });
  assert.equal(paused.status, 200, JSON.stringify(paused.body));
  assert.ok(paused.body.warnings.some((w: { code: string }) => w.code === 'pause-open'));
  house.setDay('2027-02-23');
  const resumed = await change(company, 1, { kind: 'resumed', to: '2027-03-01' }, '');
  assert.equal(resumed.body.pause, null);
  assert.equal(resumed.body.weeks[4].monday, '2027-03-01');
  assert.equal(resumed.body.weeks[3].monday, before.weeks[3].monday);
  assert.deepEqual(
    resumed.body.changes.map((c: { detail: { kind: string } }) => c.detail.kind),
    ['paused', 'resumed'],
  );
  house.setDay(today);
});

test('weeks that are past cannot be moved, paused or closed', async () => {
  const company = await house.readyCompany('Fortidsverket');
  await enrol(company);
  house.setDay('2027-03-02');
  for (const [detail, code] of [
    [{ kind: 'weeks-moved', week: 3, to: '2027-04-05' }, 'week-is-past'],
    [{ kind: 'paused', from: '2027-02-22', expectedTo: null }, 'pause-in-the-past'],
    [{ kind: 'weeks-closed', close: ['2027-W06'], open: [] }, 'closed-week-is-past'],
    [{ kind: 'start-moved', start: '2027-04-05' }, 'journey-has-begun'],
  ] as const) {
    const answer = await change(company, 0, detail);
    assert.equal(answer.status, 422, code);
    assert.equal(answer.body.code, code);
  }
  house.setDay(today);
});

test('a change made on an older picture is refused and names who was first', async () => {
  const company = await house.readyCompany('Kappløpet');
  await enrol(company);
  const answers = await Promise.all([
    change(company, 0, { kind: 'start-moved', start: '2027-02-01' }),
    change(company, 0, { kind: 'start-moved', start: '2027-02-15' }),
  ]);
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409]);
  assert.match(answers.find((a) => a.status === 409)!.body.message, /Marit Holte har endret reisen/);
});

test('a preview says what a change would move and stores nothing', async () => {
  const company = await house.readyCompany('Forhåndsverket');
  await enrol(company);
  const preview = await house.call('POST', `/api/programme/companies/${company}/journey/change-previews`, {
    as: office,
    body: { change: makeId(), revision: 0, detail: { kind: 'start-moved', start: '2027-01-18' }, reason: '' },
  });
  assert.equal(preview.status, 200, JSON.stringify(preview.body));
  assert.ok(preview.body.moved.some((row: { kind: string }) => row.kind === 'visit'));
  const journey = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: office });
  assert.deepEqual([journey.body.start, journey.body.revision], [start, 0]);
});

test('a deliverable is ticked with who and when, and taken back without losing that it was', async () => {
  const company = await house.readyCompany('Hakeverket');
  const { manager } = await partiesOf(company);
  const key = (await enrol(company)).body.phases[0].deliverables.find(
    (d: { signedByBoth: boolean }) => !d.signedByBoth,
  ).key;
  house.setDay('2027-01-20');
  const ticked = await mark(company, manager, { subject: 'deliverable', key, state: 'done' });
  const found = ticked.body.phases[0].deliverables.find((d: { key: string }) => d.key === key);
  assert.deepEqual([found.state, found.by, found.doneInWeek], ['done', 'Ingrid Solbakk', 2]);
  const open = await mark(company, manager, { subject: 'deliverable', key, state: 'open' });
  assert.notEqual(open.body.phases[0].deliverables.find((d: { key: string }) => d.key === key).state, 'done');
  house.setDay(today);
});

test('an activity that asks once more is signed by both as the first time, taken back, and told of by name', async () => {
  const company = await house.readyCompany('Gjentaket');
  const { manager, representative } = await partiesOf(company);
  await enrol(company);
  const say = (as: string, key: string, state = 'done', id = makeId()) =>
    mark(company, as, { mark: id, subject: 'activity', key, state });
  const found = ({ body }: { body: { phases: { activities: { key: string }[] }[] } }, key: string) =>
    body.phases.flatMap(({ activities }) => activities).find((one) => one.key === key) as unknown as {
      state: string;
      by: string | null;
      signatures: { side: string }[];
    };
  house.setDay('2028-05-02');
  const asked = 'employee-attitudes-repeated';
  assert.equal((await say(office, asked)).body.code, 'party-needed');
  assert.equal((await say(manager, asked, 'missed')).body.code, 'state-not-valid');
  assert.equal((await say(manager, 'pulse')).body.code, 'no-such-thing');
  const half = found(await say(manager, asked), asked);
  assert.deepEqual([half.signatures.map(({ side }) => side), half.state === 'done'], [['employer'], false]);
  const id = makeId();
  await say(representative, asked, 'done', id);
  const both = found(await say(representative, asked, 'done', id), asked);
  assert.deepEqual([both.state, both.signatures.length], ['done', 2]);
  const back = found(await say(manager, asked, 'open'), asked);
  assert.deepEqual([back.state === 'done', back.signatures.map(({ side }) => side)], [false, ['employees']]);
  const single = await say(manager, 'lean-status-repeated');
  assert.deepEqual(
    [found(single, 'lean-status-repeated').state, found(single, 'lean-status-repeated').by],
    ['done', 'Ingrid Solbakk'],
  );
  house.setDay(today);
});

test('a gate opens when both parties have signed, and says why when something is missing', async () => {
  const company = await house.readyCompany('Portverket');
  const { manager, representative } = await partiesOf(company);
  const gate = (await enrol(company)).body.phases[0].gate.key;
  house.setDay('2027-03-19');
  const bare = await mark(company, manager, { subject: 'gate', key: gate, state: 'done' });
  assert.equal(bare.body.code, 'gate-not-ready');
  const first = await mark(company, manager, {
    subject: 'gate',
    key: gate,
    state: 'done',
    note: 'Resten er klart i neste uke',
  });
  assert.notEqual(first.body.phases[0].gate.state, 'open');
  const second = await mark(company, representative, {
    subject: 'gate',
    key: gate,
    state: 'done',
    note: 'Enig',
  });
  assert.equal(second.body.phases[0].gate.state, 'open');
  assert.deepEqual(
    second.body.phases[0].gate.signatures.map((s: { by: string }) => s.by),
    ['Ingrid Solbakk', 'Terje Aune'],
  );
  const byOffice = await mark(company, office, { subject: 'gate', key: gate, state: 'done', note: 'x' });
  assert.equal(byOffice.body.code, 'party-needed');
  house.setDay(today);
});

test('a visit that lies ahead cannot be reported as held', async () => {
  const company = await house.readyCompany('Framtidsverket');
  const { manager } = await partiesOf(company);
  await enrol(company);
  const early = await mark(company, manager, { subject: 'visit', key: '1', state: 'done' });
  assert.equal(early.body.code, 'not-yet');
});

test('another company’s journey is as absent as one that does not exist', async () => {
  const mine = await house.readyCompany('Mitt verk');
  const theirs = await house.readyCompany('Deres verk');
  const { manager } = await partiesOf(mine);
  await enrol(theirs);
  for (const path of ['journey']) {
    const foreign = await house.call('GET', `/api/programme/companies/${theirs}/${path}`, { as: manager });
    const absent = await house.call('GET', `/api/programme/companies/${makeId()}/${path}`, { as: manager });
    assert.deepEqual([foreign.status, foreign.body], [absent.status, absent.body]);
    assert.equal(foreign.status, 404);
  }
  const nobody = await house.call('GET', `/api/programme/companies/${theirs}/journey`);
  assert.equal(nobody.status, 401);
});

test('a manager may look and mark, and only the office and the adviser may change the dates', async () => {
  const company = await house.readyCompany('Rettighetsverket');
  const { manager } = await partiesOf(company);
  await enrol(company);
  const refused = await change(company, 0, { kind: 'start-moved', start: '2027-02-01' }, 'fordi', manager);
  assert.equal(refused.status, 403);
  const view = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: manager });
  assert.deepEqual(view.body.may, {
    mark: true,
    change: false,
    moveVisits: false,
    moveMeetings: true,
    invited: true,
    prove: true,
    advise: false,
    sign: 'employer',
  });
});

test('reading a company’s journey leaves an audit line with who and what', async () => {
  const company = await house.readyCompany('Sporverket');
  await enrol(company);
  await house.call('GET', `/api/programme/companies/${company}/journey`, { as: office });
  const { sql } = await import('kysely');
  const lines = await house.within({ companies: [company] }, (tx) =>
    sql<{ act: string }>`select act from platform.audit_line where company = ${company} order by at`.execute(
      tx,
    ),
  );
  assert.deepEqual(
    lines.rows.map(({ act }) => act),
    ['programme.enrolCompany', 'programme.readJourney'],
  );
});
