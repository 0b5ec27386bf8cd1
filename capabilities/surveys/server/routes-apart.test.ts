import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { listAnswers, speakFor } from '#surveys/server/store-apart.ts';

let house: TestHouse;
let company: string;
let other: string;
const who = {
  leader: '',
  deputy: '',
  union: '',
  worker: '',
  adviser: '',
  office: '',
  stranger: '',
  both: '',
};

before(async () => {
  house = await openTestHouse('2026-12-01');
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Nes Tre');
  const at = (role: string, of = company) => ({ role: role as never, company: of, place: 'Skarvdal' });
  who.leader = await house.person('Ingrid Solbakk', at('manager'));
  who.deputy = await house.person('Marte Vik', at('manager'));
  who.union = await house.person('Terje Aune', at('employee-representative'));
  who.worker = await house.person('Linn Brekke', at('employee'));
  who.adviser = await house.person('Kari Myhre', at('adviser'));
  who.both = await house.person('Even Dahl', at('manager'), at('employee-representative'));
  who.stranger = await house.person('Per Nes', at('manager', other));
  who.office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: 'produktivitetsspranget',
    place: 'Prosjektsenteret',
  } as never);
});
after(() => house.close());

const at = (path = '') => `/api/surveys/companies/${company}/forms${path}`;
const read = (as: string, form: string) => house.call('GET', at(`/${form}`), { as });
const list = (as: string) => house.call('GET', at(), { as });
const mark = (as: string, form: string, kind: string, side: string | null = null, id = makeId()) =>
  house.call('POST', at(`/${form}/marks`), { as, body: { mark: id, kind, side } });
const answer = (as: string, form: string, item: string, value: string, more: object = {}) =>
  house.call('POST', '/api/surveys/form-answers', {
    as,
    body: { of: company, form, item, value, edit: makeId(), basedOn: null, ...more },
  });
const items = [
  'gathering-use',
  'gathering-others',
  'gathering-own-work',
  'gathering-both-heard',
  'gathering-worth-it',
];
const all = async (as: string, form: string, value: string, side: string | null = null) => {
  for (const item of items) assert.equal((await answer(as, form, item, value, { side })).status, 200);
};
let opened = 0;
async function open(as = who.adviser): Promise<string> {
  const form = makeId();
  opened += 1;
  const body = { form, occasion: 'gathering', name: `Samling ${opened}`, aboutOn: '2026-11-26' };
  const made = await house.call('POST', at(), { as, body });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  return form;
}
const secret = 'Sjefene snakket mest';

test('each side answers for itself, and nobody else can tell before both have handed in', async () => {
  const form = await open();
  const before = await Promise.all([who.leader, who.adviser, who.office].map((as) => read(as, form)));
  await all(who.union, form, '2');
  await answer(who.union, form, 'gathering-next', secret);
  const seen = await Promise.all([who.leader, who.adviser, who.office].map((as) => read(as, form)));
  assert.deepEqual(
    seen.map(({ body }) => body),
    before.map(({ body }) => body),
    'an answer changes nothing the others see',
  );
  await mark(who.union, form, 'handed-in');
  for (const as of [who.leader, who.adviser, who.office]) {
    const { body } = await read(as, form);
    assert.equal(body.shown, null);
    assert.equal(body.line.handedIn.employees.by, 'Terje Aune');
    assert.ok(!JSON.stringify(body).includes(secret));
    assert.equal((await house.call('GET', at(`/${form}/document.pdf`), { as })).status, 422);
  }
  await all(who.leader, form, '5');
  assert.equal((await read(who.union, form)).body.shown, null);
  assert.equal((await mark(who.leader, form, 'handed-in')).status, 200);
  for (const as of [who.leader, who.union, who.adviser, who.office]) {
    const { body } = await read(as, form);
    assert.deepEqual(body.shown.rows[0], { item: items[0], employer: 5, employees: 2, distance: 3 });
    assert.equal(body.shown.words[0].employees, secret);
    assert.equal(body.line.farApart, 5);
  }
  assert.equal((await mark(who.union, form, 'taken-back')).body.code, 'form-shown');
  assert.equal((await answer(who.union, form, items[0]!, '3')).body.code, 'form-shown');
});

