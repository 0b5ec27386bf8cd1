/**
 * Agreement between raters: Krippendorff's alpha.
 *
 * What: 1 less the disagreement seen over the disagreement there would be if the ratings were dealt out at
 *   random. 1: all agree; 0: as by chance; below 0: more apart than by chance. With it, how often two raters
 *   gave the same level, and how often no further apart than one: easier to explain, and blind to chance.
 * When: two or more raters give levels to the same things. Ratings may be missing; a thing with fewer than two
 *   says nothing. `ordinal` for levels in an order, as on the five levels of lean status.
 * Units: none.
 * Source: Krippendorff, Content Analysis (2004), and Computing Krippendorff's Alpha-Reliability (2011), whose
 *   worked example is in the test. The interval is a jackknife over things, cut off at 1; simulated, it holds
 *   94 times in a hundred from a dozen things, and 89 with eight.
 * Cost: things times raters, and levels squared, for each thing left out.
 */
import { sum } from './averages.ts';
import { FEWEST_TESTED } from './change-verdict.ts';
import { jackknife } from './jackknife.ts';
import { type Interval, isFigure, LEVEL } from './sample.ts';

/** A row for each thing rated, a cell for each rater; null: not rated. */
export type Ratings = readonly (readonly (number | null)[])[];
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** `too-few`: no two ratings of one thing. `not-a-number`: the row at `at` has a rating that is none. */
export type RatingFault = { readonly fault: 'too-few' | 'not-a-number'; readonly at?: number };

export type Agreement = {
  /** Things with two ratings or more, and the ratings they have. */
  readonly things: number;
  readonly ratings: number;
  /** Null where every rating is the same level: all agree, and chance would too. */
  readonly alpha: number | null;
  readonly interval: Interval | null;
  /** Of all pairs of ratings of one thing, from 0 to 1. */
  readonly same: number;
  readonly withinOne: number;
  /**
   * `agree`: the whole interval lies where conclusions may be drawn (0.667 and up), or every rating is alike.
   * `apart`: the whole of it lies below, and it shows: where nearly everything is one level alpha is low though
   * raters seldom differ. `too-few`: under ten things, where the interval is not to be trusted.
   */
  readonly verdict: 'agree' | 'apart' | 'cannot-tell' | 'too-few';
};

/** Krippendorff's least alpha for even tentative conclusions. */
const LEAST_AGREEMENT = 0.667;
/** So large a share of pairs within one level, and nobody would call the raters apart. */
const SELDOM_APART = 0.9;

export const isRatingFault = (answer: object): answer is RatingFault => 'fault' in answer;

export function agreementOf(
  ratings: Ratings,
  metric: Metric = 'ordinal',
  level = LEVEL,
): Agreement | RatingFault {
  const odd = ratings.findIndex((row) => row.some((cell) => cell !== null && !isFigure(cell)));
  if (odd >= 0) return { fault: 'not-a-number', at: odd };
  const things = ratings
    .map((row) => row.filter((cell) => cell !== null))
    .filter((given) => given.length >= 2);
  if (things.length === 0) return { fault: 'too-few' };
  const gaps = things.flatMap(gapsWithin);
  const alpha = krippendorff(things, metric);
  const found = jackknife(things, (some) => krippendorff(some, metric), level);
  const interval = found && { ...found, high: Math.min(1, found.high) };
  const withinOne = gaps.filter((gap) => gap <= 1).length / gaps.length;
  return {
    things: things.length,
    ratings: sum(things.map(({ length }) => length)),
    alpha,
    interval,
    same: gaps.filter((gap) => gap === 0).length / gaps.length,
    withinOne,
    verdict: verdictOf(things.length, alpha, interval, withinOne),
  };
}

function verdictOf(
  things: number,
  alpha: number | null,
  interval: Interval | null,
  withinOne: number,
): Agreement['verdict'] {
  if (things < FEWEST_TESTED) return 'too-few';
  // Where nothing moves when a thing is left out, all agree: fully, or on one level for everything.
  if (alpha === null || alpha === 1) return 'agree';
  if (!interval) return 'cannot-tell';
  if (interval.low >= LEAST_AGREEMENT) return 'agree';
  return interval.high < LEAST_AGREEMENT && withinOne < SELDOM_APART ? 'apart' : 'cannot-tell';
}

/** How far apart each two ratings of one thing are. */
const gapsWithin = (given: readonly number[]): number[] =>
  given.flatMap((value, i) => given.slice(i + 1).map((other) => Math.abs(value - other)));

/** Null where nothing varies. */
function krippendorff(things: readonly (readonly number[])[], metric: Metric): number | null {
  const levels = [...new Set(things.flat())].sort((a, b) => a - b);
  const place = new Map(levels.map((value, i) => [value, i]));
  const counts = levels.map((value) =>
    sum(things.map((given) => given.filter((one) => one === value).length)),
  );
  const apart = distances(levels, counts, metric);
  let seen = 0;
  for (const given of things) {
    const at = given.map((value) => place.get(value)!);
    const pairs = sum(at.map((a, i) => sum(at.slice(i + 1).map((b) => apart[a]![b]!))));
    seen += (2 * pairs) / (given.length - 1);
  }
  const n = sum(counts);
  const byChance =
    sum(apart.map((row, a) => sum(row.map((gap, b) => gap * counts[a]! * counts[b]!)))) / (n - 1);
  return byChance > 0 ? 1 - seen / byChance : null;
}

/** Squared distances between levels. Ordinal: by how many ratings lie between, half of each end's own. */
function distances(levels: readonly number[], counts: readonly number[], metric: Metric): number[][] {
  const upTo: number[] = [];
  for (const [i, count] of counts.entries()) upTo.push((upTo[i - 1] ?? 0) + count);
  const middle = counts.map((count, i) => upTo[i]! - count / 2);
  return levels.map((a, i) =>
    levels.map((b, j) => {
      if (metric === 'nominal') return i === j ? 0 : 1;
      return metric === 'interval' ? (a - b) ** 2 : (middle[i]! - middle[j]!) ** 2;
    }),
  );
}
