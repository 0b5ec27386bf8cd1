import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, type Value } from './change.ts';
import { asksForCard, deviationsLacking, deviationsOf } from './deviation-rules.ts';
import { wallOf } from './server/testing/wall.ts';

const day = '2027-03-01';
const cell = cellName('hms', day, null);
const told = {
  kind: 'cell',
  thing: cell,
  set: { category: 'hms', day, shift: null, status: 'deviation' },
} as const;
const card = (thing: string, set: Record<string, Value>) =>
  ({ kind: 'card', thing, set: { list: 'deviations', cell, text: 'Glatt gulv', ...set } }) as const;
const lacks = (...more: Parameters<typeof wallOf>[0][number][]) =>
  deviationsOf(wallOf([told, ...more]).things, 'wall', day).map((one) => one.lacks);

test('a deviation asks for a card with who takes it and by which day', () => {
  assert.deepEqual(lacks(), ['card']);
  assert.deepEqual(lacks(card('a', {})), ['owner-and-day']);
  assert.deepEqual(lacks(card('a', { owner: 'Piotr' })), ['day']);
  assert.deepEqual(lacks(card('a', { due: day })), ['owner']);
  assert.deepEqual(lacks(card('a', { owner: 'Piotr', due: day })), [null]);
});

test('help asked for one level up is enough, and so is work that is done', () => {
  assert.deepEqual(lacks(card('a', { raisedTo: 'up' })), [null]);
  assert.deepEqual(lacks(card('a', { column: 'done' })), [null]);
  assert.deepEqual(lacks(card('a', { raisedTo: 'up' }), card('a', { raisedTo: null })), ['owner-and-day']);
});

test('of several cards the one furthest on counts, and one put away counts for nothing', () => {
  assert.deepEqual(lacks(card('a', {}), card('b', { owner: 'Ola', due: day }), card('c', {})), [null]);
  assert.deepEqual(lacks(card('a', { owner: 'Ola', due: day, away: true })), ['card']);
});

test('a status put right again is no deviation, and one before the days asked about is left out', () => {
  assert.deepEqual(lacks({ ...told, set: { ...told.set, status: 'planned' } }), []);
  const { things } = wallOf([told]);
  assert.equal(deviationsLacking(things, 'wall', '2027-03-02').length, 0);
  assert.equal(deviationsLacking(things, 'wall', day).length, 1);
});

test('a deviation told now asks for its card until there is one', () => {
  assert.equal(asksForCard(wallOf([told]).things, 'hms', day, null), true);
  const answered = wallOf([told, card('a', { owner: 'Ola', due: day })]).things;
  assert.equal(asksForCard(answered, 'hms', day, null), false);
  assert.equal(asksForCard(answered, 'hms', '2027-03-02', null), false);
});
