import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildChallenge, buildFinish, buildJoint, buildWord } from '#ambitions/server/builders.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildLaying, buildOperators, buildRatings, buildRound } from '#lean-status/server/builders.ts';
import { leanDimensions } from '#lean-status/server/door.ts';
import { type Role, roleHomes } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { readsGuesses } from '#samsyn/access.ts';
import type { SamsynView } from '#samsyn/samsyn-view.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const read = (as: string, of: string) => house.call('GET', `/api/samsyn/companies/${of}`, { as });
const inCompany = (company: string, role: Role) =>
  house.person(`${role} ${company}`, { role, company, place: 'Skarvdal' });

const author = (company: string, name: string, at: string) => ({
  company,
  person: makeId(),
  name,
  at: `${at}T10:00:00.000Z`,
});

type Level = 1 | 2 | 3 | 4 | 5;

/** A round both parties have rated in and laid on the table: each of management says one level, each employee another. */
async function rated(company: string, on: string, management: readonly Level[], employees: readonly Level[]) {
  await house.within({ companies: [company] }, async (tx) => {
    const by = author(company, 'Amina', on);
    const round = await buildRound(tx, by, { opensOn: on, closesOn: on });
    const dimensions = await leanDimensions(tx);
    for (const [voice, levels] of [
      ['management', management],
      ['employees', employees],
    ] as const)
      for (const now of levels) {
        const ratings = dimensions.map((dimension) => ({ dimension, now }));
        await buildRatings(tx, author(company, voice, on), { round, voice, ratings });
      }
    const operators = dimensions.map((dimension) => ({ dimension, n: 12, median: 2, counts: null }));
    await buildOperators(tx, { company, round, now: by.at }, operators);
    await buildLaying(tx, round, {
      employer: author(company, 'Ingrid', on),
      employees: author(company, 'Terje', on),
    });
  });
}

/** Each party with two challenges, one of them about the same, and both behind common words about it. */
async function laidTogether(company: string) {
  await house.within({ companies: [company] }, async (tx) => {
    const by = (side: string) => author(company, side, '2026-10-12');
    const write = (side: 'employer' | 'employees', title: string) =>
      buildChallenge(tx, by(side), { side, title, happens: '', hits: '', weight: '4' });
    const late = await write('employer', 'Vi leverer for sent');
    const plan = await write('employees', 'Planen endres hver dag');
    await write('employer', 'Sykefraværet er høyt');
    await write('employees', 'Verktøy mangler');
    for (const side of ['employer', 'employees'] as const) await buildFinish(tx, by(side), side);
    const { joint, edit } = await buildJoint(tx, by('employer'), {
      challenges: [late, plan],
      wording: 'Planen holder ikke',
    });
    for (const side of ['employer', 'employees'] as const)
      await buildWord(tx, by(side), { about: 'joint', thing: joint, saidOf: edit, side, word: 'yes' });
  });
}

const topicsIn = (view: SamsynView) =>
  Object.fromEntries(view.picture!.topics.map((topic) => [topic.topic, topic])) as Record<
    'challenges' | 'status' | 'expectations',
    NonNullable<SamsynView['picture']>['topics'][number]
  >;

const topicsAlone = ({ picture }: SamsynView) => [
  picture!.index,
  picture!.topics.map((topic) => ({ ...topic, items: [] })),
];

test('a company with nothing answered is told what is missing, and nothing is invented', async () => {
  const company = await house.company('Nes Tre');
  const { status, body } = await read(await inCompany(company, 'manager'), company);
  assert.equal(status, 200);
  assert.equal(body.exists, false);
  const told = topicsIn(body);
  assert.deepEqual(
    Object.values(told).map(({ verdict, lacks }) => [verdict, lacks]),
    [
      ['missing', 'own-lists'],
      ['missing', 'round'],
      ['missing', 'survey'],
    ],
  );
  assert.equal(body.picture.index.later, null);
});

test('while a party still writes its challenges, nothing of what either wrote can be read here', async () => {
  const company = await house.company('Halvferdig');
  const before = await read(await inCompany(company, 'manager'), company);
  await house.within({ companies: [company] }, async (tx) => {
    const by = author(company, 'Ingrid', '2026-10-12');
    await buildChallenge(tx, by, { side: 'employer', title: 'Sent', happens: '', hits: '', weight: '5' });
  });
  const after = await read(await inCompany(company, 'employee-representative'), company);
  assert.deepEqual(after.body.picture, before.body.picture);
});

