import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import {
  buildBaseline,
  buildFlag,
  buildIndicator,
  buildRebase,
  buildRetirement,
  buildSharing,
  buildTarget,
  buildVersion,
  type Word,
} from '#indicators/server/builders.ts';
import { subjectOf } from '#indicators/server/store-views.ts';
import { buildMeasure } from '#parties/server/builders.ts';
import type { Role } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { buildActs } from './figures-acts.ts';
import { firstDayOf, type PlannedFigure, type PlannedFigures, planFigures } from './figures-plan.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

/** Days from the day a figure is written down until it is agreed on, aimed with, marked, and so on. */
const after = {
  agreed: { employer: 2, employees: 5 },
  baseline: 3,
  flag: 6,
  target: 7,
  nextTarget: 90,
  change: 11,
  agreedAgain: 13,
  rebase: 12,
  sharing: { employer: 20, employees: 22 },
} as const;

/** From the first period of re-based limits until somebody decided on them: long enough to be sure. */
const rebaseAfter = 190;

type Telling = {
  key: string;
  company: string;
  today: PlanDate;
  planned: PlannedFigures;
  who: (role: Role) => Word['by'];
};

/** Writes a company's key figures with everything said of them. Leaves one of its people in scope. */
export async function buildFigures(tx: Tx, company: PlannedCompany, today: PlanDate): Promise<void> {
  const planned = planFigures(company, today);
  if (!planned) return;
  const who = (role: Role) => {
    const found = company.cast.people.find((person) => person.role === role);
    if (!found) throw new Error(`${company.cast.name} has nobody who is ${role}.`);
    return { person: idOf(`person ${found.name}`), name: found.name };
  };
  const telling: Telling = { key: company.key, company: company.company, today, planned, who };
  for (const figure of planned.figures) await buildFigure(tx, telling, figure);
  await buildActs(tx, company, planned, who);
}

/** A word of the one with a role, so many days after the figures were written down. */
const wordAfter = (
  { key, planned, who }: Telling,
  { story }: PlannedFigure,
  role: Role,
  days: number,
  what: string,
): Word => ({ by: who(role), at: momentOn(planned.on(days), `figure ${key} ${story.key} ${what}`) });

const speaker = { employer: 'manager', employees: 'employee-representative' } as const;

function agreedOn(
  telling: Telling,
  figure: PlannedFigure,
  days: Readonly<Record<'employer' | 'employees', number>>,
) {
  const { without } = figure.story;
  const say = (side: 'employer' | 'employees') =>
    wordAfter(telling, figure, speaker[side], days[side], `agreed ${side} ${days[side]}`);
  if (without === 'both') return {};
  return { employer: say('employer'), ...(without !== 'employees' && { employees: say('employees') }) };
}

async function buildFigure(tx: Tx, telling: Telling, figure: PlannedFigure): Promise<void> {
  const { company } = telling;
  const { indicator, story, versions } = figure;
  const [first, second] = versions;
  const { version: _, from: __, breaks: ___, reason: ____, ...content } = first!;
  const written = wordAfter(telling, figure, 'lean-coordinator', 0, 'written');
  const agreed = agreedOn(telling, figure, after.agreed);
  await buildIndicator(tx, company, { indicator, ...content, written, agreed });
  if (second) {
    const { from, ...row } = second;
    await buildVersion(tx, company, indicator, {
      ...row,
      fromPeriod: from,
      written: wordAfter(telling, figure, 'lean-coordinator', after.change, 'change'),
      agreed: agreedOn(telling, figure, { employer: after.agreedAgain, employees: after.agreedAgain + 1 }),
    });
  }
  if (story.measure) await buildEntry(tx, telling, figure, story.measure);
  await buildMarks(tx, telling, figure);
  await buildWords(tx, telling, figure);
}

