/**
 * The shared view: how far apart two parties stand, then and now.
 *
 * In plain words: for each topic we take the mean of each party's answers and look at how far apart the two
 *   means are, as a share of the whole scale: 0 means alike, 1 means at either end. The index is the mean of
 *   these over all topics both parties answered both times. The parties came closer, or went further apart,
 *   only when the whole margin of error says so; otherwise nobody can tell, and that is the usual answer.
 *   It says nothing of who is right, and two parties may agree that things are bad.
 *
 * What: for each topic the distance then and now and the change, each with its interval, and the index.
 * When: management and the employee side answered apart, twice. With one time there is a distance, no change.
 * How: the gap between two means has Welch's interval. A distance is that gap without its sign, and so is its
 *   interval: down to 0 where the gap may go either way. The change is the least and the most that later less
 *   earlier can be while both gaps stay within their joint margin (each gap's error over its reach, squared and
 *   added, at most 1): for gaps clearly to one side that is the usual interval of a difference, and near 0,
 *   where that one misses too often, it is wider. It needs no more than tables keep and draws no chance. Both
 *   times are taken for other persons: where they are the same it is wider than it need be, and safe.
 *   Topics are told together: their intervals are widened for their number (Bonferroni). The index's is the
 *   mean of the topics' own, which holds however one person's answers hang together.
 *   A party of one has no spread, so a topic with one has no interval. Where some topic has none, the index
 *   takes the scatter of change over topics (Student's, from five topics), and says so: `basis`.
 *   A few who all answer alike may do so by chance: an answer stands for half a step either way, and no
 *   party's spread is taken for less than that leaves (step / √12).
 * Units: shares of the scale's width, from 0 to 1; a change from -1 (closer) to 1 (further).
 * Source: Welch 1947; adding reaches squared, Zou & Donner 2008; the fold at 0 is ours. That the intervals hold
 *   as often as they say is simulated in the test.
 * Cost: one pass.
 */
import { mean } from './averages.ts';
import { byStudent } from './paired-change.ts';
import { type Interval, isSampleFault, LEVEL, type Sample, type SampleFault, summaryOf } from './sample.ts';
import { welch } from './unpaired-change.ts';

/** Ends of the scale, and how far it is from one answer to the next (0: any number may be given). */
export type Scale = { readonly low: number; readonly high: number; readonly step: number };
/** What each party answered, in the same order of parties every time. */
export type BothParties = readonly [Sample, Sample];
/** A time with an answer missing is null: nothing is compared. */
export type Topic = { readonly earlier: BothParties | null; readonly later: BothParties | null };

export type Distance = {
  readonly distance: number;
  /** Second party's mean less the first's, as a share of the scale: which of them is higher. */
  readonly gap: number;
  /** Null where a party is one person, or nothing varies and any number may be given. */
  readonly interval: Interval | null;
  /** How far the gap's own interval reaches either way; null with the interval. */
  readonly reach: number | null;
};

type Verdict = 'closer' | 'further' | 'cannot-tell' | 'too-few';

export type TopicDistance = {
  readonly earlier: Distance | null;
  readonly later: Distance | null;
  readonly change: number | null;
  readonly interval: Interval | null;
  readonly verdict: Verdict;
};

export type SharedView = {
  readonly topics: readonly TopicDistance[];
  /** Topics both parties answered both times: what `earlier`, `later` and `change` are means over. */
  readonly compared: number;
  readonly earlier: number | null;
  /** Where nothing can be compared yet: the mean over the topics of the later time. */
  readonly later: number | null;
  readonly change: number | null;
  readonly interval: Interval | null;
  /** `people`: from how each party's answers scatter. `topics`: from how change scatters over topics. */
  readonly basis: 'people' | 'topics' | null;
  readonly verdict: Verdict;
};

export type TopicFault = SampleFault & { readonly topic?: number };

/** Topics from which their own scatter says something. */
export const FEWEST_TOPICS = 5;

export function sharedView(topics: readonly Topic[], scale: Scale, level = LEVEL): SharedView | TopicFault {
  const width = scale.high - scale.low;
  if (!(width > 0 && Number.isFinite(width) && scale.step >= 0 && scale.step <= width))
    return { fault: 'off-scale' };
  if (topics.length === 0) return { fault: 'empty' };
  const together = 1 - (1 - level) / topics.length;
  const alone: TopicDistance[] = [];
  const told: TopicDistance[] = [];
  for (const [topic, each] of topics.entries()) {
    const [own, joint] = [topicDistance(each, scale, level), topicDistance(each, scale, together)];
    if ('fault' in own) return { ...own, topic };
    if ('fault' in joint) return { ...joint, topic };
    alone.push(own);
    told.push(joint);
  }
  return { topics: told, ...indexOf(alone, level) };
}

