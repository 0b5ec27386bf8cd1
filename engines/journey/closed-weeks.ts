/**
 * Closed weeks.
 *
 * What: which weeks are no part of a journey, and why: the programme's rules and the company's `close`,
 *   less the company's `open`, and then every week of a pause. A week closed twice says one reason: a
 *   pause before all else (so a paused summer reads as one pause), then the programme's first rule that
 *   matches, then the company's own. A week both closed and opened by the company is open.
 * Units: weeks are known by their Monday.
 * Source: the programme's closed-week policy, given as rules.
 * Cost: per week, the number of rules and pauses; each week is worked out once per `weekCloser`.
 */
import {
  civilOfDay,
  type DayNumber,
  isoWeekOfDay,
  isoYearAndWeek,
  mondayOf,
  mondayOfDay,
  toDate,
  toDay,
} from './days.ts';
import { easterSunday } from './easter.ts';
import type { ClosedWeekRule, IsoWeek, JourneyClosedWeek, JourneyInput, Pause, PlanDate } from './shape.ts';

/** The reason of every week closed by a pause; no rule and no company may use it for anything else. */
export const PAUSE_REASON = 'pause';

export type ClosedWeekSources = {
  readonly rules: readonly ClosedWeekRule[];
  readonly close?: JourneyInput['close'];
  readonly open?: readonly IsoWeek[];
  readonly pauses?: readonly Pause[];
};

/** The reason the week of this Monday is closed, null when it is open. */
export type WeekCloser = (monday: DayNumber) => string | null;

export function weekCloser(sources: ClosedWeekSources): WeekCloser {
  const close = new Map<DayNumber, string>();
  for (const week of sources.close ?? []) {
    const monday = mondayDay(week.isoWeek);
    if (!close.has(monday)) close.set(monday, week.reason);
  }
  const open = new Set((sources.open ?? []).map(mondayDay));
  const pauses = (sources.pauses ?? []).map((pause) => ({ from: toDay(pause.from), to: toDay(pause.to) }));
  const known = new Map<DayNumber, string | null>();

  const reasonOf = (monday: DayNumber): string | null => {
    if (pauses.some((pause) => monday >= pause.from && monday < pause.to)) return PAUSE_REASON;
    if (open.has(monday)) return null;
    const rule = sources.rules.find((candidate) => ruleCloses(candidate, monday));
    return rule?.reason ?? close.get(monday) ?? null;
  };
  return (monday) => {
    let reason = known.get(monday);
    if (reason === undefined) {
      reason = reasonOf(monday);
      known.set(monday, reason);
    }
    return reason;
  };
}

/** The closed weeks whose Monday lies from `from` to `to`, both included, earliest first. */
export function closedWeeks(from: PlanDate, to: PlanDate, sources: ClosedWeekSources): JourneyClosedWeek[] {
  const reasonOf = weekCloser(sources);
  const last = toDay(to);
  const weeks: JourneyClosedWeek[] = [];
  for (let monday = mondayOfDay(toDay(from) + 6); monday <= last; monday += 7) {
    const reason = reasonOf(monday);
    if (reason !== null) weeks.push(closedWeek(monday, reason));
  }
  return weeks;
}

export function closedWeek(monday: DayNumber, reason: string): JourneyClosedWeek {
  return { isoWeek: isoWeekOfDay(monday), monday: toDate(monday), reason };
}

function ruleCloses(rule: ClosedWeekRule, monday: DayNumber): boolean {
  if ('isoWeeks' in rule) return rule.isoWeeks.includes(isoYearAndWeek(monday).week);
  if ('easterOffsetDays' in rule) {
    // An offset may reach over the turn of the year, so both years a week can lie near are asked.
    const { year } = civilOfDay(monday);
    return [year - 1, year, year + 1].some(
      (near) => mondayOfDay(easterSunday(near) + rule.easterOffsetDays) === monday,
    );
  }
  const { from, to } = rule.weekdayBetween;
  for (let day = monday; day < monday + 5; day++) {
    const monthDay = toDate(day).slice(5);
    // `from` after `to` means over New Year: 12-24 to 01-02.
    const inside = from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
    if (inside) return true;
  }
  return false;
}

function mondayDay(isoWeek: IsoWeek): DayNumber {
  const monday = mondayOf(isoWeek);
  if (monday === null) throw new RangeError(`not an ISO week: ${JSON.stringify(isoWeek)}`);
  return toDay(monday);
}
