import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { bodiesDue } from '#parties/bodies.ts';
import {
  type Author,
  buildAct,
  buildMeasure,
  type MeasureToBuild,
  type Word,
} from '#parties/server/builders.ts';
import { answersBut, buildIntake, type IntakeToBuild } from '#parties/server/builders-intake.ts';
import type { Role, Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { type CastCompany, office } from './cast.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import { partiesStories } from './parties-stories.ts';
import type { ActStory, MeasureStory, PartiesStory } from './parties-story.ts';
import type { PlannedCompany } from './plan.ts';
import { chance, idOf, idsOf } from './seed.ts';

/** Who says what in a company, and when: days are counted from today. */
type Telling = {
  key: string;
  today: PlanDate;
  speaker: Readonly<Record<Side, Author>>;
  coordinator: Author;
  story: PartiesStory;
};

/** Writes what the parties of a company have agreed on so far. Leaves one of its people in scope. */
export async function buildParties(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const telling: Telling = {
    key,
    today,
    speaker: { employer: whoIs(cast, 'manager'), employees: whoIs(cast, 'employee-representative') },
    coordinator: whoIs(cast, 'lean-coordinator'),
    story: partiesStories[key],
  };
  const intake = way ? wholeWayIn(telling, cast, way.enrolment.start) : halfWayIn(telling, cast);
  await buildIntake(tx, company, intake, idsOf(`intake ${key}`));
  for (const [i, act] of (telling.story.acts ?? []).entries())
    await buildAct(tx, company, actOf(telling, act), idsOf(`act ${key} ${i}`));
  for (const [i, measure] of (telling.story.measures ?? []).entries())
    await buildMeasure(tx, company, measureOf(telling, measure), idsOf(`measure ${key} ${i}`));
}

const authorOf = (name: string): Author => ({ person: idOf(`person ${name}`), name });

function whoIs(cast: CastCompany, role: Role): Author {
  const found = cast.people.find((person) => person.role === role);
  if (!found) throw new Error(`${cast.name} has nobody who is ${role}.`);
  return authorOf(found.name);
}

const dayAgo = ({ today }: Telling, ago: number): PlanDate => workingDayFrom(today, -ago);
const wordAgo = (telling: Telling, ago: number, by: Author, what: string): Word => ({
  by,
  at: momentOn(dayAgo(telling, ago), `${what} ${telling.key}`),
});

/** The sheets and the application are told the same way, on the day of each. */
function firstSteps(telling: Telling, cast: CastCompany, on: (days: number) => PlanDate): IntakeToBuild {
  const { key, speaker, story } = telling;
  const { motivation, products, unions, agreement } = story;
  const at = (days: number, what: string) => momentOn(on(days), `${what} ${key}`);
  const contact = `9${String(Math.floor(chance(`phone ${key}`) * 1e7)).padStart(7, '0')}`;
  const sheet = (side: Side, days: number) => ({
    by: speaker[side],
    at: at(days, `sheet ${side}`),
    side,
    answers: answersBut(story.doubts[side]),
  });
  return {
    application: {
      by: speaker.employer,
      at: at(0, 'application'),
      content: {
        motivation,
        products,
        unions,
        agreement,
        employees: cast.employees,
        contactName: speaker.employer.name,
        contactReach: contact,
      },
    },
    sheets: [sheet('employer', 2), sheet('employees', 3)],
  };
}

/** Days before the start; the company is enrolled on the fortieth. */
const beganBefore = 50;

function wholeWayIn(telling: Telling, cast: CastCompany, start: PlanDate): IntakeToBuild {
  const { key, speaker } = telling;
  const on = (days: number) => workingDayFrom(start, days - beganBefore);
  const word = (side: Side, days: number, what: string) => ({
    by: speaker[side],
    at: momentOn(on(days), `${what} ${side} ${key}`),
    side,
  });
  const [body] = bodiesDue(cast.employees).due;
  const caseOf = (what: string, most: number) =>
    `${1 + Math.floor(chance(`${what} ${key}`) * most)}/${start.slice(2, 4)}`;
  return {
    ...firstSteps(telling, cast, on),
    yes: [word('employer', 4, 'yes'), word('employees', 5, 'yes')],
    signed: [word('employer', 7, 'sign'), word('employees', 8, 'sign')],
    anchored: [
      {
        ...word('employer', 6, 'board'),
        body: 'board' as const,
        heldOn: on(6),
        caseNumber: caseOf('board at intake', 30),
        note: 'Styret vedtok å søke.',
      },
      ...(body
        ? [{ ...word('employees', 8, 'body'), body, heldOn: on(8), caseNumber: caseOf('body at intake', 9) }]
        : []),
    ],
    admitted: {
      by: authorOf(office.name),
      at: momentOn(workingDayFrom(start, 10 - beganBefore), `admission ${key}`),
    },
  };
}

/** One party has said yes, and the other has not. */
function halfWayIn(telling: Telling, cast: CastCompany): IntakeToBuild {
  const on = (days: number) => workingDayFrom(telling.today, days - 21);
  const yes = { by: telling.speaker.employer, at: momentOn(on(12), `yes ${telling.key}`) };
  return { ...firstSteps(telling, cast, on), yes: [{ ...yes, side: 'employer' }] };
}

const other = (side: Side): Side => (side === 'employer' ? 'employees' : 'employer');

function actOf(telling: Telling, story: ActStory): Parameters<typeof buildAct>[2] {
  const { speaker, today } = telling;
  const { subject, ago, by, note, agreed, withdrawn } = story;
  const said = (days: number, side: Side, what: string) => ({
    ...wordAgo(telling, days, speaker[side], `${what} ${subject.kind}`),
    side,
  });
  const about =
    subject.kind === 'raw-export'
      ? { ...subject, from: addDays(today, -ago - 35), to: addDays(today, -ago - 5) }
      : subject;
  return {
    subject: about,
    note,
    proposed: said(ago, by, 'proposal'),
    approvals: agreed === undefined ? [] : [said(agreed, other(by), 'approval')],
    ...(withdrawn && {
      withdrawn: { ...said(withdrawn.ago, withdrawn.by, 'withdrawal'), note: withdrawn.note },
    }),
  };
}

function measureOf(telling: Telling, story: MeasureStory): MeasureToBuild {
  const { today, speaker, coordinator } = telling;
  const { title, purpose, points, seenBy, consequences, registered, discussed, live } = story;
  const { proposed, reviewAfter, reviewed } = story;
  const say = (days: number, by: Author, what: string) => wordAgo(telling, days, by, `${what} ${title}`);
  const both = `${speaker.employer.name} og ${speaker.employees.name}`;
  const key = (days: number, side: Side) => ({ ...say(days, speaker[side], `key ${side}`), side });
  const from = addDays(today, -(live ?? registered));
  return {
    content: {
      title,
      purpose,
      pointsAtPeople: points,
      seenBy,
      consequences,
      from,
      to: null,
      reviewBy: addDays(from, reviewAfter),
    },
    registered: say(registered, coordinator, 'registered'),
    ...(discussed && {
      discussion: {
        heldOn: dayAgo(telling, discussed.ago),
        withWhom: both,
        views: discussed.views,
        disagreement: discussed.disagreement ?? '',
        recorded: say(discussed.ago, coordinator, 'discussed'),
      },
    }),
    ...(live !== undefined && {
      opening: points
        ? { ...key(live, 'employees'), keys: [key(live + 1, 'employer'), key(live, 'employees')] as const }
        : say(live, coordinator, 'opened'),
    }),
    ...(proposed && { proposed: key(proposed.ago, proposed.by) }),
    ...(reviewed && {
      reviews: [
        {
          heldOn: dayAgo(telling, reviewed.ago),
          withWhom: both,
          finding: reviewed.finding,
          verdict: reviewed.nextIn === null ? ('end' as const) : ('keep' as const),
          nextReview:
            reviewed.nextIn === null ? null : addDays(dayAgo(telling, reviewed.ago), reviewed.nextIn),
          recorded: say(reviewed.ago, speaker.employees, 'reviewed'),
        },
      ],
    }),
    ...(reviewed?.nextIn === null && {
      ending: { ...say(reviewed.ago, speaker.employees, 'reviewed'), reason: reviewed.finding },
    }),
  };
}
