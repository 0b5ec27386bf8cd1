import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Below, numbersFrom } from '#engines/statistics/example-organisations.ts';
import { findExposed } from '#engines/statistics/suppression-attacker.ts';
import type { Instrument } from '#surveys/instrument.ts';
import type { Cell, WaveTables } from '#surveys/results-view.ts';
import { makeTables } from '#surveys/tables.ts';
import type { Counting } from '#surveys/wave-figures.ts';

const five = (text: string) => ({ nb: text, nn: text, en: text, sv: text, pl: text });
const item = (key: string, more: object = {}) => ({
  key,
  theme: 'trust',
  kind: 'scale' as const,
  scale: 'agreement',
  text: five(key),
  ...more,
});
const instrument: Pick<Instrument, 'items' | 'themes'> = {
  themes: [
    { key: 'trust', name: five('trust'), reliability: true },
    { key: 'words', name: five('words'), reliability: false },
  ],
  items: [
    item('told'),
    item('meant'),
    item('fades', { reversed: true }),
    item('safe', { sensitive: true, theme: 'words' }),
    item('say', { kind: 'text', theme: 'words' }),
  ],
};
const agreed = { means: 5, distributions: 10 };
const group = (key: string, options: readonly string[]) => ({
  key,
  name: key,
  options: options.map((option) => ({ key: option, name: option, people: 10 })),
});

type Given = Counting['answers'][number];
const counting = (answers: readonly Given[], more: Partial<Counting> = {}): Counting => ({
  wave: 'now',
  instrument,
  plan: { atLeast: 5, groups: [group('place', ['hall', 'office'])] },
  answers,
  agreed,
  earlier: [],
  beside: [],
  ...more,
});
const said = (told: number | null, place = 'hall', more: Given['marks'] = {}): Given => ({
  marks: { told, meant: 4, fades: 2, safe: 4, ...more },
  groups: { place },
});
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const rowOf = ({ items }: WaveTables, key: string) => items.find((row) => row.key === key)!;

test('the whole shows how many chose each step, and a group of five its mean alone', () => {
  const answers = [...times(12, (i) => said((i % 5) + 1)), ...times(5, () => said(3, 'office'))];
  const told = rowOf(makeTables(counting(answers)), 'told');
  assert.deepEqual(told.whole.counts, [3, 3, 7, 2, 2]);
  assert.equal(told.whole.mean, 2.824);
  const { office } = told.groups.place!;
  assert.deepEqual(
    [office!.show, office!.n, office!.mean, office!.sd, office!.counts],
    ['mean', 5, 3, null, null],
  );
});

test('a group declared with four people is never shown, whoever says they work there, and is not the difference either', () => {
  const place = group('place', ['hall', 'office', 'yard']);
  place.options[2]!.people = 4;
  const four = { atLeast: 5, groups: [place] };
  for (const strangers of [0, 1, 3, 8]) {
    const answers = [
      ...times(12, (i) => said((i % 5) + 1)),
      ...times(12, () => said(3, 'office')),
      ...times(4 + strangers, () => said(5, 'yard')),
    ];
    const { yard, hall, office } = rowOf(makeTables(counting(answers, { plan: four })), 'told').groups.place!;
    assert.deepEqual([yard!.show, yard!.why], ['nothing', 'few'], `${strangers} strangers`);
    // Both others beside the whole would be its figure.
    const isBeside = hall!.show !== 'nothing' && office!.show !== 'nothing';
    assert.equal(isBeside, strangers > 0, `${strangers} strangers`);
  }
  const small = { ...place, options: place.options.map((option) => ({ ...option, people: 4 })) };
  const answers = times(20, (i) => said((i % 5) + 1));
  const told = rowOf(makeTables(counting(answers, { plan: { atLeast: 5, groups: [small] } })), 'told');
  assert.deepEqual([told.whole.show, told.groups.place!.hall!.show], ['distribution', 'nothing']);
});

test('a group of four shows nothing, and the one that would give it away shows nothing either', () => {
  const answers = [...times(12, () => said(4)), ...times(4, () => said(1, 'office'))];
  const { hall, office } = rowOf(makeTables(counting(answers)), 'told').groups.place!;
  assert.deepEqual([office!.show, office!.why], ['nothing', 'few']);
  assert.deepEqual([hall!.show, hall!.why], ['nothing', 'shields']);
});