test('the database itself keeps a side’s answers from whoever forgets to ask', async () => {
  const form = await open();
  await all(who.union, form, '2');
  const scope = { companies: [company], person: who.leader };
  const planted = await house.within(scope, (tx) => listAnswers(tx, company, [form]));
  assert.deepEqual(planted, [], 'a route that reads everything is given nothing');
  const own = await house.within(scope, async (tx) => {
    await speakFor(tx, company, ['employer']);
    return listAnswers(tx, company, [form]);
  });
  assert.deepEqual(own, []);
  const theirs = await house.within(scope, async (tx) => {
    await speakFor(tx, other, ['employees']);
    return listAnswers(tx, company, [form]);
  });
  assert.deepEqual(theirs, [], 'speaking for a side elsewhere opens nothing here');
  const control = await house.within(scope, async (tx) => {
    await speakFor(tx, company, ['employees']);
    return listAnswers(tx, company, [form]);
  });
  assert.equal(control.length, items.length);
  await assert.rejects(
    house.within(scope, (tx) =>
      sql`insert into surveys.form_answer (company, edit, form, side, item, value, written_by, written_by_name, written_at)
        values (${company}, ${makeId()}, ${form}, 'employees', 'x', '1', ${who.leader}, 'x', now())`.execute(
        tx,
      ),
    ),
    /row-level security/,
  );
});

