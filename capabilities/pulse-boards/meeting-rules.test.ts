import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownersOf } from '#pulse-boards/board-state.ts';
import { cellName, type ThingKind, type Value } from '#pulse-boards/change.ts';
import { addChanges, type Thing } from '#pulse-boards/fold.ts';
import { meetingNow, minutesHeld, minutesLeft, promisedIn } from '#pulse-boards/meeting-held.ts';
import { cardsAt, holdsBack, stepAfter } from '#pulse-boards/meeting-rules.ts';

const board = '01930000-0000-7000-8000-000000000001';
const quality = '01930000-0000-7000-8000-000000000002';
const today = '2026-11-24';
const begun = '2026-11-24T06:00:00Z';

type Row = [kind: ThingKind, thing: string, set: Record<string, Value>];

const boardWith = (...rows: Row[]): Map<string, Thing> => {
  const things = new Map<string, Thing>();
  addChanges(
    things,
    rows.map(([kind, thing, set], i) => ({ seq: i + 1, kind, board, thing, set, seen: {} })),
  );
  return things;
};

const cell = cellName(quality, today, null);
const deviation: Row = ['cell', cell, { category: quality, day: today, shift: null, status: 'deviation' }];
const walk = (things: Map<string, Thing>): number[] => {
  const walked = [1];
  for (let at: number | null = 1; at; ) {
    at = stepAfter(things, board, 'daily', at, today);
    if (at) walked.push(at);
  }
  return walked;
};

test('when nothing is wrong, three presses lead to the last step', () => {
  assert.deepEqual(walk(boardWith()), [1, 3, 4, 5]);
});

test('a deviation is taken up, and is let go when somebody has it by a day', () => {
  const lone = boardWith(deviation);
  assert.deepEqual(walk(lone), [1, 2, 3, 4, 5]);
  assert.equal(holdsBack(lone, board, 'deviations', today).length, 1);
  assert.equal(holdsBack(lone, board, 'status', today).length, 0);
  const named = boardWith(deviation, ['card', 'a', { list: 'tasks', cell, owner: 'Jonas' }]);
  assert.equal(holdsBack(named, board, 'deviations', today).length, 1);
  const taken = boardWith(deviation, ['card', 'a', { list: 'tasks', cell, owner: 'Jonas', due: today }]);
  assert.equal(holdsBack(taken, board, 'deviations', today).length, 0);
});

test('a steering group takes up what others wait for before its own problems, until it is answered', () => {
  const other = '01930000-0000-7000-8000-000000000003';
  const asked = { seq: 9, kind: 'card', board: other, thing: 'asks', seen: {} } as const;
  const things = boardWith(['card', 'own', { list: 'problems' }]);
  const at = () => cardsAt(things, board, 'problems', today).map(({ thing }) => thing);
  addChanges(things, [{ ...asked, set: { list: 'tasks', raisedTo: board } }]);
  assert.deepEqual(at(), ['asks', 'own']);
  assert.equal(stepAfter(things, board, 'change', 1, today), 2);
  addChanges(things, [{ ...asked, seq: 10, set: { answer: 'Ja' } }]);
  assert.deepEqual(at(), ['own']);
});

test('a deviation is let go when help is asked for', () => {
  const raised = boardWith(deviation, ['card', 'a', { list: 'tasks', cell, raisedTo: 'above' }]);
  assert.equal(holdsBack(raised, board, 'deviations', today).length, 0);
});

test('a deviation posted as a card holds the meeting as one that was told does', () => {
  const posted: Row = ['card', 'a', { list: 'deviations', text: 'Olje på gulvet' }];
  assert.equal(holdsBack(boardWith(posted), board, 'deviations', today).length, 1);
  const done = boardWith(posted, ['card', 'a', { column: 'done' }]);
  assert.equal(holdsBack(done, board, 'deviations', today).length, 0);
});

