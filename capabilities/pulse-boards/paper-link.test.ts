import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { addChanges, type Thing } from '#pulse-boards/fold.ts';
import { cellMark, isList, paperAddress, readCellMark } from '#pulse-boards/paper-link.ts';

const [board, category, shift, other] = [makeId(), makeId(), makeId(), makeId()];
const things = new Map<string, Thing>();
addChanges(things, [
  { seq: 1, kind: 'board', board, thing: board, set: { name: 'Lakk', kind: 'daily' }, seen: {} },
  { seq: 2, kind: 'category', board, thing: category, set: { name: 'HMS' }, seen: {} },
  { seq: 3, kind: 'shift', board, thing: shift, set: { name: 'Kveld' }, seen: {} },
  { seq: 4, kind: 'category', board: other, thing: makeId(), set: { name: 'Kostnad' }, seen: {} },
]);

test('a square leads back to exactly its field', () => {
  for (const told of [null, shift]) {
    const cell = { category, day: '2027-03-02', shift: told };
    assert.deepEqual(readCellMark(things, board, cellMark(cell)), cell);
  }
});

test('a square of a field the board no longer has leads to none, and nonsense to none', () => {
  const gone = cellMark({ category: makeId(), day: '2027-03-02', shift: null });
  const noShift = cellMark({ category, day: '2027-03-02', shift: makeId() });
  const noDay = cellMark({ category, day: '2027-02-30', shift: null });
  for (const mark of [gone, noShift, noDay, '', 'x', null, undefined, 7, {}, '<script>'])
    assert.equal(readCellMark(things, board, mark), null, String(mark));
  assert.equal(readCellMark(things, other, cellMark({ category, day: '2027-03-02', shift: null })), null);
});

test('an address is short enough for a square that is scanned from an arm’s length', () => {
  const leads = { address: 'https://spranget.lyngmo-mekaniske.no', company: makeId(), board };
  assert.ok(paperAddress(leads, { cell: { category, day: '2027-03-02', shift } }).length <= 180);
  assert.match(paperAddress(leads, { write: 'recognitions' }), /\?write=recognitions$/);
  assert.equal(isList('recognitions'), true);
  assert.equal(isList('poems'), false);
});
