import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ChartView, changeCodes, targetCodes } from '#indicators/chart-view.ts';
import { directions } from '#indicators/kinds.ts';
import { periodKinds, periodOf, periodsBetween } from '#indicators/period.ts';
import { inPeriod, type SaidFigure, sentenceOf, sincePeriod } from '#indicators/sentence.ts';
import { languages } from '#platform/contract/language.ts';

const figure: SaidFigure = { unit: '%', decimals: 1, periodKind: 'month', direction: 'higher' };

/** Eight months from March 2026, all at the value given unless others are. */
function chart(
  change: Partial<ChartView['change']>,
  target: ChartView['target'] = null,
  values: readonly (number | null)[] = Array(8).fill(96),
): ChartView {
  const periods = periodsBetween('2026-03-01', '2026-10-01', 'month');
  return {
    kind: 'xmr',
    periods: periods.slice(0, values.length),
    values: [...values],
    ranges: values.map(() => null),
    parts: [
      {
        from: 0,
        to: values.length - 1,
        begins: 'start',
        shown: 'xmr',
        tooFew: change.code === 'too-few' ? { points: 5, needed: 12 } : null,
        state: 'locked',
        baseline: null,
        centre: 90,
        lower: 85,
        upper: 95,
        meanRange: 2,
        rangeLimit: 6,
      },
    ],
    signals: [],
    rangeSignals: [],
    change: { code: 'no-change', rule: null, since: null, side: null, ...change },
    target,
  };
}

const moved = (code: 'better' | 'worse' | 'changed', rule: 1 | 2 | 3, side: 'above' | 'below' = 'above') => ({
  code,
  rule,
  since: '2026-03-01',
  side,
});
const aim = (code: (typeof targetCodes)[number], value = 95): ChartView['target'] => ({
  code,
  value,
  by: '2026-12-31',
});
const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');
const nb = (view: ChartView, of: SaidFigure = figure) => plain(sentenceOf(view, of, 'nb'));
const pl = (view: ChartView, of: SaidFigure = figure) => plain(sentenceOf(view, of, 'pl'));

test('too few numbers say how many there are and how many it takes', () => {
  const view = chart({ code: 'too-few' });
  assert.equal(nb(view), 'For få tall til å si noe ennå: 5 av 12. Grensene kommer av seg selv.');
  assert.equal(pl(view), 'Za mało liczb, by coś powiedzieć: 5 z 12. Granice pojawią się same.');
});

test('where nothing has changed the target says what is left to do', () => {
  for (const [target, inNorwegian, inPolish] of [
    [null, 'Ingenting uvanlig. Ikke let etter grunner.', 'Nic niezwykłego. Nie szukaj przyczyn.'],
    [
      aim('cannot-tell'),
      'Ingenting uvanlig. Ikke let etter grunner.',
      'Nic niezwykłego. Nie szukaj przyczyn.',
    ],
    [
      aim('reaches'),
      'Ingenting uvanlig, og målet 95 % nås jevnt.',
      'Nic niezwykłego, a cel 95 % jest stale osiągany.',
    ],
    [
      aim('hit-and-miss'),
      'Ingenting uvanlig. Målet 95 % nås av og til, og det er tilfeldig når.',
      'Nic niezwykłego. Cel 95 % bywa osiągany, a kiedy, decyduje przypadek.',
    ],
    [
      aim('misses'),
      'Ingenting uvanlig, men målet 95 % nås ikke uten at dere endrer måten dere jobber på.',
      'Nic niezwykłego, ale bez zmiany sposobu pracy cel 95 % nie zostanie osiągnięty.',
    ],
  ] as const) {
    assert.equal(nb(chart({}, target)), inNorwegian);
    assert.equal(pl(chart({}, target)), inPolish);
  }
});

