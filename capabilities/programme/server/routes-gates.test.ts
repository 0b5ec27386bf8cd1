import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { pageTextOf } from '#platform/server/document/testing/read-pages.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

const gateKey = 'gate-steering-group';
let house: TestHouse;
let company: string;
let manager: string;
let representative: string;
let adviser: string;
let employee: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.readyCompany('Nordvik');
  const person = (
    name: string,
    ...roles: ('manager' | 'employee-representative' | 'adviser' | 'employee')[]
  ) => house.person(name, ...roles.map((role) => ({ role, place: 'Nordvik', company })));
  manager = await person('Mona Lie', 'manager');
  representative = await person('Roar Dahl', 'employee-representative');
  adviser = await person('Nora Vik', 'adviser');
  employee = await person('Eli Moe', 'employee');
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const by = makeId();
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'K',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2026-09-28', by });
  });
});
after(() => house.close());

const at = (path: string) => `/api/programme/companies/${company}${path}`;
const post = (path: string, as: string, body: object) => house.call('POST', at(path), { as, body });
const journey = (as = manager) => house.call('GET', at('/journey'), { as });
// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes.
const thing = (view: any, key: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  view.phases.flatMap((phase: any) => phase.deliverables).find((one: any) => one.key === key);
const attach = (body: object, as = manager, key = 'pulse') =>
  post(`/deliverables/${key}/evidence`, as, { evidence: makeId(), kind: 'words', ...body });
const sign = (as: string, body: object = {}) =>
  post('/journey/marks', as, { mark: makeId(), subject: 'gate', key: gateKey, state: 'done', ...body });

test('a deliverable is taken, given to somebody without an account, and let go, each by a row of its own', async () => {
  const own = (owner: string | null, name: string) =>
    post('/deliverables/pulse/ownerships', manager, { ownership: makeId(), owner, name });
  assert.equal(thing((await own(representative, '')).body, 'pulse').owner, 'Roar Dahl');
  assert.equal(thing((await own(null, 'Vaktlaget')).body, 'pulse').owner, 'Vaktlaget');
  assert.equal(thing((await own(null, '')).body, 'pulse').owner, null);
  const foreign = await own(makeId(), '');
  assert.equal(foreign.body.code, 'not-in-the-company');
  assert.equal(
    (
      await post('/deliverables/finnes-ikke/ownerships', manager, {
        ownership: makeId(),
        owner: null,
        name: 'x',
      })
    ).body.code,
    'no-such-thing',
  );
});

test('a file is taken for what it is, fetched as it was sent, and never shown in the page', async () => {
  const evidence = makeId();
  const content = Buffer.from('%PDF-1.7 noe').toString('base64');
  const sent = await attach({ evidence, kind: 'file', file: { name: 'tavla.pdf', content } });
  assert.equal(sent.status, 200, sent.body.message);
  const file = await house.call('GET', at(`/evidence/${evidence}/file`), { as: employee });
  assert.equal(file.body, '%PDF-1.7 noe');
  assert.match(String(file.headers['content-disposition']), /^attachment;/);
  assert.equal(file.headers['x-content-type-options'], 'nosniff');
  const again = await attach({ evidence, kind: 'file', file: { name: 'tavla.pdf', content } });
  assert.equal(thing(again.body, 'pulse').evidence.length, 1);
});

test('what proves nothing is refused at its field', async () => {
  const program = Buffer.from('MZ program').toString('base64');
  const refused = async (body: object) => {
    const { body: answer } = await attach(body);
    return `${answer.code} ${answer.problems?.[0]?.field}`;
  };
  assert.equal(await refused({ kind: 'file' }), 'file-needed file');
  assert.equal(await refused({ kind: 'words' }), 'words-needed words');
  assert.equal(await refused({ kind: 'link', link: 'http://tavla.no' }), 'link-not-valid link');
  assert.equal(await refused({ kind: 'link', link: 'https://per:hemmelig@tavla.no' }), 'link-not-valid link');
  assert.equal(await refused({ kind: 'link', link: 'javascript:alert(1)' }), 'link-not-valid link');
  assert.equal(
    await refused({ kind: 'file', file: { name: 'x.pdf', content: program } }),
    'attachment-type file',
  );
});

test('evidence that is withdrawn stays in view with the reason, and no longer proves anything', async () => {
  const evidence = makeId();
  await attach({ evidence, words: 'Tavla henger oppe' }, representative, 'lean-status');
  const withdrawn = await post(`/evidence/${evidence}/withdrawals`, manager, { reason: 'Feil møte' });
  const [one] = thing(withdrawn.body, 'lean-status').evidence;
  assert.deepEqual([one.withdrawn.by, one.withdrawn.reason], ['Mona Lie', 'Feil møte']);
  const twice = await post(`/evidence/${evidence}/withdrawals`, manager, { reason: 'Igjen' });
  assert.equal(twice.body.code, 'already-withdrawn');
});

test('what the adviser advises stays, the latest first; nobody else advises', async () => {
  const advise = (as: string, verdict: string, words: string) =>
    post(`/gates/${gateKey}/advice`, as, { advice: makeId(), verdict, words });
  await advise(adviser, 'wait', 'Vent på kundene');
  const { body } = await advise(adviser, 'conditions', 'Gå videre når kundene er spurt');
  assert.deepEqual(
    body.phases[0].gate.advice.map((one: { verdict: string }) => one.verdict),
    ['conditions', 'wait'],
  );
  assert.equal((await advise(manager, 'go-on', 'Vi vil videre')).status, 403);
  assert.equal((await advise(adviser, 'go-on', '')).status, 400);
});

test('a gate is signed on the list that was seen, and says ever after what it was opened without', async () => {
  const gate = async () => (await journey()).body.phases[0].gate;
  const missing = (await gate()).missing.map((one: { key: string }) => one.key);
  assert.equal(missing.length, 7);
  const note = 'Kundene spørres i januar';
  const stale = await sign(manager, { note, missing: missing.slice(1) });
  assert.equal(stale.body.code, 'gate-list-changed');
  assert.equal((await sign(manager, { note, missing })).status, 200);
  const done = { mark: makeId(), subject: 'deliverable', key: 'pulse', state: 'done' };
  await post('/journey/marks', manager, done);
  const left = missing.filter((key: string) => key !== 'pulse');
  assert.equal((await sign(employee, { note, missing: left })).status, 403);
  assert.equal((await sign(adviser, { note, missing: left })).body.code, 'party-needed');
  const second = makeId();
  assert.equal((await sign(representative, { mark: second, note, missing: left })).status, 200);
  const opened = await gate();
  assert.equal(opened.state, 'open');
  assert.equal(opened.openedWithout.length, 6);
  house.later(5);
  // What comes later does not change what was missing then, and a retry is the same signature.
  await post('/journey/marks', manager, { ...done, mark: makeId(), key: 'lean-status' });
  assert.equal((await gate()).openedWithout.length, 6);
  assert.equal((await sign(representative, { mark: second, note, missing: left })).status, 200);
  const back = await sign(manager, { state: 'open' });
  assert.equal(back.body.code, 'gate-is-open');
  assert.deepEqual(
    opened.unproven,
    [(await gate()).unproven[0]].filter(() => opened.unproven.length > 0),
  );
});

test('the gate on paper says what it was opened without, and why', async () => {
  const answer = await house.http.inject({
    method: 'GET',
    url: at(`/gates/${gateKey}/document`),
    headers: { cookie: await house.signIn(employee) },
  });
  assert.equal(answer.statusCode, 200);
  const words = pageTextOf(answer.rawPayload);
  assert.match(words, /utenseksleveranser/);
  assert.match(words, /Kundenespørresijanuar/);
});

test('nothing of it is there for somebody of another company', async () => {
  const other = await house.company('Et annet sted');
  const stranger = await house.person('Siv Ås', { role: 'manager', place: 'x', company: other });
  assert.equal((await attach({ words: 'x' }, stranger)).status, 404);
  const evidence = makeId();
  await attach({
    evidence,
    kind: 'file',
    file: { name: 'a.pdf', content: Buffer.from('%PDF-1').toString('base64') },
  });
  const file = `/api/programme/companies/${other}/evidence/${evidence}/file`;
  assert.equal((await house.call('GET', file, { as: stranger })).status, 404);
});
