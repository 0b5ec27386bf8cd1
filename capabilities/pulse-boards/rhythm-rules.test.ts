import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDate } from '#engines/journey/days.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import { beatsOf, type RhythmOf, rhythmOf } from './rhythm-rules.ts';

const days = { isWorkingDay: workingDays('no'), isClosed: () => false };
const held = (...list: string[]) => list.map((day, n) => ({ day, minutes: 8 + n }));
const weekly: RhythmOf = { cadence: 'weekly', weekday: 2, since: '2027-02-01', meetings: [] };
const from = '2027-01-01';

test('a weekly meeting held on another day of its week is held, and a week without one is missed', () => {
  const board = { ...weekly, meetings: held('2027-02-02', '2027-02-11', '2027-02-23') };
  const { occasions, ...rhythm } = rhythmOf(board, from, '2027-03-01', days);
  assert.deepEqual(
    occasions.map(({ day, isHeld }) => `${day} ${isHeld}`),
    ['2027-02-02 true', '2027-02-09 true', '2027-02-16 false', '2027-02-23 true'],
  );
  assert.deepEqual(rhythm, {
    held: 3,
    missed: ['2027-02-16'],
    missedInRow: 0,
    minutes: 9,
    next: '2027-03-02',
  });
});

test('this week is not missed before it is over', () => {
  const board = { ...weekly, meetings: held('2027-02-02') };
  assert.deepEqual(rhythmOf(board, from, '2027-02-12', days).missed, []);
  assert.deepEqual(rhythmOf(board, from, '2027-02-15', days).missed, ['2027-02-09']);
});

test('a closed week and a public holiday are nobody’s to hold', () => {
  const daily: RhythmOf = { ...weekly, cadence: 'daily', weekday: null, since: '2027-03-22' };
  const easter = rhythmOf(daily, from, '2027-03-31', days);
  assert.deepEqual(easter.missed, ['2027-03-30', '2027-03-24', '2027-03-23', '2027-03-22']);
  const isClosed = (monday: number) => toDate(monday) === '2027-03-22';
  assert.deepEqual(rhythmOf(daily, from, '2027-03-31', { ...days, isClosed }).missed, ['2027-03-30']);
});

test('missed in a row counts back to the last one held', () => {
  const board = { ...weekly, meetings: held('2027-02-02') };
  assert.equal(rhythmOf(board, from, '2027-03-08', days).missedInRow, 4);
  assert.equal(rhythmOf(weekly, from, '2027-03-08', days).held, 0);
});

test('every other week counts from the week the board was hung up', () => {
  const board: RhythmOf = { ...weekly, cadence: 'fortnightly', meetings: held('2027-02-02', '2027-02-25') };
  const rhythm = rhythmOf(board, from, '2027-03-14', days);
  assert.deepEqual([rhythm.held, rhythm.missed], [2, []]);
  assert.deepEqual(rhythmOf(board, from, '2027-03-17', days).next, '2027-03-30');
  assert.deepEqual(rhythmOf(board, from, '2027-03-15', days).missed, ['2027-03-02']);
  assert.deepEqual(rhythmOf({ ...board, meetings: [] }, from, '2027-03-01', days).missed, [
    '2027-02-16',
    '2027-02-02',
  ]);
});

test('nothing is expected before the board was hung up', () => {
  assert.deepEqual(rhythmOf({ ...weekly, since: '2027-03-04' }, from, '2027-03-05', days), {
    occasions: [],
    held: 0,
    missed: [],
    missedInRow: 0,
    minutes: null,
    next: '2027-03-09',
  });
});

test('the last missed ones ask for somebody, and several a week stand week by week', () => {
  const occasions = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'].map((day, i) => ({
    day,
    isHeld: i === 0 || i === 2,
  }));
  const daily = beatsOf({ occasions, missedInRow: 2 });
  assert.deepEqual(
    daily.map((week) => week.map(({ is }) => is)),
    [
      ['held', 'missed'],
      ['held', 'asks', 'asks'],
    ],
  );
  const weekly = beatsOf({ occasions: [occasions[0]!, occasions[3]!], missedInRow: 1 });
  assert.deepEqual(
    weekly.map((week) => week.map(({ is }) => is)),
    [['held', 'missed']],
  );
});
