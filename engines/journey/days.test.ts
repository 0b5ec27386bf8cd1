import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeekOf,
  isoWeeksInYear,
  isValidDate,
  mondayOf,
  toDate,
  toDay,
  weekday,
} from './days.ts';

/** The platform's own calendar as the oracle: a different implementation of the same rules. */
const MS_PER_DAY = 86_400_000;
const textOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: toDay('1583-01-01'), max: toDay('9000-12-31') });

test('every day from 1900 to 2200 has the text, the weekday and the number the platform gives it', () => {
  const last = toDay('2200-12-31');
  for (let day = toDay('1900-01-01'); day <= last; day++) {
    const text = textOf(day);
    assert.equal(toDate(day), text);
    assert.equal(toDay(text), day);
    assert.equal(weekday(text), new Date(day * MS_PER_DAY).getUTCDay() || 7);
  }
});

test('a day number survives being written and read', () => {
  fc.assert(fc.property(anyDay, (day) => toDay(toDate(day)) === day && toDate(day) === textOf(day)));
});

test('days are added as the calendar counts them', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2027-02-28', 1), '2027-03-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
});

test('days between two days are as many as lead from one to the other', () => {
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(daysBetween('2026-01-01', '2025-12-31'), -1);
  assert.equal(daysBetween('2026-03-01', '2026-11-01'), 245);
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      (a, b) => addDays(toDate(a), daysBetween(toDate(a), toDate(b))) === toDate(b),
    ),
  );
});

test('only days that exist, written in full, are valid', () => {
  for (const date of ['2026-01-05', '2028-02-29', '2000-02-29', '9000-12-31']) {
    assert.equal(isValidDate(date), true, date);
  }
  for (const date of [
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-5',
    '26-01-05',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '2026-01-05\n',
    '1200-01-01',
    '',
  ]) {
    assert.equal(isValidDate(date), false, JSON.stringify(date));
  }
});

test('a text that is no date is refused with the text in the message', () => {
  assert.throws(() => toDay('2026-02-30'), /RangeError: not a date: "2026-02-30"/);
});

test('months are added to the same day, or to the last day of a shorter month', () => {
  assert.equal(addMonths('2026-01-05', 18), '2027-07-05');
  assert.equal(addMonths('2026-08-31', 18), '2028-02-29');
  assert.equal(addMonths('2025-08-31', 18), '2027-02-28');
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
  assert.equal(addMonths('2026-01-31', -2), '2025-11-30');
});

test('an ISO week belongs to the year of its Thursday', () => {
  // The week dates ISO 8601 itself and its usual commentaries use as examples.
  assert.equal(isoWeekOf('2005-01-01'), '2004-W53');
  assert.equal(isoWeekOf('2005-01-02'), '2004-W53');
  assert.equal(isoWeekOf('2007-01-01'), '2007-W01');
  assert.equal(isoWeekOf('2008-12-29'), '2009-W01');
  assert.equal(isoWeekOf('2010-01-03'), '2009-W53');
  assert.equal(isoWeekOf('2026-01-05'), '2026-W02');
  assert.equal(isoWeekOf('2026-12-31'), '2026-W53');
});

test('weeks of 1584 to 8999 lead to their Monday and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: toDay('1584-01-01'), max: toDay('8999-12-31') }), (day) => {
      const monday = mondayOf(isoWeekOf(toDate(day)));
      assert.ok(monday !== null);
      assert.equal(weekday(monday), 1);
      assert.ok(day - toDay(monday) >= 0 && day - toDay(monday) < 7);
    }),
  );
});

test('a year has 53 weeks exactly when its last Thursday asks for them', () => {
  const long = Array.from({ length: 41 }, (_, i) => 2000 + i).filter((year) => isoWeeksInYear(year) === 53);
  assert.deepEqual(long, [2004, 2009, 2015, 2020, 2026, 2032, 2037]);
});

test('a week that does not exist has no Monday', () => {
  for (const week of ['2025-W53', '2026-W54', '2026-W00', '2026-W2', '2026W02', '2026-02', 'W02', '']) {
    assert.equal(mondayOf(week), null, week);
  }
  assert.equal(mondayOf('2026-W53'), '2026-12-28');
  assert.equal(mondayOf('2026-W01'), '2025-12-29');
});
