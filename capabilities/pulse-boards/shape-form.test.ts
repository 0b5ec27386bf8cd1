import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { categoriesOf } from '#pulse-boards/board-state.ts';
import { Change } from '#pulse-boards/change.ts';
import { addChanges, type Counted, fieldOf, type Thing } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { changesOf, freshLine, problemIn, shapeOf } from '#pulse-boards/shape-form.ts';

const board = makeId();
const quality = makeId();

function wall() {
  const things = new Map<string, Thing>();
  let seq = 0;
  const add = (changes: readonly Change[]) => {
    for (const change of changes) {
      seq += 1;
      addChanges(things, [{ ...change, seq } as Counted]);
    }
  };
  add([
    changeOf('board', board, board, { name: 'Formlinje 2', kind: 'daily', minutes: 10 }),
    changeOf('category', board, quality, { name: 'Kvalitet' }),
  ]);
  return { things, add, board: () => things.get(board)! };
}

test('a form that is saved as it was changes nothing', () => {
  const { things, board: thing } = wall();
  const shape = shapeOf(things, thing());
  assert.equal(problemIn(shape), null);
  assert.deepEqual(changesOf(things, thing(), shape, structuredClone(shape)), []);
});

test('only what was altered is set, in shapes the server reads, and new fields come last', () => {
  const { things, add, board: thing } = wall();
  const before = shapeOf(things, thing());
  const after = structuredClone(before);
  Object.assign(after.fields, { minutes: '15', above: '', time: '07:00' });
  after.categories.push({ ...freshLine(), name: 'Leveranse', unit: 'prosent i tide' }, freshLine());
  const changes = changesOf(things, thing(), before, after);
  for (const one of changes) assert.ok(Change.safeParse(one).success, JSON.stringify(one));
  assert.deepEqual(changes[0]?.set, { minutes: 15, time: '07:00' });
  add(changes);
  assert.deepEqual(
    categoriesOf(things, board).map((one) => fieldOf(one, 'name')),
    ['Kvalitet', 'Leveranse'],
  );
});

test('a length nobody can hold a meeting in is named with its limits', () => {
  const { things, board: thing } = wall();
  const shape = shapeOf(things, thing());
  shape.fields.minutes = '45';
  assert.deepEqual(problemIn(shape), { field: 'minutes', from: 5, to: 30 });
});
