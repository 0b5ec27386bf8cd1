/**
 * The tails of the normal, Student's and the F distribution.
 *
 * What: how often chance alone goes so far, and how far it goes so often.
 * When: wherever an interval or a test of the survey methods needs a p-value or a critical value. Four small
 *   functions of our own rather than a package each: the check values beside them cost less than the packages.
 * Units: none; z, t and F have none.
 * Source: Abramowitz & Stegun 26.5.8 (incomplete beta as a continued fraction, by Lentz' recursion), 26.2.11
 *   and 26.2.14 (normal), Lanczos 1964 (gamma). Held against R 4.2.2 and printed tables in the test.
 * Cost: a tail some tens of steps; a critical value some sixty tails.
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of Gamma(x), x above 0. */
function logGamma(x: number): number {
  const from = x - 1;
  const series = lanczos.reduce((total, c, i) => (i === 0 ? c : total + c / (from + i)), 0);
  const at = from + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (from + 0.5) * Math.log(at) - at + Math.log(series);
}

const TINY = 1e-300;
const STEPS = 20_000;

/** I_x(a, b) by its continued fraction; quick where x is below the mean, and only used there. */
function betaFraction(x: number, a: number, b: number): number {
  let [c, d] = [1, 1 / notZero(1 - ((a + b) * x) / (a + 1))];
  let value = d;
  for (let m = 1; m < STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return (Math.exp(front) * value) / a;
}

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The regularised incomplete beta function; x from 0 to 1, a and b above 0. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? betaFraction(x, a, b) : 1 - betaFraction(1 - x, b, a);
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** How often a standard normal value is as far from 0 as z, either way. */
export function normalBothTails(z: number): number {
  const far = Math.abs(z);
  if (far < 3) {
    let [term, total] = [far, far];
    for (let k = 3; term > 1e-17 * total; k += 2) {
      term *= (far * far) / k;
      total += term;
    }
    return 1 - 2 * density(far) * total;
  }
  let below = far;
  for (let k = 120; k >= 1; k--) below = far + k / below;
  return (2 * density(far)) / below;
}

/** How often Student's t with so many degrees of freedom (above 0, whole or not) is as far from 0, either way. */
export const studentBothTails = (t: number, df: number): number =>
  incompleteBeta(df / (df + t * t), df / 2, 0.5);

/** The least x at or above 0 where a falling function has come down to `target`. */
function whereFallenTo(target: number, falling: (x: number) => number): number {
  let [low, high] = [0, 1];
  while (falling(high) > target && high < 1e300) [low, high] = [high, high * 2];
  while (high - low > 4e-16 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (falling(middle) > target) low = middle;
    else high = middle;
  }
  return high;
}

/** How many standard errors an interval of this level (0.95) reaches either way, by Student's t. */
export const studentReach = (level: number, df: number): number =>
  whereFallenTo(1 - level, (t) => studentBothTails(t, df));

/** The F that a share `p` of the distribution lies below; p strictly between 0 and 1. */
export const fQuantile = (p: number, above: number, below: number): number =>
  whereFallenTo(1 - p, (f) => incompleteBeta(below / (below + above * f), below / 2, above / 2));
