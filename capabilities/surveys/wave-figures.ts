/**
 * Which figures of a wave may be shown, asked of the engine of suppression from counts alone.
 *
 * Within the wave the answer is exact. Between waves nobody can tell who took part: paper is drawn from a hat and a
 * ballot is blind. So a group that has been shown once is not shown again for the same statement (four who joined or
 * left it could be reckoned out by whoever supposes that all others answered as before), and only the company as a
 * whole is followed over time: it has no group beside it to be taken from.
 */
import type { AtLeast } from '#engines/statistics/suppression-shapes.ts';
import { decideWave } from '#engines/statistics/suppression-wave.ts';
import type { Figure, Profile } from '#engines/statistics/suppression-wave-shapes.ts';
import type { Answer } from '#surveys/ballot.ts';
import { type Instrument, type InstrumentItem, stepsOfScale } from '#surveys/instrument.ts';
import type { WaveTables } from '#surveys/results-view.ts';
import type { Plan } from '#surveys/wave-view.ts';

export type Counting = {
  wave: string;
  instrument: Pick<Instrument, 'items' | 'themes'>;
  plan: Pick<Plan, 'atLeast' | 'groups'>;
  answers: readonly Pick<Answer, 'marks' | 'groups'>[];
  /** What the parties have agreed on for the company. */
  agreed: WaveTables['atLeast'];
  /** Waves of the same instrument that have been counted, the oldest first. */
  earlier: readonly { wave: string; tables: WaveTables }[];
  /** Tables of other instruments' waves in the company, in terms of this one's statements. */
  beside: readonly WaveTables[];
};

type Made = Pick<Counting, 'earlier' | 'beside'>;
const tablesIn = ({ earlier, beside }: Made): WaveTables[] => [
  ...earlier.map(({ tables }) => tables),
  ...beside,
];

export const stepsOf = (item: InstrumentItem): number => item.levels?.length ?? stepsOfScale;
export const markedItems = ({ items }: Pick<Instrument, 'items'>): InstrumentItem[] =>
  items.filter(({ kind }) => kind !== 'text');

/** The limits in force: the highest anybody has set, now or in an earlier wave. */
export function limitsOf({ plan, agreed, ...made }: Pick<Counting, 'plan' | 'agreed' | keyof Made>) {
  const before = tablesIn(made).map(({ atLeast }) => atLeast);
  const means = Math.max(plan.atLeast, agreed.means, ...before.map((one) => one.means));
  const distributions = Math.max(means, agreed.distributions, ...before.map((one) => one.distributions));
  return { means, distributions };
}

/** Statements some group has been shown for in an earlier wave. */
export function shownByGroup(made: Made): Set<string> {
  const rows = tablesIn(made).flatMap(({ items }) => items);
  const isShown = (row: (typeof rows)[number]) =>
    Object.values(row.groups).some((options) =>
      Object.values(options).some(({ show }) => show === 'mean' || show === 'distribution'),
    );
  return new Set(rows.filter(isShown).map(({ key }) => key));
}

/**
 * Whether a group can be shown at all: one declared with fewer people than a result needs never is, whoever says they
 * work there. It would take one who belongs elsewhere to lift four over the limit.
 */
export const isLargeEnough = (least: { means: number }, option: { readonly people: number }): boolean =>
  option.people >= least.means;

export function figuresOf(counting: Counting): readonly Figure[] {
  const { wave, instrument, plan, answers } = counting;
  const items = markedItems(instrument);
  const again = shownByGroup(counting);
  const { means, distributions } = limitsOf(counting);
  const atLeast: AtLeast = { mean: means, distribution: distributions };
  const by = plan.groups.map(({ key }) => key);
  const large = new Map(
    plan.groups.map(({ key, options }) => [
      key,
      options.filter((option) => isLargeEnough({ means }, option)).map((option) => option.key),
    ]),
  );
  // Who says a group that is never shown is beside all groups, as one who says none.
  const stated = answers.map(({ marks, groups }) => ({
    marks,
    groups: Object.fromEntries(
      Object.entries(groups).filter(([key, option]) => large.get(key)?.includes(option)),
    ),
  }));
  return decideWave(
    {
      wave,
      atLeast,
      dimensions: plan.groups.map(({ key }) => ({
        dimension: key,
        groups: large.get(key)!,
        inOrder: false,
      })),
      questions: items.map(({ key, sensitive = false }) => ({
        question: key,
        sensitive,
        show: 'distribution',
        by: again.has(key) ? [] : by,
      })),
    },
    items.map((item) => ({ question: item.key, profiles: profilesOf(item, stated) })),
    { figures: [], atLeast, takingPart: null },
  );
}

/** How many gave each answer, for each set of groups stated together. */
function profilesOf(item: InstrumentItem, answers: Counting['answers']): Profile[] {
  const profiles = new Map<string, { groups: Answer['groups']; levels: number[] }>();
  for (const { marks, groups } of answers) {
    const mark = marks[item.key] ?? null;
    if (mark === null) continue;
    const stated = JSON.stringify(Object.entries(groups).toSorted());
    const profile = profiles.get(stated) ?? { groups, levels: Array<number>(stepsOf(item)).fill(0) };
    profile.levels[mark - 1]! += 1;
    profiles.set(stated, profile);
  }
  return [...profiles.values()];
}
