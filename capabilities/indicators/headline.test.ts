import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { changeCodes } from '#indicators/chart-view.ts';
import { headlineOf } from '#indicators/headline.ts';
import type { IndicatorCard } from '#indicators/indicator-view.ts';
import { languages } from '#platform/contract/language.ts';

type Code = (typeof changeCodes)[number];

const line = (code: Code): IndicatorCard['series'][number] => ({
  site: null,
  isSum: false,
  baseline: null,
  chart: {
    kind: 'xmr',
    periods: [],
    values: [],
    ranges: [],
    parts: [],
    signals: [],
    rangeSignals: [],
    change: { code, rule: null, since: null, side: null },
    target: null,
  },
});

const card = (codes: readonly Code[], rest: Partial<IndicatorCard> = {}): IndicatorCard => ({
  indicator: '01890000-0000-7000-8000-000000000001',
  name: 'Leveransepresisjon',
  category: 'delivery',
  unit: '%',
  decimals: 1,
  direction: 'higher',
  period: 'month',
  lowest: 0,
  highest: 100,
  standing: 'open',
  agreed: true,
  series: codes.map(line),
  due: [],
  ...rest,
});

const several = (n: number, code: Code): IndicatorCard[] => Array.from({ length: n }, () => card([code]));
const missing = (period: string) => card(['no-change'], { due: [{ site: null, period }] });
const nb = (cards: readonly IndicatorCard[]) => headlineOf(cards, 'nb');
const pl = (cards: readonly IndicatorCard[]) => headlineOf(cards, 'pl');

test('what has changed is said first, and the rest is ordinary only when all of it can be read', () => {
  const two = [...several(1, 'better'), ...several(1, 'worse')];
  assert.equal(
    nb([...two, ...several(10, 'no-change')]),
    'To av tolv nøkkeltall har endret seg. Resten er vanlig variasjon.',
  );
  assert.equal(nb([...two, ...several(9, 'no-change'), card([])]), 'To av tolv nøkkeltall har endret seg.');
  assert.equal(
    nb([...several(1, 'changed'), missing('2026-03-01')]),
    'Ett av to nøkkeltall har endret seg. Resten er vanlig variasjon.',
  );
  assert.equal(
    pl([...two, ...several(10, 'no-change')]),
    '2 z 12 wskaźników się zmieniły. Reszta to zwykłe wahania.',
  );
  assert.equal(pl([...several(5, 'worse'), ...several(1, 'too-few')]), '5 z 6 wskaźników się zmieniło.');
});

test('when all have changed there is no rest', () => {
  assert.equal(nb(several(1, 'better')), 'Nøkkeltallet har endret seg.');
  assert.equal(nb(several(4, 'worse')), 'Alle fire nøkkeltall har endret seg.');
});

test('a figure has changed where one of its sites has', () => {
  assert.equal(nb([card(['no-change', 'worse', 'too-few'])]), 'Nøkkeltallet har endret seg.');
});

test('when nothing has changed the numbers that are missing are said, with the period when it is one', () => {
  assert.equal(nb([missing('2026-03-01')]), 'Ett tall mangler for mars 2026.');
  const sites = card(['no-change'], {
    due: [
      { site: null, period: '2026-03-01' },
      { site: null, period: '2026-03-01' },
    ],
  });
  assert.equal(nb([missing('2026-03-01'), sites]), 'Tre tall mangler for mars 2026.');
  assert.equal(pl([missing('2026-03-01'), sites]), 'Brakuje 3 liczb za marzec 2026.');
  assert.equal(nb([missing('2026-03-01'), missing('2026-02-01')]), 'To tall mangler.');
});

test('a calm page says that there is nothing unusual, of those that can be read', () => {
  assert.equal(nb(several(12, 'no-change')), 'Ingenting uvanlig i de tolv nøkkeltallene.');
  assert.equal(nb(several(13, 'no-change')), 'Ingenting uvanlig i de 13 nøkkeltallene.');
  assert.equal(nb(several(1, 'no-change')), 'Ingenting uvanlig i nøkkeltallet.');
  assert.equal(
    nb([...several(2, 'no-change'), ...several(1, 'too-few')]),
    'Ingenting uvanlig i de to nøkkeltallene som har nok tall.',
  );
  assert.equal(nb([card([]), ...several(2, 'too-few')]), 'For få tall til å si noe ennå.');
});

test('figures that are retired or wait for the parties are not counted', () => {
  const retired = card(['worse'], { standing: 'retired' });
  const waiting = card([], { standing: 'measure-needed', due: [{ site: null, period: '2026-03-01' }] });
  assert.equal(nb([]), 'Ingen nøkkeltall ennå.');
  assert.equal(nb([retired]), 'Ingen nøkkeltall følges nå.');
  assert.equal(nb([waiting, retired]), 'Nøkkeltallet venter på drøfting mellom partene.');
  assert.equal(
    nb([waiting, retired, ...several(3, 'no-change')]),
    'Ingenting uvanlig i de tre nøkkeltallene.',
  );
});

test('every headline is a short line in every language', () => {
  const pages = [
    [],
    several(7, 'too-few'),
    several(1, 'no-change'),
    several(22, 'no-change'),
    [...several(3, 'no-change'), card([])],
    [missing('2026-09-01')],
    [missing('2026-09-01'), missing('2026-08-01')],
    several(5, 'worse'),
    [...several(22, 'worse'), ...several(3, 'no-change')],
    [card([], { standing: 'measure-needed' })],
    [card([], { standing: 'retired' })],
  ];
  for (const cards of pages) {
    for (const language of languages) {
      const headline = headlineOf(cards, language);
      assert.match(headline, /^[\p{Lu}\d].+\.$/u);
      assert.doesNotMatch(headline, /[{}#!]| {2}/);
      assert.ok(headline.length <= 90, headline);
    }
  }
});
