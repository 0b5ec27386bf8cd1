import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesDue } from '#parties/bodies.ts';

test('the body due follows the headcount, at each border', () => {
  const due = (employees: number) => {
    const { due: bodies, onDemand } = bodiesDue(employees);
    return [bodies[0] ?? null, onDemand];
  };
  assert.deepEqual(due(1), [null, false]);
  assert.deepEqual(due(9), [null, false]);
  assert.deepEqual(due(10), [null, true]);
  assert.deepEqual(due(29), [null, true]);
  assert.deepEqual(due(30), ['working-environment-committee', false]);
  assert.deepEqual(due(100), ['working-environment-committee', false]);
  assert.deepEqual(due(101), ['works-council', false]);
});
