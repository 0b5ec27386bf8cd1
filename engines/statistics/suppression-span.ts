/**
 * Does one more sum let somebody reckon out a sum over too few?
 *
 * What: whoever has sums over sets can add and take away, so he has every vector in the span of their rows.
 * A vector whose non-zero places hold fewer than the limit is a sum over too few, whatever its factors.
 * When: asked by the rules for each request, with the sets published so far.
 * Method: exact search for a vector of little weight. People who stand in the same sets are one column, and
 * columns that are multiples of each other in what is left of the span go together; a column too heavy for
 * what may still be spent is zero in every vector sought, so the span shrinks by it. What remains is tried
 * both ways, the heaviest first. Only vectors in which the new row has a part are sought: what was wrong
 * before cannot be undone, and is not held against a request that adds nothing to it.
 * Cost: microseconds for a company's waves; at worst the number of ways to spend the limit. A tangle of
 * filters that takes more steps than are allowed here counts as one that gives somebody away.
 */
import { type Line, reduced } from './integer-lines.ts';
import type { Atom } from './suppression-shapes.ts';

/** Some tenths of a second. Declared tables take tens of steps. */
const MOST_STEPS = 10_000;

export type Weigh = (atom: Atom) => number;

type Columns = { readonly lines: readonly Line[]; readonly weights: readonly number[] };
type Bundle = { readonly column: number; readonly columns: readonly number[]; readonly weight: number };

/** Is a sum over 1 to `under` − 1 within reach once `request` stands beside `published`? */
export function revealsFewer(
  published: readonly ReadonlySet<Atom>[],
  request: ReadonlySet<Atom>,
  under: number,
  weigh: Weigh,
): boolean {
  const { lines, weights } = columnsOf([...published, request], weigh);
  const columns = weights.map((_, i) => i);
  const [heavy, light] = parted(columns, (column) => weights[column]! >= under);
  const left = reduced(lines, heavy).rest;
  if (!left.some(isMarked) || !isNew(lines, columns)) return false;
  return search(left, weights, light, under - 1, { steps: 0 });
}

/** Is any sum over people of `inside` alone within reach once `request` stands beside `published`? */
export function revealsInside(
  published: readonly ReadonlySet<Atom>[],
  request: ReadonlySet<Atom>,
  inside: ReadonlySet<Atom>,
  weigh: Weigh,
): boolean {
  const { lines } = columnsOf([inside, ...published, request], weigh);
  const [marks = [], ...rows] = lines;
  const columns = marks.map((_, i) => i).slice(0, -1);
  const outside = columns.filter((column) => marks[column] === 0);
  return isNew(rows, columns) && reduced(rows, outside).rest.some(isMarked);
}

/** A row for each set over columns of atoms that stand in the same sets; the last place marks the last row. */
function columnsOf(sets: readonly ReadonlySet<Atom>[], weigh: Weigh): Columns {
  const signs = new Map<Atom, string>();
  // An atom nobody stands behind is nobody's.
  for (const [i, set] of sets.entries())
    for (const atom of set) if (weigh(atom) > 0) signs.set(atom, `${signs.get(atom) ?? ''},${i}`);
  const places = new Map<string, number>();
  const weights: number[] = [];
  const lines = sets.map(() => [] as number[]);
  for (const [atom, sign] of signs) {
    const place = places.get(sign) ?? weights.length;
    if (place === weights.length) {
      places.set(sign, place);
      weights.push(0);
      for (const [i, set] of sets.entries()) lines[i]!.push(set.has(atom) ? 1 : 0);
    }
    weights[place]! += weigh(atom);
  }
  for (const [i, line] of lines.entries()) line.push(i === sets.length - 1 ? 1 : 0);
  return { lines, weights };
}

/** False when the last row already follows from the others. */
function isNew(lines: readonly Line[], columns: readonly number[]): boolean {
  return !reduced(lines, columns).rest.some(isMarked);
}

function search(
  lines: readonly Line[],
  weights: readonly number[],
  columns: readonly number[],
  spend: number,
  taken: { steps: number },
): boolean {
  taken.steps += 1;
  if (taken.steps > MOST_STEPS) return true;
  const { rows, rest } = reduced(lines, columns);
  // Zero wherever it has not been paid for: this is the vector.
  if (rest.some(isMarked)) return true;
  if (!rows.some(isMarked)) return false;
  const bundles = bundlesOf(rows, weights, columns);
  const [heavy, light] = parted(bundles, ({ weight }) => weight > spend);
  const others = light.flatMap((bundle) => bundle.columns);
  if (heavy.length > 0) return search(zeroIn(rows, heavy), weights, others, spend, taken);
  const dearest = light.reduce((a, b) => (b.weight > a.weight ? b : a));
  const apart = others.filter((column) => !dearest.columns.includes(column));
  if (search(rows, weights, apart, spend - dearest.weight, taken)) return true;
  return search(zeroIn(rows, [dearest]), weights, apart, spend, taken);
}

/** What is left of the span when these are to be zero. */
function zeroIn(rows: readonly Line[], bundles: readonly Bundle[]): readonly Line[] {
  return reduced(
    rows,
    bundles.map(({ column }) => column),
  ).rest;
}

const isMarked = (line: Line) => line.at(-1) !== 0;

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

/** Columns that are multiples of each other: a vector is zero in all of them or in none. */
function bundlesOf(rows: readonly Line[], weights: readonly number[], columns: readonly number[]): Bundle[] {
  const bundles = new Map<string, { column: number; columns: number[]; weight: number }>();
  for (const column of columns) {
    const first = rows.find((row) => row[column] !== 0)?.[column];
    if (first === undefined) continue;
    // Two quotients that are the same fraction are the same float; should two others meet, less is split,
    // so the fractions are compared as they are.
    const key = rows.map((row) => fraction(row[column]!, first)).join();
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { column, columns: [column], weight: weights[column]! });
    else {
      bundle.columns.push(column);
      bundle.weight += weights[column]!;
    }
  }
  return [...bundles.values()];
}

function fraction(over: number, under: number): string | number {
  if (over % under === 0) return over / under;
  let [x, y] = [Math.abs(over), Math.abs(under)];
  while (y !== 0) [x, y] = [y, x % y];
  const sign = under < 0 ? -1 : 1;
  return `${(sign * over) / x}/${(sign * under) / x}`;
}
