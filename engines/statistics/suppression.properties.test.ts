import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numbersFrom, organisationFrom, publishedTo } from './example-organisations.ts';
import { decideWaves, isExact } from './example-waves.ts';
import { reduced } from './integer-lines.ts';
import { findExposed } from './suppression-attacker.ts';
import {
  allRules,
  enoughApart,
  enoughChurn,
  enoughLeft,
  isDeclared,
  type Rule,
} from './suppression-rules.ts';
import type { Atom } from './suppression-shapes.ts';
import { revealsFewer } from './suppression-span.ts';

/** Readers who filter as they like: the hardest case, and one that R6 alone would end. */
const withoutDeclaring = allRules.filter((rule) => rule !== isDeclared);

const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const organisation = fc.record({
  seed,
  people: fc.integer({ min: 5, max: 60 }),
  requests: fc.integer({ min: 5, max: 60 }),
});

function exposedBy(
  { seed, people, requests }: { seed: number; people: number; requests: number },
  rules: readonly Rule[],
) {
  const below = numbersFrom(seed);
  const published = publishedTo(organisationFrom(below, people), below, requests, rules);
  return { published: published.length, exposed: findExposed(published.map(({ atoms }) => atoms)) };
}

test('colluding readers of ten thousand organisations in four waves reckon out no one to four people', () => {
  let published = 0;
  fc.assert(
    fc.property(organisation, (one) => {
      const found = exposedBy(one, withoutDeclaring);
      published += found.published;
      assert.equal(found.exposed, null);
    }),
    { numRuns: 10_000, seed: 20261123 },
  );
  assert.ok(published > 30_000, `${published} sets published`);
});

for (const rule of [enoughLeft, enoughApart, enoughChurn])
  test(`without the rule ${rule.name} they find somebody soon`, () => {
    const rules = withoutDeclaring.filter((each) => each !== rule);
    const seeds = Array.from({ length: 200 }, (_, i) => i + 1);
    const found = seeds.filter(
      (seed) => exposedBy({ seed, people: 40, requests: 40 }, rules).exposed !== null,
    );
    assert.ok(found.length > 5, `${found.length} of 200 organisations`);
  });

test('two sets at a time are not enough: without looking at all of them together they find somebody', () => {
  const pairsOnly = withoutDeclaring.map(
    (rule): Rule =>
      (on) =>
        rule({ ...on, reveals: () => false }),
  );
  const seeds = Array.from({ length: 200 }, (_, i) => i + 1);
  assert.ok(seeds.some((seed) => exposedBy({ seed, people: 40, requests: 40 }, pairsOnly).exposed !== null));
});

test('waves decided from counts alone expose nobody, through all four waves taken together', () => {
  let shown = 0;
  let later = 0;
  fc.assert(
    fc.property(seed, fc.integer({ min: 5, max: 120 }), (start, people) => {
      const below = numbersFrom(start);
      const figures = decideWaves(organisationFrom(below, people), below, (id) => (id * 7) % 5);
      for (const question of ['plain', 'sensitive']) {
        const exact = figures.filter(({ figure }) => figure.question === question && isExact(figure));
        assert.equal(findExposed(exact.map(({ people }) => people)), null);
        shown += exact.length;
        later += exact.filter(({ figure }) => figure.wave !== '0' && figure.dimension !== null).length;
      }
    }),
    { numRuns: 1000, seed: 20261124 },
  );
  assert.ok(shown > 5000 && later > 300, `${shown} figures shown, ${later} of groups in later waves`);
});

test('within a wave nobody is exposed when some leave the question open, nor anything inside a band', () => {
  let bands = 0;
  fc.assert(
    fc.property(seed, fc.integer({ min: 5, max: 120 }), fc.nat(3), (start, people, other) => {
      const below = numbersFrom(start);
      const level = (id: number, wave: number) => ((id + wave) % 11 === 3 ? null : id % 13 <= other ? 4 : 1);
      const figures = decideWaves(organisationFrom(below, people), below, level);
      for (const [question, wave] of ['plain', 'sensitive'].flatMap((q) =>
        ['0', '1', '2', '3'].map((w) => [q, w]),
      )) {
        const here = figures.filter(({ figure }) => figure.question === question && figure.wave === wave);
        const exact = here.filter(({ figure }) => isExact(figure)).map(({ people }) => people);
        assert.equal(findExposed(exact), null);
        for (const { figure, people } of here)
          if (figure.because === 'all-alike') {
            bands += 1;
            assert.ok(!isReckonedInside(exact, people));
          }
      }
    }),
    { numRuns: 500, seed: 20261125 },
  );
  assert.ok(bands > 100, `${bands} bands`);
});

function isReckonedInside(published: readonly ReadonlySet<Atom>[], inside: ReadonlySet<Atom>): boolean {
  const everyone = [...new Set(published.flatMap((set) => [...set]))];
  const { rows } = reduced(
    published.map((set) => everyone.map((atom) => Number(set.has(atom)))),
    everyone.map((_, i) => i),
  );
  const outside = everyone.flatMap((atom, i) => (inside.has(atom) ? [] : [i]));
  return reduced(rows, outside).rest.length > 0;
}

const sets = fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1 }), { minLength: 1, maxLength: 7 });

test('the search of the rules and the attacker find just what trying every set of people finds', () => {
  const seen = { exposed: 0, safe: 0 };
  fc.assert(
    fc.property(sets, fc.integer({ min: 2, max: 8 }), (lists, under) => {
      const all = lists.map((list) => new Set<Atom>(list));
      const smallest = smallestByTrying(all);
      assert.equal(findExposed(all) !== null, smallest <= 4);
      const [request, before] = [all.at(-1)!, all.slice(0, -1)];
      const one = () => 1;
      const sofar = before.length === 0 ? Number.POSITIVE_INFINITY : smallestByTrying(before);
      if (sofar >= under) assert.equal(revealsFewer(before, request, under, one), smallest < under);
      seen[smallest <= 4 ? 'exposed' : 'safe'] += 1;
    }),
    { numRuns: 1500, seed: 20261126 },
  );
  assert.ok(Math.min(seen.exposed, seen.safe) > 50, JSON.stringify(seen));
});

/** The fewest people a sum within reach is over, by looking at every set of people there is. */
function smallestByTrying(published: readonly ReadonlySet<Atom>[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let mask = 1; mask < 512; mask += 1) {
    const inside = new Set(Array.from({ length: 9 }, (_, i) => i).filter((i) => (mask >> i) & 1));
    if (inside.size < smallest && isReckonedInside(published, inside)) smallest = inside.size;
  }
  return smallest;
}
