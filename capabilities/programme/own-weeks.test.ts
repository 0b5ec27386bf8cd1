import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type OwnWeeks,
  weekNumber,
  weekOfDay,
  weekRows,
  withClosed,
  withOpened,
} from '#programme/own-weeks.ts';

const none: OwnWeeks = { close: [], open: [] };
const easter = { isoWeek: '2027-W12', monday: '2027-03-22', name: 'Uken før påske' };
const july = { isoWeek: '2027-W29', monday: '2027-07-19', name: 'Fellesferie' };

test('a day in the first days of January belongs to the last week of the year before', () => {
  assert.deepEqual(weekOfDay('2027-01-01'), { isoWeek: '2026-W53', monday: '2026-12-28', name: '' });
  assert.equal(weekNumber('2027-W08'), 8);
});

test('weeks stand in the order of the calendar, with what the company decided over what the programme says', () => {
  const own = withClosed(withOpened(none, july), weekOfDay('2027-02-24'));
  assert.deepEqual(
    weekRows([july, easter], own).map(({ isoWeek, kind, name }) => [isoWeek, kind, name]),
    [
      ['2027-W08', 'own', ''],
      ['2027-W12', 'closed', 'Uken før påske'],
      ['2027-W29', 'kept', 'Fellesferie'],
    ],
  );
});

test('closing a week that was kept open takes the keeping back, and opening an own week takes the closing back', () => {
  assert.deepEqual(withClosed(withOpened(none, july), july), none);
  const own = weekOfDay('2027-02-24');
  assert.deepEqual(withOpened(withClosed(none, own), own), none);
});

test('the same week decided twice stands once', () => {
  const own = weekOfDay('2027-02-24');
  assert.equal(withClosed(withClosed(none, own), own).close.length, 1);
  assert.equal(withOpened(withOpened(none, july), july).open.length, 1);
});
