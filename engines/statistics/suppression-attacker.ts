/**
 * The attacker: finds one to four people whose answers can be reckoned out of published sums, or finds that
 * there are none. For tests and the benchmark.
 *
 * Method, another one than that of the rules: a vector is in the span of the rows just when it is at right angles
 * to their null space. So each class of people (all in the same sets) has a place in the null space, and
 * people can be reckoned out when the places of their classes depend on each other. Sets of four and fewer
 * are gone through, in five mixed coordinates modulo a prime; a find is checked by exact elimination.
 * Mixing keeps every dependence, and as many primes are taken as leave one that divides no factor of one. It
 * is overlooked only where some of the very four, apart, seem to depend on each other in five coordinates.
 * Cost: milliseconds for 60 people; the cube of the number of classes of four and fewer.
 */
import { type Line, reduced } from './integer-lines.ts';
import type { Atom } from './suppression-shapes.ts';

/** So that products of three stay exact, and a table of inverses small. */
const largestPrime = 65521;
const noPrimeBelow = 64_000;
const coordinates = 5;
const most = 4;

type Class = { readonly atoms: readonly Atom[]; readonly column: number };
type Place = { readonly of: Class; readonly at: readonly number[] };

/** One to four people whose sum, with whatever factors, is within reach; null when there are none. */
export function findExposed(published: readonly ReadonlySet<Atom>[]): readonly Atom[] | null {
  const { classes, lines } = classesOf(published);
  const columns = classes.map(({ column }) => column);
  const { rows, pivots } = reduced(lines, columns);
  const small = classes.filter(({ atoms }) => atoms.length <= most);
  const { entries, primes } = entriesOf(small, rows, pivots, columns);
  const isReal = (found: readonly Class[]) => {
    const inside = new Set(found.map(({ column }) => column));
    const outside = columns.filter((column) => !inside.has(column));
    return reduced(rows, outside).rest.length > 0;
  };
  for (const prime of primes) {
    const places = small.map((of, i): Place => ({ of, at: mixed(entries[i]!, prime) }));
    const found = dependent(fieldOf(prime), places, most, [], isReal);
    if (found !== null) return found.flatMap(({ atoms }) => atoms);
  }
  return null;
}

function classesOf(published: readonly ReadonlySet<Atom>[]) {
  const bySign = new Map<string, Atom[]>();
  for (const atom of new Set(published.flatMap((set) => [...set]))) {
    const sign = published.map((set) => (set.has(atom) ? '1' : '0')).join('');
    bySign.set(sign, [...(bySign.get(sign) ?? []), atom]);
  }
  const classes: Class[] = [...bySign.values()].map((atoms, column) => ({ atoms, column }));
  const lines: Line[] = published.map((_, i) => [...bySign.keys()].map((sign) => Number(sign[i])));
  return { classes, lines };
}

/**
 * The null space has one vector for each free column: 1 there, and at each pivot minus the row's entry over
 * its pivot. Multiplied by all pivots' common denominator a class's place is whole; multiplying a place as a
 * whole changes no dependence, so a pivot's place is its row's free entries and a free column's is a unit.
 */
function entriesOf(
  classes: readonly Class[],
  rows: readonly Line[],
  pivots: readonly number[],
  columns: readonly number[],
) {
  const free = columns.filter((column) => !pivots.includes(column));
  const entries = classes.map((of) => {
    const row = rows[pivots.indexOf(of.column)];
    return free.map((column) => (row === undefined ? Number(column === of.column) : row[column]!));
  });
  const largest = entries.flat().reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return { entries, primes: primesFor(largest) };
}

/**
 * Enough primes that one of them divides no factor: a factor is a 3 × 3 determinant of entries at most, so no
 * more than six times the cube of the largest, and only so many primes go into that. There are four factors.
 */
function primesFor(largest: number): number[] {
  const each = Math.floor(Math.log(6 * Math.max(1, largest) ** 3) / Math.log(noPrimeBelow));
  const primes: number[] = [];
  for (let n = largestPrime; primes.length <= most * each; n -= 2) if (isPrime(n)) primes.push(n);
  return primes;
}

function isPrime(odd: number): boolean {
  for (let by = 3; by * by <= odd; by += 2) if (odd % by === 0) return false;
  return true;
}

/** Mixed by powers of different numbers: any five of them are independent. */
function mixed(entries: readonly number[], prime: number): number[] {
  const at = new Array<number>(coordinates).fill(0);
  for (const [i, entry] of entries.entries()) {
    let value = ((entry % prime) + prime) % prime;
    for (let k = 0; k < coordinates && entry !== 0; k += 1) {
      at[k] = (at[k]! + value) % prime;
      value = (value * (7 + 31 * i)) % prime;
    }
  }
  return at;
}

type Field = { readonly prime: number; readonly inverses: Int32Array };
const fields = new Map<number, Field>();

function fieldOf(prime: number): Field {
  const known = fields.get(prime);
  if (known !== undefined) return known;
  const inverses = new Int32Array(prime);
  inverses[1] = 1;
  for (let n = 2; n < prime; n += 1)
    inverses[n] = prime - ((Math.floor(prime / n) * inverses[prime % n]!) % prime);
  const field = { prime, inverses };
  fields.set(prime, field);
  return field;
}

type IsReal = (found: readonly Class[]) => boolean;

/** Classes of at most `left` people, with those `chosen`, whose places depend on each other. */
function dependent(
  field: Field,
  places: readonly Place[],
  left: number,
  chosen: readonly Class[],
  isReal: IsReal,
): readonly Class[] | null {
  const byDirection = new Map<number, Place[]>();
  for (const place of places) {
    const size = place.of.atoms.length;
    if (size > left) continue;
    const direction = directionOf(field, place.at);
    if (direction === null) {
      if (isReal([...chosen, place.of])) return [...chosen, place.of];
      continue;
    }
    const same = byDirection.get(direction);
    for (const other of same ?? []) {
      const found = [...chosen, other.of, place.of];
      if (size + other.of.atoms.length <= left && isReal(found)) return found;
    }
    if (same === undefined) byDirection.set(direction, [place]);
    else same.push(place);
  }
  if (left < 3) return null;
  for (const [i, place] of places.entries()) {
    const rest = left - place.of.atoms.length;
    if (rest < 2 || directionOf(field, place.at) === null) continue;
    const found = dependent(
      field,
      beside(field, place, places.slice(i + 1)),
      rest,
      [...chosen, place.of],
      isReal,
    );
    if (found !== null) return found;
  }
  return null;
}

/** The places as seen along `place`: what of each is not a multiple of it, in one coordinate fewer. */
function beside({ prime, inverses }: Field, { at }: Place, others: readonly Place[]): Place[] {
  const pivot = at.findIndex((value) => value !== 0);
  const inverse = inverses[at[pivot]!]!;
  return others.map(({ of, at: other }) => {
    const factor = (other[pivot]! * inverse) % prime;
    const left: number[] = [];
    for (let k = 0; k < at.length; k += 1)
      if (k !== pivot) left.push((other[k]! + (prime - factor) * at[k]!) % prime);
    return { of, at: left };
  });
}

/** A number for the line through zero that a place lies on, null for zero itself. Others may share it. */
function directionOf({ prime, inverses }: Field, at: readonly number[]): number | null {
  const pivot = at.findIndex((value) => value !== 0);
  if (pivot === -1) return null;
  const inverse = inverses[at[pivot]!]!;
  let key = pivot;
  for (let k = pivot + 1; k < at.length; k += 1)
    key = (key * 69069 + ((at[k]! * inverse) % prime)) % 4294967291;
  return key;
}
