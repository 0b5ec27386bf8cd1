import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartView } from '#indicators/chart-view.ts';
import type { IndicatorCard } from '#indicators/indicator-view.ts';
import { choicesOf, chosenFrom, groupsOf, readChoice } from '#indicators/overview.ts';

const chartOf = (code: ChartView['change']['code']): ChartView => ({
  kind: 'xmr',
  periods: ['2026-09-01', '2026-10-01'],
  values: [1, 2],
  ranges: [null, 1],
  parts: [],
  signals: [],
  rangeSignals: [],
  change: { code, rule: null, since: null, side: null },
  target: null,
});

const [moen, elvebakken] = [
  { site: 'moen', name: 'Moen' },
  { site: 'elvebakken', name: 'Elvebakken' },
];

const cardOf = (name: string, code: ChartView['change']['code'] | null, more: Partial<IndicatorCard> = {}) =>
  ({
    indicator: name,
    name,
    category: 'quality',
    standing: 'open',
    series: code === null ? [] : [{ site: null, chart: chartOf(code), isSum: false, baseline: null }],
    due: [],
    ...more,
  }) as unknown as IndicatorCard;

const names = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ category, lines }) => [category, lines.map(({ card }) => card.name)]);

test('what became worse comes first in its category, then what changed, and the rest stays as the company had it', () => {
  const cards = [
    cardOf('steady', 'no-change'),
    cardOf('better', 'better'),
    cardOf('few', 'too-few'),
    cardOf('worse', 'worse'),
    cardOf('changed', 'changed'),
    cardOf('none', null),
  ];
  assert.deepEqual(names(groupsOf(cards)), [
    ['quality', ['worse', 'better', 'changed', 'steady', 'few', 'none']],
  ]);
});

test('a figure by site comes first where one of its sites changed, and its sites stay in their order', () => {
  const at = (site: typeof moen, code: ChartView['change']['code']) => ({
    site: site!,
    chart: chartOf(code),
    isSum: false,
    baseline: null,
  });
  const bySite = cardOf('scrap', null, { series: [at(moen, 'no-change'), at(elvebakken, 'worse')] });
  const [group] = groupsOf([cardOf('better', 'better'), bySite]);
  assert.deepEqual(
    group?.lines.map(({ card, site }) => [card.name, site?.name]),
    [
      ['scrap', 'Moen'],
      ['scrap', 'Elvebakken'],
      ['better', undefined],
    ],
  );
});

test('categories come in the order of the boards, and one without a figure is not shown', () => {
  const cards = [
    cardOf('absence', 'no-change', { category: 'people' }),
    cardOf('scrap', 'no-change'),
    cardOf('dangers', 'no-change', { category: 'safety' }),
  ];
  assert.deepEqual(names(groupsOf(cards)), [
    ['safety', ['dangers']],
    ['quality', ['scrap']],
    ['people', ['absence']],
  ]);
});

test('a figure nobody follows has no line', () => {
  assert.deepEqual(groupsOf([cardOf('old', null, { standing: 'retired' })]), []);
});

test('a figure by site has a line for each site, also for one that has no number yet', () => {
  const card = cardOf('scrap', null, {
    series: [{ site: moen!, chart: chartOf('no-change'), isSum: false, baseline: null }],
    due: [
      { site: moen!, period: '2026-10-01' },
      { site: elvebakken!, period: '2026-10-01' },
    ],
  });
  const [group] = groupsOf([card]);
  assert.deepEqual(
    group?.lines.map(({ site, series, due, leadsToSites }) => [
      site?.name,
      series !== null,
      due,
      leadsToSites,
    ]),
    [
      ['Moen', true, '2026-10-01', true],
      ['Elvebakken', false, '2026-10-01', false],
    ],
  );
});

test('a figure without numbers, and one that waits for the parties, still have a line', () => {
  const cards = [cardOf('waits', null, { standing: 'measure-needed' }), cardOf('empty', null)];
  const lines = groupsOf(cards).flatMap((group) => group.lines);
  assert.deepEqual(
    lines.map(({ site, series, due }) => [site, series, due]),
    [
      [null, null, null],
      [null, null, null],
    ],
  );
});

test('one narrows down to what changed, what lacks a number or a category, and only to what is there', () => {
  const groups = groupsOf([
    cardOf('worse', 'worse'),
    cardOf('late', 'no-change', { due: [{ site: null, period: '2026-10-01' }] }),
    cardOf('absence', 'no-change', { category: 'people' }),
  ]);
  const choices = choicesOf(groups);
  assert.deepEqual(choices, [
    { choice: 'all', count: 3 },
    { choice: 'changed', count: 1 },
    { choice: 'missing', count: 1 },
    { choice: 'quality', count: 2 },
    { choice: 'people', count: 1 },
  ]);
  assert.deepEqual(names(chosenFrom(groups, 'changed')), [['quality', ['worse']]]);
  assert.deepEqual(names(chosenFrom(groups, 'missing')), [['quality', ['late']]]);
  assert.deepEqual(names(chosenFrom(groups, 'people')), [['people', ['absence']]]);
  assert.equal(readChoice('people', choices), 'people');
  assert.equal(readChoice('cost', choices), 'all', 'an address may be older than what is there');
});
