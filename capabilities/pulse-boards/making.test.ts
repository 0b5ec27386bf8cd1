import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { Change, cellName } from '#pulse-boards/change.ts';
import { addChanges, type Counted, fieldOf, type Thing } from '#pulse-boards/fold.ts';
import { changeOf, undoOf, whyNot } from '#pulse-boards/making.ts';

const board = makeId();
const card = makeId();
const category = makeId();

function wall(): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const first = [
    changeOf('board', board, board, { name: 'Formlinje 2', kind: 'daily' }),
    changeOf('card', board, card, { list: 'tasks', text: 'Bytt slange', owner: 'Sanna', due: '2026-11-24' }),
  ];
  addChanges(
    things,
    first.map((one, i) => ({ ...one, seq: i + 1 }) as Counted),
  );
  return things;
}

const added = (things: Map<string, Thing>, changes: readonly Change[]) =>
  addChanges(
    things,
    changes.map((one, i) => ({ ...one, seq: 100 + things.size + i }) as Counted),
  );

test('what is undone is as it was, and every step of it is one the server reads', () => {
  const things = wall();
  const cell = cellName(category, '2026-11-23', null);
  const changes = [
    changeOf('card', board, card, { column: 'doing', owner: 'Piotr' }),
    changeOf('cell', board, cell, {
      category,
      day: '2026-11-23',
      shift: null,
      status: 'deviation',
      number: 87,
    }),
    changeOf('card', board, makeId(), {
      list: 'deviations',
      text: 'Falt',
      owner: 'Piotr',
      due: '2026-11-24',
    }),
  ];
  const undo = undoOf(things, changes);
  added(things, changes);
  for (const one of undo) assert.ok(Change.safeParse(one).success, JSON.stringify(one));
  things.clear();
  for (const [key, thing] of wall()) things.set(key, thing);
  added(things, changes);
  addChanges(
    things,
    undo.map((one, i) => ({ ...one, seq: 900 + i }) as Counted),
  );
  assert.equal(fieldOf(things.get(card), 'column'), 'to-do');
  assert.equal(fieldOf(things.get(card), 'owner'), 'Sanna');
  assert.equal(fieldOf(things.get(cell), 'status'), 'silent');
  assert.equal(fieldOf(things.get(cell), 'number'), null);
  assert.equal(fieldOf(things.get(changes[2]!.thing), 'away'), true);
});

test('changes that build on each other are judged together', () => {
  const things = wall();
  const fresh = makeId();
  const who = { mayShape: false };
  const written = changeOf('card', board, fresh, { list: 'tasks', text: 'Mål sandfukt' });
  assert.equal(whyNot(things, [written, changeOf('card', board, fresh, { column: 'done' })], who), null);
  assert.equal(
    whyNot(things, [written, changeOf('card', board, fresh, { column: 'doing' })], who),
    'owner-and-day-needed',
  );
});
