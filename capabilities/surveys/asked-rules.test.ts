import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked } from '#surveys/asked-rules.ts';
import { daysWithin } from '#surveys/wave-days.ts';

test('everybody who works there is asked, and as operators only those with no voice of another kind', () => {
  assert.deepEqual(
    [['employee'], ['employee', 'safety-representative'], ['manager'], ['adviser'], []].map((roles) => [
      isAsked('attitudes', roles),
      isAsked('operators', roles),
    ]),
    [
      [true, true],
      [true, false],
      [true, false],
      [false, false],
      [false, false],
    ],
  );
});

test('operators are asked on working days and before the round’s last day, however little time is left', () => {
  const days = (today: string, lastDay: string) => Object.values(daysWithin(today, lastDay));
  assert.deepEqual(days('2026-11-23', '2026-12-18'), ['2026-11-24', '2026-12-04', '2026-12-07']);
  assert.deepEqual(days('2026-11-27', '2026-12-02'), ['2026-11-30', '2026-12-01', '2026-12-02']);
  assert.deepEqual(days('2026-11-23', '2026-11-24'), ['2026-11-23', '2026-11-23', '2026-11-24']);
  assert.deepEqual(days('2026-11-23', '2026-11-23'), ['2026-11-23', '2026-11-23', '2026-11-24']);
});
