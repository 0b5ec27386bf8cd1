import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isFarOff } from './far-off.ts';

test('a forgotten comma is asked about', () => {
  assert.equal(isFarOff(952, [95.1, 94.2, 95.8], 1), true);
  assert.equal(isFarOff(9.5, [95.1, 94.2, 95.8], 1), true);
});

test('a number five spreads away is let by, and one beyond it is not', () => {
  assert.equal(isFarOff(70, [10, 20, 15], 0), false);
  assert.equal(isFarOff(71, [10, 20, 15], 0), true);
  assert.equal(isFarOff(-40, [10, 20, 15], 0), false);
  assert.equal(isFarOff(-41, [10, 20, 15], 0), true);
});

test('three numbers that lie close by chance do not make every other one strange', () => {
  assert.equal(isFarOff(97, [95.2, 95.2, 95.2], 1), false);
  assert.equal(isFarOff(4, [0, 0, 0], 0), false);
  assert.equal(isFarOff(6, [0, 0, 0], 0), true);
});

test('with fewer than three numbers nothing is known to be strange', () => {
  assert.equal(isFarOff(1e9, [1, 2], 0), false);
});

test('only the latest three count', () => {
  assert.equal(isFarOff(500, [10, 11, 12, 600], 0), true);
});

test('what lies among the latest three is never asked about', () => {
  fc.assert(
    fc.property(
      fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1e6, max: 1e6, noNaN: true }))),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (three, part) => {
        const [low, high] = [Math.min(...three), Math.max(...three)];
        assert.equal(isFarOff(low + (high - low) * part, three, 1), false);
      },
    ),
  );
});
