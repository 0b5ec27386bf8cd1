import { addDays, addMonths, toDay } from '#engines/journey/days.ts';
import { whereAreWe } from '#engines/journey/position.ts';
import type { JourneySkeleton, PlanDate } from '#engines/journey/shape.ts';
import { weekCount } from '#engines/journey/skeleton.ts';
import { type EnrolmentRow, mondayOfDate, openPause } from '#programme/rules.ts';
import { type Askers, type Travelled, travel } from './history.ts';
import type { Aim, Story } from './story.ts';

export type Placed = Travelled & { enrolment: EnrolmentRow };

/** Calendar weeks a journey may lose to closed weeks, moves and pauses, and then some. */
const closedAllowance = 20;

/** What costs a candidate more than any distance: to have no room before its limit. */
const pastLimit = 1000;
const notQuite = 0.5;

/**
 * The start, and the way from it, that puts a company where its story wants it today. In seasons where the
 * weeks its story loses would take it past the limit, the story is told without them.
 * Throws when no Monday does: then the story asks for what the programme's rules do not allow.
 */
export function placeCompany(
  story: Story,
  skeleton: JourneySkeleton,
  fixed: Omit<EnrolmentRow, 'start' | 'close'>,
  askers: Askers,
  today: PlanDate,
): Placed {
  let best: Candidate | null = null;
  for (const told of tellings(story)) {
    for (const start of startsToTry(told.aim, skeleton, today)) {
      const enrolment = { ...fixed, start, close: told.close?.(start) ?? [] };
      const travelled = travel(enrolment, told.steps ?? [], skeleton, askers, today);
      const off = travelled && distance(told.aim, travelled, today);
      if (!travelled || off === null || (best && off >= best.off)) continue;
      best = { placed: { ...travelled, enrolment }, off };
    }
    if (best && best.off < pastLimit) break;
  }
  if (!best)
    throw new Error(
      `No start puts ${fixed.company} where it is to be on ${today}: ${JSON.stringify(story.aim)}.`,
    );
  return best.placed;
}

type Candidate = { placed: Placed; off: number };

/** The story as it stands, then without its changes, then without its own closed weeks. */
function tellings(story: Story): Story[] {
  if (story.aim.kind !== 'week') return [story];
  const unchanged = { ...story, steps: [] };
  return [story, unchanged, { ...unchanged, close: undefined }];
}

/** Mondays that can lead to the aim, the latest first: of two equally good the later start wins. */
function startsToTry(aim: Aim, skeleton: JourneySkeleton, today: PlanDate): PlanDate[] {
  const [least, most] = weeksBack(aim, skeleton);
  const monday = mondayOfDate(today);
  return Array.from({ length: most - least + 1 }, (_, i) => addDays(monday, -7 * (least + i)));
}

/** How many calendar weeks ago the start can have been, from and to; negative lies ahead. */
function weeksBack(aim: Aim, skeleton: JourneySkeleton): [least: number, most: number] {
  switch (aim.kind) {
    case 'week': {
      const spread = aim.spread ?? 0;
      return [Math.max(0, aim.week - spread - 1), aim.week + spread + closedAllowance];
    }
    case 'paused':
      return [aim.week, aim.week + aim.forWeeks + closedAllowance];
    case 'before':
      return [-Math.ceil(aim.days / 7) - closedAllowance, -1];
    case 'ended': {
      const since = Math.floor((aim.months * 30) / 7) + weekCount(skeleton);
      return [since, since + closedAllowance + aim.months];
    }
  }
}

/** How far from the aim a journey stands, null when it does not serve. */
function distance(aim: Aim, { journey, state }: Travelled, today: PlanDate): number | null {
  const at = whereAreWe(journey, today);
  const tight = journey.slackWeeks < 0 ? pastLimit : 0;
  switch (aim.kind) {
    case 'week': {
      const off = Math.abs((at.week ?? 0) - aim.week);
      if (at.state === 'before' || at.state === 'paused' || off > (aim.spread ?? 0)) return null;
      // A company in its last week may have ended on Friday, no other may.
      if (at.state === 'finished' && aim.week !== journey.weeks.length) return null;
      return off + tight + (at.state === 'active' ? 0 : notQuite);
    }
    case 'paused': {
      const pause = openPause(state);
      if (at.state !== 'paused' || at.week !== aim.week || !pause) return null;
      return Math.abs(toDay(today) - toDay(pause.from) - aim.forWeeks * 7);
    }
    case 'before':
      return at.state === 'before' ? Math.abs(at.daysToStart - aim.days) + tight : null;
    case 'ended': {
      const since = toDay(today) - toDay(addMonths(journey.end, aim.months));
      return since < 0 ? null : since + tight;
    }
  }
}
