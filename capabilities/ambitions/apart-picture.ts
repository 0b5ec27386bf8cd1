import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { finishedBy, isTogether, togetherSince } from '#ambitions/apart-rules.ts';
import type { Rows } from '#ambitions/rows.ts';
import { type Side, sides } from '#people/contract.ts';

/** One topic as the parties weighed it, each challenge by its weight from 1 to 5. */
export type TopicApart = {
  readonly employer: readonly WeightApart[];
  readonly employees: readonly WeightApart[];
  /** What both have said of the words they share; `none` where they have written none. */
  readonly joint: 'none' | 'open' | 'agreed' | 'disagreed';
};
type WeightApart = { readonly weight: number; readonly late: boolean };

export type ChallengesApart = {
  /** Sides that have not finished their own. */
  readonly unfinished: readonly Side[];
  /** When both had shown theirs, ISO 8601; null while they write apart, and `topics` is empty then. */
  readonly since: string | null;
  readonly topics: readonly TopicApart[];
  /** Both have signed the picture: what still lies by itself is not waiting to be laid with anything. */
  readonly signed: boolean;
};

/** Challenges without a weight are left out: nothing can be reckoned from them. */
export function challengesApart(
  { finishes }: Pick<Rows, 'finishes'>,
  { challenges, joints }: Pick<AmbitionsView, 'challenges' | 'joints'>,
  signed: boolean,
): ChallengesApart {
  const unfinished = sides.filter((side) => finishedBy(finishes, side) === null);
  if (!isTogether(finishes)) return { unfinished, since: null, topics: [], signed: false };
  const weighed = challenges.filter(({ weight }) => weight.value !== '');
  const topics = [...Map.groupBy(weighed, ({ topic }) => topic)].map(([topic, here]): TopicApart => {
    const of = (side: Side) =>
      here
        .filter((one) => one.side === side)
        .map(({ weight, late }) => ({ weight: Number(weight.value), late }));
    const joint = joints.find((one) => one.topic === topic);
    return { employer: of('employer'), employees: of('employees'), joint: joint?.state ?? 'none' };
  });
  return { unfinished, since: togetherSince(finishes), topics, signed };
}
