import {
  buildAmbition,
  buildChallenge,
  buildFinish,
  buildForces,
  buildJoint,
  buildVersion,
  buildWord,
} from '#ambitions/server/builders.ts';
import type { Author } from '#ambitions/server/store-insert.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role, Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { ambitionsStories } from './ambitions-stories.ts';
import type { AmbitionStory, Chapter, JointStory } from './ambitions-story.ts';
import { figureId } from './figures-plan.ts';
import { later, momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

type Telling = {
  tx: Tx;
  key: string;
  today: PlanDate;
  next: () => string;
  /** Somebody who speaks for a party, so many days ago and minutes into that day. */
  by: (side: Side, ago: number, minutes?: number) => Author;
  joints: Map<string, string>;
};

const roleOf: Readonly<Record<Side, Role>> = { employer: 'manager', employees: 'employee-representative' };

/** Writes what the parties of a company have made of their picture so far. Leaves one of its people in scope. */
export async function buildAmbitions(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast } = planned;
  const story = ambitionsStories[key];
  if (!story) return;
  const by: Telling['by'] = (side, ago, minutes = 0) => {
    const name = cast.people.find(({ role }) => role === roleOf[side])!.name;
    const at = later(momentOn(workingDayFrom(today, -ago), `ambitions ${key} ${ago}`), minutes);
    return { company, person: idOf(`person ${name}`), name, at };
  };
  const telling: Telling = { tx, key, today, next: idsOf(`ambitions ${key}`), by, joints: new Map() };
  const challenges = new Map<string, string>();
  for (const { key: name, weight, ...voice } of story.voices) {
    const given = { happens: '', hits: '', ...voice, weight: String(weight) };
    challenges.set(name, await buildChallenge(tx, by(voice.side, story.ago), given, telling.next));
  }
  for (const side of story.finished) await buildFinish(tx, by(side, story.ago, 40), side, telling.next);
  for (const chapter of story.chapters ?? []) await tell(telling, chapter, challenges);
}

async function tell(
  telling: Telling,
  { ago, joints = [], ambitions = [], forces = {}, signed }: Chapter,
  challenges: ReadonlyMap<string, string>,
): Promise<void> {
  const { tx, by, next } = telling;
  for (const joint of joints) await tellJoint(telling, ago, joint, challenges);
  for (const ambition of ambitions) await tellAmbition(telling, ago, ambition);
  await buildForces(tx, by('employer', ago, 30), forces, next);
  if (signed)
    await buildVersion(tx, { employer: by('employer', ago, 50), employees: by('employees', ago, 90) }, next);
}

async function tellJoint(
  { tx, by, next, joints }: Telling,
  ago: number,
  { key, of, wording, yes = [], no }: JointStory,
  challenges: ReadonlyMap<string, string>,
): Promise<void> {
  const laid = of.map((one) => challenges.get(one)!);
  const { joint, edit } = await buildJoint(tx, by('employees', ago), { challenges: laid, wording }, next);
  joints.set(key, joint);
  const about = { about: 'joint' as const, thing: joint, saidOf: edit };
  for (const side of yes) await buildWord(tx, by(side, ago, 20), { ...about, side, word: 'yes' }, next);
  if (no) await buildWord(tx, by(no.side, ago, 25), { ...about, ...no, word: 'no' }, next);
}

async function tellAmbition(
  { tx, by, next, joints, key, today }: Telling,
  ago: number,
  story: AmbitionStory,
): Promise<void> {
  const { statement, answers, figure, baseline = null, target = null, inDays, reason = '' } = story;
  const measured =
    figure === undefined
      ? { figure: 'none' as const }
      : 'indicator' in figure
        ? {
            figure: 'indicator' as const,
            indicator: figureId(key, figure.indicator),
            words: figure.name,
            unit: figure.unit,
          }
        : { figure: 'own' as const, words: figure.words, unit: figure.unit };
  const { ambition, content } = await buildAmbition(
    tx,
    by('employer', ago),
    {
      statement,
      answers: answers.map((one) => joints.get(one)!),
      ...measured,
      baseline,
      target,
      byDate: inDays === undefined ? null : addDays(today, inDays),
      reason,
    },
    next,
  );
  const about = { about: 'ambition' as const, thing: ambition, saidOf: content };
  for (const side of story.yes ?? [])
    await buildWord(tx, by(side, ago, 20), { ...about, side, word: 'yes' }, next);
  if (story.no) await buildWord(tx, by(story.no.side, ago, 25), { ...about, ...story.no, word: 'no' }, next);
}
