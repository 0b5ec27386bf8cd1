import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNear } from '#programme/gates.ts';

test('a gate is near from six weeks before it until it is open, however late it is', () => {
  const gate = { state: 'waiting', date: '2027-03-12' };
  assert.equal(isNear(gate, '2027-01-28'), false);
  assert.equal(isNear(gate, '2027-01-29'), true);
  assert.equal(isNear(gate, '2027-04-01'), true);
  assert.equal(isNear({ ...gate, state: 'open' }, '2027-03-12'), false);
});
