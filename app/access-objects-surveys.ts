import { randomInt, randomUUID } from 'node:crypto';
import type { Standing } from '#app/access-objects.ts';
import { addDays } from '#engines/journey/days.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { exampleInstrument } from '#surveys/instrument-example.ts';
import { buildWave } from '#surveys/server/builders.ts';
import { buildCount } from '#surveys/server/builders-counted.ts';
import { buildInstrument } from '#surveys/server/builders-instrument.ts';
import { listComments } from '#surveys/server/store-comments.ts';

/** A wave both parties have signed, open from so many days ago and talked about fifteen days after. */
function signedWave({ house, company }: Standing, daysAgo: number) {
  const now = new Date(house.now().getTime() - daysAgo * 86_400_000);
  const says = (person: string) => ({ person, name: 'En leder', at: now.toISOString() });
  const by = says(makeId());
  const opensOn = osloDay(now);
  const plan = {
    title: 'Før vi begynner',
    reason: '',
    ...{ opensOn, closesOn: addDays(opensOn, 11), meetingOn: addDays(opensOn, 15) },
    ...{ people: 40, atLeast: 5, groups: [] },
  };
  return house.within({}, (tx) =>
    buildWave(tx, company!, {
      by,
      instrument: { key: 'employee-attitudes', version: '2026.1' },
      plan,
      signed: { employer: by, employees: says(makeId()) },
    }),
  );
}

/** The same, counted and talked about, with something in words from each. */
async function countedWave(standing: Standing): Promise<string> {
  const wave = await signedWave(standing, 30);
  const answers = Array.from({ length: 12 }, (_, i) => ({
    marks: { 'reason-known': 1 + (i % 5) },
    groups: {},
    words: { 'start-with': `Orden på plass ${i}` },
  }));
  const on = osloDay(standing.house.now());
  const lot = { below: randomInt, makeNextId: randomUUID };
  await standing.house.within({}, (tx) => buildCount(tx, standing.company!, { wave, answers, on }, lot));
  latest.set(standing.company!, wave);
  return wave;
}

/** The wave whose comments are asked for next. */
const latest = new Map<string, string>();

const counted = ['readResults', 'readComments', 'reviewComment', 'readWallSheet', 'readTalkGuide'];

/** The objects of surveys that stand in addresses. */
export const surveysMakers: Readonly<Record<string, (standing: Standing) => Promise<string>>> = {
  // Signed by both and open, so that employees have heard of it.
  wave: (standing) => signedWave(standing, 0),
  ...Object.fromEntries(counted.map((act) => [`surveys.${act}.wave`, countedWave])),
  // Of no print: one that was taken back before is taken back again.
  batch: async () => makeId(),
  comment: async ({ house, company }) => {
    const found = await house.within({ companies: [company!] }, (tx) =>
      listComments(tx, company!, latest.get(company!)!),
    );
    return found[0]!.comment;
  },
  instrument: ({ house, programme }) =>
    house.within({ programme }, (tx) =>
      buildInstrument(tx, programme, exampleInstrument({ key: `own-${makeId()}` })),
    ),
};