test('a change is told by what it means, by its rule and by when it began', () => {
  for (const [change, inNorwegian, inPolish] of [
    [
      moved('better', 1),
      'Bedre enn vanlig i mars 2026. Finn ut hva som hjalp.',
      'Lepiej niż zwykle w marcu 2026. Sprawdź, co pomogło.',
    ],
    [
      moved('better', 2),
      'Bedre siden mars 2026. Hold på det som virker.',
      'Lepiej od marca 2026. Trzymajcie się tego, co działa.',
    ],
    [
      moved('better', 3),
      'Tegn til bedre tall siden mars 2026. Finn ut hva som hjelper.',
      'Oznaki poprawy od marca 2026. Sprawdź, co pomaga.',
    ],
    [
      moved('worse', 1),
      'Dårligere enn vanlig i mars 2026. Her er det en grunn å finne.',
      'Gorzej niż zwykle w marcu 2026. Jest tu przyczyna do znalezienia.',
    ],
    [
      moved('worse', 2),
      'Dårligere siden mars 2026. Her er det en grunn å finne.',
      'Gorzej od marca 2026. Jest tu przyczyna do znalezienia.',
    ],
    [
      moved('worse', 3),
      'Tegn til dårligere tall siden mars 2026. Let etter grunnen nå.',
      'Oznaki pogorszenia od marca 2026. Poszukaj przyczyny teraz.',
    ],
    [
      moved('changed', 1),
      'Høyere enn vanlig i mars 2026. Finn ut hva som skjedde.',
      'Wyżej niż zwykle w marcu 2026. Sprawdź, co się stało.',
    ],
    [
      moved('changed', 2),
      'Høyere siden mars 2026. Finn ut hva som er annerledes.',
      'Wyżej od marca 2026. Sprawdź, co się zmieniło.',
    ],
    [
      moved('changed', 3),
      'Tegn til høyere tall siden mars 2026. Finn ut hva som er annerledes.',
      'Oznaki wzrostu od marca 2026. Sprawdź, co się zmieniło.',
    ],
    [
      moved('changed', 1, 'below'),
      'Lavere enn vanlig i mars 2026. Finn ut hva som skjedde.',
      'Niżej niż zwykle w marcu 2026. Sprawdź, co się stało.',
    ],
    [
      moved('changed', 2, 'below'),
      'Lavere siden mars 2026. Finn ut hva som er annerledes.',
      'Niżej od marca 2026. Sprawdź, co się zmieniło.',
    ],
    [
      moved('changed', 3, 'below'),
      'Tegn til lavere tall siden mars 2026. Finn ut hva som er annerledes.',
      'Oznaki spadku od marca 2026. Sprawdź, co się zmieniło.',
    ],
  ] as const) {
    assert.equal(nb(chart(change)), inNorwegian);
    assert.equal(pl(chart(change)), inPolish);
  }
});

test('since a change the target is counted, and nothing is foretold by limits from before it', () => {
  // By the old limits the target is out of reach; the readings since say otherwise.
  const always = chart(moved('better', 2), aim('misses'));
  assert.equal(nb(always), 'Bedre siden mars 2026, og målet 95 % er nådd hver gang. Hold på det som virker.');
  const often = chart(moved('better', 2), aim('misses'), [96, 96, null, 96, 94, 96, 96, 95]);
  assert.equal(
    nb(often),
    'Bedre siden mars 2026, og målet 95 % er nådd 6 av 7 ganger. Hold på det som virker.',
  );
  assert.equal(
    pl(often),
    'Lepiej od marca 2026, a cel 95 % osiągnięto 6 razy na 7. Trzymajcie się tego, co działa.',
  );
  const seldom = chart(moved('worse', 2, 'below'), aim('reaches'), [94, 94, 94, 94, 94, 94, 94, 95]);
  assert.equal(
    nb(seldom),
    'Dårligere siden mars 2026, og målet 95 % er nådd 1 av 8 ganger. Her er det en grunn å finne.',
  );
  assert.equal(
    pl(seldom),
    'Gorzej od marca 2026, a cel 95 % osiągnięto 1 raz na 8. Jest tu przyczyna do znalezienia.',
  );
});

test('one reading met the target or did not, and what goes against the change is a but', () => {
  const one = { ...moved('worse', 1, 'below'), since: '2026-04-01' };
  assert.equal(
    nb(chart(one, aim('reaches', 80), [96, 82])),
    'Dårligere enn vanlig i april 2026, men målet 80 % er nådd. Her er det en grunn å finne.',
  );
  assert.equal(
    pl(chart({ ...one, code: 'better', side: 'above' }, aim('misses', 99), [90, 96])),
    'Lepiej niż zwykle w kwietniu 2026, ale celu 99 % nie osiągnięto. Sprawdź, co pomogło.',
  );
});

