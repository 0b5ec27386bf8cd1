import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementOf, isRatingFault, type RatingFault } from './agreement.ts';
import { jackknife } from './jackknife.ts';
import { raterDrift } from './rater-drift.ts';
import { type RatedTwice, weightedKappa } from './weighted-kappa.ts';

const none = null;
/** Four observers and twelve things: Krippendorff, Computing Krippendorff's Alpha-Reliability, section C. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];
const things = observers[0]!.map((_, i) => observers.map((each) => each[i]!));

function sound<T extends object>(answer: T | RatingFault): T {
  assert.ok(!isRatingFault(answer), JSON.stringify(answer));
  return answer;
}

test('Krippendorff’s own example: nominal .743, ordinal .815, interval .849', () => {
  const alphas = (['nominal', 'ordinal', 'interval'] as const).map((metric) =>
    sound(agreementOf(things, metric)).alpha!.toFixed(3),
  );
  assert.deepEqual(alphas, ['0.743', '0.815', '0.849']);
});

test('one thing of twelve was rated once and says nothing; shares are of pairs', () => {
  const { things: counted, ratings, same, withinOne, interval, alpha } = sound(agreementOf(things));
  assert.deepEqual([counted, ratings], [11, 40]);
  // 55 pairs; apart by one: 3 + 3 + 3, by two: 2, by three: 1.
  assert.deepEqual([Math.round(same * 55), Math.round(withinOne * 55)], [43, 52]);
  assert.ok(interval!.low < alpha! && interval!.high === 1 && interval!.low > 0.4);
});

test('full agreement is 1, raters who turn the scale around are below 0, one level for all is no agreement', () => {
  const full = sound(agreementOf([1, 2, 3, 4, 5].map((level) => [level, level])));
  assert.deepEqual([full.alpha, full.same, full.interval], [1, 1, none]);
  assert.ok(sound(agreementOf([1, 2, 3, 4, 5].map((level) => [level, 6 - level]))).alpha! < 0);
  const flat = sound(agreementOf([[3, 3], [3, 3], [3, 3]])); // biome-ignore format: one line reads better
  assert.deepEqual([flat.alpha, flat.interval, flat.withinOne], [none, none, 1]);
});

test('they agree or stand apart only where the whole interval says so, and ten things must be rated', () => {
  const verdict = (rows: (number | null)[][]) => sound(agreementOf(rows)).verdict;
  const near = (step: number) =>
    Array.from({ length: 14 }, (_, i) => [1 + (i % 5), 1 + ((i + (i % 7 ? 0 : step)) % 5)]);
  assert.equal(verdict(near(0)), 'agree');
  assert.equal(verdict(near(2)), 'cannot-tell');
  assert.equal(
    verdict(Array.from({ length: 14 }, (_, i) => [1 + (i % 5), 1 + ((i * 7 + 2 * Math.floor(i / 5)) % 5)])),
    'apart',
  );
  assert.equal(verdict(near(0).slice(0, 9)), 'too-few');
  assert.equal(verdict(Array.from({ length: 10 }, () => [2, 2, none])), 'agree');
  assert.equal(verdict(things), 'cannot-tell');
  // Nearly everything on one level: alpha is about 0, and nobody would say that they stand apart.
  const level = Array.from({ length: 14 }, (_, i) => [2, i < 2 ? 3 : 2]);
  assert.ok(sound(agreementOf(level)).interval!.high < 0.5);
  assert.equal(verdict(level), 'cannot-tell');
});

test('ratings nobody can compare are refused as a value', () => {
  assert.deepEqual(agreementOf([]), { fault: 'too-few' });
  assert.deepEqual(agreementOf([[1, none], [none, 2]]), { fault: 'too-few' }); // biome-ignore format: as above
  assert.deepEqual(agreementOf([[1, 1], [1, Number.NaN]]), { fault: 'not-a-number', at: 1 }); // biome-ignore format: as above
  assert.deepEqual(weightedKappa([]), { fault: 'too-few' });
  assert.deepEqual(weightedKappa([[1, Number.NaN]]), { fault: 'not-a-number', at: 0 });
  assert.deepEqual(raterDrift([]), { fault: 'too-few' });
  assert.deepEqual(raterDrift([[[1, 1]], []]), { fault: 'too-few', at: 1 });
});

test('kappa by linear weights is the .9412 scikit-learn publishes for its hundred ratings', () => {
  const pairs = Array.from(
    { length: 100 },
    (_, i): RatedTwice => [i < 46 ? 0 : i < 90 ? 1 : 2, i < 50 ? 0 : i < 90 ? 1 : 2],
  );
  const { kappa, interval } = sound(weightedKappa(pairs));
  assert.equal(kappa!.toFixed(4), '0.9412');
  assert.ok(interval!.low > 0.87 && interval!.low < kappa! && interval!.high <= 1);
  assert.equal(sound(weightedKappa(pairs.map(([a, b]) => [b, a]))).kappa, kappa);
});

test('the jackknife of a mean is Student’s interval', () => {
  const values = [4, 5, 7, 8, 12];
  const found = jackknife(values, (some) => some.reduce((a, b) => a + b, 0) / some.length)!;
  // Mean 7.2, standard deviation 3.1145, t 2.776 with 4 degrees of freedom.
  assert.deepEqual([found.low.toFixed(3), found.high.toFixed(3)], ['3.333', '11.067']);
  assert.equal(
    jackknife([1, 2], () => 1),
    null,
  );
});

const occasion = (shift: number, n = 12): RatedTwice[] =>
  Array.from({ length: n }, (_, i) => [1 + (i % 5) + shift + [-0.5, 0, 0.5][i % 3]!, 1 + (i % 5)]);

test('a rater who goes further above the key each time is milder, the other way stricter', () => {
  const milder = sound(raterDrift([occasion(0), occasion(0.5), occasion(1)]));
  assert.deepEqual([milder.verdict, milder.slope!.toFixed(9)], ['milder', '0.500000000']);
  assert.equal(sound(raterDrift([occasion(1), occasion(0)])).verdict, 'stricter');
  assert.equal(sound(raterDrift([occasion(0), occasion(0)])).verdict, 'cannot-tell');
  const [first] = milder.occasions;
  assert.deepEqual([first!.cases, first!.signed.mean, first!.absolute.mean.toFixed(4)], [12, 0, '0.3333']);
  assert.ok(first!.signed.interval!.low < 0 && first!.signed.interval!.high > 0);
});

test('one occasion, or few cases, tell of no drift; a line through every point is told as it is', () => {
  const once = sound(raterDrift([occasion(1)]));
  assert.deepEqual([once.slope, once.verdict, once.occasions[0]!.signed.mean], [none, 'too-few', 1]);
  assert.equal(sound(raterDrift([occasion(0, 3), occasion(1, 3)])).verdict, 'too-few');
  const exact = [0, 1, 2].map((off) => Array.from({ length: 5 }, (): RatedTwice => [1 + off, 1]));
  const told = sound(raterDrift(exact));
  assert.deepEqual([told.verdict, told.interval, told.slope], ['milder', none, 1]);
});
