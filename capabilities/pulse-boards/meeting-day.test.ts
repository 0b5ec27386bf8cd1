import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from '#pulse-boards/meeting-day.ts';

test('a clock in Oslo is its moment, summer and winter, and past an hour that is skipped', () => {
  assert.equal(momentOf('2027-03-02', '08:00'), '2027-03-02T07:00:00Z');
  assert.equal(momentOf('2027-07-02', '00:30'), '2027-07-01T22:30:00Z');
  assert.equal(momentOf('2027-03-28', '01:30'), '2027-03-28T00:30:00Z');
  assert.equal(momentOf('2027-03-28', '03:30'), '2027-03-28T01:30:00Z');
  assert.match(momentOf('2027-03-28', '02:30'), /^2027-03-28T0[01]:30:00Z$/);
  assert.equal(momentOf('2027-10-31', '04:00'), '2027-10-31T03:00:00Z');
});
