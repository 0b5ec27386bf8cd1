/**
 * What the rules of suppression are asked with and what they answer. Plain values only.
 *
 * An atom is whoever stands behind an answer, under a name that means nothing outside one call: a single
 * person (or company), or a number of them who never can be told apart because they stand in the same sets.
 * What is published is a sum over a set of atoms: a mean is that sum and how many they are, a distribution
 * is one such sum for each level. The same question has the same atoms; two questions share nothing.
 */

/** Fewest answers behind a mean, and fewest behind whatever can be reckoned from means by adding and taking away. */
export const FEWEST_FOR_MEAN = 5;
/** The same for distributions, free text, and every figure on a sensitive question. */
export const FEWEST_FOR_DISTRIBUTION = 10;

export type AtLeast = { readonly mean: number; readonly distribution: number };
export const lowestLimits: AtLeast = { mean: FEWEST_FOR_MEAN, distribution: FEWEST_FOR_DISTRIBUTION };

/**
 * The limits to use now. They may be raised and then stay: a lower one than the floor, or than one used
 * before, is a fault of the caller, whoever asked for it.
 */
export function limitsFrom(now: AtLeast, before: AtLeast = lowestLimits): AtLeast {
  for (const key of ['mean', 'distribution'] as const)
    if (!Number.isInteger(now[key]) || now[key] < Math.max(before[key], lowestLimits[key]))
      throw new RangeError(`The limit for a ${key} may rise, and never fall: ${now[key]}.`);
  if (now.distribution < now.mean) throw new RangeError('A distribution tells more than a mean.');
  return now;
}

export type Show = 'mean' | 'distribution';

/** `band`: low, middle or high, and no number; nothing can be added to it or taken from it. */
export type Publish = Show | 'band' | 'nothing';

/**
 * Why less is shown than was asked for. R1 `too-few`, R2 `rest-too-few`, R3 `differs-too-little`,
 * R4 `churn-too-small`, R5 `all-alike`, R6 `not-declared`; `sibling-hidden` is R2 where what is left is a
 * group that is not shown. For the record of what was decided: a screen words `band` in one way only,
 * since "all alike" said aloud is the answer of each.
 */
export type Reason =
  | 'too-few'
  | 'rest-too-few'
  | 'differs-too-little'
  | 'churn-too-small'
  | 'all-alike'
  | 'sibling-hidden'
  | 'not-declared';

export type Atom = string | number;

export type CountedSet = {
  readonly question: string;
  readonly wave: string;
  /** The declared table it stands in; whatever a reader filters for himself has a name nobody declared. */
  readonly table: string;
  readonly atoms: ReadonlySet<Atom>;
  readonly show: Show;
};

export type Ask = {
  /** All that has been published, to anyone, in any wave. */
  readonly published: readonly CountedSet[];
  readonly request: CountedSet;
  readonly sensitive: boolean;
  /** Fewer than five of the answers differ from the commonest one. */
  readonly alike: boolean;
  /** Sets of this wave shown as a band because they are alike: nothing may be reckoned inside them. */
  readonly kept: readonly ReadonlySet<Atom>[];
  readonly declared: ReadonlySet<string>;
  readonly atLeast: AtLeast;
  /** How many stand behind an atom; one where it is not said. */
  readonly behind?: ReadonlyMap<Atom, number>;
};

export type Decision = { readonly publish: Publish; readonly because: Reason | null };
