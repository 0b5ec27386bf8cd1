import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartView } from '#indicators/chart-view.ts';
import { rangePictureOf } from '#indicators/range-picture.ts';
import {
  aimNow,
  aimWhy,
  changeWhy,
  flagReading,
  type Judged,
  limitsState,
  rangeSentence,
} from '#indicators/verdict.ts';
import { languages } from '#platform/contract/language.ts';

const figure: Judged = { unit: '%', decimals: 1, period: 'month', direction: 'higher' };

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
  );

function chartWith(change: Partial<ChartView['change']>, rest: Partial<ChartView> = {}): ChartView {
  return {
    kind: 'xmr',
    periods: months(24),
    values: months(24).map((_, i) => 90 + (i % 3)),
    ranges: months(24).map((_, i) => (i === 0 ? null : 1)),
    parts: [
      {
        from: 0,
        to: 23,
        begins: 'start',
        shown: 'xmr',
        tooFew: null,
        state: 'locked',
        baseline: { from: 0, to: 19, points: 20 },
        centre: 91,
        lower: 86,
        upper: 96,
        meanRange: 1.9,
        rangeLimit: 6.2,
      },
    ],
    signals: [{ rule: 2, from: 14, to: 23, side: 'above' }],
    rangeSignals: [],
    change: { code: 'no-change', rule: null, since: null, side: null, ...change },
    target: null,
    ...rest,
  };
}

const target = (code: 'reaches' | 'misses' | 'hit-and-miss' | 'cannot-tell') =>
  chartWith({}, { target: { code, value: 97, by: '2026-12-31' } });

test('a long run says how long it is and since when', () => {
  const chart = chartWith({ code: 'better', rule: 2, since: '2026-03-01', side: 'above' });
  assert.equal(
    changeWhy(chart, figure, 'nb'),
    '10 tall på rad ligger over snittet, siden mars 2026. Åtte er nok.',
  );
});

test('limits that still move say when they will not, and locked ones what they are reckoned from', () => {
  const chart = chartWith({});
  assert.equal(
    limitsState(chart, figure, 'nb'),
    'Grensene er låst: regnet av 20 tall, januar 2025 til august 2026.',
  );
  const [part] = chart.parts;
  const provisional = {
    ...chart,
    parts: [{ ...part!, state: 'provisional' as const, baseline: { from: 0, to: 13, points: 14 } }],
  };
  assert.match(limitsState(provisional, figure, 'nb')!, /til det er 20 tall\. Nå er de regnet av 14\.$/);
  const none = { ...chart, parts: [{ ...part!, state: 'none' as const, baseline: null }] };
  assert.equal(limitsState(none, figure, 'nb'), null);
});

test('how a target is met says what the target is and where it lies', () => {
  assert.match(aimWhy(target('hit-and-miss'), figure, 'nb'), /97\u00a0%.*tilfeldig/);
  assert.match(aimWhy(target('misses'), figure, 'nb'), /feil side/);
  const noWay = aimWhy(target('cannot-tell'), { ...figure, direction: 'none' }, 'nb');
  assert.match(noWay, /Ingen vei er best/);
  assert.equal(aimNow(chartWith({})), null);
  assert.match(aimWhy(chartWith({}), figure, 'nb'), /^Sett et mål/);
});

test('limits from before a change do not tell how the target is met after it', () => {
  const change = { code: 'better', rule: 2, since: '2026-03-01', side: 'above' } as const;
  const chart = { ...target('misses'), change };
  assert.equal(aimNow(chart), 'cannot-tell');
  assert.match(aimWhy(chart, figure, 'nb'), /grenser fra før/);
});

test('with no limits yet the target waits for them', () => {
  const chart = target('cannot-tell');
  const none = { ...chart.parts[0]!, state: 'none' as const, baseline: null };
  assert.match(aimWhy({ ...chart, parts: [none] }, figure, 'nb'), /Når grensene er regnet ut/);
});

test('a change in the work is read before and after, or says what is missing', () => {
  const before = { n: 12, mean: 91.2 };
  assert.equal(
    flagReading({ before, after: { n: 6, mean: 95.4 }, code: 'better' }, figure, 'nb'),
    'Før: 12 tall, snitt 91,2\u00a0%. Etter: 6 tall, snitt 95,4\u00a0%. Bedre.',
  );
  assert.equal(
    flagReading({ before, after: { n: 2, mean: 95 }, code: 'too-few' }, figure, 'nb'),
    'Kan ikke si det ennå: 2 tall etter.',
  );
  assert.equal(
    flagReading({ before: { n: 5, mean: 90 }, after: { n: 9, mean: 95 }, code: 'too-few' }, figure, 'nb'),
    'Kan ikke sammenlignes: bare 5 tall før.',
  );
  assert.equal(flagReading(null, figure, 'nb'), null);
});

test('steps are told of while they are fresh, and drawn with the gaps they have', () => {
  const old = chartWith({}, { rangeSignals: [4] });
  assert.equal(rangeSentence(old, figure, 'nb'), 'Spranget fra tall til tall er som vanlig');
  const fresh = chartWith({}, { rangeSignals: [22] });
  assert.equal(rangeSentence(fresh, figure, 'nb'), 'Uvanlig stort sprang i november 2026');
  const ranges = fresh.ranges.map((range, i) => (i === 9 ? null : range));
  const picture = rangePictureOf({ ...fresh, ranges }, { ...figure, name: 'Leveranse' }, 'nb');
  assert.equal(picture.points.length, 22);
  assert.equal(picture.points.find(({ x }) => x === 10)?.lineBreakBefore, true);
  assert.equal(picture.points.find(({ x }) => x === 22)?.mark, 'signal');
  assert.deepEqual(picture.parts[0]?.lower, []);
});

test('every answer is worded in every language', () => {
  for (const language of languages) {
    for (const code of ['better', 'worse', 'changed', 'no-change', 'too-few'] as const)
      for (const rule of [1, 2, 3])
        for (const side of ['above', 'below'] as const) {
          const why = changeWhy(chartWith({ code, rule, since: '2026-03-01', side }), figure, language);
          assert.ok(why.length > 20 && !/[{}]/.test(why), `${language} ${code} ${rule}`);
        }
    for (const code of ['reaches', 'misses', 'hit-and-miss', 'cannot-tell'] as const)
      assert.ok(aimWhy(target(code), figure, language).length > 20);
  }
});
