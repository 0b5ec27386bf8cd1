/**
 * Active weeks, end, limit and slack.
 *
 * What: the first so many open weeks from a start, and how they lie against the calendar limit.
 * Units: Mondays as day numbers; slack in whole weeks, negative when the end is past the limit.
 * Source: the programme's terms: 18 months is the day before the same date 18 months later.
 * Cost: one question to the week closer per calendar week.
 */
import type { WeekCloser } from './closed-weeks.ts';
import { addMonths, type DayNumber, toDate, toDay } from './days.ts';

/** Ten years of closed weeks on top of the active ones: past that the rules leave no room to work. */
const MOST_CLOSED_WEEKS = 522;

export type WeekWalk = {
  active: DayNumber[];
  closed: { monday: DayNumber; reason: string }[];
  /** False when the walk gave up before it had found all the weeks. */
  complete: boolean;
};

/** Walks from the Monday `start` until `count` (1 or more) open weeks are found. */
export function walkWeeks(start: DayNumber, count: number, closer: WeekCloser): WeekWalk {
  const walk: WeekWalk = { active: [], closed: [], complete: true };
  for (let monday = start; walk.active.length < count; monday += 7) {
    const reason = closer(monday);
    if (reason === null) walk.active.push(monday);
    else walk.closed.push({ monday, reason });
    if (walk.closed.length > MOST_CLOSED_WEEKS) return { ...walk, complete: false };
  }
  return walk;
}

/** Friday of the last of `count` active weeks, null when the walk gave up. */
export function endOf(start: DayNumber, count: number, closer: WeekCloser): DayNumber | null {
  const { active, complete } = walkWeeks(start, count, closer);
  return complete ? active[count - 1]! + 4 : null;
}

/** The day before the same date `months` later. */
export function limitOf(start: DayNumber, months: number): DayNumber {
  return toDay(addMonths(toDate(start), months)) - 1;
}

export function slackBetween(end: DayNumber, limit: DayNumber): number {
  return Math.floor((limit - end) / 7);
}
