import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { readinessQuestions, readinessVersion } from '#parties/readiness.ts';
import { asPerson } from '#parties/server/builders.ts';
import { answersBut, buildIntake, exampleApplication, wholeIntake } from '#parties/server/builders-intake.ts';
import { admitCompany, bothSaidYes } from '#parties/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

let house: TestHouse;
let company: string;
let manager: string;
let representative: string;
let both: string;
let coordinator: string;
let office: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});
after(() => house.close());

type InCompany = 'manager' | 'employee-representative' | 'lean-coordinator';

/** A company of its own for each test; `employees` is the register's number. */
async function begin(name: string, employees: number | null = null): Promise<void> {
  company = await house.company(name);
  const person = (who: string, ...roles: InCompany[]) =>
    house.person(who, ...roles.map((role) => ({ role, company, place: name })));
  manager = await person('Ingrid Solbakk', 'manager');
  representative = await person('Terje Aune', 'employee-representative');
  both = await person('Per Begge', 'manager', 'employee-representative');
  coordinator = await person('Amina Warsame', 'lean-coordinator');
  if (employees === null) return;
  const sites = [{ site: makeId(), name, place: 'Vika' }];
  await house.call('PUT', `/api/companies/${company}`, { as: office, body: { name, employees, sites } });
}

const url = (rest = '') => `/api/parties/companies/${company}${rest}`;
const read = (as: string) => house.call('GET', url(), { as });
const apply = (as: string, rest: object = {}) =>
  house.call('POST', url('/applications'), {
    as,
    body: { application: makeId(), revision: 0, ...exampleApplication, ...rest },
  });
const answer = (as: string, rest: object = {}) =>
  house.call('POST', url('/readiness'), {
    as,
    body: { readiness: makeId(), instrument: readinessVersion, answers: answersBut(), ...rest },
  });
const say = (as: string, rest: object = {}) =>
  house.call('POST', url('/assents'), {
    as,
    body: { assent: makeId(), to: 'programme', given: true, ...rest },
  });
const sign = (as: string, rest: object = {}) => say(as, { to: 'agreement', ...rest });
const anchor = (as: string, rest: object = {}) =>
  house.call('POST', url('/anchorings'), {
    as,
    body: { anchoring: makeId(), body: 'board', heldOn: '2026-11-16', caseNumber: '14/26', ...rest },
  });
const door = () => house.within({ companies: [company] }, (tx) => bothSaidYes(tx, company));
const state = async () => (await read(office)).body.intake.state;
const codeOf = ({ status, body }: Awaited<ReturnType<typeof say>>) => [status, body.code];

test('a company comes in step by step, and the state is the first step that is not done', async () => {
  await begin('Verk A', 44);
  const walk: (() => Promise<{ status: number }>)[] = [
    () => apply(manager),
    () => answer(manager),
    () => answer(representative),
    () => say(manager),
    () => say(representative),
    () => sign(manager),
    () => anchor(coordinator),
    () => anchor(representative, { body: 'working-environment-committee', caseNumber: '' }),
    () => sign(representative),
  ];
  const states = [await state()];
  for (const step of walk) {
    assert.equal((await step()).status, 200);
    states.push(await state());
  }
  assert.deepEqual(states, [
    'application',
    'readiness',
    'readiness',
    'yes',
    'yes',
    'agreement',
    'agreement',
    'agreement',
    'agreement',
    'ready',
  ]);
  const ready = await door();
  assert.deepEqual([ready.employer?.by, ready.employees?.by], ['Ingrid Solbakk', 'Terje Aune']);
  assert.deepEqual([ready.anchored, ready.ready], [true, true]);
});

test('a party does not see the other’s answers before it has given its own, and others see both or neither', async () => {
  await begin('Verk B');
  await apply(manager);
  await answer(manager, { answers: answersBut({ time: 'no' }), note: 'Hemmelig så langt' });
  const unseen = await read(representative);
  assert.equal(unseen.body.intake.readiness.employer.given.by, 'Ingrid Solbakk');
  for (const as of [representative, office, coordinator]) {
    const { body } = await read(as);
    assert.equal(body.intake.readiness.employer.answers, null);
    assert.doesNotMatch(JSON.stringify(body), /Hemmelig/);
  }
  assert.equal((await read(manager)).body.intake.readiness.employer.note, 'Hemmelig så langt');
  await answer(representative);
  for (const as of [representative, office, manager])
    assert.equal((await read(as)).body.intake.readiness.employer.note, 'Hemmelig så langt');
});

test('a sheet answers every question of the set in force, once each', async () => {
  await begin('Verk C');
  await apply(manager);
  const short = answersBut().slice(2);
  const refused = await answer(manager, { answers: short });
  assert.deepEqual(codeOf(refused), [422, 'readiness-incomplete']);
  assert.match(refused.body.message, /2 spørsmål står igjen/);
  const twice = [...answersBut(), { question: readinessQuestions[0], answer: 'no' }];
  assert.equal((await answer(manager, { answers: twice })).body.code, 'readiness-incomplete');
  const strange = [...short, { question: 'a', answer: 'no' }, { question: 'b', answer: 'no' }];
  assert.equal((await answer(manager, { answers: strange })).body.code, 'readiness-incomplete');
  assert.equal((await answer(manager, { instrument: '2020.1' })).body.code, 'readiness-changed');
  assert.equal((await answer(manager)).status, 200);
});

