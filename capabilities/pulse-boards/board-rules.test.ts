import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from './board-rules.ts';
import { type Change, cellName, type ThingKind, type Value } from './change.ts';
import { wallOf } from './server/testing/wall.ts';

const stands = wallOf([
  { kind: 'board', thing: 'wall', set: { name: 'Lakk', level: 1, mostDoing: 1 } },
  { kind: 'board', thing: 'up', board: 'up', set: { name: 'Avdeling', level: 2, above: 'top' } },
  { kind: 'board', thing: 'top', board: 'top', set: { name: 'Styringsgruppa', level: 3 } },
  { kind: 'board', thing: 'gone', board: 'gone', set: { name: 'Sag', level: 2, ended: true } },
  { kind: 'category', thing: 'hms', set: { name: 'HMS' } },
  { kind: 'category', thing: 'old', set: { name: 'Orden', ended: true } },
  { kind: 'category', thing: 'theirs', board: 'up', set: { name: 'Kvalitet' } },
  { kind: 'card', thing: 'a', set: { list: 'tasks', text: 'Pumpe 3' } },
  { kind: 'card', thing: 'raised', set: { list: 'tasks', text: 'Lys', raisedTo: 'up' } },
  { kind: 'card', thing: 'idea', set: { list: 'suggestions', text: 'Ny krok' } },
  { kind: 'card', thing: 'doing', set: { list: 'tasks', text: 'x', column: 'doing' } },
  { kind: 'meeting', thing: 'm', set: { begun: '2027-03-01T07:00:00Z' } },
  { kind: 'meeting', thing: 'over', set: { begun: '2027-03-01T07:00:00Z', ended: '2027-03-01T07:09:00Z' } },
]).things;

const say = (kind: ThingKind, thing: string, set: Record<string, Value>, board = 'wall', shapes = true) =>
  refusalOf(stands, { change: 'c', kind, board, thing, set, seen: {} } as Change, { mayShape: shapes });
const cell = (category: string, set: Record<string, Value> = {}) =>
  say('cell', cellName(category, '2027-03-01', null), {
    category,
    day: '2027-03-01',
    shift: null,
    status: 'watch',
    ...set,
  });

test('a card is raised to a board that hangs and is not on a lower level', () => {
  assert.equal(say('card', 'a', { raisedTo: 'up' }), null);
  for (const board of ['wall', 'gone', 'nowhere', 'a'])
    assert.equal(say('card', 'a', { raisedTo: board }), 'nobody-above');
  assert.equal(say('card', 'new', { list: 'tasks', text: 'x', raisedTo: 'wall' }, 'up'), 'nobody-above');
});

test('a raised card is answered from the board that was asked, and a suggestion from its own', () => {
  assert.equal(say('card', 'raised', { answer: 'Kjøp ny' }, 'up'), null);
  assert.equal(say('card', 'raised', { answer: 'Kjøp ny' }, 'wall'), 'answer-from-above');
  assert.equal(say('card', 'raised', { answer: 'Kjøp ny' }, 'top'), 'answer-from-above');
  assert.equal(say('card', 'idea', { answer: 'Ja' }), null);
  assert.equal(say('card', 'idea', { answer: 'Ja' }, 'up'), 'answer-from-above');
  assert.equal(say('card', 'a', { answer: 'Ja' }), 'not-asked-for-help');
  assert.equal(say('card', 'new', { list: 'suggestions', text: 'Hylle', answer: 'Ja' }), null);
});

test('help is taken back from the board that asked; the one asked answers or sends it further up', () => {
  assert.equal(say('card', 'raised', { raisedTo: null }), null);
  assert.equal(say('card', 'raised', { raisedTo: null }, 'up'), 'answer-instead');
  assert.equal(say('card', 'raised', { raisedTo: 'top' }, 'up'), null);
  assert.equal(say('card', 'raised', { raisedTo: 'top' }, 'gone'), 'answer-from-above');
});

test('a field taken away counts as taken away when work begins', () => {
  assert.equal(say('card', 'a', { column: 'doing', owner: 'Ola', due: null }), 'owner-and-day-needed');
  assert.equal(say('card', 'a', { column: 'doing', owner: 'Ola', due: '2027-03-02' }), 'too-many-doing');
  const twice = { column: 'doing', owner: 'Ola', due: '2027-03-02' };
  assert.equal(say('card', 'doing', twice), null, 'what is in progress already takes no further room');
  assert.equal(say('card', 'a', twice, 'up'), 'too-many-doing', 'its own board decides how many');
  assert.equal(say('card', 'a', { text: '' }), 'words-needed');
});

test('a status is told of what its board measures, under its own name', () => {
  assert.equal(cell('hms'), null);
  assert.equal(cell('old'), 'no-such-category');
  assert.equal(cell('theirs'), 'no-such-category');
  assert.equal(cell('hms', { day: '2027-03-02' }), 'does-not-fit');
  assert.equal(cell('hms', { shift: 'hms' }), 'does-not-fit');
  assert.equal(say('cell', 'hms', { status: 'watch' }), 'does-not-fit');
});

test('one id is one thing, and boards never ask each other in a ring', () => {
  assert.equal(say('meeting', 'a', { begun: '2027-03-01T07:00:00Z' }), 'does-not-fit');
  assert.equal(say('board', 'new', { name: 'Ny' }), 'does-not-fit');
  assert.equal(say('board', 'top', { above: 'up' }, 'top'), 'nobody-above');
  assert.equal(say('board', 'wall', { above: 'up' }), null);
  assert.equal(say('category', 'new', { unit: 'prosent' }), 'words-needed');
  assert.equal(say('category', 'new', { name: 'HMS' }, 'wall', false), 'not-yours-to-do');
});

test('a meeting ends after it began, and then only what was learned is written', () => {
  assert.equal(say('meeting', 'm', { ended: '2027-03-01T06:59:00Z' }), 'meeting-ends-first');
  assert.equal(say('meeting', 'm', { ended: '2027-03-01T07:10:00Z' }), null);
  assert.equal(say('meeting', 'over', { learned: 'Spør før' }), null);
  assert.equal(say('meeting', 'over', { present: 4 }), 'meeting-over');
  assert.equal(say('meeting', 'new', { present: 4 }), 'does-not-fit');
});
