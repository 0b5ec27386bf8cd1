import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Alpha, alphaOf } from './alpha.ts';
import { type ItemAnswers, isItemFault, turned } from './items.ts';
import { isOmegaFault, omegaOf } from './omega.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';

/**
 * Every combination of one common and k own parts, each -1 or 1: covariances are then exactly those of one
 * factor, and alpha and omega are known without any fitting.
 */
function oneFactorRows(loadings: readonly number[], own: readonly number[]): number[][] {
  return Array.from({ length: 2 ** (loadings.length + 1) }, (_, bits) => {
    const sign = (at: number) => ((bits >> at) & 1 ? 1 : -1);
    return loadings.map((loading, i) => 3 + loading * sign(0) + own[i]! * sign(i + 1));
  });
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const loadings = [0.9, 0.7, 0.4, 0.8];
const own = [0.5, 0.6, 0.9, 0.3];
const rows = oneFactorRows(loadings, own);

function sound(answer: ReturnType<typeof alphaOf>): Alpha {
  assert.ok(!isItemFault(answer), JSON.stringify(answer));
  return answer;
}

function reliable(answer: ReturnType<typeof reliabilityOf>): Reliability {
  assert.ok(!isItemFault(answer), JSON.stringify(answer));
  return answer;
}

test('omega finds the loadings answers were made of, and is the share they leave it', () => {
  const told = omegaOf(rows);
  assert.ok(!isOmegaFault(told));
  const shared = sum(loadings) ** 2;
  const expected = shared / (shared + sum(own.map((part) => part ** 2)));
  assert.equal(told.omega.toFixed(10), expected.toFixed(10));
  for (const [i, loading] of loadings.entries())
    assert.equal(told.loadings[i]!.toFixed(8), (loading / Math.hypot(loading, own[i]!)).toFixed(8));
});

test('alpha of the same answers is what its formula says, and below omega where loadings differ', () => {
  const told = sound(alphaOf(rows));
  const variances = loadings.map((loading, i) => loading ** 2 + own[i]! ** 2);
  const whole = sum(loadings) ** 2 + sum(own.map((part) => part ** 2));
  assert.equal(told.alpha.toFixed(10), ((4 / 3) * (1 - sum(variances) / whole)).toFixed(10));
  const omega = omegaOf(rows);
  assert.ok(!isOmegaFault(omega) && told.alpha < omega.omega);
  const equal = oneFactorRows([0.7, 0.7, 0.7], [0.5, 0.6, 0.7]);
  const same = omegaOf(equal);
  assert.ok(!isOmegaFault(same));
  assert.equal(sound(alphaOf(equal)).alpha.toFixed(9), same.omega.toFixed(9));
});

test('Feldt’s interval and the correlations with the rest are those R 4.2.2 gives (qf, cor)', () => {
  const { interval, items, alpha } = sound(alphaOf(rows));
  assert.deepEqual(
    [alpha, interval.low, interval.high].map((value) => value.toFixed(11)),
    ['0.81853832442', '0.68845272613', '0.90296864895'],
  );
  assert.deepEqual(
    items.map(({ itemRest }) => itemRest!.toFixed(11)),
    ['0.75262509867', '0.67619269716', '0.38350330137', '0.80437563913'],
  );
});

test('an item worded the other way lowers alpha until it is turned, and has a negative correlation', () => {
  const wrong = rows.map((row) => row.map((cell, i) => (i === 1 ? 6 - cell : cell)));
  const told = sound(alphaOf(wrong));
  assert.ok(told.items[1]!.itemRest! < 0 && told.alpha < 0.5);
  assert.equal(
    sound(alphaOf(turned(wrong, [1], 1, 5))).alpha.toFixed(12),
    sound(alphaOf(rows)).alpha.toFixed(12),
  );
});

test('one person who skipped an item is left out, or taken for the others', () => {
  const gap: ItemAnswers = [...rows, [1, null, 1, 1]];
  assert.deepEqual([sound(alphaOf(gap)).n, sound(alphaOf(gap, 'pairwise')).n], [32, 33]);
  assert.equal(sound(alphaOf(gap)).alpha, sound(alphaOf(rows)).alpha);
  assert.notEqual(sound(alphaOf(gap, 'pairwise')).alpha, sound(alphaOf(rows)).alpha);
});

test('under thirty persons or three items nothing is shown, though it is reckoned', () => {
  assert.equal(reliable(reliabilityOf(rows)).verdict, 'shown');
  assert.equal(reliable(reliabilityOf(rows.slice(0, 29))).verdict, 'too-few-persons');
  const pairs = rows.map((row) => row.slice(0, 2));
  const two = reliable(reliabilityOf(pairs));
  assert.deepEqual([two.verdict, two.omega], ['too-few-items', { fault: 'too-few-items' }]);
  assert.equal(two.alpha.items[0]!.alphaIfDropped, null);
  // Pairwise alpha has all of them, omega only those who answered all.
  const holed = rows.map((row, i) => (i < 4 ? [null, ...row.slice(1)] : row));
  assert.equal(reliable(reliabilityOf(holed, 'pairwise')).verdict, 'too-few-persons');
});

test('answers no factor fits get no omega, and say why', () => {
  // Correlations .9, .9 and .5: the first item would have to share more than it has.
  const [a, b] = [Math.sqrt(0.9), Math.sqrt(0.5)];
  const rowsOf = oneFactorRows([1, 0.9, 0.9], [0.05, Math.sqrt(1 - 0.81), Math.sqrt(1 - 0.81)]).map(
    (row, i) => [row[0]!, row[1]! + (i % 3) * a * 0.3, row[2]! - (i % 3) * b * 0.5],
  );
  const told = omegaOf(rowsOf);
  assert.ok(isOmegaFault(told) && told.fault === 'heywood', JSON.stringify(told));
});

test('what gives no reliability is refused as a value', () => {
  assert.deepEqual(alphaOf([]), { fault: 'too-few-persons' });
  assert.deepEqual(alphaOf([[1], [2]]), { fault: 'too-few-items' });
  assert.deepEqual(alphaOf([[1, 2]]), { fault: 'too-few-persons' });
  assert.deepEqual(alphaOf([[1, 2], [2]]), { fault: 'ragged', at: 1 });
  assert.deepEqual(
    alphaOf([
      [1, 2],
      [2, Number.NaN],
    ]),
    { fault: 'not-a-number', at: 1 },
  );
  assert.deepEqual(
    alphaOf([
      [0.1, 2],
      [0.1, 3],
      [0.1, 4],
    ]),
    { fault: 'no-spread', item: 0 },
  );
  const cancelling = [1, 2, 3, 4].map((value) => [value, 5 - value]);
  assert.deepEqual(alphaOf(cancelling), { fault: 'no-spread' });
  const apart: ItemAnswers = [
    [1, null],
    [2, null],
    [null, 1],
    [null, 2],
  ];
  assert.deepEqual(alphaOf(apart, 'pairwise'), { fault: 'too-few-persons' });
});
