import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays } from '#engines/journey/working-days.ts';
import { pulseNews } from './pulse-news.ts';
import { wallOf } from './server/testing/wall.ts';

const days = { isWorkingDay: workingDays('no'), isClosed: () => false };

test('missed meetings and owed answers are told with the board they belong to, the most urgent first', () => {
  const day = '2027-02-01';
  const wall = wallOf([
    {
      kind: 'board',
      thing: 'wall',
      day,
      set: { name: 'Lakk', cadence: 'weekly', weekday: 1, answerDays: 9 },
    },
    {
      kind: 'board',
      thing: 'up',
      board: 'up',
      day,
      set: { name: 'Styringsgruppa', kind: 'change', cadence: 'weekly', weekday: 1, answerDays: 2 },
    },
    { kind: 'meeting', thing: 'm', set: { begun: '2027-02-01T07:00:00Z', ended: '2027-02-01T07:10:00Z' } },
    { kind: 'card', thing: 'idea', day: '2027-02-08', set: { list: 'suggestions', text: 'Hylle' } },
    { kind: 'card', thing: 'pump', day: '2027-02-08', set: { list: 'tasks', text: 'Pumpe', raisedTo: 'up' } },
  ]);
  const news = pulseNews(wall, 'c', { from: '2027-01-01', today: '2027-02-15' }, days);
  assert.deepEqual(
    news.missed.map(({ name, of, dates }) => [name, of, dates]),
    [
      ['Lakk', 2, ['2027-02-08']],
      ['Styringsgruppa', 2, ['2027-02-01', '2027-02-08']],
    ],
  );
  assert.deepEqual(
    news.owed.map(({ text, board, isSteeringGroup, late }) => [text, board, isSteeringGroup, late]),
    [
      ['Pumpe', 'Styringsgruppa', true, true],
      ['Hylle', 'Lakk', false, false],
    ],
  );
});
