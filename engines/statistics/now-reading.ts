/**
 * Is it changing?
 *
 * What: reads the signals that include the last reading. Older ones stay marked on the chart and are not
 *   "now". Of several the one that began first counts, since it tells since when; of those that began
 *   together the strongest rule (1, then 2, then 3). All signals that include one reading are on its side of
 *   the centre, so they never contradict.
 * When: the first question to a chart.
 * Units: indices into the points.
 * Source: the same question as the variation icon of NHS England's Making Data Count, by our three rules.
 * Cost: one pass over the signals.
 */
import type { Chart, Direction, Signal } from './shape.ts';

export type NowReading = {
  /** `changed`: it moves, and neither way is better. `too-few`: nothing can be read yet. */
  readonly code: 'no-change' | 'better' | 'worse' | 'changed' | 'too-few';
  /** The signal it is read from, where there is one. */
  readonly signal: Signal | null;
};

/** Better or worse, for a side of the centre and the way that is good. */
export function meaningOf(side: Signal['side'], direction: Direction): 'better' | 'worse' | 'changed' {
  if (direction === 'none') return 'changed';
  return (side === 'above') === (direction === 'higher') ? 'better' : 'worse';
}

/** Index of the last point with something reported, or -1. */
export const lastReported = (chart: Chart): number =>
  chart.points.findLastIndex(({ value }) => value !== null);

export function isChanging(chart: Chart, direction: Direction): NowReading {
  const last = lastReported(chart);
  const part = chart.parts.find(({ from, to }) => from <= last && last <= to);
  if (!part || part.why) return { code: 'too-few', signal: null };
  const [signal] = chart.signals
    .filter(({ from, to }) => from <= last && last <= to)
    .sort((a, b) => a.from - b.from || a.rule - b.rule);
  if (!signal) return { code: 'no-change', signal: null };
  return { code: meaningOf(signal.side, direction), signal };
}