test('a sensitive statement all agree on is told as a band', () => {
  const answers = times(20, () => said(4, 'hall', { safe: 5 }));
  const { whole } = rowOf(makeTables(counting(answers)), 'safe');
  assert.deepEqual(
    [whole.show, whole.band, whole.n, whole.mean, whole.counts],
    ['band', 'high', null, null, null],
  );
});

test('who does not know is one more step of a distribution, however few', () => {
  const few = [...times(20, (i) => said((i % 5) + 1)), said(null), said(null)];
  const { whole } = rowOf(makeTables(counting(few)), 'told');
  assert.deepEqual([whole.show, whole.n, whole.unsure], ['distribution', 20, 2]);
});

test('nobody can reckon beside a mean alone how many did not know', () => {
  const told: string[] = [];
  for (const unsure of [0, 1, 2, 3, 4]) {
    const marks = [3, 3, 3, 3, 3, ...Array<number>(4 - unsure).fill(3), ...Array<null>(unsure).fill(null)];
    const tables = makeTables(counting(marks.map((mark) => said(mark))));
    assert.equal(rowOf(tables, 'told').whole.show, 'mean');
    told.push(JSON.stringify(tables));
  }
  assert.equal(new Set(told).size, 1);
});

test('the mean of few answers does not tell by how many it was divided', () => {
  // 24 / 7 is 3.429, and of five to nine answers of nothing else.
  const seven = [3, 3, 3, 3, 4, 4, 4].map((mark) => said(mark));
  assert.equal(rowOf(makeTables(counting(seven)), 'told').whole.mean, 3.4);
});

test('a theme turns what is good to disagree with, and is reckoned from what is shown', () => {
  const answers = times(20, (i) => said((i % 5) + 1, 'hall', { meant: 5, fades: 1 }));
  const [trust] = makeTables(counting(answers)).themes;
  // (3 + 5 + (6 - 1)) / 3
  assert.equal(trust!.whole.mean, 4.333);
  assert.equal(trust!.whole.show, 'mean');
  assert.equal(trust!.reliability!.verdict, 'too-few');
});

test('a theme with a statement nothing is shown of shows nothing', () => {
  const answers = times(20, (i) => said(4, 'hall', { meant: i < 4 ? 3 : null }));
  assert.equal(makeTables(counting(answers)).themes[0]!.whole.show, 'nothing');
});

test('thirty answers with one mind behind them make a theme that holds', () => {
  const answers = times(40, (i) => {
    const mark = (i % 5) + 1;
    return said(mark, 'hall', { meant: mark, fades: 6 - (i % 7 === 0 ? 3 : mark) });
  });
  const { reliability } = makeTables(counting(answers)).themes[0]!;
  assert.equal(reliability!.verdict, 'holds');
  assert.ok(reliability!.alpha! > 0.7 && reliability!.low! < reliability!.alpha!);
});

const wave = (name: string, answers: readonly Given[], earlier: Counting['earlier'] = []) => ({
  wave: name,
  tables: makeTables(counting(answers, { wave: name, earlier })),
});

test('a change is told when it is large, and cannot be told when it is small', () => {
  const first = wave(
    'first',
    times(30, (i) => said(i % 3 === 0 ? 3 : 2)),
  );
  const { items, since } = makeTables(
    counting(
      times(30, (i) => said(i % 3 === 0 ? 5 : 4, 'hall', { meant: i % 10 === 0 ? 3 : 4 })),
      {
        earlier: [first],
      },
    ),
  );
  assert.equal(since, 'first');
  const [told, meant] = items;
  assert.equal(told!.change!.verdict, 'rose');
  assert.ok(told!.change!.low! > 1.5 && told!.change!.high! < 2.5);
  assert.equal(meant!.change!.verdict, 'cannot-tell');
});

test('fewer than ten answers are never compared', () => {
  const first = wave(
    'first',
    times(30, () => said(2)),
  );
  const { items } = makeTables(
    counting(
      times(9, () => said(5)),
      { earlier: [first] },
    ),
  );
  assert.deepEqual(items[0]!.change, { verdict: 'too-few', difference: null, low: null, high: null });
});

