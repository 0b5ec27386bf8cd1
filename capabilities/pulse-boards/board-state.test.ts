import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  boardsOf,
  cardsOf,
  categoriesOf,
  cellsOf,
  isAnswered,
  latestCell,
  meetingsOf,
  openMeeting,
  placeOf,
  raisedTo,
  wordsOf,
} from './board-state.ts';
import { cellName, type Value } from './change.ts';
import type { Thing } from './fold.ts';
import { placeBetween } from './place.ts';
import { wallOf } from './server/testing/wall.ts';

const names = (things: readonly Thing[]) => things.map(({ thing }) => thing);
const board = { kind: 'board', thing: 'wall', set: { name: 'Lakk', kind: 'daily' } } as const;
const card = (thing: string, set: Record<string, Value> = {}) =>
  ({ kind: 'card', thing, set: { list: 'tasks', text: thing, ...set } }) as const;

test('boards hang in their order, and one that is taken down hangs no more', () => {
  const { things } = wallOf([
    board,
    { kind: 'board', thing: 'b', board: 'b', set: { name: 'Sag', place: 'A' } },
    { kind: 'board', thing: 'c', board: 'c', set: { name: 'Lager', ended: true } },
  ]);
  assert.deepEqual(names(boardsOf(things)), ['b', 'wall']);
});

test('cards stand as they came until one is moved between two others', () => {
  const told = [board, card('a'), card('b'), card('c')];
  const before = cardsOf(wallOf(told).things, 'wall', 'tasks');
  assert.deepEqual(names(before), ['a', 'b', 'c']);
  const moved = card('c', { place: placeBetween(placeOf(before[0]!), placeOf(before[1]!)) });
  const after = wallOf([...told, moved, card('d')]).things;
  assert.deepEqual(names(cardsOf(after, 'wall', 'tasks')), ['a', 'c', 'b', 'd']);
});

test('a list holds its own cards of one column, and none that is put away', () => {
  const { things } = wallOf([
    board,
    card('a', { column: 'doing' }),
    card('b'),
    card('gone', { away: true }),
    card('idea', { list: 'suggestions' }),
    { ...card('elsewhere'), board: 'other' },
  ]);
  assert.deepEqual(names(cardsOf(things, 'wall', 'tasks')), ['a', 'b']);
  assert.deepEqual(names(cardsOf(things, 'wall', 'tasks', 'to-do')), ['b']);
});

test('of what two shifts tell of a day, the one told last is the status now', () => {
  const [early, late] = [cellName('hms', '2027-03-01', 'e'), cellName('hms', '2027-03-01', 'l')];
  const day = { category: 'hms', day: '2027-03-01' };
  const { things } = wallOf([
    board,
    { kind: 'category', thing: 'hms', set: { name: 'HMS' } },
    { kind: 'category', thing: 'old', set: { name: 'Orden', ended: true } },
    { kind: 'cell', thing: early, set: { ...day, shift: 'e', status: 'deviation' } },
    { kind: 'cell', thing: late, set: { ...day, shift: 'l', status: 'watch' } },
    { kind: 'cell', thing: early, set: { status: 'planned' } },
    { kind: 'cell', thing: late, set: { note: 'Rydda ved porten' } },
  ]);
  assert.equal(latestCell(things, 'wall', 'hms', '2027-03-01')?.thing, early);
  assert.deepEqual(names(cellsOf(things, 'wall', '2027-03-01')), [late, early]);
  assert.equal(latestCell(things, 'wall', 'hms', '2027-03-02'), undefined);
  assert.deepEqual(names(categoriesOf(things, 'wall')), ['hms']);
});

test('cards that wait for an answer come before those that have one, and raised anew they wait again', () => {
  const told = [
    board,
    card('first', { raisedTo: 'up' }),
    card('second', { raisedTo: 'up' }),
    card('first', { answer: 'Kjøp den' }),
  ];
  const { things } = wallOf(told);
  assert.deepEqual(names(raisedTo(things, 'up')), ['second', 'first']);
  assert.equal(isAnswered(things.get('first')!), true);
  const anew = wallOf([...told, card('first', { raisedTo: 'top' })]).things;
  assert.equal(isAnswered(anew.get('first')!), false);
  assert.deepEqual(names(raisedTo(anew, 'top')), ['first']);
});

test('words stand as they were said and meetings with the newest first', () => {
  const meeting = (thing: string, begun: string, ended: string | null) =>
    ({ kind: 'meeting', thing, set: { begun, ended } }) as const;
  const { things } = wallOf([
    board,
    { kind: 'word', thing: 'w1', set: { card: 'a', text: 'Ja' } },
    { kind: 'word', thing: 'w2', set: { card: 'a', text: 'Enig' } },
    meeting('m1', '2027-03-02T07:00:00Z', '2027-03-02T07:10:00Z'),
    meeting('m2', '2027-03-03T07:00:00Z', null),
    meeting('m0', '2027-03-01T07:00:00Z', '2027-03-01T07:09:00Z'),
  ]);
  assert.deepEqual(names(wordsOf(things, 'a')), ['w1', 'w2']);
  assert.deepEqual(names(meetingsOf(things, 'wall')), ['m2', 'm1', 'm0']);
  assert.equal(openMeeting(things, 'wall')?.thing, 'm2');
});
