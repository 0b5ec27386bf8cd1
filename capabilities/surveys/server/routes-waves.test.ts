import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { buildPerson } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { seal } from '#surveys/cast.ts';
import { buildAnswers } from '#surveys/server/builders.ts';
import type { WaveLine } from '#surveys/wave-view.ts';

let house: TestHouse;
let company: string;
let neighbour: string;
let leader: string;
let union: string;
let worker: string;
let adviser: string;
let stranger: string;

before(async () => {
  house = await openTestHouse('2026-11-23');
  await begin();
});
after(() => house.close());

/** A company of its own, so that no test sees what another planned. */
async function begin() {
  house.setDay('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  neighbour = await house.company('Osvika Aluminium');
  const here = (name: string, role: 'manager' | 'employee-representative' | 'employee' | 'adviser') =>
    house.within({ companies: [company] }, (tx) =>
      buildPerson(tx, {
        name,
        email: `${makeId()}@skarvdal.example`,
        roles: [{ role, company, place: 'Skarvdal' }],
      }),
    );
  leader = await here('Ingrid Solbakk', 'manager');
  union = await here('Terje Aune', 'employee-representative');
  worker = await here('Linn Brekke', 'employee');
  adviser = await here('Kari Myhre', 'adviser');
  stranger = await house.person('Ragnhild Eik', { role: 'manager', company: neighbour, place: 'Osvika' });
}

const words = {
  title: 'Før vi begynner',
  reason: 'Vi vil vite hva dere tenker.',
  opensOn: '2026-11-30',
  closesOn: '2026-12-11',
  meetingOn: '2026-12-15',
  people: 40,
  atLeast: 5,
  groups: [],
};

const at = (path = '') => `/api/surveys/companies/${company}/waves${path}`;
type More = { wave?: string; plan?: string; words?: object };
const write = (as: string, { wave = makeId(), plan = makeId(), ...more }: More = {}) =>
  house.call('POST', at(), {
    as,
    body: { wave, plan, instrument: 'employee-attitudes', words: { ...words, ...more.words } },
  });
const mark = (as: string, wave: string, kind: string, more: object = {}) =>
  house.call('POST', at(`/${wave}/marks`), { as, body: { mark: makeId(), kind, ...more } });
const read = (as: string, wave: string) => house.call('GET', at(`/${wave}`), { as });

/** A wave that is planned and signed by those given. */
async function planned(...signers: string[]): Promise<{ wave: string; digest: string }> {
  const { status, body } = await write(leader);
  assert.equal(status, 200, JSON.stringify(body));
  for (const as of signers) {
    const signed = await mark(as, body.wave, 'signed', { digest: body.digest });
    assert.equal(signed.status, 200, JSON.stringify(signed.body));
  }
  return body;
}

const refusedAs = ({ body }: { body: { code?: string } }) => body.code;

test('a plan is written over until somebody signs, and the same writing twice is one', async () => {
  const [wave, plan] = [makeId(), makeId()];
  const first = await write(adviser, { wave, plan });
  assert.equal(first.body.state, 'draft');
  await write(adviser, { wave, plan, words: { title: 'Noe annet' } });
  const again = await write(leader, { wave, words: { title: 'Hva vi tenker' } });
  assert.deepEqual([again.body.title, again.body.digest === first.body.digest], ['Hva vi tenker', false]);
  assert.deepEqual(
    refusedAs(await mark(union, wave, 'signed', { digest: first.body.digest })),
    'already-changed-by-another',
  );
  await mark(union, wave, 'signed', { digest: again.body.digest });
  assert.deepEqual(refusedAs(await write(leader, { wave })), 'already-signed');
});

test('it takes both parties to open, and employees hear of it then', async () => {
  await begin();
  const { wave, digest } = await planned(leader);
  const list = () => house.call('GET', `/api/surveys/companies/${company}`, { as: worker });
  assert.deepEqual([(await read(worker, wave)).status, (await list()).body.waves], [404, []]);
  assert.deepEqual(refusedAs(await mark(adviser, wave, 'signed', { digest })), 'not-yours-to-do');
  assert.deepEqual(refusedAs(await mark(leader, wave, 'signed', { digest })), 'already-so');
  const both = await mark(union, wave, 'signed', { digest });
  assert.deepEqual([both.body.state, both.body.fingerprint.length], ['signed', 10]);
  assert.deepEqual(
    (await list()).body.waves.map((one: WaveLine) => [one.state, one.own]),
    [['signed', 'not-asked']],
  );
  house.setDay('2026-11-30');
  assert.deepEqual(
    [(await read(worker, wave)).body.state, (await list()).body.waves[0].own],
    ['open', 'waiting'],
  );
});

test('two who sign for one party at once are one signature, and a retry is the same act', async () => {
  await begin();
  const { wave, digest } = await planned();
  const body = { mark: makeId(), kind: 'signed', digest };
  const both = await Promise.all(
    [1, 2].map(() => house.call('POST', at(`/${wave}/marks`), { as: leader, body })),
  );
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  const others = await Promise.all([1, 2].map(() => mark(union, wave, 'signed', { digest })));
  assert.deepEqual(others.map(({ status }) => status).sort(), [200, 409]);
});

test('a wave is not found in another company, by another company, or when it is none', async () => {
  await begin();
  const { wave, digest } = await planned(leader, union);
  assert.equal((await read(stranger, wave)).status, 404);
  const elsewhere = `/api/surveys/companies/${neighbour}/waves/${wave}`;
  assert.equal((await house.call('GET', elsewhere, { as: stranger })).status, 404);
  const body = { mark: makeId(), kind: 'called-off', digest };
  assert.equal((await house.call('POST', `${elsewhere}/marks`, { as: stranger, body })).status, 404);
  assert.equal((await mark(leader, makeId(), 'signed', { digest })).status, 404);
});

test('what is wrong in a plan is said at its field', async () => {
  const wrong: [object, string][] = [
    [{ opensOn: '2026-11-22' }, 'opensOn'],
    [{ meetingOn: '2026-12-11' }, 'meetingOn'],
    [{ atLeast: 4 }, 'atLeast'],
    [{ title: '  ' }, 'title'],
    [{ people: 0 }, 'people'],
  ];
  for (const [part, field] of wrong) {
    const { status, body } = await write(leader, { words: part });
    assert.ok(status >= 400 && status < 500, JSON.stringify(body));
    assert.match(JSON.stringify(body.problems), new RegExp(field));
  }
});

test('two surveys with the same questions are not open on the same days', async () => {
  await begin();
  const first = await planned(leader, union);
  assert.deepEqual(refusedAs(await write(leader)), 'another-is-open');
  await mark(leader, first.wave, 'called-off');
  assert.equal((await write(leader)).status, 200);
});

test('slips show their secrets once, in the language asked for, and no more than there are people for', async () => {
  await begin();
  const { wave } = await planned(leader, union);
  const body = { batch: makeId(), count: 12, language: 'pl' };
  const slips = (as: string, more: object = {}) =>
    house.call('POST', at(`/${wave}/slips`), { as, body: { ...body, ...more } });
  const made = await slips(union);
  assert.deepEqual([new Set(made.body.tokens).size, made.body.squares.length], [12, 12]);
  assert.match(made.body.words.promise, /Nikt nie wie/);
  assert.deepEqual(refusedAs(await slips(union)), 'already-made');
  assert.deepEqual(refusedAs(await slips(leader, { batch: makeId(), count: 200 })), 'too-many-slips');
  assert.equal((await slips(worker, { batch: makeId() })).status, 403);
  const poster = await house.call('GET', at(`/${wave}/poster.pdf?language=pl`), { as: worker });
  assert.equal(poster.status, 200);
  assert.ok(!made.body.tokens.some((token: string) => String(poster.body).includes(token)));
});

test('everybody who may answer is told alike, once on each occasion, whoever has answered', async () => {
  await begin();
  const { wave } = await planned(leader, union);
  house.setDay('2026-11-30');
  assert.equal((await house.call('POST', at(`/${wave}/own-ballot`), { as: worker })).status, 200);
  house.letters.length = 0;
  const day = async (date: string) => {
    house.setDay(date);
    for (let i = 0; i < 2; i += 1) await house.runErrand('remind-surveys');
    const all = house.letters.splice(0).map(({ subject, text }) => `${subject} ${text}`);
    // Those of the companies before are no matter here.
    return all.filter((one) => one.includes(company));
  };
  const opened = await day('2026-11-30');
  assert.equal(opened.length, 3);
  assert.ok(opened.every((one) => one.includes(`/companies/${company}/surveys`) && !one.includes('#')));
  assert.equal((await day('2026-12-01')).length, 0);
  assert.equal((await day('2026-12-07')).length, 3);
  const last = await day('2026-12-09');
  assert.deepEqual([last.length, last.every((one) => one.includes('siste påminnelsen'))], [3, true]);
  assert.equal((await day('2026-12-14')).length, 0);
});

test('a letter that cannot be sent is tried again, and none is sent of a wave that was called off', async () => {
  await begin();
  const { wave } = await planned(leader, union);
  house.setDay('2026-11-30');
  house.letters.length = 0;
  house.refuseLetters(true);
  await house.runErrand('remind-surveys');
  house.refuseLetters(false);
  await mark(leader, wave, 'called-off');
  house.later(120);
  await house.runErrand('remind-surveys');
  assert.equal(house.letters.filter(({ text }) => text.includes(company)).length, 0);
});

test('it ends before its day when both parties say so, is counted, and each party delivers it', async () => {
  await begin();
  const { wave } = await planned(leader, union);
  house.setDay('2026-11-30');
  const answers = Array.from({ length: 7 }, () => ({ marks: { 'reason-known': 4 }, groups: {}, words: {} }));
  await house.within({ companies: [company] }, (tx) => buildAnswers(tx, company, { wave, answers, seal }));
  const [one] = [await mark(leader, wave, 'ended')];
  assert.deepEqual(
    [one.body.state, one.body.ending.employer.by, one.body.answered],
    ['open', 'Ingrid Solbakk', 5],
  );
  const given = (as: string, is = true) =>
    house.call('POST', at(`/${wave}/deliveries`), { as, body: { mark: makeId(), given: is } });
  assert.deepEqual(refusedAs(await given(leader)), 'not-counted-yet');
  assert.equal((await mark(union, wave, 'ended')).body.state, 'ended');
  await house.runErrand('open-surveys');
  const counted = await read(worker, wave);
  assert.deepEqual([counted.body.state, counted.body.answered, counted.body.mayRead], ['counted', 7, true]);
  assert.equal((await read(leader, wave)).body.mayRead, false);
  await given(leader);
  const both = await given(union);
  assert.deepEqual(
    [both.body.delivered.employer.by, both.body.delivered.employees.by],
    ['Ingrid Solbakk', 'Terje Aune'],
  );
  assert.equal((await given(union, false)).body.delivered.employees, null);
  assert.equal((await given(adviser)).status, 403);
});