test('no line in the company’s log and no word to live pages tells that a side has begun', async () => {
  const form = await open();
  const count = () =>
    house.within({ companies: [company] }, async (tx) => {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from platform.audit_line where company = ${company}`.execute(tx);
      return rows[0]!.n;
    });
  const before = await count();
  assert.ok(before > 0, 'the log is there to be read');
  await all(who.union, form, '2');
  assert.equal(await count(), before);
});

test('several write for one side: the last writing counts, and who wrote what stands for that side alone', async () => {
  const form = await open();
  const edit = makeId();
  const first = await answer(who.leader, form, items[0]!, '4', { edit });
  const again = await answer(who.leader, form, items[0]!, '4', { edit });
  assert.deepEqual([again.status, again.body], [200, first.body]);
  const { body } = await answer(who.deputy, form, items[0]!, '2', { basedOn: edit });
  assert.equal(body.own[0].answers[items[0]!].value, '2');
  assert.deepEqual(
    body.own[0].history.map(({ value, by }: { value: string; by: string }) => [value, by]),
    [
      ['2', 'Marte Vik'],
      ['4', 'Ingrid Solbakk'],
    ],
  );
  assert.equal(body.own[0].lacking, 4);
});

test('a side hands in when all is answered, and takes it back until the other has', async () => {
  const form = await open();
  const early = await mark(who.leader, form, 'handed-in');
  assert.deepEqual([early.status, early.body.code], [422, 'answers-missing']);
  await all(who.leader, form, '?');
  const id = makeId();
  await mark(who.leader, form, 'handed-in', null, id);
  assert.equal((await mark(who.leader, form, 'handed-in', null, id)).status, 200);
  assert.equal((await mark(who.deputy, form, 'handed-in')).body.code, 'already-so');
  assert.equal((await answer(who.deputy, form, items[0]!, '1')).body.code, 'form-handed-in');
  assert.equal((await mark(who.leader, form, 'set-aside')).body.code, 'form-begun');
  await mark(who.deputy, form, 'taken-back');
  assert.equal((await answer(who.deputy, form, items[0]!, '1')).status, 200);
});

test('both hand in at once and both end up shown', async () => {
  const form = await open();
  await all(who.leader, form, '4');
  await all(who.union, form, '4');
  const both = await Promise.all([mark(who.leader, form, 'handed-in'), mark(who.union, form, 'handed-in')]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  assert.equal((await read(who.adviser, form)).body.line.state, 'shown');
});

test('who speaks for both sides says which, and does not hand in for both', async () => {
  const form = await open();
  assert.equal((await answer(who.both, form, items[0]!, '3')).body.code, 'side-needed');
  await all(who.both, form, '3', 'employer');
  await all(who.both, form, '3', 'employees');
  await mark(who.both, form, 'handed-in', 'employer');
  assert.equal((await mark(who.both, form, 'handed-in', 'employees')).body.code, 'other-person-needed');
  assert.equal((await mark(who.union, form, 'handed-in')).status, 200);
});

test('wrong answers, foreign forms and those without a side are turned away', async () => {
  const form = await open();
  for (const value of ['0', '6', 'mye', '1 '.repeat(2)])
    assert.equal((await answer(who.leader, form, items[0]!, value)).body.code, 'answer-not-valid', value);
  assert.equal((await answer(who.leader, form, 'no-such-item', '1')).body.code, 'answer-not-valid');
  assert.equal((await answer(who.leader, makeId(), items[0]!, '1')).status, 404);
  for (const as of [who.stranger, who.adviser, who.worker, who.office])
    assert.equal((await answer(as, form, items[0]!, '1')).status, 404);
  assert.equal((await read(who.stranger, form)).status, 404);
  assert.equal((await read(who.worker, form)).status, 403);
  assert.equal((await mark(who.adviser, form, 'handed-in')).body.code, 'party-needed');
});

test('the same occasion opened twice is one form, and one that was set aside comes back with its answers', async () => {
  const body = { occasion: 'gathering', name: 'Høstsamling', aboutOn: '2026-11-20' };
  const [one, two] = await Promise.all(
    [who.leader, who.adviser].map((as) =>
      house.call('POST', at(), { as, body: { ...body, form: makeId() } }),
    ),
  );
  assert.equal(one!.body.line.form, two!.body.line.form);
  const { form } = one!.body.line;
  await answer(who.union, form, items[0]!, '2');
  await mark(who.leader, form, 'set-aside');
  const gone = (await list(who.leader)).body.forms as { form: string }[];
  assert.ok(gone.every((line) => line.form !== form));
  const back = await house.call('POST', at(), { as: who.union, body: { ...body, form: makeId() } });
  assert.deepEqual([back.body.line.form, back.body.own[0].answers[items[0]!].value], [form, '2']);
});

test('a form is opened for what there is: a named day, and no visit nobody has held', async () => {
  const ask = (body: object) =>
    house.call('POST', at(), { as: who.leader, body: { form: makeId(), ...body } });
  assert.equal((await ask({ occasion: 'visit', thing: '3' })).body.code, 'nothing-to-open');
  assert.equal((await ask({ occasion: 'gathering', aboutOn: '2026-11-20' })).body.code, 'name-needed');
  assert.equal(
    (await ask({ occasion: 'gathering', name: 'x', aboutOn: '2026-12-02' })).body.code,
    'day-needed',
  );
  assert.equal((await ask({ occasion: 'expectations', thing: makeId() })).body.code, 'nothing-to-open');
});

test('what both agree on takes the other’s yes to the exact words', async () => {
  const form = await open();
  const note = (as: string, value: string, edit: string) =>
    house.call('POST', at(`/${form}/notes`), { as, body: { item: items[0], value, edit, basedOn: null } });
  const yes = (as: string, edit: string, given = true) =>
    house.call('POST', at(`/${form}/assents`), { as, body: { assent: makeId(), edit, given } });
  assert.equal((await note(who.leader, 'Før tiden', makeId())).body.code, 'form-not-shown');
  await all(who.leader, form, '4');
  await all(who.union, form, '1');
  await mark(who.leader, form, 'handed-in');
  await mark(who.union, form, 'handed-in');
  const edit = makeId();
  await note(who.leader, 'Vi tar med tre ting hjem', edit);
  assert.equal((await yes(who.leader, edit)).body.code, 'already-so');
  const agreed = await yes(who.union, edit);
  const of = (body: { shown: { notes: { item: string; agreed: boolean }[] } }) =>
    body.shown.notes.find(({ item }) => item === items[0])!.agreed;
  assert.equal(of(agreed.body), true);
  const changed = await note(who.union, 'Vi tar med to ting hjem', makeId());
  assert.equal(of(changed.body), false);
  assert.equal((await yes(who.leader, edit)).body.code, 'already-changed-by-another');
  for (const language of ['nb', 'nn', 'en', 'sv', 'pl']) {
    const pdf = await house.call('GET', at(`/${form}/document.pdf`), { as: who.adviser, language } as never);
    assert.equal(pdf.status, 200);
  }
});

test('the list says what each form waits for, and nothing of what is written in it', async () => {
  const form = await open();
  await all(who.union, form, '2');
  const lines = (await list(who.leader)).body.forms as { form: string; state: string; handedIn: object }[];
  const line = lines.find((one) => one.form === form)!;
  assert.deepEqual([line.state, line.handedIn], ['waiting', { employer: null, employees: null }]);
  assert.equal((await list(who.stranger)).status, 404);
});
