import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, nistWafers, series, soundChart } from './example-series.ts';
import { readTarget } from './target-reading.ts';

/** NIST's wafers: limits 4 and 28, exactly. */
const wafers = soundChart({ kind: 'c', points: series(nistWafers), baseline: { kind: 'all' } });

test('higher is better: the lower limit on the target reaches it, the least under it is hit and miss', () => {
  assert.equal(readTarget(wafers, 3.999999, 'higher'), 'reaches');
  assert.equal(readTarget(wafers, 4, 'higher'), 'reaches');
  assert.equal(readTarget(wafers, 4.000001, 'higher'), 'hit-and-miss');
});

test('higher is better: the upper limit on the target is hit and miss, the least under it misses', () => {
  assert.equal(readTarget(wafers, 28, 'higher'), 'hit-and-miss');
  assert.equal(readTarget(wafers, 28.000001, 'higher'), 'misses');
});

test('lower is better: the same, mirrored', () => {
  assert.equal(readTarget(wafers, 28.000001, 'lower'), 'reaches');
  assert.equal(readTarget(wafers, 28, 'lower'), 'reaches');
  assert.equal(readTarget(wafers, 27.999999, 'lower'), 'hit-and-miss');
  assert.equal(readTarget(wafers, 4, 'lower'), 'hit-and-miss');
  assert.equal(readTarget(wafers, 3.999999, 'lower'), 'misses');
});

test('a figure that always is its target reaches it, and the same figure never reaches another', () => {
  const always = soundChart({ kind: 'xmr', points: series(Array(20).fill(0.1)) });
  for (const direction of ['higher', 'lower'] as const)
    assert.equal(readTarget(always, 0.1, direction), 'reaches');
  assert.equal(readTarget(always, 0.2, 'higher'), 'misses');
  assert.equal(readTarget(always, 0.2, 'lower'), 'reaches');
});

test('limits that vary are those of the last reading', () => {
  const points = counted(Array(20).fill(10), 20);
  const sure = soundChart({ kind: 'p', points: [...points, ...counted([5000], 10_000)] });
  assert.equal(readTarget(sure, 0.45, 'higher'), 'reaches');
  assert.equal(readTarget(soundChart({ kind: 'p', points }), 0.45, 'higher'), 'hit-and-miss');
});

test('nobody can tell without limits, without readings, or where neither way is good', () => {
  assert.equal(readTarget(wafers, 10, 'none'), 'cannot-tell');
  const short = soundChart({ kind: 'c', points: series(nistWafers.slice(0, 11)) });
  assert.equal(readTarget(short, 10, 'higher'), 'cannot-tell');
  assert.equal(
    readTarget(soundChart({ kind: 'run', points: series(nistWafers) }), 10, 'higher'),
    'cannot-tell',
  );
  assert.equal(readTarget(soundChart({ kind: 'c', points: [] }), 10, 'higher'), 'cannot-tell');
});
