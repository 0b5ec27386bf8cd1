import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Series } from '#indicators/indicator-view.ts';
import { compareSites, siteSentence } from '#indicators/site-words.ts';
import { languages } from '#platform/contract/language.ts';

type Limits = [lower: number | null, centre: number | null, upper: ChartView['parts'][number]['upper']];

function at(
  name: string,
  [lower, centre, upper]: Limits,
  code: ChartView['change']['code'] = 'no-change',
): Series {
  const part = { from: 0, to: 2, begins: 'start', shown: 'xmr', tooFew: null, state: 'locked' } as const;
  return {
    site: { site: name, name },
    isSum: false,
    baseline: null,
    chart: {
      kind: 'xmr',
      periods: ['2026-08-01', '2026-09-01', '2026-10-01'],
      values: [centre, centre, centre],
      ranges: [null, 0, 0],
      parts: [{ ...part, baseline: null, centre, lower, upper, meanRange: null, rangeLimit: null }],
      signals: [],
      rangeSignals: [],
      change: { code, rule: null, since: null, side: null },
      target: null,
    },
  };
}

const moen = at('Moen', [1, 3, 5]);
const vik = at('Vik', [2, 4, 6]);

test('sites whose centre lines lie within each other’s limits do not differ, however they would be ranked', () => {
  assert.deepEqual(compareSites([moen, vik]), { code: 'alike', of: 2 });
  assert.equal(siteSentence([moen, vik], 'nb'), 'Ingen tydelig forskjell mellom stedene');
});

test('a site whose centre line lies outside the limits of all the others is named', () => {
  const elvebakken = at('Elvebakken', [7, 9, 11]);
  assert.equal(siteSentence([moen, vik, elvebakken], 'nb'), 'Elvebakken skiller seg fra de andre stedene');
});

test('a centre line outside the limits of one way only is enough', () => {
  const broad = at('Elvebakken', [-20, 9, 38]);
  assert.deepEqual(compareSites([moen, broad]), { code: 'some', alike: 1, of: 2 });
  assert.equal(siteSentence([moen, broad], 'nb'), 'Tallene er ulike på de to stedene');
});

test('a site that changes while the others do not differs, with the same centre line', () => {
  const changing = at('Elvebakken', [2, 4, 6], 'worse');
  assert.equal(siteSentence([moen, vik, changing], 'nb'), 'Elvebakken skiller seg fra de andre stedene');
});

test('where no single site stands out, one is told how many are alike', () => {
  const apart = [at('Elvebakken', [7, 9, 11]), at('Sletta', [20, 22, 24])];
  assert.equal(siteSentence([moen, vik, ...apart], 'nb'), 'Tallene er like på to av fire steder');
  const chain = [at('A', [0, 4, 8]), at('B', [3, 7, 11]), at('C', [6, 10, 14])];
  assert.deepEqual(compareSites(chain), { code: 'some', alike: 2, of: 3 });
  const far = at('Sletta', [40, 42, 44]);
  assert.deepEqual(compareSites([...chain, far]), { code: 'some', alike: 2, of: 4 });
  assert.equal(siteSentence([moen, ...apart], 'nb'), 'Tallene er ulike på alle tre stedene');
});

test('limits that vary count as they are now', () => {
  const narrowing = at('Vik', [2, 4, [20, 12, 6, null]]);
  assert.equal(compareSites([narrowing, at('Elvebakken', [1, 9, 20])]).code, 'some');
});

test('a site with too few numbers, and the sum of them all, are not compared', () => {
  const few = at('Sletta', [null, null, null], 'too-few');
  const sum: Series = { ...at('sum', [90, 95, 99]), site: null, isSum: true };
  assert.deepEqual(compareSites([sum, moen, vik, few]), { code: 'alike', of: 2 });
  assert.equal(siteSentence([moen, few], 'nb'), 'For få tall til å sammenligne stedene ennå');
});

test('charts without limits are told apart by how they change only', () => {
  const runs = [at('Moen', [null, 3, null]), at('Vik', [null, 40, null])];
  assert.equal(compareSites(runs).code, 'alike');
});

test('every sentence is said in every language', () => {
  const elvebakken = at('Elvebakken', [7, 9, 11]);
  const all = [
    [moen],
    [moen, vik],
    [moen, elvebakken],
    [moen, vik, elvebakken],
    [moen, elvebakken, at('Sletta', [20, 22, 24])],
    [moen, vik, elvebakken, at('Sletta', [20, 22, 24])],
  ];
  for (const language of languages) {
    const said = all.map((series) => siteSentence(series, language));
    assert.equal(new Set(said).size, all.length, said.join(' · '));
  }
});