/** How far apart two parties are at one time. */
export function distanceBetween(
  [first, second]: BothParties,
  scale: Scale,
  level = LEVEL,
): Distance | SampleFault {
  const parties = [first, second].map(summaryOf);
  const width = scale.high - scale.low;
  const sound = [];
  for (const party of parties) {
    if (isSampleFault(party)) return party;
    if (party.mean < scale.low || party.mean > scale.high) return { fault: 'off-scale' };
    const least = scale.step / Math.sqrt(12);
    sound.push({ ...party, sd: party.sd === null ? null : Math.max(party.sd, least) });
  }
  const [a, b] = sound as [(typeof sound)[number], (typeof sound)[number]];
  const gap = (b.mean - a.mean) / width;
  const { error, df } = welch(a, b);
  const { interval } = byStudent(gap, error / width, df, level);
  return {
    distance: Math.abs(gap),
    gap,
    interval: interval && withoutSign(interval),
    reach: interval && interval.high - gap,
  };
}

function withoutSign({ low, high, level }: Interval): Interval {
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return { low: low <= 0 && high >= 0 ? 0 : Math.min(1, near), high: Math.min(1, far), level };
}

function topicDistance(topic: Topic, scale: Scale, level: number): TopicDistance | SampleFault {
  const [earlier, later] = [topic.earlier, topic.later].map(
    (time) => time && distanceBetween(time, scale, level),
  );
  if (earlier && isSampleFault(earlier)) return earlier;
  if (later && isSampleFault(later)) return later;
  if (!earlier || !later)
    return {
      earlier: earlier ?? null,
      later: later ?? null,
      change: null,
      interval: null,
      verdict: 'too-few',
    };
  const change = later.distance - earlier.distance;
  const interval = changeInterval(earlier, later);
  return { earlier, later, change, interval, verdict: verdictOf(interval) };
}

function changeInterval(earlier: Distance, later: Distance): Interval | null {
  const [before, after] = [earlier.reach, later.reach];
  if (!later.interval || before === null || after === null) return null;
  const low = -furthest(earlier.distance, before, later.distance, after);
  const high = furthest(later.distance, after, earlier.distance, before);
  return { low: Math.max(-1, low), high: Math.min(1, high), level: later.interval.level };
}

/** The most that |a| - |b| can be within both reaches together; a and b are the distances found. */
function furthest(a: number, reachA: number, b: number, reachB: number): number {
  const both = Math.hypot(reachA, reachB);
  // Straight on, b would cross 0 and its distance grow again: the most is where it is 0.
  if (b < reachB ** 2 / both) return a + reachA * Math.sqrt(1 - (b / reachB) ** 2);
  return a - b + both;
}

function verdictOf(interval: Interval | null): Verdict {
  if (!interval) return 'too-few';
  if (interval.high < 0) return 'closer';
  return interval.low > 0 ? 'further' : 'cannot-tell';
}

function indexOf(topics: readonly TopicDistance[], level: number): Omit<SharedView, 'topics'> {
  const both = topics.filter(({ change }) => change !== null);
  const meanOf = (some: readonly TopicDistance[], time: 'earlier' | 'later') => {
    const distances = some.flatMap((topic) => topic[time]?.distance ?? []);
    return distances.length ? mean(distances) : null;
  };
  const compared = both.length;
  const [earlier, later] = [meanOf(both, 'earlier'), meanOf(compared ? both : topics, 'later')];
  const change = compared ? mean(both.map((topic) => topic.change!)) : null;
  const told = { compared, earlier, later, change };
  if (change === null) return { ...told, interval: null, basis: null, verdict: 'too-few' };
  const found = indexInterval(both, change, level);
  return { ...told, ...found, verdict: verdictOf(found.interval) };
}

function indexInterval(both: readonly TopicDistance[], change: number, level: number) {
  const own = both.flatMap(({ interval }) => interval ?? []);
  if (own.length === both.length) {
    const [low, high] = [mean(own.map((each) => each.low)), mean(own.map((each) => each.high))];
    return { interval: { low, high, level }, basis: 'people' } as const;
  }
  const scatter = summaryOf(both.map((topic) => topic.change!));
  if (both.length < FEWEST_TOPICS || isSampleFault(scatter)) return { interval: null, basis: null };
  const error = (scatter.sd ?? 0) / Math.sqrt(both.length);
  const { interval } = byStudent(change, error, both.length - 1, level);
  return { interval, basis: interval && 'topics' } as const;
}
