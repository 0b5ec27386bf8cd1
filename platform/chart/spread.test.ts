import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from './spread.ts';

const label = (at: number, height = 10) => ({ at, height });

test('labels that do not meet stay where they belong', () => {
  assert.deepEqual(spread([label(10), label(30), label(70)], 0, 100), [10, 30, 70]);
});

test('labels that meet share the way out equally', () => {
  assert.deepEqual(spread([label(50), label(50)], 0, 100), [45, 55]);
  assert.deepEqual(
    spread([label(40), label(50), label(52)], 0, 100),
    [37.333333333333336, 47.333333333333336, 57.333333333333336],
  );
});

test('a label at the edge moves in and pushes its neighbour', () => {
  assert.deepEqual(spread([label(0), label(4)], 0, 100), [5, 15]);
  assert.deepEqual(spread([label(97), label(100)], 0, 100), [85, 95]);
});

test('labels never cover each other, never leave the column and never change order', () => {
  const labels = fc.array(
    fc.record({ at: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 5, max: 30 }) }),
    {
      maxLength: 10,
    },
  );
  fc.assert(
    fc.property(labels, (wanted) => {
      const standing = wanted.toSorted((a, b) => a.at - b.at);
      const places = spread(standing, 0, 300);
      const edges = places.map((place, i) => [
        place - standing[i]!.height / 2,
        place + standing[i]!.height / 2,
      ]);
      for (const [i, [top, bottom]] of edges.entries()) {
        assert.ok(top! >= -1e-9 && bottom! <= 300 + 1e-9, `${i} leaves the column`);
        assert.ok(i === 0 || top! >= edges[i - 1]![1]! - 1e-9, `${i} covers the one above`);
      }
    }),
  );
});
