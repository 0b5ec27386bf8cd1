import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chartSentence, needPicture } from '#customers/need-picture.ts';
import { needViewsOf, refuseMerging, rootsOf, type TallyRow } from '#customers/needs.ts';
import { counted, noCounts, spreadOf, voicesIn } from '#customers/numbers.ts';

const grade = fc.integer({ min: 1, max: 5 });

/** The middle as one finds it with a pencil. */
function middleOf(grades: readonly number[]): number {
  const inOrder = grades.toSorted((a, b) => a - b);
  const half = Math.floor(inOrder.length / 2);
  return inOrder.length % 2 === 1 ? inOrder[half]! : (inOrder[half - 1]! + inOrder[half]!) / 2;
}

test('the middle and the ends are those of the voices laid in order, however they came', () => {
  fc.assert(
    fc.property(fc.array(grade, { minLength: 1, maxLength: 40 }), (grades) => {
      const spread = spreadOf(grades.reduce((counts, one) => counted(counts, one), noCounts))!;
      assert.equal(spread.median, middleOf(grades));
      assert.deepEqual([spread.low, spread.high], [Math.min(...grades), Math.max(...grades)]);
      assert.equal(spread.voices, grades.length);
    }),
  );
  assert.equal(spreadOf(noCounts), null);
  assert.equal(voicesIn(counted(noCounts, null)), 0);
});

const tally = (need: string, importance: number, performance: number, voices = 1): TallyRow => ({
  need,
  importance,
  performance,
  isOpen: true,
  voices,
});

const rowOf = (need: string) => ({ need, revision: 1, name: need, writtenBy: '' });

const nothing = { placements: new Map(), statements: [], answered: [] };

test('merging moves no voice and loses none, in whatever order it is done and undone', () => {
  const acts = fc.array(fc.tuple(fc.nat(4), fc.option(fc.nat(4))), { maxLength: 30 });
  const names = ['a', 'b', 'c', 'd', 'e'];
  const needs = names.map(rowOf);
  fc.assert(
    fc.property(acts, fc.array(fc.tuple(fc.nat(4), grade, grade), { maxLength: 20 }), (merges, said) => {
      const mergings = new Map<string, string | null>();
      for (const [need, into] of merges) {
        const target = into === null ? null : names[into]!;
        if (refuseMerging(names[need]!, target, { needs, mergings }) === null)
          mergings.set(names[need]!, target);
      }
      const roots = rootsOf(needs, mergings);
      for (const root of roots.values()) assert.equal(roots.get(root), root, 'a need was lost in a ring');
      const tallies = said.map(([need, importance, performance]) =>
        tally(names[need]!, importance, performance),
      );
      const views = needViewsOf({ needs, mergings, tallies, ...nothing });
      const voices = views.reduce((sum, view) => sum + (view.importance?.voices ?? 0), 0);
      assert.equal(voices, said.length);
    }),
  );
});

test('a ring of needs is refused', () => {
  const needs = ['a', 'b', 'c'].map(rowOf);
  const mergings = new Map([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  assert.equal(refuseMerging('c', 'a', { needs, mergings })?.refused, 'merges-into-itself');
  assert.equal(refuseMerging('a', 'c', { needs, mergings })?.refused, 'already-merged');
  assert.equal(refuseMerging('c', null, { needs, mergings }), null);
});

test('one thing said by the same customer three times is one customer, and too few for a middle', () => {
  const statements = [1, 2, 3].map((n) => ({
    statement: String(n),
    customer: 'one',
    importance: 5,
    performance: 1,
  }));
  const placements = new Map(statements.map(({ statement }) => [statement, 'a']));
  const [view] = needViewsOf({
    ...nothing,
    needs: [rowOf('a')],
    mergings: new Map(),
    tallies: [],
    placements,
    statements,
  });
  assert.deepEqual([view!.customers, view!.importance!.voices, view!.enough], [1, 3, false]);
  assert.equal(needPicture([view!], 'nb'), null);
});

test('the chart’s sentence names what matters most and goes worst, and otherwise what is furthest off', () => {
  const views = (...tallies: TallyRow[]) =>
    needViewsOf({ ...nothing, needs: ['Tid', 'Pris'].map(rowOf), mergings: new Map(), tallies });
  const worst = views(tally('Tid', 5, 1, 3), tally('Pris', 3, 4, 3));
  assert.equal(chartSentence(worst, 'nb'), 'Tid betyr mest og går dårligst');
  const apart = views(tally('Tid', 5, 3, 3), tally('Pris', 4, 1, 3));
  assert.equal(chartSentence(apart, 'nb'), 'Pris er lengst fra det kundene trenger');
  const even = views(tally('Tid', 5, 5, 3), tally('Pris', 2, 2, 3));
  assert.equal(chartSentence(even, 'nb'), 'Ingenting som betyr mye for kundene, henger etter');
  assert.equal(chartSentence(views(tally('Tid', 5, 1, 2)), 'nb'), null);
});

test('the picture has what must be acted on as a signal, and says all of it in words', () => {
  const needs = needViewsOf({
    ...nothing,
    needs: ['Tid', 'Pris'].map(rowOf),
    mergings: new Map(),
    tallies: [tally('Tid', 5, 1, 3), tally('Pris', 3, 4, 3)],
  });
  const picture = needPicture(needs, 'en')!;
  assert.deepEqual(
    picture.points.map(({ name, mark }) => [name, mark]),
    [
      ['Tid', 'signal'],
      ['Pris', 'plain'],
    ],
  );
  assert.match(picture.description, /Tid: matters 5, goes 1; Pris: matters 3, goes 4/);
});
