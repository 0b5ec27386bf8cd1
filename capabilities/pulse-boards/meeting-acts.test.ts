import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Thing } from '#pulse-boards/fold.ts';
import { type Act, seenBy, undoing } from '#pulse-boards/meeting-acts.ts';

const board = '01930000-0000-7000-8000-000000000001';
const card: Thing = {
  thing: 'a',
  kind: 'card',
  board,
  fields: { column: { value: 'doing', seq: 4 }, text: { value: 'Olje', seq: 2 } },
  earlier: [],
};
const things = new Map([['a', card]]);
const move: Act = {
  kind: 'card',
  board,
  thing: 'a',
  set: { column: 'done', owner: 'Ola', due: '2026-11-24' },
};

test('what is taken back gets the values it had, or those of before anybody set them', () => {
  assert.deepEqual(undoing(things, move)?.set, { column: 'doing', owner: '', due: null });
});

test('a card that was written is taken down again', () => {
  assert.deepEqual(undoing(things, { ...move, thing: 'b' })?.set, { away: true });
});

test('a status told for the first time becomes one nobody knows', () => {
  const cell: Act = {
    kind: 'cell',
    board,
    thing: 'c',
    set: { category: 'q', day: 'd', status: 'deviation' },
  };
  assert.deepEqual(undoing(things, cell)?.set, { status: 'silent' });
});

test('the steps of a meeting are not taken back', () => {
  assert.equal(undoing(things, { kind: 'meeting', board, thing: 'm', set: { step: 2 } }), null);
});

test('who writes over words tells which ones they saw', () => {
  assert.deepEqual(seenBy(things, { ...move, set: { text: 'Olje på gulvet', owner: 'Ola' } }), { text: 2 });
  assert.deepEqual(seenBy(things, { ...move, thing: 'b', set: { text: 'Ny' } }), {});
});
