import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeVerdicts, holm } from './change-verdict.ts';
import { hedgesFactor } from './hedges.ts';
import { type Change, pairedChange } from './paired-change.ts';
import { rankSum } from './rank-sum.ts';
import { answersOf, isSampleFault, type SampleFault, summaryOf } from './sample.ts';
import { signedRank } from './signed-rank.ts';
import { unpairedChange } from './unpaired-change.ts';

/** Hours of sleep gained by ten patients from two medicines: Student 1908; R's data set `sleep`. */
const sleep = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
] as const;
/** Twelve answers from 1 to 5, twice. */
const answers = [
  [3, 4, 2, 5, 3, 3, 4, 1, 2, 3, 5, 4],
  [4, 4, 3, 5, 4, 2, 5, 3, 3, 4, 5, 5],
] as const;

function sound(change: Change | SampleFault): Change {
  assert.ok(!isSampleFault(change), JSON.stringify(change));
  return change;
}

const figures = (digits: number, ...numbers: (number | undefined)[]): string[] =>
  numbers.map((number) => number!.toPrecision(digits));

test('Student’s sleep, paired: t 4.0621, 9 degrees of freedom, p 0.002833, as R prints it', () => {
  const { test: t, interval, ranks, n } = sound(pairedChange(...sleep));
  assert.deepEqual([n, t!.df], [[10, 10], 9]);
  assert.deepEqual(figures(12, t!.t, t!.p), ['4.06212768338', '0.00283289019738']);
  assert.deepEqual(figures(10, interval!.low, interval!.high), ['0.7001142367', '2.459885763']);
  assert.deepEqual([ranks!.statistic, ranks!.by, ranks!.p.toFixed(12)], [45, 'normal', '0.009090698016']);
});

test('Student’s sleep as two groups: Welch’s t 1.8608, df 17.776, p 0.07939, from answers and from a table', () => {
  const one = sound(unpairedChange(...sleep));
  const [first, second] = sleep.map((values) => summaryOf(values)) as Parameters<typeof unpairedChange>;
  const table = sound(unpairedChange(first, second));
  for (const { test: t, interval } of [one, table]) {
    assert.deepEqual(figures(12, t!.t, t!.df, t!.p), ['1.86081346749', '17.7764735162', '0.0793941401874']);
    assert.deepEqual(figures(11, interval!.low, interval!.high), ['-0.20548323071', '3.3654832307']);
  }
  assert.deepEqual([one.ranks!.p.toFixed(12), table.ranks], ['0.069327575434', null]);
  assert.equal(table.g, one.g);
});

test('ranks without ties are counted out: the two examples of Hollander and Wolfe', () => {
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  const paired = sound(pairedChange(after, before)).ranks!;
  assert.deepEqual([paired.statistic, paired.p, paired.by], [40, 0.0390625, 'exact']);
  const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const early = [1.15, 0.88, 0.9, 0.74, 1.21];
  const apart = rankSum(term, early)!;
  assert.deepEqual([apart.statistic, apart.p.toFixed(12), apart.by], [35, '0.254412254412', 'exact']);
});

test('the exact distributions hold in the far tail of the largest that are counted (R: pwilcox, psignrank)', () => {
  // The 49 of the second, one of them moved down among the first so that 500 and 900 pairs are won.
  const won = (pairs: number) => {
    const rows = Array.from({ length: 49 }, (_, i) => Math.min(49, Math.max(0, pairs - 49 * i)));
    return rankSum(
      rows.map((below, i) => below + (i + 1) / 1000),
      rows.map((_, i) => i + 0.5),
    )!;
  };
  for (const [pairs, p] of [
    [500, '2.3517246618e-7'],
    [900, '0.032617727052'],
    [1000, '0.15593632405'],
  ] as const) {
    const found = won(pairs);
    assert.equal(found.statistic, pairs);
    assert.equal(found.p.toPrecision(11), p);
  }
  const signed = Array.from({ length: 49 }, (_, i) => -(i + 1));
  let left = 300;
  for (let rank = 49; rank > 0; rank--) if (rank <= left) [signed[rank - 1], left] = [rank, left - rank];
  assert.deepEqual(
    [signedRank(signed)!.statistic, signedRank(signed)!.p.toFixed(11)],
    [300, '0.00150352847'],
  );
});

test('twelve answers on a five-point scale, tied as such answers are, come out as in R', () => {
  const paired = sound(pairedChange(...answers));
  assert.deepEqual(figures(11, paired.test!.t, paired.test!.p), ['2.9664793948', '0.012825831159']);
  assert.deepEqual([paired.ranks!.statistic, paired.ranks!.p.toFixed(12)], [40.5, '0.024752020732']);
  const counts = [
    [1, 2, 4, 3, 2],
    [0, 1, 3, 4, 4],
  ].map((each) => answersOf(each) as number[]);
  const apart = sound(unpairedChange(counts[0]!, counts[1]!));
  assert.deepEqual(figures(11, apart.test!.p, apart.test!.df), ['0.15638603004', '21.183561048']);
  assert.deepEqual([apart.ranks!.statistic, apart.ranks!.p.toFixed(12)], [95, '0.178980078452']);
});

