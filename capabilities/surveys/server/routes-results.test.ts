import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import type { Answer } from '#surveys/ballot.ts';
import type { CommentsView } from '#surveys/results-page-view.ts';
import { countWave } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
let company: string;
let leader: string;
let union: string;
let worker: string;
let adviser: string;
let elsewhere: string;

const days = { opensOn: '2026-11-23', closesOn: '2026-12-04', meetingOn: '2026-12-08' };

/** A company of its own for each wave: the same is not asked again so soon. */
async function begin() {
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  union = await house.person('Terje Aune', { role: 'employee-representative', company, place: 'Skarvdal' });
  worker = await house.person('Linn Brekke', { role: 'employee', company, place: 'Skarvdal' });
  adviser = await house.person('Kari Myhre', { role: 'adviser', company, place: 'Skarvdal' });
  const other = await house.company('Osvika Trevare');
  elsewhere = await house.person('Ragnhild Eik', { role: 'employee', company: other, place: 'Osvika' });
}

before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const marks = ['reason-known', 'reason-needed', 'trust-told', 'trust-fades'];
const answers = (count: number, words: readonly string[] = []): Answer[] =>
  Array.from({ length: count }, (_, i) => ({
    marks: Object.fromEntries(marks.map((key, k) => [key, 1 + ((i + k) % 5)])),
    groups: {},
    words: Object.fromEntries(words.slice(i, i + 1).map((said) => ['start-with', said])),
  }));

const of = (wave: string, what: string) => `/api/surveys/companies/${company}/waves/${wave}/${what}`;
const read = (wave: string, as: string, what = 'results') => house.call('GET', of(wave, what), { as });

async function counted(count: number, words: readonly string[] = []): Promise<string> {
  house.setDay('2026-11-23');
  await begin();
  return countWave(house, { company, leader, union }, answers(count, words), days);
}

test('employees read first, the leader is told from when, and from that day all read the very same', async () => {
  const wave = await counted(12);
  const first = await read(wave, worker);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.equal(first.body.answers, 12);
  assert.deepEqual(first.body.tables.items[0].whole.counts, [3, 3, 2, 2, 2]);
  for (const as of [leader, adviser]) {
    const { status, body } = await read(wave, as);
    assert.deepEqual([status >= 400, body.code], [true, 'results-from']);
    assert.match(body.message, /8\. desember/);
  }
  assert.equal((await read(wave, elsewhere)).status, 404);
  house.setDay('2026-12-08');
  const all = [];
  for (const as of [worker, union, leader, adviser]) all.push(await read(wave, as));
  for (const one of all) assert.deepEqual([one.status, one.body], [200, first.body]);
});

test('before it has been counted, and with fewer than five answers, there is nothing to read', async () => {
  const few = await counted(4);
  for (const as of [worker, leader]) assert.equal((await read(few, as)).status, 404);
  assert.equal((await read(few, union, 'comments')).status, 404);
});

test('words of fewer than ten are not even kept', async () => {
  const wave = await counted(9, ['Orden på lageret']);
  const { body } = await read(wave, union, 'comments');
  assert.deepEqual(body.questions, []);
});

async function review(wave: string, as: string, comment: string, body: object) {
  return house.call('POST', of(wave, `comments/${comment}/reviews`), {
    as,
    body: { review: makeId(), outcome: 'kept', ...body },
  });
}

