/**
 * Will it reach the target?
 *
 * What: sees where the target lies from the limits at the last reading. Limits are where readings come while
 *   nothing changes, so a target between them is met now and then, however the last reading fell.
 *   A reading on the target meets it. A limit on the target is therefore told by its side: the limit on the
 *   bad side on the target still reaches it always; the limit on the good side on the target reaches it at
 *   best, and is hit and miss.
 * When: a figure has a target and a good direction.
 * Units: those of the points.
 * Source: the same question as the assurance icon of NHS England's Making Data Count, whose spreadsheet is
 *   known to go wrong where target and limit are equal.
 * Cost: constant.
 */
import { lastReported } from './now-reading.ts';
import type { Chart, Direction } from './shape.ts';
import { sideOf } from './signals.ts';

/** `cannot-tell`: there are no limits, or neither way is good. */
export type TargetReading = 'reaches' | 'misses' | 'hit-and-miss' | 'cannot-tell';

export function readTarget(chart: Chart, target: number, direction: Direction): TargetReading {
  const last = lastReported(chart);
  const part = chart.parts.find(({ from, to }) => from <= last && last <= to);
  const lower = part?.lower[last - part.from] ?? null;
  const upper = part?.upper[last - part.from] ?? null;
  if (lower === null || upper === null || direction === 'none') return 'cannot-tell';
  const size = Math.max(...[lower, upper, target].map(Math.abs));
  const good = direction === 'higher' ? 1 : -1;
  const [best, worst] = direction === 'higher' ? [upper, lower] : [lower, upper];
  if (sideOf(worst, target, size) !== -good) return 'reaches';
  return sideOf(best, target, size) === -good ? 'misses' : 'hit-and-miss';
}
