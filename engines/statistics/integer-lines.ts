/**
 * Elimination without fractions: lines of whole numbers, each divided by what its numbers have in common.
 * Exact: a number that no longer fits exactly is thrown, never rounded. Lines of zeros and ones, which is
 * what sets are, stay at single digits. Cost: lines² × columns.
 */

export type Line = readonly number[];

function greatestCommon(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** `line` with nothing left in `column`, by taking away a multiple of `by`. */
export function cleared(line: Line, by: Line, column: number): Line {
  const [mine, theirs] = [line[column]!, by[column]!];
  if (mine === 0) return line;
  const out = new Array<number>(line.length);
  let common = 0;
  for (let i = 0; i < line.length; i += 1) {
    const value = line[i]! * theirs - by[i]! * mine;
    if (!Number.isSafeInteger(value)) throw new RangeError('Too many sums for exact reckoning.');
    out[i] = value;
    if (common !== 1 && value !== 0) common = greatestCommon(common, value);
  }
  if (common > 1) for (let i = 0; i < out.length; i += 1) out[i]! /= common;
  return out;
}

/**
 * Independent lines with the same span over `columns`, each alone in its own pivot column, and apart from
 * them the combinations that are zero in all of `columns` (they may have numbers in others).
 */
export function reduced(lines: readonly Line[], columns: readonly number[]) {
  const pivots: number[] = [];
  const rows: Line[] = [];
  const rest: Line[] = [];
  for (const line of lines) {
    let left = line;
    for (const [i, row] of rows.entries()) left = cleared(left, row, pivots[i]!);
    const pivot = columns.find((column) => left[column] !== 0);
    if (pivot === undefined) {
      rest.push(left);
      continue;
    }
    for (const [i, row] of rows.entries()) rows[i] = cleared(row, left, pivot);
    rows.push(left);
    pivots.push(pivot);
  }
  return { rows, pivots, rest };
}
