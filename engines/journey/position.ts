/**
 * Where a company is on its journey.
 *
 * What: a journey and a day become a state, a week and a phase.
 *   before       the start lies ahead
 *   active       Monday to Sunday of an active week
 *   closed-week  the programme or the company is closed; the journey goes on at `resumes`
 *   paused       the week is closed because of a pause
 *   finished     past the Friday of the last active week
 * Units: `week` is the active week, or the last one there was; days are whole days.
 * Source: the journey alone; today is an argument.
 * Cost: a binary search over the weeks.
 */

import { PAUSE_REASON } from './closed-weeks.ts';
import { mondayOfDay, toDate, toDay } from './days.ts';
import type { Journey, PlanDate } from './shape.ts';

export type JourneyPosition =
  | { state: 'before'; week: null; phase: null; daysToStart: number }
  | { state: 'active' | 'finished'; week: number; phase: number }
  | { state: 'closed-week' | 'paused'; week: number; phase: number; reason: string; resumes: PlanDate };

/** Throws RangeError when `today` is no date. */
export function whereAreWe(journey: Journey, today: PlanDate): JourneyPosition {
  const day = toDay(today);
  if (today < journey.start) {
    return { state: 'before', week: null, phase: null, daysToStart: toDay(journey.start) - day };
  }
  const monday = toDate(mondayOfDay(day));
  const index = lastWeekUpTo(journey, monday);
  const week = journey.weeks[index]!;
  const at = { week: week.n, phase: week.phase };
  if (today > journey.end) return { state: 'finished', ...at };
  if (week.monday === monday) return { state: 'active', ...at };

  const reason = journey.closed.find((closed) => closed.monday === monday)!.reason;
  const state = reason === PAUSE_REASON ? 'paused' : 'closed-week';
  return { state, ...at, reason, resumes: journey.weeks[index + 1]!.monday };
}

/** Index of the last active week whose Monday is not after this one; there is one from the start on. */
function lastWeekUpTo(journey: Journey, monday: PlanDate): number {
  let low = 0;
  let high = journey.weeks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (journey.weeks[middle]!.monday <= monday) low = middle;
    else high = middle - 1;
  }
  return low;
}