test('nobody says yes before there is an application and their party has answered', async () => {
  await begin('Verk D');
  assert.deepEqual(codeOf(await say(manager)), [422, 'application-first']);
  await apply(manager);
  assert.deepEqual(codeOf(await say(manager)), [422, 'readiness-first']);
  await answer(manager);
  assert.deepEqual(codeOf(await sign(manager)), [422, 'both-yes-first']);
  assert.equal((await say(manager)).status, 200);
  assert.deepEqual(codeOf(await sign(manager)), [422, 'both-yes-first']);
});

test('one who holds a role on each side cannot say yes for both', async () => {
  await begin('Verk E');
  await apply(manager);
  await answer(manager);
  await answer(representative);
  assert.equal((await say(both)).body.code, 'side-needed');
  assert.equal((await say(both, { side: 'employer' })).status, 200);
  assert.deepEqual(codeOf(await say(both, { side: 'employees' })), [422, 'other-person-needed']);
  assert.equal((await door()).employees, null);
  assert.equal((await say(both, { given: false })).status, 200, 'and takes back the one that is there');
  assert.equal((await door()).employer, null);
});

test('a yes is taken back until the admission, and a retry of the old one says nothing anew', async () => {
  await begin('Verk F', 20);
  await apply(manager);
  await answer(manager);
  await answer(representative);
  const assent = makeId();
  await say(manager, { assent });
  await say(manager, { given: false });
  assert.equal((await door()).employer, null);
  assert.equal((await say(manager, { assent })).status, 200);
  assert.equal((await door()).employer, null);
  await say(manager);
  await say(representative);
  await sign(manager);
  assert.deepEqual(codeOf(await say(manager, { given: false })), [422, 'agreement-stands']);
  await sign(representative);
  await anchor(manager);
  const admit = () =>
    house.within({}, async (tx) => {
      await asPerson(tx, company, { person: office, name: 'Marit Holte' });
      return admitCompany(tx, company, {
        person: office,
        name: 'Marit Holte',
        now: '2026-11-23T11:00:00.000Z',
      });
    });
  assert.equal(await admit(), null);
  assert.equal(await admit(), null);
  assert.equal(await state(), 'admitted');
  for (const answered of [
    await sign(representative, { given: false }),
    await apply(manager, { revision: 1 }),
    await answer(manager),
    await anchor(manager),
  ])
    assert.deepEqual(codeOf(answered), [409, 'already-admitted']);
});

test('a company that is not ready is not admitted', async () => {
  await begin('Verk G');
  await apply(manager);
  const refused = await house.within({ companies: [company], person: office }, (tx) =>
    admitCompany(tx, company, { person: office, name: 'Marit Holte', now: '2026-11-23T11:00:00.000Z' }),
  );
  assert.ok(isRefusal(refused) && refused.refused === 'not-ready');
});

test('an application is corrected until somebody has said yes to it, and never over another’s correction', async () => {
  await begin('Verk H');
  const first = makeId();
  await apply(manager, { application: first });
  await apply(manager, { application: first, motivation: 'Et nytt forsøk på det samme' });
  const { application } = (await read(manager)).body.intake;
  assert.deepEqual([application.revision, application.motivation], [1, exampleApplication.motivation]);
  const late = await apply(representative, { motivation: 'Sendt uten å ha sett den første' });
  assert.deepEqual(codeOf(late), [409, 'already-changed-by-another']);
  assert.match(late.body.message, /Ingrid Solbakk/);
  const corrected = await apply(representative, { revision: 1, motivation: 'Sammen' });
  assert.deepEqual(
    [corrected.body.intake.application.revision, corrected.body.intake.application.written.by],
    [2, 'Terje Aune'],
  );
  await answer(manager);
  await say(manager);
  const fixed = await apply(representative, { revision: 2 });
  assert.deepEqual(codeOf(fixed), [409, 'already-said-yes']);
});

test('what an application lacks is named, all of it at once', async () => {
  await begin('Verk I');
  const refused = await apply(manager, { motivation: '  ', employees: 0, contactReach: 'x'.repeat(201) });
  assert.equal(refused.status, 400);
  assert.deepEqual(
    refused.body.problems.map((p: { field: string }) => p.field),
    ['motivation', 'employees', 'contactReach'],
  );
  assert.match(refused.body.problems[1].message, /Antall ansatte: minst 1/);
});

test('anchoring asks for a day that has been, for the board’s case number, and for the joint body due', async () => {
  await begin('Verk J', 120);
  assert.deepEqual(codeOf(await anchor(manager)), [422, 'application-first']);
  await apply(manager);
  assert.deepEqual(codeOf(await anchor(manager, { heldOn: '2026-11-24' })), [422, 'not-yet']);
  assert.deepEqual(codeOf(await anchor(manager, { caseNumber: ' ' })), [422, 'case-number-needed']);
  await anchor(manager);
  assert.equal((await door()).anchored, false);
  const council = await anchor(representative, { body: 'works-council', caseNumber: '' });
  assert.equal(council.body.intake.anchoring.joint.body, 'works-council');
  assert.equal((await door()).anchored, true);
});

test('where no joint body is due by headcount the board is enough, and the page says so', async () => {
  await begin('Verk K', 9);
  await apply(manager, { employees: 44 });
  const { body } = await anchor(manager);
  const { due, onDemand, employees } = body.intake.anchoring;
  assert.deepEqual([due, onDemand, employees], [[], false, 9], 'the register goes before the application');
  assert.equal((await door()).anchored, true);
});

test('what a builder builds whole is ready', async () => {
  await begin('Verk L', 44);
  await house.within({}, (tx) =>
    buildIntake(
      tx,
      company,
      wholeIntake(
        { person: manager, name: 'Ingrid Solbakk' },
        { person: representative, name: 'Terje Aune' },
        '2026-11-02T08:00:00.000Z',
      ),
    ),
  );
  assert.equal((await door()).ready, true);
});
