/**
 * A company's journey.
 *
 * What: a programme's skeleton, a start Monday and a calendar become a dated plan: weeks, phases, visits,
 *   meetings, gatherings, gates, follow-ups, and how much slack there is before the limit.
 * When: a company is enrolled, moves its start, closes a week, pauses, or changes template version.
 * Units: dates `YYYY-MM-DD`; weeks counted from 1 over the whole journey; slack in whole weeks.
 * Source: the programme's terms (phases, beats, 18 months) as the template gives them.
 * Cost: about a fifth of a millisecond for 68 weeks; a search for a better start only when there is no slack.
 */
import { limitOf, slackBetween, walkWeeks } from './active-weeks.ts';
import { closedWeek, PAUSE_REASON } from './closed-weeks.ts';
import { datePlan } from './dated-plan.ts';
import { toDate, toDay } from './days.ts';
import { checkInput, refusal } from './refusals.ts';
import type { Journey, JourneyInput, JourneyRefusal, JourneyWarning, PlanDate } from './shape.ts';
import { skeletonFaults, weekCount } from './skeleton.ts';
import { startsWithSlack } from './starts.ts';
import { workingDays } from './working-days.ts';

/**
 * The dated journey, or why there is none. The same input always gives the same journey.
 *
 * Throws RangeError when the skeleton has faults (`skeletonFaults` lists them) or `visitWeekday` is not a
 * whole number from 1 to 5: those are mistakes in code or template, not in what somebody asked for.
 */
export function makeJourney(input: JourneyInput): Journey | JourneyRefusal {
  const { skeleton, calendar } = input;
  const visitWeekday = input.visitWeekday ?? 1;
  demandSound(input, visitWeekday);
  const closer = checkInput(input);
  if (typeof closer !== 'function') return closer;

  const start = toDay(input.start);
  const walk = walkWeeks(start, weekCount(skeleton), closer);
  if (!walk.complete) {
    const last = walk.closed.at(-1)!.reason;
    return refusal('no-open-weeks', last === PAUSE_REASON ? 'pauses' : 'closedWeeks', last);
  }
  const end = walk.active.at(-1)! + 4;
  const limit = limitOf(start, skeleton.months);
  const slackWeeks = slackBetween(end, limit);
  return {
    programme: skeleton.programme,
    templateVersion: skeleton.version,
    calendar,
    start: input.start,
    end: toDate(end),
    limit: toDate(limit),
    slackWeeks,
    closed: walk.closed.map(({ monday, reason }) => closedWeek(monday, reason)),
    ...datePlan(skeleton, walk.active, visitWeekday, workingDays(calendar)),
    warnings: warnings(input, toDate(end), slackWeeks),
  };
}

export function isRefusal(outcome: Journey | JourneyRefusal): outcome is JourneyRefusal {
  return 'refused' in outcome;
}

function demandSound(input: JourneyInput, visitWeekday: number): void {
  const faults = skeletonFaults(input.skeleton);
  if (!Number.isInteger(visitWeekday) || visitWeekday < 1 || visitWeekday > 5) {
    faults.push(`visitWeekday: must be 1 to 5, not ${visitWeekday}`);
  }
  if (faults.length > 0) throw new RangeError(`no journey can be dated: ${faults.join('; ')}`);
}

function warnings(input: JourneyInput, end: PlanDate, slackWeeks: number): JourneyWarning[] {
  const touching = (input.pauses ?? []).filter((pause) => pause.from <= end && pause.to > input.start);
  const found: JourneyWarning[] = [];
  if (slackWeeks <= 0) {
    // A company that has paused has begun: another start would be no help.
    const suggestedStart = touching.length > 0 ? null : suggestStart(input);
    if (slackWeeks < 0) found.push({ code: 'past-limit', weeks: -slackWeeks, suggestedStart });
    else found.push({ code: 'no-slack', suggestedStart });
  }
  for (const pause of touching) if (pause.open) found.push({ code: 'pause-open', from: pause.from });
  return found;
}

function suggestStart({ skeleton, calendar, start, close, open }: JourneyInput): PlanDate | null {
  return startsWithSlack(skeleton, calendar, start, 1, { close, open })[0]?.start ?? null;
}
