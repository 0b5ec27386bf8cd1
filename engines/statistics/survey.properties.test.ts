import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementOf, isRatingFault } from './agreement.ts';
import { alphaOf } from './alpha.ts';
import { type BothParties, distanceBetween, sharedView } from './distance-between-parties.ts';
import { isItemFault } from './items.ts';
import { isOmegaFault, omegaOf } from './omega.ts';
import { pairedChange } from './paired-change.ts';
import { raterDrift } from './rater-drift.ts';
import { answersOf, isSampleFault } from './sample.ts';
import { unpairedChange } from './unpaired-change.ts';
import { weightedKappa } from './weighted-kappa.ts';

const level = fc.integer({ min: 1, max: 5 });
const group = fc.array(level, { minLength: 1, maxLength: 30 });
const persons = fc
  .integer({ min: 2, max: 5 })
  .chain((k) => fc.array(fc.array(level, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 30 }));
const rated = fc.array(fc.array(fc.option(level, { freq: 6 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 14,
});
/** What comes from a file or a form: also what is no number at all. */
const anything = fc.oneof(
  level,
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308),
);
const scale = { low: 1, high: 5, step: 1 };

/** Every number in an answer, however deep. */
function numbers(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  return answer && typeof answer === 'object' ? Object.values(answer).flatMap(numbers) : [];
}

function assertClose(ours: readonly number[], theirs: readonly number[], within = 1e-8): void {
  assert.equal(ours.length, theirs.length);
  for (const [i, value] of ours.entries())
    assert.ok(Math.abs(value - theirs[i]!) <= within * (1 + Math.abs(value)), `${value}, not ${theirs[i]}`);
}

function sound<T extends object>(answer: T): Exclude<T, { readonly fault: string }> {
  assert.ok(!('fault' in answer), JSON.stringify(answer));
  return answer as Exclude<T, { readonly fault: string }>;
}

test('no answer holds a number that is none, whatever comes in', () => {
  const cells = fc.array(anything, { maxLength: 12 });
  const rows = fc.array(fc.array(fc.option(anything), { maxLength: 4 }), { maxLength: 12 });
  const twice = fc.array(fc.tuple(anything, anything), { maxLength: 12 });
  const table = fc.record({ n: anything, mean: anything, sd: fc.option(anything) });
  fc.assert(
    fc.property(cells, cells, rows, twice, table, (a, b, some, both, kept) => {
      const parties: BothParties = [a, kept];
      const answers = [
        pairedChange(a, b),
        unpairedChange(a, b),
        unpairedChange(a, kept),
        answersOf(a.slice(0, 3).map((count) => Math.min(count, 50))),
        alphaOf(some),
        alphaOf(some, 'pairwise'),
        omegaOf(some),
        agreementOf(some),
        weightedKappa(both),
        raterDrift([both, both]),
        sharedView([{ earlier: [a, b], later: parties }], scale),
      ];
      for (const answer of answers)
        for (const number of numbers(answer)) assert.ok(!Number.isNaN(number), JSON.stringify(answer));
    }),
    { numRuns: 400 },
  );
});

test('alpha is 1 at most, inside its interval, and minds neither the order of items nor a shift of one', () => {
  fc.assert(
    fc.property(persons, fc.integer({ min: -9, max: 9 }), (rows, by) => {
      const told = alphaOf(rows);
      if (isItemFault(told)) return;
      assert.ok(
        told.alpha <= 1 + 1e-9 && told.interval.low <= told.alpha && told.alpha <= told.interval.high,
      );
      const moved = sound(alphaOf(rows.map(([first, ...rest]) => [...rest, first! + by])));
      assertClose([moved.alpha, moved.standardised], [told.alpha, told.standardised], 1e-6);
    }),
  );
});

test('omega lies from 0 to 1 and minds neither the unit nor the order of persons', () => {
  let fitted = 0;
  let gaveUp = 0;
  fc.assert(
    fc.property(persons, (rows) => {
      const told = omegaOf(rows);
      if (isOmegaFault(told)) return;
      fitted += 1;
      assert.ok(told.omega >= 0 && told.omega <= 1);
      const other = omegaOf(rows.toReversed().map((row) => row.map((cell) => cell * 10 + 3)));
      // Where the answers say next to nothing of a factor the steps are very short, and the last bit of a number
      // decides whether they end in time. What is said then is that no end was found.
      if (isOmegaFault(other) && other.fault === 'no-fit') gaveUp += 1;
      // At the edge, where an item has next to nothing of its own, it decides as well.
      else if (isOmegaFault(other)) assert.ok(Math.max(...told.loadings.map(Math.abs)) > 0.98, other.fault);
      else assertClose([other.omega], [told.omega], 1e-5);
    }),
    { numRuns: 600 },
  );
  assert.ok(fitted > 20, `${fitted} fitted`);
  assert.ok(gaveUp <= fitted / 20, `${gaveUp} of ${fitted} fitted in one unit alone`);
});

test('agreement minds neither the order of raters nor of things, nor how far apart ordered levels are', () => {
  fc.assert(
    fc.property(rated, (rows) => {
      const told = agreementOf(rows);
      if (isRatingFault(told)) return;
      assert.ok((told.alpha ?? 0) <= 1 && told.same <= told.withinOne && told.withinOne <= 1);
      const other = sound(agreementOf(rows.map((row) => row.toReversed()).toReversed()));
      assertClose(numbers(other), numbers(told));
      const stretched = sound(agreementOf(rows.map((row) => row.map((cell) => cell && cell ** 3))));
      assertClose([stretched.alpha ?? 2], [told.alpha ?? 2]);
    }),
  );
});

test('a distance is the same from either side, from 0 to 1, and inside its interval', () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const [one, back] = [sound(distanceBetween([a, b], scale)), sound(distanceBetween([b, a], scale))];
      assertClose([one.distance, one.gap], [back.distance, -back.gap]);
      assert.ok(one.distance >= 0 && one.distance <= 1);
      if (a.length > 1 && b.length > 1) {
        const { low, high } = one.interval!;
        assert.ok(low >= 0 && low <= one.distance && one.distance <= high && high <= 1);
      } else assert.equal(one.interval, null);
    }),
  );
});

test('the shared view turned around in time has the opposite change, and turned scales change nothing', () => {
  const time = fc.tuple(group, group);
  fc.assert(
    fc.property(fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 4 }), (times) => {
      const topics = times.map(([earlier, later]) => ({ earlier, later }));
      const told = sound(sharedView(topics, scale));
      const back = sound(
        sharedView(
          times.map(([earlier, later]) => ({ earlier: later, later: earlier })),
          scale,
        ),
      );
      assertClose([told.change!, told.interval?.low ?? 0], [-back.change!, -(back.interval?.high ?? 0)]);
      const turn = (party: readonly number[]) => party.map((value) => 6 - value);
      const turned = times.map(([[a, b], [c, d]]) => ({
        earlier: [turn(a), turn(b)] as const,
        later: [turn(c), turn(d)] as const,
      }));
      const other = sound(sharedView(turned, scale));
      assertClose([other.change!, other.interval?.low ?? 0], [told.change!, told.interval?.low ?? 0]);
      assert.equal(other.verdict, told.verdict);
      for (const { interval, change } of told.topics)
        if (interval) assert.ok(interval.low <= change! && change! <= interval.high && interval.low >= -1);
    }),
  );
});

test('a summary that cannot be is refused, and no party is off its scale', () => {
  assert.ok(isSampleFault(sharedView([{ earlier: null, later: [[1], { n: 3, mean: 7, sd: 1 }] }], scale)));
});
