import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesDue, headcountOf } from '#companies/bodies-due.ts';

const statesAt = (employees: number | null) => bodiesDue(employees).map(({ state }) => state);

test('each body is due from its number of employees, and not one below it', () => {
  const order = bodiesDue(1).map(({ body }) => body);
  assert.deepEqual(order, [
    'safety-representative',
    'working-environment-committee',
    'information-and-discussion',
    'works-council',
  ]);
  for (const [n, states] of [
    [1, ['not-yet', 'not-yet', 'not-yet', 'not-yet']],
    [4, ['not-yet', 'not-yet', 'not-yet', 'not-yet']],
    [5, ['due', 'not-yet', 'not-yet', 'not-yet']],
    [9, ['due', 'not-yet', 'not-yet', 'not-yet']],
    [10, ['due', 'on-demand', 'not-yet', 'not-yet']],
    [29, ['due', 'on-demand', 'not-yet', 'not-yet']],
    [30, ['due', 'due', 'not-yet', 'not-yet']],
    [49, ['due', 'due', 'not-yet', 'not-yet']],
    [50, ['due', 'due', 'due', 'not-yet']],
    [99, ['due', 'due', 'due', 'not-yet']],
    [100, ['due', 'due', 'due', 'due']],
  ] as const)
    assert.deepEqual(statesAt(n), states, String(n));
});

test('a works council has five from each side up to four hundred, and seven above', () => {
  const each = (n: number) => bodiesDue(n).find(({ body }) => body === 'works-council')!.membersEach;
  assert.deepEqual([99, 100, 400, 401].map(each), [null, 5, 5, 7]);
});

test('a headcount nobody knows makes every body unknown, and never absent', () => {
  assert.deepEqual(statesAt(null), ['unknown', 'unknown', 'unknown', 'unknown']);
});

test('every body names its source and the day it was checked', () => {
  for (const { section, checkedOn } of bodiesDue(10)) {
    assert.ok(section.length > 3);
    assert.match(checkedOn, /^20\d\d-\d\d-\d\d$/);
  }
});

test('the company’s own number goes before the register’s, and a withheld one is no number', () => {
  const known = { employees: 31, employeesState: 'known' } as const;
  const withheld = { employees: null, employeesState: 'withheld-under-5' } as const;
  assert.equal(headcountOf(12, known), 12);
  assert.equal(headcountOf(null, known), 31);
  assert.equal(headcountOf(null, withheld), null);
  assert.equal(headcountOf(null, null), null);
});
