import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Answer } from '#surveys/ballot.ts';
import type { CommentsView } from '#surveys/results-page-view.ts';
import { countWave, drawBallot, openScene, sendTo } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse('2026-11-23');
});
after(() => house.close());

const days = { opensOn: '2026-11-23', closesOn: '2026-12-04', meetingOn: '2026-12-08' };
const answers = (count: number, words: readonly string[] = []): Answer[] =>
  Array.from({ length: count }, (_, i) => ({
    marks: { 'reason-known': 1 + (i % 5) },
    groups: {},
    words: Object.fromEntries(words.slice(i, i + 1).map((said) => ['start-with', said])),
  }));

async function counted(count: number, words?: readonly string[]) {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const wave = await countWave(house, scene, answers(count, words), days);
  const read = (as: string, what: string) => house.call('GET', scene.at(`/waves/${wave}/${what}`), { as });
  return { scene, wave, read };
}

test('who leads waits for the meeting, whatever other role they were given too', async () => {
  const { scene, read } = await counted(12);
  const { company } = scene;
  for (const role of ['employee', 'employee-representative', 'safety-representative'] as const) {
    const both = await house.person(
      'Ingrid Solbakk',
      { role: 'manager', company, place: 'Skarvdal' },
      { role, company, place: 'Skarvdal' },
    );
    for (const what of ['results', 'wall-sheet.pdf', 'talk-guide.pdf'])
      assert.equal((await read(both, what)).body.code, 'results-from', `${role} ${what}`);
  }
  assert.equal((await read(scene.worker, 'results')).status, 200);
});

test('nobody who is not asked and no office reads it before the day, by any of the ways to it', async () => {
  const { scene, read } = await counted(12, ['Spør Terje']);
  const { company } = scene;
  const place = 'Skarvdal';
  for (const role of ['board-member', 'adviser', 'lead-adviser', 'lean-coordinator'] as const) {
    const one = await house.person('Kari Myhre', { role, company, place });
    for (const what of ['results', 'comments', 'wall-sheet.pdf', 'talk-guide.pdf', 'questionnaire.pdf']) {
      const { body } = await read(one, what);
      assert.doesNotMatch(JSON.stringify(body), /counts|reason-known|Terje/, `${role} ${what}`);
    }
  }
});

test('the log tells nobody who has fetched a ballot, nor how many', async () => {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const { wave } = await scene.openWave(0);
  const log = async (): Promise<unknown[]> =>
    (await house.call('GET', `/api/audit/companies/${scene.company}/lines`, { as: scene.leader })).body.lines;
  const before = (await log()).length;
  assert.ok(before > 2, 'the rest of a survey is told of');
  for (const as of [scene.worker, scene.union])
    assert.equal((await house.call('POST', scene.at(`/waves/${wave}/own-ballot`), { as })).status, 200);
  // The log tells that the log was read.
  assert.equal((await log()).length, before + 1);
});

test('what was blacked out or withheld is read by nobody once the words are shown', async () => {
  const { scene, wave, read } = await counted(12, ['Terje sover', 'Ring 971 22 333', 'Mer orden']);
  house.setDay('2026-12-08');
  const queue: CommentsView = (await read(scene.union, 'comments')).body;
  const decide = (words: string) =>
    words.startsWith('Terje')
      ? { outcome: 'blacked', spans: [{ from: 0, to: 5 }] }
      : words.startsWith('Ring')
        ? { outcome: 'withheld', reason: 'Nummeret' }
        : { outcome: 'kept' };
  for (const as of [scene.union, scene.leader])
    for (const { comment, words } of queue.questions[0]!.comments) {
      const body = { review: makeId(), ...decide(words) };
      const said = await house.call('POST', scene.at(`/waves/${wave}/comments/${comment}/reviews`), {
        as,
        body,
      });
      assert.equal(said.status, 200, JSON.stringify(said.body));
    }
  for (const as of [scene.union, scene.leader, scene.worker])
    for (const what of ['comments', 'results'])
      assert.doesNotMatch(JSON.stringify((await read(as, what)).body), /Terje sover|971 22/);
  const after: CommentsView = (await read(scene.union, 'comments')).body;
  assert.deepEqual(after.questions[0]!.comments.map(({ words }) => words).toSorted(), [
    'Mer orden',
    '▇▇▇ sover',
  ]);
});

test('a value no key can sign uses no slip up, and the largest and the least can be signed', async () => {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const { paper, tokens } = await scene.openWave(3);
  const sign = (token: string, blinded: Buffer) =>
    sendTo(house, paper, 'ballots', { token, blinded: blinded.toString('base64url') });
  assert.equal((await sign(tokens[0]!, Buffer.alloc(256, 255))).body.code, 'not-a-ballot');
  const sound = await drawBallot(paper);
  const body = { token: tokens[0]!, blinded: sound.blinded };
  assert.equal((await sendTo(house, paper, 'ballots', body)).status, 200);
  assert.equal((await sign(tokens[1]!, Buffer.alloc(256))).status, 200);
});