test('a reading on the target meets it, also where low is good and a fraction was lost on the way', () => {
  const low: SaidFigure = { ...figure, direction: 'lower' };
  const view = chart({ ...moved('better', 1, 'below'), since: '2026-03-01' }, aim('misses', 7), [0.07 * 100]);
  assert.equal(nb(view, low), 'Bedre enn vanlig i mars 2026, og målet 7 % er nådd. Finn ut hva som hjalp.');
});

test('a picture that begins after the change counts no target it cannot see', () => {
  const view = chart({ ...moved('better', 2), since: '2026-01-01' }, aim('misses'));
  assert.equal(nb(view), 'Bedre siden januar 2026. Hold på det som virker.');
});

test('a period answers when and since when in the way of its language', () => {
  const say = (kind: (typeof periodKinds)[number], language: (typeof languages)[number]) => {
    const period = periodOf('2026-09-03', kind);
    return [inPeriod(period, kind, language), sincePeriod(period, kind, language)].join(' · ');
  };
  assert.deepEqual(
    periodKinds.map((kind) => say(kind, 'nb')),
    [
      '3. september 2026 · siden 3. september 2026',
      'i uke 36 2026 · siden uke 36 2026',
      'i september 2026 · siden september 2026',
      'i 3. kvartal 2026 · siden 3. kvartal 2026',
      'i 2026 · siden 2026',
    ],
  );
  assert.deepEqual(
    periodKinds.map((kind) => say(kind, 'pl')),
    [
      '3 września 2026 · od 3 września 2026',
      'w 36. tygodniu 2026 · od 36. tygodnia 2026',
      'we wrześniu 2026 · od września 2026',
      'w 3. kwartale 2026 · od 3. kwartału 2026',
      'w 2026 roku · od 2026 roku',
    ],
  );
  assert.equal(say('day', 'sv'), 'den 3 september 2026 · sedan den 3 september 2026');
  assert.equal(say('week', 'nn'), 'i veke 36 2026 · sidan veke 36 2026');
  assert.equal(say('day', 'en'), 'on 3 September 2026 · since 3 September 2026');
});

test('Polish bends each of the twelve months', () => {
  const months = periodsBetween('2026-01-01', '2026-12-01', 'month');
  assert.deepEqual(
    months.map((month) => inPeriod(month, 'month', 'pl').split(' ')[1]),
    'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu'.split(
      ' ',
    ),
  );
  assert.deepEqual(
    months.map((month) => sincePeriod(month, 'month', 'pl')),
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'
      .split(' ')
      .map((month) => `od ${month} 2026`),
  );
});

test('whatever a chart says is one short line in every language, with nothing left open', () => {
  const views = fc.record({
    code: fc.constantFrom(...changeCodes),
    rule: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>,
    side: fc.constantFrom('above', 'below') as fc.Arbitrary<'above' | 'below'>,
    target: fc.option(fc.constantFrom(...targetCodes)),
    values: fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 8, maxLength: 8 }),
    aimed: fc.constantFrom(95, 1_250_000, -2.25, 0.5),
    kind: fc.constantFrom(...periodKinds),
    direction: fc.constantFrom(...directions),
    unit: fc.constantFrom('%', 'kr', 'dager'),
  });
  fc.assert(
    fc.property(views, ({ code, rule, side, target, values, aimed, kind, direction, unit }) => {
      const changes = code !== 'no-change' && code !== 'too-few';
      const change = changes ? { code, rule, since: '2026-03-01', side } : { code };
      const view = chart(change, target && aim(target, aimed), values);
      for (const language of languages) {
        const sentence = sentenceOf(view, { unit, decimals: 1, periodKind: kind, direction }, language);
        assert.match(sentence, /^\p{Lu}.+\.$/u);
        assert.doesNotMatch(sentence, /[{}#!]|undefined|NaN|null| {2}| [,.]/);
        assert.ok(sentence.length <= 140, `${sentence.length} ${sentence}`);
      }
    }),
    { numRuns: 500 },
  );
});
