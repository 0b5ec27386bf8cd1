import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ThingKind, Value } from '#pulse-boards/change.ts';
import { addChanges, type Thing } from '#pulse-boards/fold.ts';
import { changeView, dailyView } from '#pulse-boards/wall-view.ts';

const today = '2026-11-24';

/** Things from rows of kind, name and fields, in the order they came. */
function wallOf(rows: readonly [kind: ThingKind, thing: string, set: Record<string, Value>][]) {
  const things = new Map<string, Thing>();
  addChanges(
    things,
    rows.map(([kind, thing, set], i) => ({ seq: i + 1, kind, board: 'board', thing, set, seen: {} })),
  );
  const stamps = new Map(rows.map((_, i) => [i + 1, ['Kari', '2026-11-23T08:00:00Z'] as const]));
  return { seen: { things, stamps, today }, board: things.get('board')! };
}

const board = ['board', 'board', { name: 'Formlinje 2', kind: 'daily' }] as const;
const cell = (category: string, day: string, status: string, number: number | null) =>
  ['cell', `${category}:${day}:-`, { category, day, shift: null, status, number }] as const;

test('a category nobody has told of today hangs as not told, whatever was told before', () => {
  const { seen, board: of } = wallOf([
    [...board],
    ['category', 'c', { name: 'Kvalitet' }],
    [...cell('c', '2026-11-23', 'deviation', 4)],
  ]);
  assert.deepEqual(
    dailyView(seen, of).tiles.map(({ status, number }) => [status, number]),
    [['silent', null]],
  );
});

test('of more categories than there is room for the most urgent hang, in the board’s own order', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const { seen, board: of } = wallOf([
    [...board],
    ...names
      .map((name) => ['category', name, { name, place: name }] as const)
      .map((row) => [...row] as never),
    ...names.map((name) => [...cell(name, today, name === 'g' ? 'deviation' : 'planned', 1)] as never),
  ]);
  const view = dailyView(seen, of);
  assert.deepEqual(
    view.tiles.map(({ category }) => category.thing),
    ['a', 'b', 'c', 'd', 'g'],
  );
  assert.deepEqual(
    view.others.map(({ category }) => category.thing),
    ['e', 'f'],
  );
});

test('the chart is of what has changed, before what is only weak today', () => {
  const days = Array.from({ length: 24 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
  const { seen, board: of } = wallOf([
    [...board],
    ['category', 'calm', { name: 'Kvalitet', place: 'a' }],
    ['category', 'fell', { name: 'Leveranse', place: 'b' }],
    ...days.map((day, i) => [...cell('calm', day, 'deviation', 2 + (i % 2))] as never),
    ...days.map((day, i) => [...cell('fell', day, 'planned', i < 22 ? 95 + (i % 3) : 60)] as never),
  ]);
  const [chart, ...others] = dailyView(seen, of).charts;
  assert.equal(chart?.category.thing, 'fell');
  assert.equal(chart?.turned, 'below');
  assert.ok(chart!.signals.has(23) && !chart!.signals.has(4));
  assert.equal(others.length, 0);
});

test('every chart that tells of a change has its turn, the weakest today first', () => {
  const days = Array.from({ length: 24 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
  const falls = (name: string, status: string) =>
    days.map((day, i) => [...cell(name, day, status, i < 22 ? 95 + (i % 3) : 60)] as never);
  const { seen, board: of } = wallOf([
    [...board],
    ['category', 'first', { name: 'Kvalitet', place: 'a' }],
    ['category', 'calm', { name: 'HMS', place: 'b' }],
    ['category', 'weak', { name: 'Leveranse', place: 'c' }],
    ...falls('first', 'planned'),
    ...days.map((day, i) => [...cell('calm', day, 'deviation', 2 + (i % 2))] as never),
    ...falls('weak', 'deviation'),
  ]);
  assert.deepEqual(
    dailyView(seen, of).charts.map(({ category }) => category.thing),
    ['weak', 'first'],
  );
});

test('two numbers make a line without limits, and one makes none', () => {
  const rows = (count: number) =>
    wallOf([
      [...board],
      ['category', 'c', { name: 'HMS' }],
      ...['2026-11-23', today].slice(0, count).map((day) => [...cell('c', day, 'planned', 3)] as never),
    ]);
  const two = rows(2);
  assert.equal(dailyView(two.seen, two.board).charts[0]?.upper, null);
  const one = rows(1);
  assert.deepEqual(dailyView(one.seen, one.board).charts, []);
});

test('what is late stands first, then what is due, and what nobody has taken asks to be watched', () => {
  const task = (thing: string, due: string | null, owner: string, column = 'to-do') =>
    ['card', thing, { list: 'tasks', text: thing, due, owner, column }] as never;
  const { seen, board: of } = wallOf([
    [...board],
    task('later', '2026-11-30', 'Anne'),
    task('nobody', '2026-11-30', ''),
    task('late', '2026-11-20', 'Piotr'),
    task('done', '2026-11-20', 'Piotr', 'done'),
    task('today', today, 'Sanna'),
  ]);
  assert.deepEqual(
    dailyView(seen, of).actions.map(({ card, status }) => `${card.thing} ${status}`),
    ['late deviation', 'today watch', 'later planned', 'nobody watch'],
  );
});

test('the steering group’s board shows what goes on, and the newest that is done and decided first', () => {
  const card = (thing: string, list: string, column = 'to-do') =>
    ['card', thing, { list, text: thing, column }] as never;
  const { seen, board: of } = wallOf([
    ['board', 'board', { name: 'Styringsgruppa', kind: 'change', goal: 'Tidsnok', mostDoing: 2 }],
    card('old', 'tasks', 'done'),
    card('new', 'tasks', 'done'),
    card('ended', 'activities', 'done'),
    card('first', 'decisions'),
    card('second', 'decisions'),
  ]);
  const view = changeView(seen, of);
  assert.deepEqual(
    view.columns.done.map(({ thing }) => thing),
    ['new', 'old'],
  );
  assert.deepEqual(
    view.decisions.map(({ thing }) => thing),
    ['second', 'first'],
  );
  assert.deepEqual([view.goal, view.mostDoing, view.activities.length], ['Tidsnok', 2, 0]);
});
