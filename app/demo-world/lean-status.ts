import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Level } from '#lean-status/instrument.ts';
import type { Occasion } from '#lean-status/rows.ts';
import {
  buildAgreed,
  buildLaying,
  buildOperators,
  buildRatings,
  buildRound,
} from '#lean-status/server/builders.ts';
import { leanDimensions } from '#lean-status/server/door.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Role } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { laterRounds, type PlannedRound } from './lean-status-rounds.ts';
import {
  type AgreedStory,
  type LeanStory,
  leanStories,
  ordinaryVoices,
  type VoiceStory,
} from './lean-status-stories.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { chance, idOf, idsOf } from './seed.ts';

type Telling = {
  tx: Tx;
  dimensions: readonly string[];
  who: (role: Role, day: PlanDate) => { company: string; person: string; name: string; at: string };
  nextId: () => string;
};

/** Writes where a company stands by its voices, as far as it has come. Leaves one of its people in scope. */
export async function buildLeanStatus(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const who = (role: Role, day: PlanDate) => {
    const name = role === 'adviser' ? cast.adviser : cast.people.find((one) => one.role === role)?.name;
    if (!name) throw new Error(`${cast.name} has nobody who is ${role}.`);
    return { company, person: idOf(`person ${name}`), name, at: momentOn(day, `lean ${key} ${role} ${day}`) };
  };
  const telling = { tx, dimensions: await leanDimensions(tx), who, nextId: idsOf(`lean status ${key}`) };
  const story = leanStories[key];
  if (story) return tellRound(telling, story, today);
  const done = way?.marks.findLast(({ key: of, state }) => of === 'lean-status' && state === 'done');
  const on = done?.at.slice(0, 10);
  if (!on || on > today || !cast.adviser || !way) return;
  const first = firstRound(key, telling.dimensions, on);
  await tellAgreed(telling, first);
  const standing = {
    key,
    employees: cast.employees,
    dimensions: telling.dimensions,
    first: telling.dimensions.map((dimension) => first.agreed[dimension]?.now ?? 2),
  };
  for (const round of laterRounds(standing, way.journey, today)) await tellAgreed(telling, round);
}

/** The first round, much alike from company to company: the parties put themselves where the employees were. */
function firstRound(key: string, dimensions: readonly string[], on: PlanDate): PlannedRound {
  const { manager, representative, adviser } = ordinaryVoices;
  const agreed = dimensions.map((dimension, i): [string, AgreedStory] => {
    const value = representative.now[i] ?? 2;
    const higher = value < 3 && chance(`lean ${key} ${dimension}`) < 0.2;
    const now = (higher ? value + 1 : value) as Level;
    return [dimension, { now, target: representative.target[i] ?? 4 }];
  });
  const voices = { manager, representative, adviser };
  return { occasion: 'week-10', on, voices, operators: null, agreed: Object.fromEntries(agreed) };
}

const ratingsOf = (
  { now, target, seen = {}, photos = {} }: VoiceStory,
  dimensions: readonly string[],
  left = 0,
) =>
  dimensions.slice(0, dimensions.length - left).map((dimension, i) => ({
    dimension,
    now: now[i] ?? null,
    target: now[i] && target[i] ? (Math.max(now[i], target[i]) as Level) : null,
    observation: seen[dimension] ?? '',
    ...(photos[dimension] && { photo: photos[dimension]() }),
  }));

async function tellRound(telling: Telling, story: LeanStory, today: PlanDate): Promise<void> {
  const { tx, dimensions, who, nextId } = telling;
  const day = (ago: number) => workingDayFrom(today, -ago);
  const begun = who('lean-coordinator', day(story.opened));
  const closesOn = addDays(today, story.closes);
  const round = await buildRound(tx, begun, { opensOn: day(story.opened), closesOn }, nextId);
  const rate = (role: Role, voice: RaterVoice, one: VoiceStory & { left?: number }, ago: number) =>
    buildRatings(
      tx,
      who(role, day(ago)),
      {
        round,
        voice,
        ratings: ratingsOf(one, dimensions, one.left),
        ...(one.left && { open: true as const }),
      },
      nextId,
    );
  await rate('manager', 'management', story.manager, story.opened - 2);
  await rate('employee-representative', 'employees', story.representative, story.opened - 3);
  if (story.safety) await rate('safety-representative', 'employees', story.safety, story.opened - 3);
  await rate('adviser', 'adviser', story.adviser, story.opened - 2);
  if (story.closes >= 0) return;
  const shown = story.opened - 12;
  if (story.operators) {
    const { n, medians } = story.operators;
    const rows = dimensions.map((dimension, i) => ({ dimension, n, median: medians[i]!, counts: null }));
    await buildOperators(tx, { company: begun.company, round, now: begun.at }, rows);
  }
  await layAndAgree(telling, { round, day: day(shown), agreed: story.agreed });
}

type Agreeing = {
  round: string;
  day: PlanDate;
  agreed: Readonly<Record<string, AgreedStory & { waits?: true }>>;
};

async function layAndAgree({ tx, who, nextId }: Telling, { round, day, agreed }: Agreeing): Promise<void> {
  const parties = { employer: who('manager', day), employees: who('employee-representative', day) };
  await buildLaying(tx, round, parties, nextId);
  for (const [dimension, { now, target, note = '', waits }] of Object.entries(agreed)) {
    const { employer, employees } = parties;
    const yes = waits ? { employer } : { employer, employees };
    const by = who('lean-coordinator', day);
    await buildAgreed(tx, by, { round, dimension, now, target, note }, yes, nextId);
  }
}

/** A round that is over by the day it was agreed on, or as good as. */
async function tellAgreed(
  telling: Telling,
  { occasion, on, voices, operators, agreed }: PlannedRound,
): Promise<void> {
  const { tx, dimensions, who, nextId } = telling;
  const opensOn = workingDayFrom(on, -14);
  const day = workingDayFrom(on, -4);
  const begun = who('lean-coordinator', opensOn);
  const given: { occasion: Occasion; opensOn: PlanDate; closesOn: PlanDate } = {
    occasion,
    opensOn,
    closesOn: on,
  };
  const round = await buildRound(tx, begun, given, nextId);
  for (const [role, voice, story] of [
    ['manager', 'management', voices.manager],
    ['employee-representative', 'employees', voices.representative],
    ['adviser', 'adviser', voices.adviser],
  ] as const)
    await buildRatings(tx, who(role, day), { round, voice, ratings: ratingsOf(story, dimensions) }, nextId);
  if (operators) {
    const { n, medians } = operators;
    const rows = dimensions.map((dimension, i) => ({ dimension, n, median: medians[i]!, counts: null }));
    await buildOperators(tx, { company: begun.company, round, now: begun.at }, rows);
  }
  await layAndAgree(telling, { round, day: on, agreed });
}