test('actions come with the one due first on top, those done or taken down left out', () => {
  const things = boardWith(
    ['card', 'none', { list: 'tasks' }],
    ['card', 'late', { list: 'tasks', due: '2026-12-01' }],
    ['card', 'soon', { list: 'tasks', due: '2026-11-20' }],
    ['card', 'done', { list: 'tasks', column: 'done' }],
    ['card', 'away', { list: 'tasks', away: true }],
  );
  assert.deepEqual(
    cardsAt(things, board, 'actions', today).map(({ thing }) => thing),
    ['soon', 'late', 'none'],
  );
});

test('what is fresh has been hung up since the meeting before', () => {
  const things = boardWith(
    ['card', 'old', { list: 'suggestions' }],
    ['meeting', 'm1', { begun: '2026-11-17T06:00:00Z' }],
    ['card', 'fresh', { list: 'problems' }],
    ['meeting', 'm2', { begun }],
    ['card', 'now', { list: 'tasks' }],
  );
  assert.deepEqual(
    cardsAt(things, board, 'fresh', today).map(({ thing }) => thing),
    ['fresh', 'now'],
  );
});

test('the clock counts down to the last minute and then says how far over', () => {
  const at = (minutes: number) => Date.parse(begun) + minutes * 60_000;
  assert.equal(minutesLeft(begun, 10, at(0)), 10);
  assert.equal(minutesLeft(begun, 10, at(3.5)), 7);
  assert.equal(minutesLeft(begun, 10, at(9.5)), 1);
  assert.equal(minutesLeft(begun, 10, at(12.5)), -2);
  // A device whose clock is behind the one that began.
  assert.equal(minutesLeft(begun, 10, at(-4)), 10);
});

test('a meeting left open is walked into for an hour, and its length is never known', () => {
  const things = boardWith(['meeting', 'm', { begun }]);
  const open = things.get('m')!;
  assert.equal(meetingNow(things, board, Date.parse(begun) + 30 * 60_000)?.thing, 'm');
  assert.equal(meetingNow(things, board, Date.parse(begun) + 61 * 60_000), null);
  assert.equal(minutesHeld(open), null);
  const next = boardWith(['meeting', 'm', { begun }], ['meeting', 'n', { begun: '2026-11-24T06:20:00Z' }]);
  assert.equal(meetingNow(next, board, Date.parse(begun) + 30 * 60_000)?.thing, 'n');
  const ended = boardWith(['meeting', 'm', { begun, ended: '2026-11-24T06:09:20Z' }]);
  assert.equal(meetingNow(ended, board, Date.parse(begun)), null);
  assert.equal(minutesHeld(ended.get('m')!), 9);
});

test('what was promised is what somebody took or raised between begin and end', () => {
  const things = boardWith(
    ['card', 'before', { list: 'tasks', owner: 'Ola', due: today }],
    ['card', 'later-owner', { list: 'tasks', due: today }],
    ['meeting', 'm', { begun, ended: null }],
    ['card', 'later-owner', { owner: 'Kari' }],
    ['card', 'help', { list: 'tasks', raisedTo: 'above' }],
    ['card', 'half', { list: 'tasks', owner: 'Per' }],
    ['meeting', 'm', { ended: '2026-11-24T06:09:20Z' }],
    ['card', 'after', { list: 'tasks', owner: 'Ola', due: today }],
  );
  const { taken, raised } = promisedIn(things, things.get('m')!);
  assert.deepEqual(
    [taken, raised].map((cards) => cards.map(({ thing }) => thing)),
    [['later-owner'], ['help']],
  );
});

test('owners are offered with the one named last first, each once', () => {
  const things = boardWith(
    ['card', 'a', { list: 'tasks', owner: 'Ola' }],
    ['card', 'b', { list: 'tasks', owner: 'Kari' }],
    ['card', 'c', { list: 'tasks', owner: 'Ola' }],
    ['card', 'd', { list: 'tasks', owner: '' }],
  );
  assert.deepEqual(ownersOf(things, board), ['Ola', 'Kari']);
});
