/**
 * Has it risen or fallen, or can nobody tell?
 *
 * What: a change to one word. It rose or fell only when the whole interval says so and, among several items
 *   asked in the same go, when Holm's method still does: of twenty items one moves by chance alone. "Cannot
 *   tell" is the normal answer: it does not say that nothing changed.
 * When: wherever a change between waves is put into words. Under ten answers in a wave nothing is tested; the
 *   distribution is shown instead.
 * Units: those of the change.
 * Source: Holm 1979. Ten is the house's rule.
 * Cost: sorting the items.
 */
import type { Change } from './paired-change.ts';
import type { Interval } from './sample.ts';

/** Answers in each wave below which nothing is tested. */
export const FEWEST_TESTED = 10;

export type ChangeVerdict = {
  readonly verdict: 'rose' | 'fell' | 'cannot-tell' | 'too-few';
  /**
   * Why nobody can tell. `spans-zero`: the interval has both signs. `one-of-many`: alone it would have been
   * told, but among so many items one such is to be expected. `no-spread`: all answered alike, and only a
   * table is kept. Null where a word is given, and with too few.
   */
  readonly why: 'spans-zero' | 'one-of-many' | 'no-spread' | null;
  readonly interval: Interval | null;
  /** By Holm among the items told together; null where nothing was tested. */
  readonly p: number | null;
};

/** One verdict for each change, all of them asked in the same go. */
export function changeVerdicts(changes: readonly Change[]): ChangeVerdict[] {
  const ps = changes.map(pOf);
  const held = holm(ps);
  return changes.map((change, i) => verdictOf(change, ps[i] ?? null, held[i] ?? null));
}

/** Among items of one wave. Those with too few to test take no part; no spread leaves the ranks to decide. */
const pOf = ({ n, test, ranks }: Change): number | null =>
  Math.min(...n) < FEWEST_TESTED ? null : (test?.p ?? ranks?.p ?? null);

function verdictOf(change: Change, alone: number | null, p: number | null): ChangeVerdict {
  const { n, difference } = change;
  if (Math.min(...n) < FEWEST_TESTED) return { verdict: 'too-few', why: null, interval: null, p: null };
  const told = { interval: change.interval, p };
  const limit = 1 - (change.interval?.level ?? 0.95);
  if (p === null || alone === null) return { verdict: 'cannot-tell', why: 'no-spread', ...told };
  if (alone >= limit || difference === 0) return { verdict: 'cannot-tell', why: 'spans-zero', ...told };
  if (p >= limit) return { verdict: 'cannot-tell', why: 'one-of-many', ...told };
  return { verdict: difference > 0 ? 'rose' : 'fell', why: null, ...told };
}

/** Holm's adjusted p-values, in the order given; null where there was none. */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const adjusted = Array<number | null>(ps.length).fill(null);
  let least = 0;
  for (const [i, { p, at }] of tested.entries()) {
    least = Math.max(least, Math.min(1, p * (tested.length - i)));
    adjusted[at] = least;
  }
  return adjusted;
}
