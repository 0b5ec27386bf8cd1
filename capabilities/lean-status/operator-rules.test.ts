import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operatorsOn } from '#lean-status/operator-rules.ts';

const asking = { isOn: true, opensOn: '2026-11-23', closesOn: '2026-12-04', shownOn: '2026-12-07' };
const rows = [
  { dimension: 'flow', n: 12, median: 2, counts: null },
  { dimension: 'pull', n: 10, median: 3, counts: null },
];
const stateOn = (...given: Parameters<typeof operatorsOn>) => {
  const { view, rows: shown } = operatorsOn(...given);
  return [view.state, view.day, view.n, shown.length];
};

test('while operators are asked the day is told and no figure', () => {
  assert.deepEqual(stateOn(null, null, '2026-11-23'), ['not-asked', null, null, 0]);
  assert.deepEqual(stateOn(asking, null, '2026-11-22'), ['coming', '2026-11-23', null, 0]);
  assert.deepEqual(stateOn(asking, null, '2026-11-23'), ['open', '2026-12-04', null, 0]);
  assert.deepEqual(stateOn(asking, null, '2026-12-04'), ['open', '2026-12-04', null, 0]);
  assert.deepEqual(stateOn(asking, null, '2026-12-05'), ['counting', null, null, 0]);
  assert.deepEqual(stateOn({ ...asking, isOn: false }, null, '2026-11-24'), ['not-asked', null, null, 0]);
});

test('what they answered is held until the day it is talked about, too few of them too', () => {
  assert.deepEqual(stateOn(asking, rows, '2026-12-06'), ['held', '2026-12-07', null, 0]);
  assert.deepEqual(stateOn(asking, [], '2026-12-06'), ['held', '2026-12-07', null, 0]);
  assert.deepEqual(stateOn(asking, rows, '2026-12-07'), ['shown', null, 12, 2]);
  assert.deepEqual(stateOn(asking, [], '2026-12-07'), ['too-few', null, null, 0]);
  assert.deepEqual(stateOn(null, rows, '2026-12-01'), ['shown', null, 12, 2]);
});
