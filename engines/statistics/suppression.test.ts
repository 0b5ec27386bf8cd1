import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participationInSteps } from './participation-in-steps.ts';
import { decide } from './suppression.ts';
import { findExposed } from './suppression-attacker.ts';
import {
  type Ask,
  type Atom,
  type CountedSet,
  limitsFrom,
  lowestLimits,
  type Show,
} from './suppression-shapes.ts';

/** People from one number to another, both included. */
const people = (from: number, to: number) =>
  new Set<Atom>(Array.from({ length: to - from + 1 }, (_, i) => from + i));
const set = (atoms: ReadonlySet<Atom>, show: Show = 'mean', wave = 'first'): CountedSet => ({
  ...{ question: 'is heard', wave, table: 'department', atoms, show },
});
const asked = (request: CountedSet, published: readonly CountedSet[] = [], more: Partial<Ask> = {}) =>
  decide({
    ...{ published, request, sensitive: false, alike: false, kept: [] },
    ...{ declared: new Set(['department']), atLeast: lowestLimits, ...more },
  });
const hidden = (because: string) => ({ publish: 'nothing', because });
const shown = (publish: Show) => ({ publish, because: null });

test('a mean takes five answers, a distribution and anything sensitive ten', () => {
  assert.deepEqual(asked(set(people(1, 4))), hidden('too-few'));
  assert.deepEqual(asked(set(people(1, 5))), shown('mean'));
  assert.deepEqual(asked(set(people(1, 9), 'distribution')), { publish: 'mean', because: 'too-few' });
  assert.deepEqual(asked(set(people(1, 10), 'distribution')), shown('distribution'));
  assert.deepEqual(asked(set(people(1, 9)), [], { sensitive: true }), hidden('too-few'));
  assert.deepEqual(asked(set(people(1, 10)), [], { sensitive: true }), shown('mean'));
  assert.deepEqual(asked(set(new Set())), hidden('too-few'));
});

test('people who count as one atom are counted as the people they are', () => {
  const behind = new Map<Atom, number>([
    ['day', 4],
    ['night', 20],
  ]);
  assert.deepEqual(asked(set(new Set(['day'])), [], { behind }), hidden('too-few'));
  assert.deepEqual(asked(set(new Set(['night'])), [], { behind }), shown('mean'));
  const both = [set(new Set(['day', 'night']))];
  assert.deepEqual(asked(set(new Set(['night'])), both, { behind }), hidden('rest-too-few'));
});

test('no group is shown when one to four are left of a whole around it, whichever comes first', () => {
  assert.deepEqual(asked(set(people(1, 36)), [set(people(1, 40))]), hidden('rest-too-few'));
  assert.deepEqual(asked(set(people(1, 40)), [set(people(1, 36))]), hidden('rest-too-few'));
  assert.deepEqual(asked(set(people(1, 35)), [set(people(1, 40))]), shown('mean'));
  assert.deepEqual(asked(set(people(1, 40)), [set(people(1, 40))]), shown('mean'));
});

test('what is left of the whole and of several groups together counts, though each pair is far apart', () => {
  const published = [set(people(1, 43)), set(people(1, 20))];
  assert.deepEqual(asked(set(people(21, 40)), published), hidden('rest-too-few'));
  assert.deepEqual(asked(set(people(21, 38)), published), shown('mean'));
  assert.deepEqual(findExposed([...published, set(people(21, 40))].map(({ atoms }) => atoms)), [41, 42, 43]);
});

test('a distribution of five to nine is not to be had by taking away, their mean is', () => {
  const whole = [set(people(1, 40), 'distribution')];
  const because = 'rest-too-few';
  assert.deepEqual(asked(set(people(1, 33), 'distribution'), whole), { publish: 'mean', because });
  assert.deepEqual(asked(set(people(1, 33), 'distribution'), [set(people(1, 40))]), shown('distribution'));
});

test('two groups that cross differ by none or by five on either side, for all readers together', () => {
  const published = [set(people(1, 20))];
  assert.deepEqual(asked(set(people(3, 30)), published), hidden('differs-too-little'));
  assert.deepEqual(asked(set(people(6, 30)), published), shown('mean'));
  assert.deepEqual(asked(set(people(6, 24)), published), hidden('differs-too-little'));
  // One of a third dimension is nearly two of the others together.
  const two = [set(people(1, 20)), set(people(15, 40))];
  assert.deepEqual(asked(set(new Set([...people(1, 14), ...people(21, 41)])), two), shown('mean'));
  const three = [...two, set(people(15, 20))];
  const nearly = set(new Set([...people(1, 14), ...people(21, 41)]));
  assert.deepEqual(asked(nearly, three), hidden('differs-too-little'));
  assert.deepEqual(findExposed([...three, nearly].map(({ atoms }) => atoms)), [41]);
});

