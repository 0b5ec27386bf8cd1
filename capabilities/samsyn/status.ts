import type { BothParties } from '#engines/statistics/distance-between-parties.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { scale } from '#samsyn/asked.ts';
import type { RatedRound, TwoTimes } from '#samsyn/parts.ts';
import type { Lacking, Operators } from '#samsyn/samsyn-view.ts';

type Dimension = RatedRound['dimensions'][number];

const pairOf = ({ values }: Dimension): BothParties | null =>
  values.management.length > 0 && values.employees.length > 0 ? [values.management, values.employees] : null;

const answeredByBoth = ({ dimensions }: RatedRound): boolean =>
  dimensions.some((one) => pairOf(one) !== null);

export type StatusFound = TwoTimes & {
  operators: { start: Operators | null; now: Operators | null } | null;
};

/** Management and employees in the first round both have rated in, and in the latest; rounds come oldest first. */
export function statusFound(rounds: readonly RatedRound[]): StatusFound | Lacking {
  const used = rounds.filter(answeredByBoth);
  if (used.length === 0) return rounds.length === 0 ? 'round' : 'other-side';
  const first = used[0]!;
  const last = used.at(-1)!;
  const once = first === last;
  const before = new Map(first.dimensions.map((one) => [one.dimension, one]));
  const operators = { start: operatorsIn(first), now: once ? null : operatorsIn(last) };
  return {
    startOn: osloDay(first.at),
    nowOn: once ? null : osloDay(last.at),
    questions: last.dimensions.map((one) => {
      const earlier = before.get(one.dimension);
      return {
        key: one.dimension,
        name: one.name,
        earlier: once || !earlier ? null : pairOf(earlier),
        later: pairOf(one),
      };
    }),
    operators: operators.start || operators.now ? operators : null,
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Operators are known by their median alone, so their distance has no margin of error. */
function operatorsIn({ dimensions }: RatedRound): Operators | null {
  const asked = dimensions.flatMap((one) => {
    const pair = pairOf(one);
    return pair && one.operators ? [{ one, operators: one.operators }] : [];
  });
  if (asked.length === 0) return null;
  const width = scale.high - scale.low;
  const distanceOf = (side: 'management' | 'employees') =>
    meanOf(asked.map(({ one, operators }) => Math.abs(meanOf(one.values[side]) - operators.median) / width));
  return {
    employer: distanceOf('management'),
    employees: distanceOf('employees'),
    n: Math.min(...asked.map(({ operators }) => operators.n)),
  };
}
