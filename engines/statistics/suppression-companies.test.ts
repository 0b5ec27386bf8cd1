import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from './suppression.ts';
import { reasonAgainstCompanies } from './suppression-companies.ts';
import { type Atom, type CountedSet, lowestLimits } from './suppression-shapes.ts';

const names = ['Skarvdal', 'Osvika', 'Tverrelva', 'Nordnes', 'Bakka', 'Hamra'];
const against = (amounts: readonly number[], known: readonly string[] = []) =>
  reasonAgainstCompanies(
    amounts.map((amount, i) => ({ company: names[i]!, amount })),
    new Set(known),
  );

test('a key figure takes five companies, and two readings of one are one company', () => {
  assert.equal(against([10, 10, 10, 10]), 'too-few');
  assert.equal(against([10, 10, 10, 10, 10]), null);
  const twice = ['a', 'b', 'c', 'd', 'a'].map((company) => ({ company, amount: 10 }));
  assert.equal(reasonAgainstCompanies(twice, new Set()), 'too-few');
});

test('no company carries more than half, no two more than three quarters, losses counted by their size', () => {
  assert.equal(against([50, 20, 10, 10, 10]), null);
  assert.equal(against([51, 19, 10, 10, 10]), 'one-dominates');
  assert.equal(against([-51, 19, 10, 10, 10]), 'one-dominates');
  assert.equal(against([40, 35, 10, 10, 5]), null);
  assert.equal(against([40, 36, 9, 10, 5]), 'two-dominate');
  assert.equal(against([0, 0, 0, 0, 0]), null);
  assert.throws(() => against([1, 2, 3, 4, Number.NaN]), /no number/);
});

test('an owner of all but one sees nothing of the one', () => {
  assert.equal(against([10, 10, 10, 10, 10], names.slice(0, 4)), 'reader-plus-one');
  assert.equal(against([10, 10, 10, 10, 10], names.slice(0, 3)), null);
  assert.equal(against([10, 10, 10, 10, 10], names.slice(0, 5)), null);
  assert.equal(against([10, 10, 10, 10, 10, 10], ['Skarvdal']), null);
});

test('a company that joins next month is not the difference between two national figures', () => {
  const month = (wave: string, companies: readonly string[]): CountedSet => ({
    ...{ question: 'sick leave', wave, table: 'national', show: 'mean', atoms: new Set<Atom>(companies) },
  });
  const first = month('2026-10', names.slice(0, 5));
  const decided = (request: CountedSet) =>
    decide({
      ...{ published: [first], request, sensitive: false, alike: false, kept: [] },
      ...{ declared: new Set(['national']), atLeast: lowestLimits },
    });
  assert.equal(decided(month('2026-11', names)).because, 'churn-too-small');
  assert.equal(decided(month('2026-11', names.slice(0, 5))).publish, 'mean');
});
