import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeVerdicts, holm } from './change-verdict.ts';
import { type Change, pairedChange } from './paired-change.ts';
import { type Sample, summaryOf } from './sample.ts';
import { unpairedChange } from './unpaired-change.ts';

const level = fc.integer({ min: 1, max: 5 });
const group = fc.array(level, { minLength: 1, maxLength: 30 });
const pairs = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 30 });

function assertClose(ours: readonly number[], theirs: readonly number[]): void {
  assert.equal(ours.length, theirs.length);
  for (const [i, value] of ours.entries())
    assert.ok(Math.abs(value - theirs[i]!) <= 1e-8 * (1 + Math.abs(value)), `${value}, not ${theirs[i]}`);
}

const figures = ({ difference, interval, test: t, ranks, g }: Change): number[] =>
  [difference, interval?.low, interval?.high, t?.p, ranks?.p, g].flatMap((value) => value ?? []);

function sound<T extends object>(answer: T): Exclude<T, { readonly fault: string }> {
  assert.ok(!('fault' in answer), JSON.stringify(answer));
  return answer as Exclude<T, { readonly fault: string }>;
}

test('the order of answers changes no comparison of groups, the order of pairs none of pairs', () => {
  fc.assert(
    fc.property(group, group, pairs, (a, b, both) => {
      const [one, other] = [unpairedChange(a, b), unpairedChange(a.toReversed(), b.toSorted())].map(sound);
      assertClose(figures(other!), figures(one!));
      const paired = (some: typeof both) =>
        sound(
          pairedChange(
            some.map(([x]) => x),
            some.map(([, y]) => y),
          ),
        );
      assertClose(figures(paired(both.toReversed())), figures(paired(both)));
    }),
  );
});

test('a shift changes no difference, another unit changes it by its factor and p not at all', () => {
  fc.assert(
    fc.property(
      group,
      group,
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom(0.1, 0.5, 3),
      (a, b, by, unit) => {
        const one = sound(unpairedChange(a, b));
        const shifted = sound(
          unpairedChange(
            a.map((x) => x + by),
            b.map((x) => x + by),
          ),
        );
        assertClose(figures(shifted), figures(one));
        const scaled = sound(
          unpairedChange(
            a.map((x) => x * unit),
            b.map((x) => x * unit),
          ),
        );
        assertClose([scaled.difference], [one.difference * unit]);
        assertClose(
          [scaled.test?.p ?? 2, scaled.ranks?.p ?? 2, scaled.g ?? 9],
          [one.test?.p ?? 2, one.ranks?.p ?? 2, one.g ?? 9],
        );
      },
    ),
  );
});

test('waves the other way round give the opposite change with the same p', () => {
  fc.assert(
    fc.property(group, group, pairs, (a, b, both) => {
      const [x, y] = [both.map(([first]) => first), both.map(([, second]) => second)];
      for (const [one, back] of [
        [unpairedChange(a, b), unpairedChange(b, a)],
        [pairedChange(x, y), pairedChange(y, x)],
      ].map((changes) => changes.map(sound) as [Change, Change])) {
        assertClose([one.difference, one.g ?? 0], [-back.difference, -(back.g ?? 0)]);
        assertClose([one.test?.p ?? 2, one.ranks?.p ?? 2], [back.test?.p ?? 2, back.ranks?.p ?? 2]);
        assertClose([one.interval?.low ?? 0], [-(back.interval?.high ?? 0)]);
      }
    }),
  );
});

test('a table gives the same change as the answers it was made of, but for ranks', () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const [from, to] = [a, b].map((values) => sound(summaryOf(values)) as Sample);
      const table = sound(unpairedChange(from!, to!));
      assert.deepEqual({ ...sound(unpairedChange(a, b)), ranks: null }, table);
    }),
  );
});

test('it says rose or fell only where the interval lies to that side, and never under ten', () => {
  const [lower, upper] = [1, 3].map((min) =>
    fc.array(fc.integer({ min, max: min + 2 }), { minLength: 7, maxLength: 25, size: 'max' }),
  ) as [typeof group, typeof group];
  let told = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(lower, upper), { minLength: 1, maxLength: 6 }), (items) => {
      const changes = items.map(([a, b]) => sound(unpairedChange(a, b)));
      for (const [i, { verdict, interval }] of changeVerdicts(changes).entries()) {
        const few = Math.min(...changes[i]!.n) < 10;
        assert.equal(verdict === 'too-few', few);
        if (verdict !== 'rose' && verdict !== 'fell') continue;
        told += 1;
        if (interval) assert.ok(verdict === 'rose' ? interval.low > 0 : interval.high < 0);
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(told > 10, `${told} told`);
});

test('Holm never lowers a p, keeps their order, and does not mind how items are listed', () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ps, (list) => {
      const held = holm(list) as number[];
      for (const [i, p] of list.entries()) {
        assert.ok(held[i]! >= p && held[i]! <= 1);
        for (const [j, q] of list.entries()) if (p < q) assert.ok(held[i]! <= held[j]!);
      }
      assert.deepEqual(holm(list.toReversed()).toReversed(), held);
    }),
  );
});
