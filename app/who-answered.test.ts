import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Answer } from '#surveys/ballot.ts';
import { answerBy, type OpenWave, openScene, type WaveScene } from '#surveys/server/testing/wave-scene.ts';

/**
 * Somebody who wants to know who answered, or reads what was written before it is to be read, by every page the
 * program has: each reading endpoint of each room, as each who may look into the company.
 */
let house: TestHouse;
let scene: WaveScene;
let open: OpenWave;
const eyes: Record<string, string> = {};
const lines: string[] = [];

before(async () => {
  house = await openTestHouse('2026-11-23', { logStream: { write: (line) => void lines.push(line) } });
  scene = await openScene(house);
  const { company } = scene;
  const place = 'Skarvdal';
  Object.assign(eyes, { leader: scene.leader, union: scene.union, worker: scene.worker });
  for (const role of ['lean-coordinator', 'adviser'] as const)
    eyes[role] = await house.person(role, { role, company, place });
  eyes.office = await house.person('Marit Holte', {
    role: 'programme-office',
    place,
    programme: testProgramme,
  });
  open = await scene.openWave(20, { people: 40 });
});
after(() => house.close());

const endings = serverRooms.flatMap(({ endpoints }) =>
  Object.values(endpoints).filter(({ method, type }) => method === 'GET' && type === undefined),
);

/** Every address of data, and none of a document made of it, that can be asked with what is known of the company and its wave. */
const addresses = (): string[] => {
  const known: Record<string, string> = {
    company: scene.company,
    wave: open.wave,
    address: open.paper.address,
    programme: testProgramme,
  };
  return endings
    .map(({ path }) => path.replaceAll(/:(\w+)/g, (whole, param) => known[param] ?? whole))
    .filter((path) => !path.includes(':'));
};

/** What a pair of eyes reads, address by address. */
async function readAll(as: string): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const path of addresses()) {
    const { status, body } = await house.call('GET', path, { as });
    read.set(path, `${status} ${JSON.stringify(body)}`);
  }
  return read;
}

const said = (words: string): Answer => ({
  marks: { 'reason-known': 1 },
  groups: {},
  words: { 'start-with': words },
});

/** Any of the tests may be the first that needs something done. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
};

const sevenAnswer = once(async () => {
  for (const token of open.tokens.slice(0, 6)) await answerBy(house, open.paper, token, said(''));
  await answerAs(eyes.union!, '');
});
const workerAnswers = once(() => answerAs(eyes.worker!, 'orden-paa-lageret'));
const othersAnswer = once(async () => {
  for (const token of open.tokens.slice(6))
    await answerBy(house, open.paper, token, said('hemmelig-om-lageret'));
});
const allAnswer = async () => {
  for (const answer of [sevenAnswer, workerAnswers, othersAnswer]) await answer();
};

/** Linn signs in, fetches her ballot and answers. */
async function answerAs(person: string, words: string) {
  const { status, body } = await house.call('POST', scene.at(`/waves/${open.wave}/own-ballot`), {
    as: person,
  });
  assert.equal(status, 200, JSON.stringify(body));
  await answerBy(house, open.paper, body.token, said(words));
}

test('nothing anybody can read differs when one of those asked has fetched a ballot and answered', async () => {
  await sevenAnswer();
  const worker = eyes.worker!;
  const looking = Object.entries(eyes).filter(([who]) => who !== 'worker');
  const again = new Map<string, Map<string, string>>();
  for (const [who, as] of looking) again.set(who, await readAll(as));
  const from = lines.length;
  await workerAnswers();
  const written = lines.slice(from).join('\n');
  assert.ok(!written.includes('/answers') && !written.includes('/ballots'), written);
  assert.ok(!written.includes(worker) && !written.includes(open.paper.address), written);
  let compared = 0;
  for (const [who, as] of looking) {
    const now = await readAll(as);
    for (const [path, body] of now) {
      // The log tells of each reading, also of these, and one's own page of one's own: it has a test of its own.
      if (/^\/api\/(audit\/|people\/me$)/.test(path)) continue;
      assert.ok(body === again.get(who)!.get(path), `${who} ${path}`);
      compared += 1;
    }
  }
  assert.ok(compared > 150, `${compared} answers were held against each other`);
});

test('no line of the log names whoever has fetched, answered, and asked again in vain', async () => {
  const again = await house.call('POST', scene.at(`/waves/${open.wave}/own-ballot`), { as: eyes.worker });
  assert.equal(again.body.code, 'slip-used');
  const linesOf = (person: string) =>
    house.within(
      { companies: [scene.company] },
      async (tx) =>
        (await sql`select act from platform.audit_line where person = ${person}`.execute(tx)).rows,
    );
  assert.ok((await linesOf(scene.leader)).length > 20);
  assert.deepEqual(await linesOf(eyes.worker!), []);
});

test('what was written is found on no page of anybody before its day, and by the parties alone until it is released', async () => {
  await allAnswer();
  const seenBy = async () => {
    const found: string[] = [];
    for (const [who, as] of Object.entries(eyes))
      for (const [path, body] of await readAll(as))
        if (/hemmelig-om-lageret|orden-paa-lageret/.test(body))
          found.push(`${who} ${path.split('/').at(-1)}`);
    return found;
  };
  assert.deepEqual(await seenBy(), [], 'while it is open');
  house.setDay('2026-12-05');
  await house.runErrand('open-surveys');
  assert.deepEqual(await seenBy(), ['union comments'], 'between the counting and the meeting');
  house.setDay('2026-12-08');
  assert.deepEqual(await seenBy(), ['leader comments', 'union comments'], 'before both have gone through it');
  assert.ok(!lines.join('\n').includes('lageret'), 'and in no line of the log');
  assert.ok(!house.letters.some(({ text }) => text.includes('lageret')));
});

test('when it has been counted nobody who owns the database finds who had fetched, or which slip was used', async () => {
  await allAnswer();
  house.setDay('2026-12-08');
  await house.runErrand('open-surveys');
  const rows = await house.within({ companies: [scene.company] }, async (tx) => ({
    slips: await tx.selectFrom('surveys.slip').select('slip').execute(),
    ballots: await tx.selectFrom('surveys.ballot').select('slip').execute(),
  }));
  assert.deepEqual(rows, { slips: [], ballots: [] });
  const { body } = await house.call('GET', scene.at(`/waves/${open.wave}`), { as: scene.worker });
  assert.deepEqual([body.state, body.answered, body.own], ['counted', 22, 'not-asked']);
});

test('what one side has written for itself is found on no page of the other', async () => {
  house.setDay('2026-12-08');
  const form = makeId();
  const made = await house.call('POST', scene.at('/forms'), {
    as: eyes.adviser,
    body: { form, occasion: 'gathering', name: 'Samling 1', aboutOn: '2026-12-01' },
  });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const written = await house.call('POST', '/api/surveys/form-answers', {
    as: scene.union,
    body: {
      ...{ of: scene.company, form, item: 'gathering-next', edit: makeId(), basedOn: null },
      value: 'sjefene-snakket-mest',
    },
  });
  assert.equal(written.status, 200, JSON.stringify(written.body));
  const found: string[] = [];
  for (const [who, as] of Object.entries(eyes)) {
    const one = await house.call('GET', scene.at(`/forms/${form}`), { as });
    if (JSON.stringify(one.body).includes('sjefene-snakket')) found.push(who);
    for (const [path, body] of await readAll(as))
      if (body.includes('sjefene-snakket')) found.push(`${who} ${path}`);
  }
  // Among what is stored about oneself too.
  assert.deepEqual(found, ['union', 'union /api/people/me']);
});
