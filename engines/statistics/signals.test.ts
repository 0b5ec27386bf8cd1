import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signalsOf, type Track } from './signals.ts';

/** Centre 0 and limits at 8 either way: nearer a limit is beyond 4. */
function told(values: readonly (number | null)[], limits: Partial<Track> = {}): string[] {
  const track = { values, centre: 0, lower: values.map(() => -8), upper: values.map(() => 8), ...limits };
  return signalsOf(track, 0).map(({ rule, from, to, side }) => `${rule} ${side} ${from}-${to}`);
}

test('rule 1: on a limit is not beyond it, and the least over is', () => {
  assert.deepEqual(told([8, -8]), []);
  assert.deepEqual(told([7.999999]), []);
  assert.deepEqual(told([8.000001]), ['1 above 0-0']);
  assert.deepEqual(told([-8.000001]), ['1 below 0-0']);
  assert.deepEqual(told([9, 0, -9]), ['1 above 0-0', '1 below 2-2']);
});

test('rule 1: a limit that is a sum of decimal fractions is not passed by its last digit', () => {
  assert.deepEqual(told([0.1 + 0.2], { upper: [0.3] }), []);
});

test('rule 2: seven in a row say nothing, eight do, and the ninth belongs to the same signal', () => {
  assert.deepEqual(told(Array(7).fill(1)), []);
  assert.deepEqual(told(Array(8).fill(1)), ['2 above 0-7']);
  assert.deepEqual(told([-1, ...Array(9).fill(1), -1]), ['2 above 1-9']);
  assert.deepEqual(told(Array(8).fill(-1)), ['2 below 0-7']);
});

test('rule 2: a reading on the centre is on neither side and ends the run', () => {
  assert.deepEqual(told([...Array(7).fill(1), 0, ...Array(7).fill(1)]), []);
  assert.deepEqual(told([1, 1, 0, ...Array(8).fill(1)]), ['2 above 3-10']);
});

test('rule 2: a gap ends the run, on both of its sides', () => {
  assert.deepEqual(told([...Array(4).fill(1), null, ...Array(4).fill(1)]), []);
  assert.deepEqual(told([...Array(7).fill(1), null, ...Array(8).fill(1)]), ['2 above 8-15']);
});

test('rule 3: two of four say nothing, three do, wherever the fourth lies', () => {
  assert.deepEqual(told([5, 0, 0, 5]), []);
  assert.deepEqual(told([5, 5, 0, 5]), ['3 above 0-3']);
  assert.deepEqual(told([-5, 5, 5, 5]), ['3 above 1-3']);
  assert.deepEqual(told([-5, -5, -5, 1]), ['3 below 0-2']);
  assert.deepEqual(told([5, 5, -5, -5]), []);
});

test('rule 3: halfway is as near the centre and says nothing, the least further does', () => {
  assert.deepEqual(told([4, 4, 4, 4]), []);
  assert.deepEqual(told([4.000001, 5, 0, 5]), ['3 above 0-3']);
  assert.deepEqual(told([3.999999, 5, 0, 5]), []);
});

test('rule 3: three in a row are a window only with a fourth, and a gap is no fourth', () => {
  assert.deepEqual(told([5, 5, 5]), []);
  assert.deepEqual(told([5, 5, 5, null, 1, 1]), []);
  assert.deepEqual(told([1, 5, 5, 5, null]), ['3 above 1-3']);
  assert.deepEqual(told([5, 5, null, 5, 5]), []);
});

test('rule 3: windows that share readings are one signal, those apart are two', () => {
  assert.deepEqual(told([5, 5, 0, 5, 5, 0, 5]), ['3 above 0-6']);
  assert.deepEqual(told([5, 5, 5, 0, 0, 0, 5, 5, 5]), ['3 above 0-2', '3 above 6-8']);
});

test('rules stay apart, and stand by where they begin', () => {
  assert.deepEqual(told([1, 1, 1, 1, 9, 9, 9, 1]), [
    '2 above 0-7',
    '1 above 4-4',
    '3 above 4-6',
    '1 above 5-5',
    '1 above 6-6',
  ]);
});

test('where limits vary each reading is held against its own', () => {
  const upper = [8, 8, 4, 20];
  assert.deepEqual(told([5, 5, 5, 5], { upper }), ['3 above 0-2', '1 above 2-2']);
});

test('limits on the centre make every other reading one beyond, and none nearer a limit', () => {
  const none = { lower: [0, 0, 0, 0], upper: [0, 0, 0, 0] };
  assert.deepEqual(told([0, 0, 0, 0], none), []);
  assert.deepEqual(told([0, 1, 0, -1], none), ['1 above 1-1', '1 below 3-3']);
  assert.deepEqual(
    told([1, 1, 1, 1], none).filter((signal) => signal.startsWith('3')),
    [],
  );
});

test('without limits only runs are read', () => {
  const values = [99, 99, 99, 99, 1, 1, 1, 1];
  const none = values.map(() => null);
  assert.deepEqual(told(values, { lower: none, upper: none }), ['2 above 0-7']);
});

test('signals are told in indices of the whole chart', () => {
  const track = { values: [9], centre: 0, lower: [-8], upper: [8] };
  assert.deepEqual(signalsOf(track, 30), [{ rule: 1, from: 30, to: 30, side: 'above' }]);
});
