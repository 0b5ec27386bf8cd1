/**
 * Hedges' correction of a difference in standard deviations.
 *
 * What: a difference divided by a spread reckoned from few answers comes out too large; this factor takes
 *   that off. Exact, by gamma functions.
 * When: on every standardised difference, so that a small company's is no larger by being small.
 * Units: none; a factor below 1 that nears 1 with more answers.
 * Source: Hedges 1981.
 * Cost: df steps, ten thousand at most.
 */
import { c4 } from './constants.ts';

/** Beyond, Hedges' own approximation is the same to nine decimals. */
const EXACT_UP_TO = 10_000;

/** The factor for a spread with so many degrees of freedom, a whole number from 2. */
export const hedgesFactor = (df: number): number =>
  df > EXACT_UP_TO ? 1 - 3 / (4 * df - 1) : c4(df) * Math.sqrt((df - 1) / df);
