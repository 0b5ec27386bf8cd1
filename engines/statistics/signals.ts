/**
 * The three rules by which a process is said to have changed.
 *
 * What:
 *   1  a reading beyond a limit
 *   2  eight readings in a row, or more, on one side of the centre
 *   3  three of four readings in a row on one side and nearer that limit than the centre
 *   On a mark is on neither side of it: a reading on a limit is not beyond, one on the centre ends a run, one
 *   halfway is not nearer. A gap ends a run and a window of four; so does the end of a part.
 * When: on every part with limits; rule 2 alone where there is only a centre.
 * Units: indices of readings. A signal runs from the first to the last reading that makes it, and a further
 *   reading of the same kind lengthens it.
 * Source: Wheeler, Understanding Variation (1993), with his run of eight.
 * Cost: one pass for each rule.
 */
import type { Signal } from './shape.ts';

const LONG_RUN = 8;
const WINDOW = 4;
const NEAR_IN_WINDOW = 3;

/** Marks are told apart no finer than this: sums of decimal fractions are not exact. */
const CLOSENESS = 1e-12;

/** One part, or what came after a change. Limits are null where there are none. */
export type Track = {
  readonly values: readonly (number | null)[];
  readonly centre: number;
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
};

type Side = 1 | 0 | -1;

/** Where `value` lies from `mark`: 1 above, -1 below, 0 on it as far as numbers of that size can tell. */
export function sideOf(value: number, mark: number, size = Math.max(Math.abs(value), Math.abs(mark))): Side {
  if (Math.abs(value - mark) <= CLOSENESS * size) return 0;
  return value > mark ? 1 : -1;
}

/** All signals of a track, by where they begin, then by rule; `first` is the index of its first value. */
export function signalsOf(track: Track, first: number): Signal[] {
  const sides = (of: (value: number, i: number) => Side): Side[] =>
    track.values.map((value, i) => (value === null ? 0 : of(value, i)));
  return [
    ...beyond(sides((value, i) => sideBeyond(track, value, i))),
    ...runs(sides((value, i) => sideOf(value, track.centre, sizeAt(track, value, i)))),
    ...windows(
      sides((value, i) => sideNear(track, value, i)),
      track.values,
    ),
  ]
    .sort((a, b) => a.from - b.from || a.rule - b.rule)
    .map((signal) => ({ ...signal, from: first + signal.from, to: first + signal.to }));
}

/** What the numbers at a point are as large as: a centre near 0 carries the noise of what it is a mean of. */
const sizeAt = ({ centre, lower, upper }: Track, value: number, i: number): number =>
  Math.max(Math.abs(value), Math.abs(centre), Math.abs(lower[i] ?? 0), Math.abs(upper[i] ?? 0));

function sideBeyond(track: Track, value: number, i: number): Side {
  const [lower, upper] = [track.lower[i] ?? null, track.upper[i] ?? null];
  const size = sizeAt(track, value, i);
  if (upper !== null && sideOf(value, upper, size) > 0) return 1;
  return lower !== null && sideOf(value, lower, size) < 0 ? -1 : 0;
}

/** Limits that lie on the centre are as near as it is: no reading is nearer them. */
function sideNear(track: Track, value: number, i: number): Side {
  const size = sizeAt(track, value, i);
  const side = sideOf(value, track.centre, size);
  const limit = (side > 0 ? track.upper[i] : track.lower[i]) ?? null;
  if (side === 0 || limit === null || sideOf(limit, track.centre, size) === 0) return 0;
  return sideOf(value, (track.centre + limit) / 2, size) === side ? side : 0;
}

const nameOf = (side: Side): Signal['side'] => (side > 0 ? 'above' : 'below');

const beyond = (sides: readonly Side[]): Signal[] =>
  sides.flatMap((side, i) => (side === 0 ? [] : [{ rule: 1, from: i, to: i, side: nameOf(side) }]));

function runs(sides: readonly Side[]): Signal[] {
  const found: Signal[] = [];
  let from = 0;
  for (let i = 1; i <= sides.length; i++) {
    const side = sides[from] ?? 0;
    if (sides[i] === side) continue;
    if (side !== 0 && i - from >= LONG_RUN) found.push({ rule: 2, from, to: i - 1, side: nameOf(side) });
    from = i;
  }
  return found;
}

function windows(sides: readonly Side[], values: readonly (number | null)[]): Signal[] {
  const found: Signal[] = [];
  for (let start = 0; start + WINDOW <= sides.length; start++) {
    const window = sides.slice(start, start + WINDOW);
    const side = window.filter((at) => at > 0).length >= NEAR_IN_WINDOW ? 1 : -1;
    if (window.filter((at) => at === side).length < NEAR_IN_WINDOW) continue;
    if (values.slice(start, start + WINDOW).includes(null)) continue;
    const [from, to] = [start + window.indexOf(side), start + window.lastIndexOf(side)];
    const last = found.at(-1);
    // The window before has readings in this one: they tell of one and the same change.
    if (last?.side === nameOf(side) && start <= last.to)
      found[found.length - 1] = { ...last, to: Math.max(last.to, to) };
    else found.push({ rule: 3, from, to, side: nameOf(side) });
  }
  return found;
}
