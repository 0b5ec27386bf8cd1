import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClock } from '#programme/clock-time.ts';

test('a time is read as people write it', () => {
  const pairs = [
    ['9', '09:00'],
    [' 09 ', '09:00'],
    ['8.30', '08:30'],
    ['08:30', '08:30'],
    ['830', '08:30'],
    ['1530', '15:30'],
    ['0:00', '00:00'],
  ] as const;
  for (const [written, read] of pairs) assert.equal(readClock(written), read, written);
});

test('what is no time of day is none', () => {
  for (const written of ['', 'ni', '24', '12:60', '12345', '9-10', '-1'])
    assert.equal(readClock(written), null);
});
