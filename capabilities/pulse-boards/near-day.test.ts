import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNearDay } from '#pulse-boards/near-day.ts';

test('a day on paper is read with its year or without', () => {
  const on = '2026-12-30';
  assert.equal(readNearDay('5.1', on), '2027-01-05');
  assert.equal(readNearDay(' 05/01 ', on), '2027-01-05');
  assert.equal(readNearDay('28.12.', on), '2026-12-28');
  assert.equal(readNearDay('29.2', '2028-01-10'), '2028-02-29');
  assert.equal(readNearDay('5.3.2027', on), '2027-03-05');
  assert.equal(readNearDay('2027-03-05', on), '2027-03-05');
});

test('nothing is nothing, and what is no day is said to be none', () => {
  assert.equal(readNearDay('  ', '2027-01-10'), null);
  for (const text of ['31.2', '29.2', 'fredag', '5', '40.40', '1.13'])
    assert.equal(readNearDay(text, '2027-01-10'), undefined, text);
});