test('a group that was shown once is not shown again, and the whole is followed', () => {
  const answers = [...times(12, (i) => said((i % 5) + 1)), ...times(12, () => said(3, 'office'))];
  const first = wave('first', answers);
  assert.equal(rowOf(first.tables, 'told').groups.place!.hall!.show, 'distribution');
  const again = rowOf(makeTables(counting(answers.slice(1), { earlier: [first] })), 'told');
  assert.deepEqual(
    [again.groups.place!.hall!.show, again.groups.place!.hall!.why],
    ['nothing', 'shown-before'],
  );
  assert.equal(again.whole.show, 'distribution');
});

test('a limit that was raised once is never lowered', () => {
  const answers = times(12, () => said(3));
  const first = {
    wave: 'first',
    tables: makeTables(counting(answers, { agreed: { means: 8, distributions: 20 } })),
  };
  const { atLeast, items } = makeTables(counting(answers, { earlier: [first] }));
  assert.deepEqual(atLeast, { means: 8, distributions: 20 });
  assert.equal(items[0]!.whole.show, 'mean');
});

/** Who stands behind each number of a statement, as whoever reads all tables would write it down. */
function published(tables: WaveTables, answers: readonly Given[], key: string): Set<number>[] {
  const { whole, groups } = rowOf(tables, key);
  const behind = (cell: Cell, is: (one: Given) => boolean) => {
    const those = answers.flatMap((one, i) => ((one.marks[key] ?? null) !== null && is(one) ? [i] : []));
    if (cell.show === 'distribution') assert.equal(cell.n, those.length);
    else if (cell.mean !== null) assert.ok(cell.n! <= those.length && cell.n! > those.length - 5);
    return cell.mean === null ? [] : [new Set(those)];
  };
  const options = Object.entries(groups).flatMap(([name, cells]) =>
    Object.entries(cells).flatMap(([option, cell]) => behind(cell, (one) => one.groups[name] === option)),
  );
  return [...behind(whole, () => true), ...options];
}

function randomAnswers(below: Below): Given[] {
  const places = ['a', 'b', 'c', 'd'].slice(0, 2 + below(3));
  return times(5 + below(50), () => ({
    marks: Object.fromEntries(
      ['told', 'meant', 'fades', 'safe'].map((key) => [key, below(8) === 0 ? null : 1 + below(5)]),
    ),
    groups: {
      ...(below(10) > 0 ? { place: places[below(places.length)]! } : {}),
      ...(below(10) > 0 ? { shift: ['day', 'night'][below(2) * below(2)]! } : {}),
    },
  }));
}

test('whoever reads all tables of a wave can reckon out nobody, whatever the wave', () => {
  let shown = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const answers = randomAnswers(numbersFrom(seed));
    const groups = [group('place', ['a', 'b', 'c', 'd']), group('shift', ['day', 'night'])];
    const tables = makeTables(counting(answers, { plan: { atLeast: 5, groups } }));
    for (const { key } of tables.items) {
      const sets = published(tables, answers, key);
      shown += sets.length;
      assert.equal(findExposed(sets), null, `seed ${seed}, ${key}`);
    }
    assertFromItemsAlone(tables, seed);
  }
  assert.ok(shown > 3000, `only ${shown} figures were shown`);
});

/** A theme's figure tells nothing its statements do not: it is reckoned again from them, in the whole and by group. */
function assertFromItemsAlone(tables: WaveTables, seed: number): void {
  const own = ['told', 'meant', 'fades'].map((key) => rowOf(tables, key));
  const again = (pick: (row: (typeof own)[number]) => Cell): number | null => {
    const means = own.map((row) => pick(row).mean);
    if (means.includes(null)) return null;
    return (means[0]! + means[1]! + 6 - means[2]!) / 3;
  };
  const [trust] = tables.themes;
  const same = (cell: Cell, mean: number | null) =>
    assert.ok(mean === null ? cell.mean === null : Math.abs(cell.mean! - mean) < 0.001, `seed ${seed}`);
  same(
    trust!.whole,
    again(({ whole }) => whole),
  );
  for (const [name, cells] of Object.entries(trust!.groups))
    for (const [option, cell] of Object.entries(cells))
      same(
        cell,
        again((row) => row.groups[name]![option]!),
      );
}