test('another question shares nothing', () => {
  const other = { ...set(people(1, 36)), question: 'is told' };
  assert.deepEqual(asked(set(people(1, 40)), [other]), shown('mean'));
});

test('a group that one to four joined or left since another wave shows nothing', () => {
  const published = [set(people(1, 20))];
  assert.deepEqual(asked(set(people(1, 22), 'mean', 'second'), published), hidden('churn-too-small'));
  assert.deepEqual(asked(set(people(3, 20), 'mean', 'second'), published), hidden('churn-too-small'));
  assert.deepEqual(asked(set(people(6, 25), 'mean', 'second'), published), shown('mean'));
  assert.deepEqual(asked(set(people(1, 20), 'mean', 'second'), published), shown('mean'));
  // Seven changed: a distribution of them would be a guess that all others answered as before.
  const whole = [set(people(1, 40), 'distribution')];
  assert.deepEqual(asked(set(people(8, 40), 'distribution', 'second'), whole), shown('distribution'));
});

test('each of two groups is far enough from what it was, and the two together are not', () => {
  // They change places: six go over from the second to the first, and five of six come back.
  const before = [people(1, 20), people(21, 40)].map((atoms) => set(atoms));
  const one = set(new Set([...people(7, 20), ...people(21, 26)]), 'mean', 'second');
  const two = set(new Set([...people(27, 40), ...people(1, 5), ...people(61, 65)]), 'mean', 'second');
  assert.deepEqual(asked(one, before), shown('mean'));
  assert.deepEqual(asked(two, [...before, one]), shown('mean'));
  const closer = set(new Set([...people(27, 40), ...people(1, 5)]), 'mean', 'second');
  assert.deepEqual(asked(closer, [...before, one]), hidden('churn-too-small'));
  assert.deepEqual(findExposed([...before, one, closer].map(({ atoms }) => atoms)), [6]);
});

test('where nearly all answer alike a sensitive question is shown as a band, and cannot be reckoned either', () => {
  const sensitive = { sensitive: true, alike: true };
  assert.deepEqual(asked(set(people(1, 20)), [], sensitive), { publish: 'band', because: 'all-alike' });
  assert.deepEqual(asked(set(people(1, 20)), [], { alike: true }), shown('mean'));
  const others = { sensitive: true, kept: [people(1, 20)] };
  assert.deepEqual(asked(set(people(21, 40)), [set(people(1, 40))], others), hidden('sibling-hidden'));
  assert.deepEqual(asked(set(people(11, 40)), [set(people(1, 40))], others), hidden('sibling-hidden'));
  assert.deepEqual(asked(set(people(11, 30)), [set(people(1, 40))], others), shown('mean'));
});

test('a table nobody declared shows nothing', () => {
  assert.deepEqual(asked({ ...set(people(1, 40)), table: 'my filter' }), hidden('not-declared'));
});

test('limits rise and never fall, under the floor least of all', () => {
  const higher = { mean: 8, distribution: 12 };
  assert.deepEqual(limitsFrom(higher), higher);
  assert.deepEqual(asked(set(people(1, 7)), [], { atLeast: higher }), hidden('too-few'));
  assert.deepEqual(
    asked(set(people(1, 33)), [set(people(1, 40))], { atLeast: higher }),
    hidden('rest-too-few'),
  );
  assert.throws(() => limitsFrom({ mean: 4, distribution: 10 }), /never fall: 4/);
  assert.throws(() => limitsFrom({ mean: 5, distribution: 9 }), /never fall: 9/);
  assert.throws(() => limitsFrom(lowestLimits, higher), /never fall: 5/);
  assert.throws(() => limitsFrom({ mean: Number.NaN, distribution: 10 }), /never fall/);
  assert.throws(() => limitsFrom({ mean: 12, distribution: 10 }), /tells more/);
});

test('what was shown under a lower limit is not held against a figure that adds nothing to it', () => {
  const published = [set(people(1, 40)), set(people(1, 34)), set(people(50, 90), 'mean', 'second')];
  const higher = { mean: 8, distribution: 12 };
  assert.deepEqual(
    asked(set(people(50, 70), 'mean', 'second'), published, { atLeast: higher }),
    shown('mean'),
  );
});

test('participation is told in steps of five, and nothing below the first', () => {
  assert.deepEqual([0, 4, 5, 9, 12, 40].map(participationInSteps), [0, 0, 5, 5, 10, 40]);
});