test('Hedges’ factor is the exact one, and g is the difference in standard deviations times it', () => {
  assert.deepEqual(
    [2, 9, 18, 443].map((df) => hedgesFactor(df).toFixed(12)),
    ['0.564189583548', '0.913874891793', '0.957646427024', '0.998305882279'],
  );
  const table = sound(unpairedChange({ n: 10, mean: 3, sd: 1 }, { n: 10, mean: 4, sd: 1 }));
  assert.equal(table.g!.toFixed(12), '0.957646427024');
  assert.equal(sound(pairedChange(...sleep)).g!.toFixed(3), (0.8321811 * 0.9138749).toFixed(3));
});

test('it rose or fell where the interval says so, and mostly nobody can tell', () => {
  const table = (mean: number, n = 40) =>
    sound(unpairedChange({ n: 40, mean: 3, sd: 0.9 }, { n, mean, sd: 0.9 }));
  const verdicts = (...changes: Change[]) => changeVerdicts(changes).map(({ verdict }) => verdict);
  assert.deepEqual(verdicts(table(3.8)), ['rose']);
  assert.deepEqual(verdicts(table(2.2)), ['fell']);
  assert.deepEqual(changeVerdicts([table(3.2)])[0]!.why, 'spans-zero');
  const few = changeVerdicts([table(4.5, 9)])[0]!;
  assert.deepEqual(few, { verdict: 'too-few', why: null, interval: null, p: null });
  // Told alone, and not among ten that asked at once.
  const slight = table(3.45);
  assert.deepEqual(verdicts(slight), ['rose']);
  const many = changeVerdicts([slight, ...Array.from({ length: 9 }, () => table(3.1))])[0]!;
  assert.deepEqual([many.verdict, many.why], ['cannot-tell', 'one-of-many']);
  assert.ok(many.interval!.low > 0, 'the interval is the item’s own');
});

test('without spread the ranks decide, and a table alone decides nothing', () => {
  const [threes, fours] = [3, 4].map((value) => Array<number>(12).fill(value));
  for (const change of [unpairedChange(threes!, fours!), pairedChange(threes!, fours!)]) {
    const { interval, test: t } = sound(change);
    assert.deepEqual([interval, t], [null, null]);
    assert.equal(changeVerdicts([sound(change)])[0]!.verdict, 'rose');
  }
  const [table] = changeVerdicts([
    sound(unpairedChange({ n: 12, mean: 3, sd: 0 }, { n: 12, mean: 4, sd: 0 })),
  ]);
  assert.deepEqual([table!.verdict, table!.why], ['cannot-tell', 'no-spread']);
  const same = sound(unpairedChange(threes!, threes!));
  assert.deepEqual([same.ranks, changeVerdicts([same])[0]!.verdict], [null, 'cannot-tell']);
  const tenths = threes!.map((_, i) => 1000 + i);
  assert.equal(
    sound(
      pairedChange(
        tenths,
        tenths.map((value) => value + 0.1),
      ),
    ).test,
    null,
  );
});

test('Holm’s p-values are R’s p.adjust', () => {
  assert.deepEqual(holm([0.01, 0.04, null, 0.03, 0.005]), [0.03, 0.06, null, 0.06, 0.02]);
});

test('what is no sample is refused as a value', () => {
  assert.deepEqual(pairedChange([], []), { fault: 'empty' });
  assert.deepEqual(pairedChange([1, 2], [1]), { fault: 'lengths-differ' });
  assert.deepEqual(pairedChange([1, Number.NaN], [1, 2]), { fault: 'not-a-number', at: 1 });
  assert.deepEqual(unpairedChange([1], [Number.POSITIVE_INFINITY]), { fault: 'not-a-number', at: 0 });
  assert.deepEqual(unpairedChange({ n: 0, mean: 0, sd: 0 }, [1]), { fault: 'empty' });
  for (const bad of [
    { n: 2.5, mean: 1, sd: 1 },
    { n: 3, mean: Number.NaN, sd: 1 },
    { n: 3, mean: 1, sd: -1 },
  ])
    assert.deepEqual(unpairedChange([1], bad), { fault: 'not-a-number' });
  assert.deepEqual(answersOf([1, -1]), { fault: 'not-a-number', at: 1 });
  assert.deepEqual(sound(unpairedChange([3], [4])).interval, null, 'one answer has no spread');
});
