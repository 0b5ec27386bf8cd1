/**
 * Parts and baselines.
 *
 * What: cuts a series where its definition changed or somebody decided to re-base, and says for each part
 *   which readings its limits come from. Nothing else makes a part: a signal never does.
 * When: before limits.
 * Units: indices into the points, both ends included.
 * Source: `shape.ts`; twenty readings until limits lock is the house's rule.
 * Cost: one pass.
 */
import { type Reading, readingsOf } from './readings.ts';
import type { Baseline, Break, Part, Point } from './shape.ts';

/** Readings after which limits lock, unless a baseline is asked for. */
export const LOCKING = 20;

export type Stretch = Pick<Part, 'from' | 'to' | 'begins'>;

/** Throws RangeError for a break before the start or past the end. */
export function stretches(length: number, breaks: readonly Break[]): Stretch[] {
  const outside = breaks.find(({ at }) => !Number.isInteger(at) || at < 0 || at > length);
  if (outside) throw new RangeError(`A break at ${outside.at} is outside ${length} points.`);
  if (length === 0) return [];
  const begins = new Map<number, Stretch['begins']>();
  for (const { at, why } of breaks) {
    if (at > 0 && at < length && begins.get(at) !== 'definition') begins.set(at, why);
  }
  const starts = [...begins.keys()].sort((a, b) => a - b);
  return [0, ...starts].map((from, i) => ({
    from,
    to: (starts[i] ?? length) - 1,
    begins: begins.get(from) ?? 'start',
  }));
}

/**
 * The readings a part's limits come from, and whether they stay what they are when more arrive.
 * Throws RangeError for a baseline that is no stretch of the points, or of no readings.
 */
export function baselineOf(
  points: readonly Point[],
  part: Stretch,
  baseline: Baseline,
): { readings: Reading[]; locked: boolean } {
  const readings = readingsOf(points, part.from, part.to);
  if (baseline.kind === 'all') return { readings, locked: false };
  if (baseline.kind === 'between') {
    const { from, to } = baseline;
    if (![from, to].every(Number.isInteger) || from < 0 || to < from || to >= points.length)
      throw new RangeError(`A baseline from ${from} to ${to} is no stretch of ${points.length} points.`);
    if (from >= part.from && from <= part.to)
      return { readings: readings.filter(({ at }) => at >= from && at <= to), locked: true };
  }
  const count = baseline.kind === 'first' ? baseline.count : LOCKING;
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A baseline of ${count} readings.`);
  return { readings: readings.slice(0, count), locked: readings.length >= count };
}
