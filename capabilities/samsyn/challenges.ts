/**
 * How far apart two lists of challenges are. Of the weight each party put on its own challenges, how large a part the
 * other does not stand behind: at the start because it had not named it, now because there are no words both say yes
 * to, or one says no to them. The mean of the two parts, so that a long list counts no more than a short one.
 *
 * All challenges are counted, so there is no chance in it. What may be off is that some lie by themselves and nobody
 * has said whether they are about the same: the interval goes from all of them being so to none of them.
 */
import { type Side, sides } from '#people/contract.ts';
import type { Apart, ApartTopic } from '#samsyn/parts.ts';
import type { Lacking, Point, Verdict } from '#samsyn/samsyn-view.ts';

export type ChallengeTime = { point: Point; counts: Record<Side, number> };
export type ChallengesFound = {
  start: ChallengeTime | null;
  now: ChallengeTime | null;
  verdict: Verdict;
  lacks: Lacking | null;
  turn: Side | null;
  loose: number;
};

type Moment = 'start' | 'now';

const other = (side: Side): Side => (side === 'employer' ? 'employees' : 'employer');
const sizeOf = (topic: ApartTopic): number => topic.employer.length + topic.employees.length;
const isShared = (topic: ApartTopic): boolean => topic.employer.length > 0 && topic.employees.length > 0;
const weightOf = (topics: readonly ApartTopic[], side: Side): number =>
  topics.flatMap((topic) => topic[side]).reduce((all, { weight }) => all + weight, 0);

/** Challenges as they were when both had shown theirs, without those that came later. */
const asShown = (topics: readonly ApartTopic[]): ApartTopic[] =>
  topics
    .map((topic) => ({
      ...topic,
      employer: topic.employer.filter(({ late }) => !late),
      employees: topic.employees.filter(({ late }) => !late),
    }))
    .filter((topic) => sizeOf(topic) > 0);

const isApart = (topic: ApartTopic, moment: Moment): boolean => {
  if (moment === 'now' && topic.joint === 'agreed') return false;
  return !isShared(topic) || (moment === 'now' && topic.joint === 'disagreed');
};

/** Whether somebody may still lay more with it: what has common words is closed, and all is when both have signed. */
const isLoose = ({ joint }: ApartTopic, signed: boolean): boolean => joint === 'none' && !signed;

function timeOf(topics: readonly ApartTopic[], moment: Moment, signed: boolean): ChallengeTime | null {
  if (sides.some((side) => weightOf(topics, side) === 0)) return null;
  const shareOf = (which: (topic: ApartTopic, side: Side) => boolean): number => {
    const parts = sides.map((side) => {
      const some = topics.filter((topic) => topic[side].length > 0 && which(topic, side));
      return weightOf(some, side) / weightOf(topics, side);
    });
    return Math.min(1, (parts[0]! + parts[1]!) / 2);
  };
  const mayMeet = (topic: ApartTopic, side: Side): boolean => {
    if (moment === 'now' && topic.joint === 'open') return true;
    const anyOfOther = topics.some((one) => one[other(side)].length > 0 && isLoose(one, signed));
    return isLoose(topic, signed) && anyOfOther;
  };
  const high = shareOf((topic) => isApart(topic, moment));
  const low = shareOf((topic, side) => isApart(topic, moment) && !mayMeet(topic, side));
  const countOf = (side: Side) => topics.flatMap((topic) => topic[side]).length;
  return {
    point: { distance: high, low, high },
    counts: { employer: countOf('employer'), employees: countOf('employees') },
  };
}

/** Nothing may differ by more than a rounding for the parties to stand still. */
const noise = 1e-9;

function verdictOf(start: Point, now: Point): Verdict {
  if (now.high! < start.low! - noise) return 'closer';
  if (now.low! > start.high! + noise) return 'further';
  const ends = [start.low!, start.high!, now.low!, now.high!];
  return Math.max(...ends) - Math.min(...ends) <= noise ? 'same' : 'cannot-tell';
}

export function challengesFound({ unfinished, since, topics, signed }: Apart): ChallengesFound {
  const nothing = { start: null, now: null, loose: 0, verdict: 'missing' } as const;
  if (since === null)
    return { ...nothing, lacks: 'own-lists', turn: unfinished.length === 1 ? unfinished[0]! : null };
  const shown = asShown(topics);
  const anyPlaced = signed || shown.some((topic) => topic.joint !== 'none' || sizeOf(topic) > 1);
  const start = anyPlaced ? timeOf(shown, 'start', signed) : null;
  if (!start) return { ...nothing, lacks: anyPlaced ? 'own-lists' : 'sorting', turn: null };
  const loose = topics.filter((topic) => isApart(topic, 'now') && isLoose(topic, signed)).length;
  const anySettled = topics.some(({ joint }) => joint === 'agreed' || joint === 'disagreed');
  const now = anySettled ? timeOf(topics, 'now', signed) : null;
  if (!now) return { start, now: null, loose, verdict: 'once', lacks: 'common-words', turn: null };
  return { start, now, loose, verdict: verdictOf(start.point, now.point), lacks: null, turn: null };
}