test('what was written is shown when one of each party has gone through all of it and both agree', async () => {
  const wave = await counted(12, ['Spør Terje om lageret', 'Mer orden', 'Ring 971 22 333']);
  assert.equal((await read(wave, leader, 'comments')).body.code, 'results-from');
  assert.equal((await read(wave, worker, 'comments')).status, 403);
  house.setDay('2026-12-08');
  const queue: CommentsView = (await read(wave, union, 'comments')).body;
  const comments = queue.questions[0]!.comments;
  assert.equal(comments.length, 3);
  const about = (start: string) => comments.find(({ words }) => words.startsWith(start))!;
  const named = about('Spør');
  assert.deepEqual(named.flags, [{ from: 5, to: 10, why: 'name' }]);
  assert.deepEqual(
    about('Ring').flags.map(({ why }) => why),
    ['number'],
  );
  const said = async () => (await read(wave, worker)).body.words[0].said;
  const black = { outcome: 'blacked', spans: [{ from: 5, to: 10 }] };
  const withheld = { outcome: 'withheld', reason: 'Telefonnummer' };
  for (const [as, comment, body] of [
    [union, named, black],
    [union, about('Mer'), {}],
    [union, about('Ring'), withheld],
    [leader, named, {}],
    [leader, about('Mer'), {}],
    [leader, about('Ring'), withheld],
  ] as const) {
    assert.equal(await said(), null);
    const { status, body: answer } = await review(wave, as, comment.comment, body);
    assert.equal(status, 200, JSON.stringify(answer));
  }
  // One wants a name blacked out and the other does not: nothing of the question is shown.
  assert.equal(await said(), null);
  const other = (await read(wave, leader, 'comments')).body as CommentsView;
  const apart = other.questions[0]!.comments.find(({ standing }) => standing === 'apart')!;
  assert.deepEqual([apart.own?.outcome, apart.other?.outcome], ['kept', 'blacked']);
  await review(wave, leader, named.comment, black);
  const shown: string[] = await said();
  assert.deepEqual(shown.toSorted(), ['Mer orden', 'Spør ▇▇▇ om lageret']);
  const late = await review(wave, leader, named.comment, {});
  assert.equal(late.body.code, 'words-released');
});

test('a word said twice is said once, one without a reason is not taken, and of another wave there is nothing', async () => {
  const wave = await counted(10, ['Mer orden']);
  house.setDay('2026-12-08');
  const queue: CommentsView = (await read(wave, union, 'comments')).body;
  const [one] = queue.questions[0]!.comments;
  const id = makeId();
  for (const _ of [1, 2]) assert.equal((await review(wave, union, one!.comment, { review: id })).status, 200);
  const bare = await review(wave, leader, one!.comment, { outcome: 'withheld' });
  assert.equal(bare.body.code, 'reason-needed');
  assert.equal((await review(wave, leader, makeId(), {})).status, 404);
});

test('a long queue comes a page at a time, and of what waits for one nothing twice and nothing left out', async () => {
  const wave = await counted(
    60,
    Array.from({ length: 60 }, (_, i) => `Sak ${i}`),
  );
  house.setDay('2026-12-08');
  const page = async (query: string): Promise<CommentsView> =>
    (await read(wave, union, `comments?${query}`)).body;
  const seen: string[] = [];
  let view = await page('show=waiting');
  assert.deepEqual([view.waiting, view.open, view.total], [60, 60, 60]);
  for (;;) {
    const comments = view.questions.flatMap((question) => question.comments);
    assert.ok(comments.length <= 25);
    seen.push(...comments.map(({ words }) => words));
    // What has been said no longer waits, and the next page begins where this one ended all the same.
    const { body } = await review(wave, union, comments[0]!.comment, {});
    assert.deepEqual([body.comment.standing, body.waiting], ['one', view.waiting - 1]);
    if (!view.next) break;
    view = await page(`show=waiting&after=${view.next}`);
  }
  assert.equal(new Set(seen).size, 60);
  assert.equal(seen.length, 60);
  assert.deepEqual([(await page('show=waiting')).waiting, (await page('show=all')).total], [57, 60]);
});

test('the sheets come in all five languages, for those who may read the results', async () => {
  const wave = await counted(12);
  assert.equal((await read(wave, leader, 'wall-sheet.pdf')).body.code, 'results-from');
  for (const language of languages)
    for (const sheet of ['wall-sheet', 'talk-guide', 'questionnaire']) {
      const { status, headers } = await read(wave, worker, `${sheet}.pdf?language=${language}`);
      assert.deepEqual([status, headers['content-type']], [200, 'application/pdf'], `${sheet} ${language}`);
    }
});
