/**
 * Answers of many persons to several items that are meant to say one thing.
 *
 * What: the persons who count, and how the items vary together. `listwise` takes only those who answered all;
 *   `pairwise` takes for each two items those who answered both, as R's psych does.
 * When: before reliability is reckoned.
 * Units: those of the items, squared for covariances.
 * Source: textbook; divided by n - 1.
 * Cost: persons times items squared.
 */
import { mean, sum } from './averages.ts';
import { isFigure } from './sample.ts';

/** A row for each person, a cell for each item in a fixed order; null: not answered, or "don't know". */
export type ItemAnswers = readonly (readonly (number | null)[])[];
export type Missing = 'listwise' | 'pairwise';

/**
 * Why nothing is reckoned. `too-few-items`: fewer than two. `too-few-persons`: fewer than two who answered, or
 * for two items fewer than two who answered both. `no-spread`: everybody answers an item (`item`) alike.
 * `not-a-number` and `ragged`: the row at `at` has a cell that is no number, or too many or few of them.
 */
export type ItemFault = {
  readonly fault: 'too-few-items' | 'too-few-persons' | 'no-spread' | 'not-a-number' | 'ragged';
  readonly at?: number;
  readonly item?: number;
};

export type Covariances = {
  /** Persons: all answers (listwise), or one at least (pairwise). */
  readonly n: number;
  readonly matrix: readonly (readonly number[])[];
};

export const isItemFault = (answer: object): answer is ItemFault => 'fault' in answer;

/** The answers of those who answered every item. */
export const completeRows = (rows: ItemAnswers): number[][] =>
  rows.filter((row): row is number[] => row.every((cell) => cell !== null)).map((row) => [...row]);

/** An item read from its other end: on a scale from `low` to `high` the highest answer becomes the lowest. */
export const turned = (rows: ItemAnswers, items: readonly number[], low: number, high: number): ItemAnswers =>
  rows.map((row) => row.map((cell, i) => (cell === null || !items.includes(i) ? cell : low + high - cell)));

export function covariancesOf(rows: ItemAnswers, missing: Missing): Covariances | ItemFault {
  const k = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== k);
  if (ragged >= 0) return { fault: 'ragged', at: ragged };
  const odd = rows.findIndex((row) => row.some((cell) => cell !== null && !isFigure(cell)));
  if (odd >= 0) return { fault: 'not-a-number', at: odd };
  if (rows.length > 0 && k < 2) return { fault: 'too-few-items' };
  const used =
    missing === 'listwise' ? completeRows(rows) : rows.filter((row) => row.some((cell) => cell !== null));
  if (used.length < 2) return { fault: 'too-few-persons' };
  const matrix = Array.from({ length: k }, () => Array<number>(k).fill(0));
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const both = used.filter((row) => row[i] !== null && row[j] !== null);
      if (both.length < 2) return { fault: 'too-few-persons' };
      const [x, y] = [i, j].map((at) => both.map((row) => row[at]!));
      matrix[i]![j] = matrix[j]![i] = covariance(x!, y!);
    }
    if (matrix[i]![i] === 0) return { fault: 'no-spread', item: i };
  }
  return { n: used.length, matrix };
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [mean(x), mean(y)];
  const total = sum(x.map((value, i) => (value - a) * (y[i]! - b)));
  return Math.abs(total) <= 1e-26 * x.length * (a * a + b * b) ? 0 : total / (x.length - 1);
}
