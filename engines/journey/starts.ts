/**
 * Start Mondays.
 *
 * What: the Mondays near a date on which a journey could start, with or without slack before its limit.
 * When: a start is refused or has no slack, or an office looks for a good week.
 * Units: Mondays as `YYYY-MM-DD`, slack in whole weeks.
 * Source: closed-week rules and months of the programme's skeleton.
 * Cost: one walk of the journey's weeks per Monday tried, at most two years of Mondays by default.
 */
import { endOf, limitOf, slackBetween } from './active-weeks.ts';
import { type WeekCloser, weekCloser } from './closed-weeks.ts';
import { type DayNumber, mondayOfDay, toDate, toDay } from './days.ts';
import type { Calendar, JourneyInput, JourneySkeleton, PlanDate } from './shape.ts';
import { weekCount } from './skeleton.ts';

/** A Monday that would do; `end` is the Friday of the last active week. */
export type StartOption = { start: PlanDate; end: PlanDate; limit: PlanDate; slackWeeks: number };

export type StartSearch = Pick<JourneyInput, 'close' | 'open'> & {
  /** Fewest whole weeks of slack, 1 when left out. */
  readonly minSlack?: number;
  /** How far from the date to look, in weeks each way, 52 when left out. */
  readonly withinWeeks?: number;
  /** Look to both sides (when left out), or only at Mondays on or after the date. */
  readonly direction?: 'both' | 'later';
};

const SEARCH_WEEKS = 52;

/**
 * Up to `count` Mondays nearest to `from` whose journey has slack, earliest first. Of two equally near the
 * later counts as nearer. The Monday of `from` itself is one of them when it will do.
 *
 * Closed weeks come from the skeleton's rules; the calendar's public holidays move days inside weeks and
 * never whole weeks, so `calendar` changes nothing yet: it is asked for so that a calendar that closes
 * weeks of its own would not change the callers. Throws RangeError when `from` is no date.
 */
export function startsWithSlack(
  skeleton: JourneySkeleton,
  _calendar: Calendar,
  from: PlanDate,
  count: number,
  search: StartSearch = {},
): StartOption[] {
  const closer = weekCloser({ rules: skeleton.closedWeeks, close: search.close, open: search.open });
  const weeks = weekCount(skeleton);
  const found: StartOption[] = [];
  for (const monday of mondaysByNearness(toDay(from), search.withinWeeks ?? SEARCH_WEEKS)) {
    if (found.length >= count) break;
    if (search.direction === 'later' && monday < toDay(from)) continue;
    const option = startOption(monday, weeks, skeleton.months, closer);
    if (option && option.slackWeeks >= (search.minSlack ?? 1)) found.push(option);
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The nearest open Monday before and the nearest after a day that will not do, earlier first. */
export function nearestOpenMondays(day: DayNumber, closer: WeekCloser): PlanDate[] {
  const monday = mondayOfDay(day);
  const earlier = firstOpen(monday, -7, closer);
  const later = firstOpen(monday + 7, 7, closer);
  return [earlier, later].filter((monday) => monday !== null).map(toDate);
}

function firstOpen(from: DayNumber, step: number, closer: WeekCloser): DayNumber | null {
  for (let i = 0, monday = from; i <= SEARCH_WEEKS; i++, monday += step) {
    if (closer(monday) === null) return monday;
  }
  return null;
}

function startOption(
  monday: DayNumber,
  weeks: number,
  months: number,
  closer: WeekCloser,
): StartOption | null {
  if (closer(monday) !== null) return null;
  const end = endOf(monday, weeks, closer);
  if (end === null) return null;
  const limit = limitOf(monday, months);
  return {
    start: toDate(monday),
    end: toDate(end),
    limit: toDate(limit),
    slackWeeks: slackBetween(end, limit),
  };
}

function mondaysByNearness(day: DayNumber, withinWeeks: number): DayNumber[] {
  const monday = mondayOfDay(day);
  const mondays = Array.from({ length: 2 * withinWeeks + 1 }, (_, i) => monday + (i - withinWeeks) * 7);
  return mondays.sort((a, b) => Math.abs(a - day) - Math.abs(b - day) || b - a);
}
