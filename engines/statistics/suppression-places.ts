/** The places of a question's tables in the order in which they are decided: the whole, then large before small. */
import { type MergedGroup, mergeNeighbours } from './suppression-merge.ts';
import type { Counts, DeclaredDimension, DeclaredQuestion, Plan } from './suppression-wave-shapes.ts';

export type Place = {
  /** Null for the whole. */
  readonly dimension: string | null;
  readonly groups: readonly string[];
  readonly answers: number;
};

export function placesOf(plan: Plan, asked: DeclaredQuestion, counts: readonly Counts[]): readonly Place[] {
  const whole = { dimension: null, groups: [], answers: answersIn(counts, asked.question, () => true) };
  const tables = asked.by.map((name) => {
    const dimension = plan.dimensions.find((each) => each.dimension === name);
    if (dimension === undefined) throw new RangeError(`The dimension ${name} is not declared.`);
    const places = groupsOf(plan, dimension, asked, counts).map(({ groups }) => ({
      dimension: name,
      groups,
      answers: answersIn(counts, asked.question, (stated) => groups.includes(stated[name] ?? '')),
    }));
    return places.toSorted((a, b) => b.answers - a.answers);
  });
  return [whole, ...tables.flat()];
}

/** The same groups for all questions of a table that are equally sensitive: put together for the least answered. */
function groupsOf(
  { questions, atLeast }: Plan,
  { dimension, groups, inOrder }: DeclaredDimension,
  { sensitive }: DeclaredQuestion,
  counts: readonly Counts[],
): readonly Pick<MergedGroup, 'groups'>[] {
  if (!inOrder) return groups.map((group) => ({ groups: [group] }));
  const table = questions.filter((each) => each.by.includes(dimension) && each.sensitive === sensitive);
  const fewest = groups.map((group) => {
    const answers = table.map(({ question }) => answersIn(counts, question, (at) => at[dimension] === group));
    return { groups: [group], answers: Math.min(...answers) };
  });
  return mergeNeighbours(fewest, sensitive ? atLeast.distribution : atLeast.mean);
}

function answersIn(
  counts: readonly Counts[],
  question: string,
  is: (groups: Readonly<Record<string, string>>) => boolean,
): number {
  let answers = 0;
  for (const { groups, levels } of counts.find((each) => each.question === question)?.profiles ?? [])
    if (is(groups)) for (const count of levels) answers += count;
  return answers;
}
