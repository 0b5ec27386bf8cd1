import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { cardsOf } from '#pulse-boards/board-state.ts';
import type { Change } from '#pulse-boards/change.ts';
import { addChanges, type Counted, type Thing } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { moveOf, stepOf } from '#pulse-boards/moving.ts';

const board = makeId();
const [a, b, c] = [makeId(), makeId(), makeId()] as const;

function wall() {
  const things = new Map<string, Thing>();
  let seq = 0;
  const add = (change: Change | null) => {
    if (!change) return false;
    seq += 1;
    addChanges(things, [{ ...change, seq } as Counted]);
    return true;
  };
  for (const card of [a, b, c]) add(changeOf('card', board, card, { list: 'tasks', text: 'x' }));
  const order = (column: 'to-do' | 'doing' = 'to-do') =>
    cardsOf(things, board, 'tasks', column).map(({ thing }) => 'abc'[[a, b, c].indexOf(thing)]);
  return { things, add, order };
}

test('a card goes before the one it is put on, and last where it is put on none', () => {
  const { things, add, order } = wall();
  add(moveOf(things, c, 'to-do', b));
  assert.deepEqual(order(), ['a', 'c', 'b']);
  add(moveOf(things, b, 'to-do', a));
  assert.deepEqual(order(), ['b', 'a', 'c']);
  add(moveOf(things, a, 'doing', null));
  assert.deepEqual([order(), order('doing')], [['b', 'c'], ['a']]);
  assert.equal(add(moveOf(things, a, 'doing', null)), false);
  assert.equal(add(moveOf(things, makeId(), 'doing', null)), false);
});

test('a card steps up and down, and stops at the ends', () => {
  const { things, add, order } = wall();
  assert.equal(add(stepOf(things, a, -1)), false);
  add(stepOf(things, a, 1));
  assert.deepEqual(order(), ['b', 'a', 'c']);
  add(stepOf(things, a, 1));
  assert.deepEqual(order(), ['b', 'c', 'a']);
  assert.equal(add(stepOf(things, a, 1)), false);
  add(stepOf(things, c, -1));
  assert.deepEqual(order(), ['c', 'b', 'a']);
});
