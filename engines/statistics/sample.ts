/**
 * Answers as they come to a survey method: one by one, as counts of each answer, or as a table keeps them.
 *
 * What: how many, their mean and their standard deviation (divided by n - 1; null where there is one answer,
 *   which says nothing of spread). A sample that cannot be reckoned with is a value, never NaN.
 * When: before every comparison of answers.
 * Units: those of the scale.
 * Source: textbook; two passes, so that a large mean does not eat the spread.
 * Cost: two passes.
 */
import { mean, sum } from './averages.ts';

/** What a published table keeps of some answers. */
export type Summary = { readonly n: number; readonly mean: number; readonly sd: number | null };

/** Answers one by one, or what is left of them. */
export type Sample = readonly number[] | Summary;

/**
 * `empty`: nobody answered. `not-a-number`: an answer, a count or a figure that is none, or beyond reckoning.
 * `lengths-differ`: pairs that are none. `off-scale`: a scale whose end is not above its beginning, or a mean
 * beyond its ends. `at` is the first place, where there is one.
 */
export type SampleFault = {
  readonly fault: 'empty' | 'not-a-number' | 'lengths-differ' | 'off-scale';
  readonly at?: number;
};

/** Both ends of an interval, in the unit of what it is about, and how often such intervals hold it. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number };

export const LEVEL = 0.95;

const LARGEST = 1e50;
/** Answers beyond any survey: a table that claims more is broken. */
const MOST = 1_000_000;

export const isSampleFault = (answer: object): answer is SampleFault => 'fault' in answer;

/** Whether a number can be reckoned with: finite, and its square and the sum of many such still are. */
export const isFigure = (value: number): boolean => Math.abs(value) <= LARGEST;

/** The first thing wrong with some answers, null when they can be reckoned with. */
export function faultIn(values: readonly number[]): SampleFault | null {
  if (values.length === 0) return { fault: 'empty' };
  const at = values.findIndex((value) => !isFigure(value));
  return at < 0 ? null : { fault: 'not-a-number', at };
}

export function summaryOf(sample: Sample): Summary | SampleFault {
  if (!('n' in sample)) {
    const fault = faultIn(sample);
    if (fault) return fault;
    const centre = mean(sample);
    const n = sample.length;
    const squares = sum(sample.map((value) => (value - centre) ** 2));
    return { n, mean: centre, sd: n < 2 ? null : withoutNoise(Math.sqrt(squares / (n - 1)), centre) };
  }
  const { n, mean: centre, sd } = sample;
  if (n === 0) return { fault: 'empty' };
  const sound = Number.isInteger(n) && n > 0 && n <= MOST && isFigure(centre);
  if (!sound || (sd !== null && !(isFigure(sd) && sd >= 0))) return { fault: 'not-a-number' };
  return { n, mean: centre, sd: n < 2 ? null : sd };
}

/** A spread this far below the mean is what adding decimal fractions leaves behind, not a spread. */
const withoutNoise = (sd: number, centre: number): number => (sd <= 1e-13 * Math.abs(centre) ? 0 : sd);

/** Answers one by one from how many gave each; `first` is what the first count is of (1 on a scale from 1). */
export function answersOf(counts: readonly number[], first = 1): number[] | SampleFault {
  const at = counts.findIndex((count) => !Number.isInteger(count) || count < 0);
  const broken = at >= 0 || sum(counts) > MOST || !isFigure(first);
  if (broken) return { fault: 'not-a-number', at: Math.max(at, 0) };
  return counts.flatMap((count, i) => Array<number>(count).fill(first + i));
}
