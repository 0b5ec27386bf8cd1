import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayChips, readNumber } from '#pulse-boards/day-chips.ts';

test('days to promise by are each there once', () => {
  assert.deepEqual(
    dayChips('2026-11-26').map(({ key, day }) => `${key} ${day}`),
    ['today 2026-11-26', 'tomorrow 2026-11-27', 'week 2026-12-03'],
  );
  assert.deepEqual(
    dayChips('2026-11-23').map(({ day }) => day),
    ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30'],
  );
  assert.deepEqual(
    dayChips('2026-11-29').map(({ key, day }) => `${key} ${day}`),
    ['today 2026-11-29', 'tomorrow 2026-11-30', 'friday 2026-12-04', 'week 2026-12-06'],
  );
});

test('a number is read as people write it, and what is none is not guessed at', () => {
  assert.equal(readNumber('2,1'), 2.1);
  assert.equal(readNumber(' 12 000 '), 12_000);
  assert.equal(readNumber('−3'), -3);
  assert.equal(readNumber(''), null);
  assert.equal(readNumber('87 %'), undefined);
  assert.equal(readNumber('1,2,3'), undefined);
});
