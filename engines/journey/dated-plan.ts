/**
 * Dates for all that a skeleton counts in weeks.
 *
 * What: phases with their activities, visits, meetings, gatherings, gates and follow-ups, laid on the Mondays
 *   of a journey's active weeks.
 * Units: `week`, `fromWeek` and `toWeek` in the results are active weeks of the whole journey, from 1.
 * Source: the programme's beats; days move off public holidays as `working-days.ts` says.
 * Cost: one step per visit, meeting and activity.
 */
import { addMonths, type DayNumber, isoWeekOfDay, toDate, toDay } from './days.ts';
import type {
  Journey,
  JourneyFollowUp,
  JourneyGate,
  JourneyGathering,
  JourneyMeeting,
  JourneyPhase,
  JourneySkeleton,
  JourneyVisit,
  JourneyWeek,
  PhaseSkeleton,
} from './shape.ts';
import {
  type IsWorkingDay,
  workingDayInWeek,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.ts';

const FRIDAY = 4;
const MEETING_WEEKDAY = 3;

export type DatedPlan = Pick<
  Journey,
  'weeks' | 'phases' | 'visits' | 'meetings' | 'gatherings' | 'gates' | 'followUps'
>;

/** `mondays` holds one Monday per active week; `visitWeekday` is 1 to 5. */
export function datePlan(
  skeleton: JourneySkeleton,
  mondays: readonly DayNumber[],
  visitWeekday: number,
  isWorkingDay: IsWorkingDay,
): DatedPlan {
  const weeks: JourneyWeek[] = [];
  const phases: JourneyPhase[] = [];
  const visits: JourneyVisit[] = [];
  const meetings: JourneyMeeting[] = [];
  const gates: JourneyGate[] = [];
  const meetingCounts = new Map<string, number>();
  const dayIn = (week: number, weekday: number) =>
    workingDayInWeek(mondays[week - 1]!, weekday, isWorkingDay);

  let before = 0;
  for (const phase of skeleton.phases) {
    const last = before + phase.weeks;
    for (let n = before + 1; n <= last; n++) weeks.push(datedWeek(n, mondays[n - 1]!, phase.n));
    phases.push(datedPhase(phase, before, mondays));
    for (const week of beat(before + 1, phase.visitEvery, last)) {
      const day = dayIn(week, visitWeekday);
      // In a week that is all holidays nothing can be held, and the count goes on without it.
      if (day !== null) visits.push({ n: visits.length + 1, phase: phase.n, week, date: toDate(day) });
    }
    for (const { key, every, firstWeek } of phase.meetings) {
      for (const week of beat(before + firstWeek, every, last)) {
        const day = dayIn(week, MEETING_WEEKDAY);
        if (day === null) continue;
        const n = (meetingCounts.get(key) ?? 0) + 1;
        meetingCounts.set(key, n);
        meetings.push({ key, n, phase: phase.n, week, date: toDate(day) });
      }
    }
    if (phase.gate !== null) {
      const day = workingDayOnOrBefore(mondays[last - 1]! + FRIDAY, isWorkingDay);
      gates.push({ key: phase.gate, phase: phase.n, week: last, date: toDate(day) });
    }
    before = last;
  }
  meetings.sort((a, b) => compareText(a.date, b.date) || compareText(a.key, b.key));
  const gatherings = skeleton.gatherings.map((window) => datedGathering(window, mondays, isWorkingDay));
  const followUps = datedFollowUps(skeleton.followUps, mondays[before - 1]! + FRIDAY, isWorkingDay);
  return { weeks, phases, visits, meetings, gatherings, gates, followUps };
}

/** Every so many weeks from the first, up to and with the last. */
function beat(first: number, every: number | null, last: number): number[] {
  const weeks: number[] = [];
  if (every !== null) for (let week = first; week <= last; week += every) weeks.push(week);
  return weeks;
}

function datedWeek(n: number, monday: DayNumber, phase: number): JourneyWeek {
  return { n, monday: toDate(monday), isoWeek: isoWeekOfDay(monday), phase };
}

function datedPhase(phase: PhaseSkeleton, before: number, mondays: readonly DayNumber[]): JourneyPhase {
  const from = (week: number) => toDate(mondays[before + week - 1]!);
  const to = (week: number) => toDate(mondays[before + week - 1]! + FRIDAY);
  const activities = phase.activities.map(({ key, kind, fromWeek, toWeek }) => ({
    key,
    kind,
    fromWeek: before + fromWeek,
    toWeek: before + toWeek,
    from: from(fromWeek),
    to: to(toWeek),
  }));
  return { n: phase.n, weeks: phase.weeks, from: from(1), to: to(phase.weeks), activities };
}

function datedGathering(
  window: JourneySkeleton['gatherings'][number],
  mondays: readonly DayNumber[],
  isWorkingDay: IsWorkingDay,
): JourneyGathering {
  const { n, fromWeek, toWeek } = window;
  return {
    n,
    fromWeek,
    toWeek,
    earliest: toDate(workingDayOnOrAfter(mondays[fromWeek - 1]!, isWorkingDay)),
    latest: toDate(workingDayOnOrBefore(mondays[toWeek - 1]! + FRIDAY, isWorkingDay)),
  };
}

function datedFollowUps(
  months: readonly number[],
  end: DayNumber,
  isWorkingDay: IsWorkingDay,
): JourneyFollowUp[] {
  return months.map((count) => {
    const day = toDay(addMonths(toDate(end), count));
    return { months: count, date: toDate(workingDayOnOrAfter(day, isWorkingDay)) };
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
