import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeId } from '#platform/contract/id.ts';
import { type EditRow, Written, writtenOf } from '#platform/contract/written.ts';

const ids = Array.from({ length: 12 }, () => makeId());
const people = ['Ingrid', 'Terje', 'Silje'];

/** A writing of a person that saw the writing `saw` places from the start, none for -1. */
const row = (n: number, person: string, value: string, saw: number): EditRow => ({
  edit: ids[n]!,
  value,
  basedOn: saw < 0 ? null : ids[saw]!,
  person,
  by: person,
  at: '2026-11-20T12:00:00Z',
});

const wordsOf = ({ earlier }: Written) => earlier.map(({ value }) => value);

test('a field nobody has written holds what it began with', () => {
  assert.deepEqual(writtenOf([], 'Utkast'), { value: 'Utkast', edit: null, by: null, at: null, earlier: [] });
});

test('who writes on after having seen the last words crosses nobody', () => {
  const field = writtenOf([row(0, 'Terje', 'Vi', -1), row(1, 'Ingrid', 'Vi lærer', 0)]);
  assert.deepEqual([field.value, field.by, field.earlier], ['Vi lærer', 'Ingrid', []]);
});

test('of two who write at once the later stands, and the earlier stays beside it', () => {
  const field = writtenOf([row(0, 'Terje', 'Vi lærer', -1), row(1, 'Ingrid', 'Vi spør', -1)]);
  assert.deepEqual([field.value, wordsOf(field)], ['Vi spør', ['Vi lærer']]);
});

test('of three who write at once, both who were crossed are kept', () => {
  const field = writtenOf([
    row(0, 'Terje', 'Vi lærer', -1),
    row(1, 'Ingrid', 'Vi spør', -1),
    row(2, 'Silje', 'Vi hjelper', -1),
  ]);
  assert.deepEqual([field.value, wordsOf(field)], ['Vi hjelper', ['Vi lærer', 'Vi spør']]);
});

test('words that are taken back stand again, and what they replace was seen', () => {
  const field = writtenOf([
    row(0, 'Terje', 'Vi lærer', -1),
    row(1, 'Ingrid', 'Vi spør', -1),
    row(2, 'Silje', 'Vi lærer', 1),
  ]);
  assert.deepEqual([field.value, field.earlier], ['Vi lærer', []]);
});

test('who keeps on writing does not lose the words they wrote on another device', () => {
  const field = writtenOf([
    row(0, 'Terje', 'fra telefonen', -1),
    row(1, 'Terje', 'fra kontoret', -1),
    row(2, 'Terje', 'fra kontoret, og mer', 1),
  ]);
  assert.deepEqual(wordsOf(field), ['fra telefonen']);
});

test('the crossed one who writes on without having seen it stands, and has crossed the other', () => {
  const field = writtenOf([
    row(0, 'Terje', 'Vi', -1),
    row(1, 'Ingrid', 'Vi spør', -1),
    row(2, 'Terje', 'Vi lærer', 0),
  ]);
  assert.deepEqual([field.value, wordsOf(field)], ['Vi lærer', ['Vi spør']]);
});

const rows = fc
  .array(fc.tuple(fc.constantFrom(...people), fc.constantFrom('a', 'b', 'c', 'd', ''), fc.nat()), {
    maxLength: ids.length,
  })
  .map((drawn) => drawn.map(([person, value, saw], n) => row(n, person, value, (saw % (n + 1)) - 1)));

/** Whether somebody knowingly went on from words: built on them, wrote them again, or wrote again after seeing. */
const isMetBy = (edits: readonly EditRow[], n: number): boolean => {
  const lost = edits[n]!;
  const crosser = edits[n + 1]!;
  return edits
    .slice(n + 1)
    .some(
      (later, i) =>
        later.value === lost.value ||
        later.basedOn === lost.edit ||
        (later.person === lost.person &&
          crosser.person !== lost.person &&
          later.basedOn === edits[n + i]?.edit),
    );
};

test('nothing that was crossed is ever out of reach before somebody has met it', () => {
  fc.assert(
    fc.property(rows, (edits) => {
      const field = writtenOf(edits);
      edits.forEach((one, n) => {
        const next = edits[n + 1];
        const isCrossed = next && next.basedOn !== one.edit && next.value !== one.value && one.value !== '';
        if (isCrossed && !isMetBy(edits, n)) assert.ok(field.earlier.some(({ edit }) => edit === one.edit));
      });
    }),
    { numRuns: 2000 },
  );
});

test('the order of the writings decides and no clock does', () => {
  const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(rows, days, (edits, drawn) => {
      const moved = edits.map((one, n) => ({
        ...one,
        at: `2026-11-${String(drawn[n]).padStart(2, '0')}T12:00:00Z`,
      }));
      const bare = ({ value, edit, earlier }: Written) => [value, edit, earlier.map((one) => one.edit)];
      assert.deepEqual(bare(writtenOf(moved)), bare(writtenOf(edits)));
    }),
  );
});

test('whatever stands beside a field can be taken back by one more writing', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const edits = drawn.slice(0, ids.length - 1);
      const { earlier, edit } = writtenOf(edits);
      for (const one of earlier) {
        const back = {
          ...row(edits.length, 'Silje', one.value, -1),
          basedOn: edit,
        };
        const after = writtenOf([...edits, back]);
        assert.equal(after.value, one.value);
        assert.ok(!after.earlier.some((left) => left.edit === one.edit));
      }
    }),
  );
});

test('a field is always one its contract knows', () => {
  fc.assert(fc.property(rows, (edits) => Written.safeParse(writtenOf(edits)).success));
});
