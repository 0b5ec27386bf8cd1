/**
 * The factors of control charts.
 *
 * What: what the range and the standard deviation of a normal sample of n are expected to be, in standard
 *   deviations (d2, c4), how much the range scatters (d3), and what moving ranges are multiplied by.
 * When: where limits are made from the spread inside samples or between neighbours.
 * Units: none; factors of a standard deviation, or of a mean or median range.
 * Source: d2 and d3 are moments of the range of n normal values (Tippett 1925), integrated by us to ten and
 *   eight decimals; the test integrates them anew. c4 is a ratio of gamma functions. 2.66, 3.268, 3.145 and
 *   3.865: Wheeler, Understanding Variation and Making Sense of Data. 1.128 and 3.267: printed tables. The
 *   d3 that go with rounded d2 are those of R's qcc 2.7, so that limits agree with it; they lie up to two in
 *   a hundred thousand above the integral.
 * Cost: constant; c4 takes n steps.
 */
import type { Constants } from './shape.ts';

/** Samples of up to this many have a d2 here; of larger ones the range says little. */
export const LARGEST_RANGED = 25;

const d2Table = [
  1.1283791671, 1.6925687506, 2.058750746, 2.3259289473, 2.5344127212, 2.7043567512, 2.8472006121,
  2.9700263244, 3.0775054617, 3.1728727038, 3.2584552797, 3.3359803541, 3.4067631082, 3.4718268899,
  3.5319827861, 3.5878839618, 3.6400637579, 3.6889630232, 3.7349501196, 3.7783358298, 3.8193846434,
  3.8583234233, 3.8953481485, 3.9306292195,
];

const d3Table = [
  0.85250247, 0.888368, 0.8798082, 0.86408194, 0.84803969, 0.83320534, 0.81983149, 0.80783427, 0.79705067,
  0.78731462, 0.77847834, 0.7704162, 0.7630231, 0.75621143, 0.74990809, 0.74405178, 0.73859085, 0.7334815,
  0.72868635, 0.72417334, 0.71991481, 0.71588674, 0.71206818, 0.70844077,
];

const d3Printed = [
  0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584, 0.787323,
  0.7784873, 0.7704257, 0.763033, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929, 0.728698, 0.7241851,
  0.7199267, 0.7158987, 0.7120802, 0.7084528,
];

function ofSample(table: readonly number[], n: number): number {
  const value = table[n - 2];
  if (value === undefined) throw new RangeError(`No factor for samples of ${n}.`);
  return value;
}

/** Expected range of n normal values in standard deviations, n from 2 to 25. Throws RangeError outside. */
export function d2(n: number, constants: Constants): number {
  const exact = ofSample(d2Table, n);
  return constants === 'exact' ? exact : Math.round(exact * 1000) / 1000;
}

/** Standard deviation of the range of n normal values, n from 2 to 25. Throws RangeError outside. */
export const d3 = (n: number, constants: Constants): number =>
  ofSample(constants === 'exact' ? d3Table : d3Printed, n);

/** Expected standard deviation (divided by n - 1) of n normal values, n from 2. */
export function c4(n: number): number {
  // Gamma((k + 1) / 2) / Gamma(k / 2), from one k to the next: two neighbours multiply to k / 2.
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let k = 2; k < n; k++) ratio = (k - 1) / 2 / ratio;
  return Math.sqrt(2 / (n - 1)) * ratio;
}

/** What the mean moving range is multiplied by: for limits of readings, and of the ranges themselves. */
export const meanRangeFactors: Readonly<Record<Constants, { limit: number; range: number }>> = {
  rounded: { limit: 2.66, range: 3.268 },
  table: { limit: 3 / 1.128, range: 3.267 },
  exact: { limit: 3 / d2(2, 'exact'), range: 1 + (3 * d3(2, 'exact')) / d2(2, 'exact') },
};

/** Median of the range of two normal values in standard deviations: sqrt(2) times the upper quartile. */
const MEDIAN_RANGE = 0.9538725524;

/** What the median moving range is multiplied by. Tables print it as charts are taught. */
export const medianRangeFactors: Readonly<Record<Constants, { limit: number; range: number }>> = {
  rounded: { limit: 3.145, range: 3.865 },
  table: { limit: 3.145, range: 3.865 },
  exact: { limit: 3 / MEDIAN_RANGE, range: (d2(2, 'exact') + 3 * d3(2, 'exact')) / MEDIAN_RANGE },
};
