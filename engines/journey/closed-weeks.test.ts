import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedWeeks, PAUSE_REASON } from './closed-weeks.ts';
import { narrowClosedWeeks } from './example-skeletons.ts';

const rules = narrowClosedWeeks;
const short = (weeks: ReturnType<typeof closedWeeks>) =>
  weeks.map(({ isoWeek, reason }) => `${isoWeek} ${reason}`);

test('the programme closes summer, the week before Easter Sunday and the weeks of Christmas', () => {
  assert.deepEqual(short(closedWeeks('2026-01-05', '2027-04-30', { rules })), [
    '2026-W14 easter',
    '2026-W28 summer',
    '2026-W29 summer',
    '2026-W30 summer',
    '2026-W52 christmas',
    '2026-W53 christmas',
    '2027-W12 easter',
  ]);
});

test('a week is closed by a weekday in the span and not by its weekend', () => {
  // 2033-12-24 is a Saturday: the week before it is open. 2028-01-01 is a Saturday: 31 December a Friday.
  const inWinter = (year: number) => short(closedWeeks(`${year}-12-10`, `${year + 1}-01-10`, { rules }));
  assert.deepEqual(inWinter(2033), ['2033-W52 christmas']);
  assert.deepEqual(inWinter(2027), ['2027-W51 christmas', '2027-W52 christmas']);
});

test('a span may reach over New Year', () => {
  const overNewYear = [{ reason: 'winter', weekdayBetween: { from: '12-28', to: '01-02' } }];
  assert.deepEqual(short(closedWeeks('2026-12-01', '2027-02-01', { rules: overNewYear })), [
    '2026-W53 winter',
  ]);
  assert.deepEqual(short(closedWeeks('2025-12-01', '2026-02-01', { rules: overNewYear })), [
    '2026-W01 winter',
  ]);
});

test('week 53 is closed only in the years that have it', () => {
  const longYears = [{ reason: 'long-year', isoWeeks: [53] }];
  assert.deepEqual(short(closedWeeks('2024-01-01', '2033-12-31', { rules: longYears })), [
    '2026-W53 long-year',
    '2032-W53 long-year',
  ]);
});

test('a company closes weeks of its own and opens weeks of the programme', () => {
  const close = [{ isoWeek: '2026-W08', reason: 'winter-break' }];
  const weeks = closedWeeks('2026-01-05', '2026-08-01', { rules, close, open: ['2026-W28', '2026-W30'] });
  assert.deepEqual(short(weeks), ['2026-W08 winter-break', '2026-W14 easter', '2026-W29 summer']);
});

test('a week closed by programme and company keeps the reason of the programme', () => {
  const close = [{ isoWeek: '2026-W29', reason: 'maintenance' }];
  assert.deepEqual(short(closedWeeks('2026-07-13', '2026-07-13', { rules, close })), ['2026-W29 summer']);
});

test('every week of a pause is closed by the pause, and the Monday it ends on is open', () => {
  const pauses = [{ from: '2026-06-29', to: '2026-08-03', reason: 'fire', open: false }];
  const weeks = closedWeeks('2026-06-22', '2026-08-10', { rules, open: ['2026-W28'], pauses });
  assert.deepEqual(
    short(weeks),
    ['2026-W27', '2026-W28', '2026-W29', '2026-W30', '2026-W31'].map((week) => `${week} ${PAUSE_REASON}`),
  );
});

test('a range that begins inside a week leaves that week out', () => {
  assert.deepEqual(closedWeeks('2026-07-07', '2026-07-12', { rules }), []);
});
