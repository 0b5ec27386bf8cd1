import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role, Side } from '#people/contract.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import {
  buildAnswers,
  buildDots,
  buildDrafts,
  buildPiles,
  buildRound,
  buildVersion,
} from '#principles/server/builders.ts';
import { insertEdit } from '#principles/server/store-set.ts';
import { dueOf, quarterOn } from '#principles/walk-rules.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import {
  midwayCrossed,
  midwayPiles,
  midwayWords,
  type PrinciplesStory,
  principlesStories,
} from './principles-stories.ts';
import { idOf, idsOf } from './seed.ts';

type Telling = {
  tx: Tx;
  company: string;
  key: string;
  today: PlanDate;
  who: (role: Role, day: PlanDate) => { person: string; name: string; at: string };
  nextId: () => string;
};

const speaker = { employer: 'manager', employees: 'employee-representative' } as const;

/** Writes the guiding principles of a company, as far as it has come. Leaves one of its people in scope. */
export async function buildPrinciples(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const who = (role: Role, day: PlanDate) => {
    const name = cast.people.find((person) => person.role === role)?.name;
    if (!name) throw new Error(`${cast.name} has nobody who is ${role}.`);
    return { person: idOf(`person ${name}`), name, at: momentOn(day, `principles ${key} ${role} ${day}`) };
  };
  const telling = { tx, company, key, today, who, nextId: idsOf(`principles ${key}`) };
  if (key === 'skarvdal') return buildMidway(telling);
  const signed = way?.marks.filter(
    (mark) => mark.subject === 'deliverable' && mark.key === 'guiding-principles' && mark.state === 'done',
  );
  const last = signed?.at(-1)?.at.slice(0, 10);
  if (!last || (signed?.length ?? 0) < 2 || last > today) return;
  await buildAdopted(telling, principlesStories[planned.key] ?? principlesStories.ordinary, last);
}

/** Notes lie in piles, the choice is closed, and three principles are being worded by several. */
async function buildMidway({ tx, company, today, who, nextId }: Telling): Promise<void> {
  const day = (ago: number) => workingDayFrom(today, -ago);
  const by = who('lean-coordinator', day(13));
  const round = await buildRound(tx, company, { by, stage: 'wording' }, nextId);
  const piles = await buildPiles(tx, company, { round, by, piles: midwayPiles }, nextId);
  const dots = [
    ['manager', 'employer', [0, 2, 2]],
    ['employee-representative', 'employees', [0, 1, 3]],
    ['safety-representative', 'employees', [0, 0, 2]],
    ['lean-coordinator', 'employees', [1, 2, 3]],
  ] as const;
  for (const [role, side, places] of dots) {
    const clusters = places.map((place) => piles[place]!);
    await buildDots(tx, company, { round, by: who(role, day(12)), side, clusters }, nextId);
  }
  const words = midwayWords.map(({ pile, ...rest }) => ({ ...rest, cluster: piles[pile]! }));
  const drafts = await buildDrafts(
    tx,
    company,
    { round, by: who('lean-coordinator', day(6)), words },
    nextId,
  );
  const last = { company, thing: drafts.at(-1)!, field: 'text' as const, basedOn: null };
  for (const [role, value] of [
    ['manager', midwayCrossed],
    ['employee-representative', 'Det vi lover hverandre, holder vi'],
  ] as const) {
    const author = who(role, day(2));
    await setScope(tx, { companies: [company], person: author.person });
    await insertEdit(tx, { ...last, edit: nextId(), value }, author);
  }
}

async function buildAdopted(telling: Telling, story: PrinciplesStory, on: PlanDate): Promise<void> {
  const { tx, company, today, who, nextId } = telling;
  const signed = (day: PlanDate) => ({
    employer: who('manager', day),
    employees: who('employee-representative', day),
  });
  const numbered = story.words.map((words, n) => ({ ...words, number: n + 1 }));
  const first = await buildVersion(
    tx,
    company,
    { by: who('lean-coordinator', workingDayFrom(on, -5)), signed: signed(on), on, words: numbered },
    nextId,
  );
  const again = workingDayFrom(on, 60);
  const { anew } = story;
  const isAnew = anew !== undefined && again < today;
  if (isAnew) {
    const words = first.map((one, n) => (n === anew.place ? { ...one, ...anew.words } : one));
    const by = who('lean-coordinator', workingDayFrom(again, -2));
    await buildVersion(tx, company, { by, signed: signed(again), on: again, words }, nextId);
  }
  const count = Math.min(quarterOn(on, today), story.lived?.length ?? 0);
  for (let quarter = 1; quarter <= count; quarter += 1) {
    const due = dueOf(on, quarter);
    const lately = due < today ? due : addDays(today, -1);
    const version = isAnew && again <= lately ? 2 : 1;
    await answerQuarter(telling, story, { quarter, version, day: workingDayFrom(lately, -1), first });
  }
}

async function answerQuarter(
  { tx, company, who, nextId }: Telling,
  story: PrinciplesStory,
  at: { quarter: number; version: number; day: PlanDate; first: readonly { principle: string }[] },
): Promise<void> {
  const { quarter, version, day, first } = at;
  const lived = story.lived?.[quarter - 1] ?? [];
  const isHalf = story.waitsFrom !== undefined && quarter >= story.waitsFrom;
  const asked: readonly Side[] = isHalf ? ['employees'] : ['employer', 'employees'];
  for (const side of asked) {
    const answers = lived.map(([employer, employees, said, answered], n) => ({
      principle: first[n]!.principle,
      score: side === 'employer' ? employer : employees,
      example: side === 'employer' ? said : answered,
    }));
    const by = who(speaker[side], day);
    await buildAnswers(tx, company, { by, side, quarter, version, answers }, nextId);
  }
}