test('status and challenges are held against how they were at the start, and all may be talked about', async () => {
  const company = await house.company('Skarvdal Mekaniske');
  const leader = await inCompany(company, 'manager');
  await rated(company, '2026-10-05', [5, 4, 5], [2, 2, 1]);
  const once = topicsIn((await read(leader, company)).body).status;
  assert.deepEqual([once.verdict, once.lacks, once.now], ['once', 'second-round', null]);

  await rated(company, '2026-11-16', [4, 4, 4], [4, 4, 4]);
  await laidTogether(company);
  const { body } = await read(leader, company);
  const { status, challenges } = topicsIn(body);
  assert.deepEqual(
    [status.verdict, status.start!.on, status.now!.on],
    ['closer', '2026-10-05', '2026-11-16'],
  );
  assert.deepEqual(status.start!.employees, { fewest: 3, most: 3 });
  assert.equal(status.operators!.now!.n, 12);
  assert.deepEqual(
    [challenges.start!.point.distance, challenges.start!.point.low, challenges.loose],
    [0.5, 0, 2],
  );
  assert.deepEqual([body.picture.index.verdict, body.picture.definition], ['closer', 'samsyn/1']);
});

test('everybody who may read reads the same of a topic, and a partner only that it exists', async () => {
  const company = await house.company('Osvika Aluminium');
  await rated(company, '2026-10-05', [5], [2]);
  const leader = (await read(await inCompany(company, 'manager'), company)).body;
  for (const role of ['employee-representative', 'employee', 'adviser', 'board-member'] as const) {
    const { body } = await read(await inCompany(company, role), company);
    assert.deepEqual(topicsAlone(body), topicsAlone(leader), role);
  }
  const partner = await house.person('Partner', { role: 'partner', programme: testProgramme, place: 'x' });
  const { status, body } = await read(partner, company);
  assert.deepEqual([status, body.exists, body.picture, body.opens], [200, true, null, []]);
  const paper = await house.call('GET', `/api/samsyn/companies/${company}/document.pdf`, { as: partner });
  assert.equal(paper.status, 403);
});

test('question by question is read by those who read the parties’ own answers: of one person the distance is what was said', async () => {
  const company = await house.company('Vestnes Verft');
  await rated(company, '2026-10-05', [5], [2]);
  const roles = (Object.keys(roleHomes) as Role[]).filter((role) => roleHomes[role] === 'company');
  let hidden = 0;
  for (const role of roles) {
    const as = await inCompany(company, role);
    const { picture } = (await read(as, company)).body as SamsynView;
    if (!picture) continue;
    const status = await house.call('GET', `/api/lean-status/companies/${company}`, { as });
    const { items } = picture.topics.find(({ topic }) => topic === 'status')!;
    assert.equal(items.length > 0, status.body.may?.readVoices === true, role);
    assert.equal(picture.talk.length > 0, items.length > 0, role);
    if (items.length === 0) hidden += 1;
    const forms = await house.call('GET', `/api/surveys/companies/${company}/forms`, { as });
    const mayReadGuess = readsGuesses.roles.some((one) => one === role);
    assert.equal(mayReadGuess, forms.status === 200, role);
  }
  assert.ok(hidden >= 2, 'employees and the board are among them');
});

test('a way on is shown to those who can open it', async () => {
  const company = await house.company('Lyngmo Trevare');
  const pages = {
    challenges: `/api/ambitions/companies/${company}`,
    status: `/api/lean-status/companies/${company}`,
    expectations: `/api/surveys/companies/${company}`,
  };
  const roles = (Object.keys(roleHomes) as Role[]).filter((role) => roleHomes[role] === 'company');
  for (const role of roles) {
    const as = await inCompany(company, role);
    const { body } = await read(as, company);
    for (const [topic, page] of Object.entries(pages)) {
      const { status } = await house.call('GET', page, { as });
      assert.equal(body.opens.includes(topic), status === 200, `${role} ${topic} ${status}`);
    }
  }
});

test('the page is printed in every language', async () => {
  const company = await house.company('Hovlandsmo Betong');
  await rated(company, '2026-10-05', [5], [2]);
  await rated(company, '2026-11-16', [4], [4]);
  const as = await inCompany(company, 'adviser');
  for (const language of ['nb', 'nn', 'en', 'sv', 'pl']) {
    const answer = await house.call('GET', `/api/samsyn/companies/${company}/document.pdf`, { as, language });
    assert.equal(answer.status, 200, language);
  }
});

test('a company that is not yours does not exist', async () => {
  const [mine, other] = [await house.company('Nes Tre'), await house.company('Vika')];
  const { status } = await read(await inCompany(mine, 'manager'), other);
  assert.equal(status, 404);
});
