import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNight, isStale, listed, nextOf } from '#pulse-boards/wall-rules.ts';

test('a wall that nobody has answered for two minutes says that it may be old', () => {
  assert.equal(isStale(0, 120_000), false);
  assert.equal(isStale(0, 120_001), true);
  assert.equal(isStale(null, 0), true);
});

test('the night runs past midnight, and equal ends are no night', () => {
  const hours = (night: { from: number; to: number }) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isNight(hour, night));
  assert.deepEqual(hours({ from: 22, to: 5 }), [0, 1, 2, 3, 4, 22, 23]);
  assert.deepEqual(hours({ from: 1, to: 4 }), [1, 2, 3]);
  assert.deepEqual(hours({ from: 6, to: 6 }), []);
});

test('boards follow each other and begin again, also when the one that was on is gone', () => {
  assert.equal(nextOf(['a', 'b'], null), 'a');
  assert.equal(nextOf(['a', 'b'], 'b'), 'a');
  assert.equal(nextOf(['a', 'b'], 'gone'), 'a');
  assert.equal(nextOf([], 'a'), null);
});

test('a screen shows the boards it is told to, in that order, and all that hang when none of those does', () => {
  const hanging = ['a', 'b', 'c'].map((thing) => ({ thing }));
  const shown = (...list: string[]) => listed(hanging, list).map(({ thing }) => thing);
  assert.deepEqual(shown('c', 'gone', 'a'), ['c', 'a']);
  assert.deepEqual(shown(), ['a', 'b', 'c']);
  assert.deepEqual(shown('gone'), ['a', 'b', 'c']);
});
