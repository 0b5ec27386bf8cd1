import assert from 'node:assert/strict';
import { test } from 'node:test';
import { c4, d2, d3, LARGEST_RANGED, meanRangeFactors, medianRangeFactors } from './constants.ts';

const STEP = 0.02;
const grid = Array.from({ length: 801 }, (_, i) => (i - 400) * STEP);
const density = grid.map((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));

/** The normal distribution on the grid, by Simpson's rule from the far left. */
const share = [0];
for (let i = 1; i < grid.length; i++) {
  const middle = Math.exp(-((grid[i]! - STEP / 2) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  share.push(share[i - 1]! + (STEP / 6) * (density[i - 1]! + 4 * middle + density[i]!));
}

/** Mean and standard deviation of the range of n normal values, from the density of the range. */
function momentsOfRange(n: number): [mean: number, deviation: number] {
  let [first, second] = [0, 0];
  for (let k = 1; k < 700; k++) {
    let at = 0;
    for (let i = 0; i + k < grid.length; i++)
      at += density[i]! * density[i + k]! * (share[i + k]! - share[i]!) ** (n - 2);
    const weight = (k % 2 ? 4 : 2) * (STEP / 3) * n * (n - 1) * STEP * at;
    first += weight * k * STEP;
    second += weight * (k * STEP) ** 2;
  }
  return [first, Math.sqrt(second - first * first)];
}

test('d2 and d3 are the mean and the deviation of the range of normal values', () => {
  for (let n = 2; n <= LARGEST_RANGED; n++) {
    const [mean, deviation] = momentsOfRange(n);
    assert.ok(Math.abs(d2(n, 'exact') - mean) < 1e-7, `d2(${n}) is ${mean}`);
    assert.ok(Math.abs(d3(n, 'exact') - deviation) < 1e-7, `d3(${n}) is ${deviation}`);
    const printed = d3(n, 'table') / deviation - 1;
    assert.ok(printed > 0 && printed < 2e-5, `d3(${n}) as printed is ${printed} off`);
  }
  assert.equal(d2(2, 'exact').toFixed(10), (2 / Math.sqrt(Math.PI)).toFixed(10));
  assert.deepEqual([d2(2, 'rounded'), d2(5, 'table')], [1.128, 2.326]);
  for (const n of [1, 26]) assert.throws(() => d2(n, 'exact'), RangeError);
});

test('c4 is what tables print, and nears 1 for large samples', () => {
  assert.deepEqual(
    [2, 3, 5, 10, 25].map((n) => c4(n).toFixed(4)),
    ['0.7979', '0.8862', '0.9400', '0.9727', '0.9896'],
  );
  assert.ok(Math.abs(c4(1001) - (1 - 1 / 4000)) < 1e-6);
});

test('the factors that are taught are the exact ones rounded, but for one thousandth here and there', () => {
  for (const factors of [meanRangeFactors, medianRangeFactors]) {
    assert.ok(Math.abs(factors.rounded.limit - factors.exact.limit) < 2e-3);
    assert.ok(Math.abs(factors.rounded.range - factors.exact.range) < 2e-3);
  }
  assert.equal(meanRangeFactors.exact.limit.toFixed(4), '2.6587');
});
