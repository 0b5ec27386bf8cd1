/**
 * Cohen's kappa of two raters, weighted by distance.
 *
 * What: 1 less how far apart two raters were over how far apart they would be if each had dealt out their own
 *   levels at random. Two levels apart counts twice as much as one (linear weights).
 * When: two raters and all things rated by both, such as an adviser and a key. Otherwise `agreement.ts`.
 * Units: none; 1 is full agreement.
 * Source: Cohen 1968. Held against the figure scikit-learn publishes in its own tests. The interval is a
 *   jackknife over things, cut off at 1.
 * Cost: things, and levels squared, for each thing left out.
 */

import type { RatingFault } from './agreement.ts';
import { mean, sum } from './averages.ts';
import { jackknife } from './jackknife.ts';
import { type Interval, isFigure, LEVEL } from './sample.ts';

/** What each of two raters gave one thing. */
export type RatedTwice = readonly [number, number];

export type Kappa = {
  readonly things: number;
  /** Null where both gave everything one and the same level. */
  readonly kappa: number | null;
  readonly interval: Interval | null;
};

export function weightedKappa(pairs: readonly RatedTwice[], level = LEVEL): Kappa | RatingFault {
  const fault = pairFault(pairs);
  if (fault) return fault;
  const found = jackknife(pairs, kappaOf, level);
  return {
    things: pairs.length,
    kappa: kappaOf(pairs),
    interval: found && { ...found, high: Math.min(1, found.high) },
  };
}

/** The first thing wrong with some pairs of ratings, null when they can be reckoned with. */
export function pairFault(pairs: readonly RatedTwice[]): RatingFault | null {
  if (pairs.length === 0) return { fault: 'too-few' };
  const at = pairs.findIndex((pair) => !pair.every(isFigure));
  return at < 0 ? null : { fault: 'not-a-number', at };
}

function kappaOf(pairs: readonly RatedTwice[]): number | null {
  const seen = mean(pairs.map(([a, b]) => Math.abs(a - b)));
  const [first, second] = [0, 1].map((side) => countsOf(pairs.map((pair) => pair[side]!)));
  const all = [...first!].flatMap(([a, m]) => [...second!].map(([b, n]) => m * n * Math.abs(a - b)));
  const byChance = sum(all) / pairs.length ** 2;
  return byChance > 0 ? 1 - seen / byChance : null;
}

function countsOf(levels: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