async function buildMarks(tx: Tx, telling: Telling, figure: PlannedFigure): Promise<void> {
  const { key, company, today, planned, who } = telling;
  const { indicator, story, versions, periods, baseline } = figure;
  const nextId = idsOf(`figure ${key} ${story.key} marks`);
  const sites = versions[0]!.bySite ? [null, ...planned.sites.map(({ site }) => site)] : [null];
  const set = wordAfter(telling, figure, 'lean-coordinator', after.baseline, 'baseline');
  if (baseline)
    for (const site of sites)
      await buildBaseline(tx, company, { indicator, site, ...baseline, set }, nextId());
  else if (story.baseline && story.baseline !== 'before')
    await buildBaseline(tx, company, { indicator, ...story.baseline, set }, nextId());
  for (const [i, { value, inDays, note }] of (story.targets ?? []).entries()) {
    const row = { indicator, value, by: addDays(today, inDays), note };
    const days = after.target + i * after.nextTarget;
    await buildTarget(
      tx,
      company,
      { ...row, set: wordAfter(telling, figure, 'manager', days, `target ${i}`) },
      nextId(),
    );
  }
  for (const { back, words } of story.flags ?? []) {
    const on = firstDayOf(periods[back]!);
    const day = latestOf(planned.on(after.flag), workingDayBefore(addDays(on, 4), today));
    const raised = {
      by: who('lean-coordinator'),
      at: momentOn(day, `figure ${key} ${story.key} flag ${words}`),
    };
    await buildFlag(tx, company, { indicator, on, words, raised }, nextId());
  }
  if (story.rebase) {
    const from = periods[story.rebase.back]!;
    const day = latestOf(planned.on(after.rebase), workingDayBefore(addDays(from, rebaseAfter), today));
    const decided = { by: who('lean-coordinator'), at: momentOn(day, `figure ${key} ${story.key} rebase`) };
    await buildRebase(tx, company, { indicator, from, reason: story.rebase.reason, decided }, nextId());
  }
}

const latestOf = (one: PlanDate, other: PlanDate): PlanDate => (one > other ? one : other);

/** A working day by then, and before today. */
function workingDayBefore(day: PlanDate, today: PlanDate): PlanDate {
  const yesterday = workingDayFrom(today, -1);
  return day < yesterday ? workingDayFrom(day, 0) : yesterday;
}

async function buildWords(tx: Tx, telling: Telling, figure: PlannedFigure): Promise<void> {
  const { key, company, today, who } = telling;
  const { indicator, story } = figure;
  const nextId = idsOf(`figure ${key} ${story.key} words`);
  if (story.shared)
    for (const side of ['employer', 'employees'] as const) {
      const said = wordAfter(telling, figure, speaker[side], after.sharing[side], `sharing ${side}`);
      await buildSharing(tx, company, { indicator, side, said }, nextId());
    }
  if (story.retired) {
    const { daysAgo, reason } = story.retired;
    const at = momentOn(workingDayFrom(today, -daysAgo), `figure ${key} ${story.key} retired`);
    await buildRetirement(
      tx,
      company,
      { indicator, reason, said: { by: who('lean-coordinator'), at } },
      nextId(),
    );
  }
}

/** The entry a figure that can point at people lives by: live by both keys, or with one of them turned. */
async function buildEntry(
  tx: Tx,
  telling: Telling,
  figure: PlannedFigure,
  state: 'live' | 'waiting',
): Promise<void> {
  const { key, company, today, planned } = telling;
  const { indicator, versions } = figure;
  const say = (role: Role, days: number, what: string) => wordAfter(telling, figure, role, days, what);
  const keyOf = (side: 'employer' | 'employees', days: number) => ({
    ...say(speaker[side], days, `key ${side}`),
    side,
  });
  const from = planned.on(8);
  const soon = workingDayFrom(today, -5);
  await buildMeasure(
    tx,
    company,
    {
      subject: subjectOf(indicator),
      content: {
        title: `${versions[0]!.name} for hele bedriften`,
        purpose: 'Følge med på om arbeidet sliter på folk. Tallet gjelder alle samlet, aldri en gruppe.',
        pointsAtPeople: true,
        seenBy: 'Styringsgruppa og verneombudet',
        consequences: 'Ingen for den enkelte. Brukes ikke i samtaler om fravær.',
        from,
        to: null,
        reviewBy: addDays(from, 360),
      },
      registered: say('lean-coordinator', 1, 'registered'),
      discussion: {
        heldOn: planned.on(4),
        withWhom: 'Leder, tillitsvalgt og verneombud',
        views: 'Enige om å vise tallet for hele bedriften, og ikke for avdelinger.',
        disagreement: '',
        recorded: say('lean-coordinator', 4, 'discussed'),
      },
      ...(state === 'live'
        ? {
            opening: {
              ...say('employee-representative', 8, 'opened'),
              keys: [keyOf('employer', 6), keyOf('employees', 8)] as const,
            },
          }
        : {
            proposed: {
              ...keyOf('employer', 6),
              at: momentOn(soon, `figure ${key} absence proposed`),
            },
          }),
    },
    idsOf(`figure ${key} ${figure.story.key} measure`),
  );
}
