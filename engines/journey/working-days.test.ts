import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDate, toDay } from './days.ts';
import { workingDayInWeek, workingDayOnOrAfter, workingDayOnOrBefore, workingDays } from './working-days.ts';

const norway = workingDays('no');
const MONDAY = toDay('2026-06-01');

test('a meeting on a holiday moves to the next working day of its week', () => {
  // Easter Monday 2026, then Labour Day on a Friday.
  assert.equal(toDate(workingDayInWeek(toDay('2026-04-06'), 1, norway)!), '2026-04-07');
  assert.equal(toDate(workingDayInWeek(toDay('2026-05-11'), 4, norway)!), '2026-05-15');
});

test('a meeting with only holidays after it in the week moves to the nearest earlier working day', () => {
  assert.equal(toDate(workingDayInWeek(toDay('2026-04-27'), 5, norway)!), '2026-04-30');
  assert.equal(toDate(workingDayInWeek(toDay('2026-03-30'), 4, norway)!), '2026-04-01');
});

test('a week of five holidays has no day for a meeting', () => {
  assert.equal(
    workingDayInWeek(MONDAY, 3, () => false),
    null,
  );
});

test('every pattern of holidays in a week gives the next working day, else the nearest earlier one', () => {
  for (let pattern = 0; pattern < 32; pattern++) {
    const works = (day: number) => ((pattern >> (day - MONDAY)) & 1) === 1;
    for (let wanted = 1; wanted <= 5; wanted++) {
      const working = [1, 2, 3, 4, 5].filter((weekday) => works(MONDAY + weekday - 1));
      const expected = working.find((weekday) => weekday >= wanted) ?? working.at(-1);
      const found = workingDayInWeek(MONDAY, wanted, works);
      assert.equal(found, expected === undefined ? null : MONDAY + expected - 1);
    }
  }
});

test('the search over weeks passes weekends and holidays both ways', () => {
  assert.equal(toDate(workingDayOnOrAfter(toDay('2026-04-02'), norway)), '2026-04-07');
  assert.equal(toDate(workingDayOnOrBefore(toDay('2026-04-06'), norway)), '2026-04-01');
  assert.equal(toDate(workingDayOnOrAfter(MONDAY, norway)), '2026-06-01');
});

test('Maundy Thursday is a working day in Sweden and not in Norway', () => {
  assert.equal(workingDays('se')(toDay('2026-04-02')), true);
  assert.equal(norway(toDay('2026-04-02')), false);
});
