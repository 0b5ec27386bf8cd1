import type { BothParties } from '#engines/statistics/distance-between-parties.ts';
import { osloDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { askedOf, basisOf, indexOver, latest } from '#samsyn/asked.ts';
import { type ChallengeTime, challengesFound } from '#samsyn/challenges.ts';
import { expectationsFound } from '#samsyn/expectations.ts';
import type { AnsweredSurvey, Apart, Guess, RatedRound, TwoTimes } from '#samsyn/parts.ts';
import {
  definition,
  type Lacking,
  type Point,
  type SamsynPicture,
  type Time,
  type TopicKey,
  type TopicView,
  topicKeys,
} from '#samsyn/samsyn-view.ts';
import { statusFound } from '#samsyn/status.ts';

/** What the rooms below know of a company, as it stands in them. */
export type Parts = {
  challenges: Apart;
  rounds: readonly RatedRound[];
  surveys: readonly AnsweredSurvey[];
  guesses: readonly Guess[];
};

/** The programme's week of a day; null where there is none. */
export type WeekOf = (day: string) => number | null;

type Around = { today: string; language: Language; weekOf: WeekOf };

const nothing = {
  start: null,
  now: null,
  change: null,
  compared: 0,
  basis: null,
  turn: null,
  items: [],
  operators: null,
  loose: 0,
} as const;

/** How far apart the parties stood and stand, from what stands in the rooms below. */
export function pictureOf(parts: Parts, around: Around): SamsynPicture {
  const status = statusFound(parts.rounds);
  const expected = expectationsFound(parts);
  const topics: Record<TopicKey, TopicView> = {
    challenges: challengesView(parts.challenges, around),
    status: askedView('status', status, 'second-round', around),
    expectations: askedView('expectations', expected, 'second-survey', around),
  };
  if (typeof status !== 'string') topics.status = { ...topics.status, operators: status.operators };
  const all = topicKeys.map((key) => topics[key]);
  const questions = [status, expected].flatMap((one) => (typeof one === 'string' ? [] : one.questions));
  return { definition, index: indexOver(questions), topics: all, talk: talkOf(all) };
}

function askedView(
  topic: TopicKey,
  found: TwoTimes | Lacking,
  again: Lacking,
  { language, weekOf }: Around,
): TopicView {
  if (typeof found === 'string') return { ...nothing, topic, verdict: 'missing', lacks: found, items: [] };
  const { questions, startOn, nowOn } = found;
  const asked = askedOf(questions)!;
  const twice = asked.now !== null;
  const pairsAt = (time: 'earlier' | 'later') => {
    const counted = twice ? questions.filter(({ earlier, later }) => earlier && later) : questions;
    return counted.flatMap((one) => (one[time] ? [one[time]] : []));
  };
  const timeAt = (on: string, point: Point, pairs: readonly BothParties[]): Time => ({
    on,
    week: weekOf(on),
    point,
    employer: basisOf(pairs, 0),
    employees: basisOf(pairs, 1),
  });
  return {
    ...nothing,
    topic,
    // Two times with no question in common are as good as one: the latest.
    start: twice
      ? timeAt(startOn, asked.start, pairsAt('earlier'))
      : timeAt(nowOn ?? startOn, asked.start, pairsAt('later')),
    now: twice ? timeAt(nowOn!, asked.now!, pairsAt('later')) : null,
    change: asked.change,
    compared: asked.compared,
    basis: asked.basis,
    verdict: asked.verdict,
    lacks: twice ? null : again,
    items: asked.items.map((item) => ({ ...item, name: item.name[language]! })),
  };
}

function challengesView(apart: Apart, { today, weekOf }: Around): TopicView {
  const { start, now, verdict, lacks, turn, loose } = challengesFound(apart);
  const timeAt = (on: string, { point, counts }: ChallengeTime): Time => ({
    on,
    week: weekOf(on),
    point,
    employer: { fewest: counts.employer, most: counts.employer },
    employees: { fewest: counts.employees, most: counts.employees },
  });
  const both = start && now;
  return {
    ...nothing,
    topic: 'challenges',
    start: start && timeAt(osloDay(apart.since!), start),
    now: now && timeAt(today, now),
    change: both && {
      by: now.point.distance - start.point.distance,
      low: now.point.low! - start.point.high!,
      high: now.point.high! - start.point.low!,
    },
    verdict,
    lacks,
    turn,
    loose,
    items: [],
  };
}

/** So many that a meeting gets through them. */
const mostToTalkOf = 3;
/** Under this nobody sees a distance: less than a fifth of a step. */
const leastToTalkOf = 0.05;

/** What is farthest apart as things stand, of all that was asked; among equals the order they stand in. */
function talkOf(topics: readonly TopicView[]): SamsynPicture['talk'] {
  return topics
    .flatMap(({ topic, items }) =>
      items.map((item) => ({
        topic,
        key: item.key,
        name: item.name,
        distance: latest(item),
        higher: item.higher,
      })),
    )
    .filter(({ distance }) => distance >= leastToTalkOf)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, mostToTalkOf);
}
