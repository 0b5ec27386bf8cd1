/**
 * Points as a chart reads them.
 *
 * What: looks each point through and works its value out where it follows from counts or samples. The first
 *   point that is wrong is a fault; nothing is left out or mended.
 * When: before anything is reckoned.
 * Units: those of `shape.ts`.
 * Source: `shape.ts`. Samples are of one size: limits for means of mixed sizes vary from point to point and
 *   need weights, which neither chart of means here has.
 * Cost: one pass.
 */
import { mean } from './averages.ts';
import { LARGEST_RANGED } from './constants.ts';
import type { ChartFault, ChartKind, Point } from './shape.ts';

type Fault = ChartFault['fault'];

/** A point with something reported, and its index. */
export type Reading = Point & { readonly value: number; readonly at: number };

/** Points with their values worked out, or the first fault. */
export function readPoints(kind: ChartKind, points: readonly Point[]): Point[] | ChartFault {
  const read: Point[] = [];
  let size: number | null = null;
  for (const [at, point] of points.entries()) {
    const value = readValue(kind, point);
    if (typeof value === 'string') return { fault: value, at };
    if (point.samples && value !== null && isOfSamples(kind)) {
      size ??= point.samples.length;
      if (point.samples.length !== size) return { fault: 'sample-sizes-differ', at };
    }
    read.push({ ...point, value });
  }
  return read;
}

export const isOfSamples = (kind: ChartKind): boolean => kind === 'xbar-r' || kind === 'xbar-s';

/** The points from one index to another, both included, that have a value. */
export const readingsOf = (points: readonly Point[], from = 0, to = points.length - 1): Reading[] =>
  points.slice(from, to + 1).flatMap((point, i) => {
    const { value } = point;
    return value === null ? [] : [{ ...point, value, at: from + i }];
  });

function readValue(kind: ChartKind, point: Point): number | null | Fault {
  if (point.value === null) return null;
  if (kind === 'p' || kind === 'u') return ratioOf(kind, point);
  if (isOfSamples(kind)) return sampleMean(kind, point.samples ?? []);
  if (!Number.isFinite(point.value)) return 'not-a-number';
  return kind === 'c' ? (countFault(point.value) ?? point.value) : point.value;
}

function countFault(count: number): Fault | null {
  if (!Number.isFinite(count)) return 'not-a-number';
  if (count < 0) return 'negative-count';
  return Number.isInteger(count) ? null : 'not-whole-number';
}

/** Hours and areas may be broken; things that are counted one by one may not. */
function ratioOf(kind: 'p' | 'u', { count = Number.NaN, whole = Number.NaN }: Point): number | Fault {
  const fault = countFault(count);
  if (fault) return fault;
  if (!Number.isFinite(whole)) return 'not-a-number';
  if (whole === 0) return 'zero-whole';
  if (whole < 0) return 'negative-count';
  if (kind === 'p' && !Number.isInteger(whole)) return 'not-whole-number';
  return kind === 'p' && count > whole ? 'count-over-whole' : count / whole;
}

function sampleMean(kind: ChartKind, samples: readonly number[]): number | Fault {
  if (samples.length < 2) return 'sample-too-small';
  if (kind === 'xbar-r' && samples.length > LARGEST_RANGED) return 'sample-too-large';
  return samples.every(Number.isFinite) ? mean(samples) : 'not-a-number';
}
