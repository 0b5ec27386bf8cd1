import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '#people/contract.ts';
import { byWeight, sideOf } from '#people/rules.ts';

test('only a manager speaks for the employer and only a union representative for the employees', () => {
  const speaking = roles.filter((role) => sideOf(role) !== null);
  assert.deepEqual(speaking, ['manager', 'employee-representative']);
  assert.equal(sideOf('manager'), 'employer');
  assert.equal(sideOf('employee-representative'), 'employees');
});

test('every role has a place in the order in which roles are shown', () => {
  const sorted = roles.map((role) => ({ role })).sort(byWeight);
  assert.equal(sorted[0]?.role, 'programme-office');
  assert.equal(new Set(sorted.map((s) => s.role)).size, roles.length);
  assert.ok(byWeight({ role: 'manager' }, { role: 'employee' }) < 0);
});
