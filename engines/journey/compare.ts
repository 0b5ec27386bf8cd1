/**
 * What changes from one journey to another.
 *
 * What: a preview of a pause, a moved start, a closed week or another template version.
 * Units: dates `YYYY-MM-DD`; `days` is calendar days moved, later positive.
 * Matching: visits and meetings by phase and place in the phase (a changed beat in one phase leaves the
 *   others alone), activities by phase and key, phases and gatherings by number, gates by key, follow-ups
 *   by months. A thing whose dates stand is not mentioned, even when its running number changed.
 * Source: the two journeys alone.
 * Cost: one map per kind.
 */
import { toDay } from './days.ts';
import type {
  Journey,
  JourneyActivity,
  JourneyClosedWeek,
  JourneyFollowUp,
  JourneyGate,
  JourneyGathering,
  JourneyMeeting,
  JourneyPhase,
  JourneyVisit,
  JourneyWarning,
} from './shape.ts';

export type Change<T> = { before: T; after: T };
/** `days`: how far its first day has moved, later positive; 0 when only its last day moved. */
export type Move<T> = Change<T> & { days: number };
export type Changes<T> = { moved: Move<T>[]; added: T[]; removed: T[] };
export type PhaseDates = Omit<JourneyPhase, 'activities'>;
export type PhaseActivity = JourneyActivity & { phase: number };

export type JourneyComparison = {
  /** True when nothing below says anything. */
  same: boolean;
  templateVersion: Change<string> | null;
  start: Change<string> | null;
  end: Change<string> | null;
  limit: Change<string> | null;
  slackWeeks: Change<number> | null;
  weekCount: Change<number> | null;
  closed: { added: JourneyClosedWeek[]; removed: JourneyClosedWeek[] };
  phases: Changes<PhaseDates>;
  activities: Changes<PhaseActivity>;
  visits: Changes<JourneyVisit>;
  meetings: Changes<JourneyMeeting>;
  gatherings: Changes<JourneyGathering>;
  gates: Changes<JourneyGate>;
  followUps: Changes<JourneyFollowUp>;
  warnings: { added: JourneyWarning[]; removed: JourneyWarning[] };
};

export function compareJourneys(before: Journey, after: Journey): JourneyComparison {
  const differences = {
    templateVersion: change(before.templateVersion, after.templateVersion),
    start: change(before.start, after.start),
    end: change(before.end, after.end),
    limit: change(before.limit, after.limit),
    slackWeeks: change(before.slackWeeks, after.slackWeeks),
    weekCount: change(before.weeks.length, after.weeks.length),
    closed: withoutMoves(before.closed, after.closed, (week) => `${week.isoWeek} ${week.reason}`),
    phases: changes(keyed(before.phases.map(phaseDates), byN), keyed(after.phases.map(phaseDates), byN)),
    activities: changes(keyed(activities(before), byPhaseAndKey), keyed(activities(after), byPhaseAndKey)),
    visits: changes(inPhase(before.visits), inPhase(after.visits)),
    meetings: changes(inPhase(before.meetings), inPhase(after.meetings)),
    gatherings: changes(keyed(before.gatherings, byN), keyed(after.gatherings, byN)),
    gates: changes(
      keyed(before.gates, (gate) => gate.key),
      keyed(after.gates, (gate) => gate.key),
    ),
    followUps: changes(keyed(before.followUps, byMonths), keyed(after.followUps, byMonths)),
    warnings: withoutMoves(before.warnings, after.warnings, (warning) => JSON.stringify(warning)),
  };
  return { same: Object.values(differences).every(saysNothing), ...differences };
}

function saysNothing(difference: unknown): boolean {
  return difference === null || Object.values(difference as object).flat().length === 0;
}

function change<T extends string | number>(before: T, after: T): Change<T> | null {
  return before === after ? null : { before, after };
}

type Dated = { date: string } | { from: string; to: string } | { earliest: string; latest: string };

function firstAndLast(thing: Dated): [string, string] {
  if ('date' in thing) return [thing.date, thing.date];
  return 'from' in thing ? [thing.from, thing.to] : [thing.earliest, thing.latest];
}

function changes<T extends Dated>(before: Map<string, T>, after: Map<string, T>): Changes<T> {
  const moved: Move<T>[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) continue;
    const [wasFirst, wasLast] = firstAndLast(was);
    const [first, last] = firstAndLast(is);
    if (wasFirst === first && wasLast === last) continue;
    moved.push({ before: was, after: is, days: toDay(first) - toDay(wasFirst) });
  }
  return { moved, added: missingFrom(before, after), removed: missingFrom(after, before) };
}

function withoutMoves<T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string) {
  const was = keyed(before, keyOf);
  const is = keyed(after, keyOf);
  return { added: missingFrom(was, is), removed: missingFrom(is, was) };
}

function missingFrom<T>(there: Map<string, T>, here: Map<string, T>): T[] {
  return [...here].filter(([key]) => !there.has(key)).map(([, thing]) => thing);
}

function keyed<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}

/** Visits, or meetings of one key, told apart by their phase and their place in it. */
function inPhase<T extends { phase: number; key?: string }>(things: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return keyed(things, ({ phase, key = 'visit' }) => {
    const row = `${phase} ${key}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
    return `${row} ${counts.get(row)}`;
  });
}

function activities(journey: Journey): PhaseActivity[] {
  return journey.phases.flatMap((phase) =>
    phase.activities.map((activity) => ({ ...activity, phase: phase.n })),
  );
}

function phaseDates({ n, weeks, from, to }: JourneyPhase): PhaseDates {
  return { n, weeks, from, to };
}

function byN({ n }: { n: number }): string {
  return String(n);
}

function byPhaseAndKey({ phase, key }: { phase: number; key: string }): string {
  return `${phase} ${key}`;
}

function byMonths({ months }: { months: number }): string {
  return String(months);
}
