/**
 * What a process-behaviour chart is asked with and what it answers. Plain values only.
 *
 * Indices count from 0 into `points`, and both ends of a stretch are included. Values are in the unit of
 * what is measured; a proportion (p) is a fraction from 0 to 1, a rate (u) is a count per unit of `whole`.
 */

export type ChartKind = 'xmr' | 'median-xmr' | 'run' | 'xbar-r' | 'xbar-s' | 'p' | 'u' | 'c';

/** Which way is good; `none` where neither is. */
export type Direction = 'higher' | 'lower' | 'none';

/**
 * One period in its order. `value` null: nothing reported, a gap, whatever else is given.
 * p: value is count / whole; u: the same; c: value is the count; xbar: `samples`, and value is their mean.
 * Where a value follows from the rest it is worked out from it, and what was given as value is not read.
 */
export type Point = {
  readonly period: string;
  readonly value: number | null;
  readonly count?: number;
  readonly whole?: number;
  readonly samples?: readonly number[];
};

/**
 * A further part begins at this index: the definition changed (nothing crosses), or somebody decided to
 * re-base. One that lies just after the last point waits for its first.
 */
export type Break = { readonly at: number; readonly why: 'definition' | 'rebase' };

/**
 * The readings that limits are worked out from, in each part.
 * `all` moves with every reading. `first` is the part's first `count` readings and locks with the last of
 * them. `between` is a recorded decision for the part it begins in; other parts take their first twenty.
 */
export type Baseline =
  | { readonly kind: 'all' }
  | { readonly kind: 'first'; readonly count: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number };

/**
 * `rounded`: 2.66 and 3.268, as charts are taught. `table`: 3 / 1.128 and 3.267, as printed tables and R's
 * qcc have them. `exact`: neither rounded. For samples the first two are the same: the d2 of tables.
 */
export type Constants = 'rounded' | 'table' | 'exact';

export type ChartRequest = {
  readonly kind: ChartKind;
  readonly points: readonly Point[];
  readonly breaks?: readonly Break[];
  /** The first twenty readings of each part when left out. */
  readonly baseline?: Baseline;
  /** Readings below which there are no limits; 12 when left out. */
  readonly fewest?: number;
  readonly constants?: Constants;
};

/** From the first to the last of the readings that make it. */
export type Signal = {
  readonly rule: 1 | 2 | 3;
  readonly from: number;
  readonly to: number;
  readonly side: 'above' | 'below';
};

/**
 * Why a part has no limits: too few readings in its baseline, or too few pairs of neighbouring readings
 * there, because of gaps. `points` is what there is, readings or pairs, and `needed` what it takes.
 */
export type NoLimits = {
  readonly reason: 'too-few' | 'too-few-pairs';
  readonly points: number;
  readonly needed: number;
};

export type Part = {
  readonly from: number;
  readonly to: number;
  readonly begins: 'start' | 'definition' | 'rebase';
  /** `run` where there is too little for limits. */
  readonly shown: ChartKind;
  readonly why: NoLimits | null;
  /** `provisional`: the next reading may move centre and limits. `locked`: no later reading does. */
  readonly state: 'none' | 'provisional' | 'locked';
  readonly baseline: { readonly from: number; readonly to: number; readonly points: number } | null;
  readonly centre: number | null;
  /** Mean (median-xmr: median) of moving ranges, or of the samples' ranges or standard deviations. */
  readonly meanRange: number | null;
  /** Limits of the ranges themselves. */
  readonly rangeLower: number | null;
  readonly rangeLimit: number | null;
  /** One for each point of the part; null where there are no limits, and at a gap where they vary. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
};

export type Chart = {
  readonly kind: ChartKind;
  readonly constants: Constants;
  readonly fewest: number;
  readonly points: readonly Point[];
  /** xmr: moving ranges, null at a part's start and beside a gap; xbar: each sample's spread; else null. */
  readonly ranges: readonly (number | null)[];
  readonly parts: readonly Part[];
  /** By where they begin, then by rule. */
  readonly signals: readonly Signal[];
  /** Indices of ranges outside the limits of ranges. */
  readonly rangeSignals: readonly number[];
};

/** The first point that makes no chart, and what is wrong with it. */
export type ChartFault = {
  readonly fault:
    | 'not-a-number'
    | 'zero-whole'
    | 'negative-count'
    | 'not-whole-number'
    | 'count-over-whole'
    | 'sample-too-small'
    | 'sample-too-large'
    | 'sample-sizes-differ';
  readonly at: number;
};
