import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { SamsynView } from '#samsyn/samsyn-view.ts';
import type { Answer } from '#surveys/ballot.ts';
import { buildForm, buildFormSide } from '#surveys/server/builders-apart.ts';
import { countWave } from '#surveys/server/testing/wave-scene.ts';

/** What management believed is held against what employees answered, and not a day too early. */
const asked = ['trust-told', 'trust-meant', 'influence-heard', 'expect-learning'] as const;
const days = { opensOn: '2026-11-23', closesOn: '2026-12-04', meetingOn: '2026-12-08' };

let house: TestHouse;
let company: string;
let leader: string;
let union: string;
before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  union = await house.person('Terje Aune', { role: 'employee-representative', company, place: 'Skarvdal' });
});
after(() => house.close());

const answersOf = (count: number, steps: readonly number[]): Answer[] =>
  Array.from({ length: count }, (_, i) => ({
    marks: Object.fromEntries(asked.map((item) => [item, steps[i % steps.length]!])),
    groups: {},
    words: {},
  }));

/** Both sides hand in what they expect of a survey: management one step for all, the representatives another. */
const believe = (wave: string, step: number) =>
  house.within({ companies: [company] }, async (tx) => {
    const thing = { occasion: 'expectations', thing: wave, instrument: 'employee-attitudes' } as const;
    const form = await buildForm(tx, company, thing);
    for (const [side, said] of [
      ['employer', step],
      ['employees', 1],
    ] as const) {
      const by = { person: makeId(), name: side, at: '2026-11-23T09:00:00Z' };
      const answers = Object.fromEntries(asked.map((item) => [item, String(said)]));
      await buildFormSide(tx, company, { form, side, answers, handsIn: true, by });
    }
  });

async function expectations() {
  const { status, body } = await house.call('GET', `/api/samsyn/companies/${company}`, { as: leader });
  assert.equal(status, 200);
  return (body as SamsynView).picture!.topics.find(({ topic }) => topic === 'expectations')!;
}

test('what management believed is held against what employees answered, from the day all may read it', async () => {
  const first = await countWave(house, { company, leader, union }, answersOf(12, [2, 3]), days);
  assert.equal((await expectations()).lacks, 'survey');
  await believe(first, 5);
  assert.equal((await expectations()).start, null, 'nothing before the meeting day');

  house.setDay('2026-12-08');
  const start = await expectations();
  assert.deepEqual([start.verdict, start.lacks, start.compared], ['once', 'second-survey', asked.length]);
  assert.equal(start.start!.point.distance, 0.625);
  assert.deepEqual(start.start!.employees, { fewest: 12, most: 12 });
  assert.ok(start.items.every(({ higher }) => higher === 'employer'));
});

test('a survey too few answered gives no number, and the one before it stands', async () => {
  const later = {
    opensOn: '2027-03-01',
    closesOn: '2027-03-12',
    meetingOn: '2027-03-16',
  };
  house.setDay('2027-03-01');
  const few = await countWave(house, { company, leader, union }, answersOf(4, [3]), later);
  await believe(few, 4);
  house.setDay('2027-03-16');
  const { verdict, now, start } = await expectations();
  assert.deepEqual([verdict, now, start!.point.distance], ['once', null, 0.625]);
});
