/**
 * The jackknife.
 *
 * What: a figure reckoned anew with one part left out at a time; how much it moves says how far it can be
 *   trusted. The interval is Student's on what each part contributes.
 * When: figures without a formula for their error, over few parts: dimensions, cases. No chance is drawn, so
 *   everybody gets the same interval; a bootstrap of a dozen parts would give a narrower one than is right.
 * Units: those of the figure.
 * Source: Quenouille 1949; Tukey 1958; Efron & Tibshirani, An Introduction to the Bootstrap (1993).
 * Cost: the figure, once for each part.
 */
import { byStudent } from './paired-change.ts';
import { type Interval, LEVEL, summaryOf } from './sample.ts';

/** Null with fewer than three parts, where leaving one out leaves no figure, and where nothing moves. */
export function jackknife<T>(
  parts: readonly T[],
  figure: (parts: readonly T[]) => number | null,
  level = LEVEL,
): Interval | null {
  const n = parts.length;
  const whole = figure(parts);
  if (whole === null || n < 3) return null;
  const without = parts.map((_, left) => figure(parts.filter((__, i) => i !== left)));
  if (without.some((value) => value === null)) return null;
  const shares = summaryOf(without.map((value) => n * whole - (n - 1) * value!));
  if ('fault' in shares) return null;
  return byStudent(whole, (shares.sd ?? 0) / Math.sqrt(n), n - 1, level).interval;
}
