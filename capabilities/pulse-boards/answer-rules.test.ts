import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays } from '#engines/journey/working-days.ts';
import { answerRate, answersOwed, askedOn, daysOfStamps, workingDaysAfter } from './answer-rules.ts';
import type { Value } from './change.ts';
import { wallOf } from './server/testing/wall.ts';

const isWorkingDay = workingDays('no');
const boards = [
  { kind: 'board', thing: 'wall', set: { name: 'Lakk', answerDays: 5 } },
  { kind: 'board', thing: 'up', board: 'up', set: { name: 'Styringsgruppa', answerDays: 2 } },
] as const;
const card = (thing: string, set: Record<string, Value>, day: string) =>
  ({ kind: 'card', thing, set, day }) as const;
const idea = (thing: string, day: string) => card(thing, { list: 'suggestions', text: thing }, day);
const asked = (...told: Parameters<typeof wallOf>[0][number][]) => {
  const { things, stamps } = wallOf([...boards, ...told]);
  return { things, asked: askedOn(things, daysOfStamps(stamps), isWorkingDay) };
};
const rateOf = (today: string, ...told: Parameters<typeof wallOf>[0][number][]) => {
  const { things, asked: all } = asked(...told);
  return answerRate(all, { board: things.get('wall')!, from: '2027-01-01', today });
};

test('five working days over Easter end after it', () => {
  // Maundy Thursday 2027 is 25 March and Easter Monday the 29th.
  assert.equal(workingDaysAfter('2027-03-23', 5, isWorkingDay), '2027-04-02');
  assert.equal(workingDaysAfter('2027-03-27', 1, isWorkingDay), '2027-03-30');
});

test('a suggestion is owed by its own board and a raised card by the board above, each by its own clock', () => {
  const { asked: all } = asked(
    idea('bord', '2027-03-01'),
    card('pumpe', { list: 'tasks', text: 'Pumpe' }, '2027-02-01'),
    card('pumpe', { raisedTo: 'up', raisedOn: '2027-03-01' }, '2027-03-01'),
  );
  assert.deepEqual(
    all.map(({ card: { thing }, owedBy, asked: from, due, answered }) => [
      thing,
      owedBy,
      from,
      due,
      answered,
    ]),
    [
      ['pumpe', 'up', '2027-03-01', '2027-03-03', null],
      ['bord', 'wall', '2027-03-01', '2027-03-08', null],
    ],
  );
});

test('nine of ten got their answer within five days, and one that still has time is not counted', () => {
  const ideas = Array.from({ length: 11 }, (_, n) => idea(`${n}`, n < 10 ? '2027-03-01' : '2027-03-11'));
  const answers = Array.from({ length: 9 }, (_, n) => card(`${n}`, { answer: 'Ja' }, '2027-03-08'));
  const late = card('9', { answer: 'Nei, for dyrt' }, '2027-03-09');
  assert.deepEqual(rateOf('2027-03-12', ...ideas, ...answers, late), { inTime: 9, of: 10, days: 5 });
});

test('under five answers it cannot be told yet', () => {
  const four = Array.from({ length: 4 }, (_, n) => idea(`${n}`, '2027-03-01'));
  assert.equal(rateOf('2027-03-31', ...four), null);
  assert.deepEqual(rateOf('2027-03-31', ...four, idea('5', '2027-03-02')), { inTime: 0, of: 5, days: 5 });
});

test('a suggestion somebody has begun on is answered, and an answer changed later keeps its day', () => {
  const { asked: all } = asked(
    idea('a', '2027-03-01'),
    card('a', { column: 'doing', owner: 'Ola', due: '2027-03-20' }, '2027-03-03'),
    idea('b', '2027-03-01'),
    card('b', { answer: 'Ja', answeredOn: '2027-03-02' }, '2027-03-02'),
    card('b', { answer: 'Ja, i april' }, '2027-03-20'),
  );
  assert.deepEqual(
    all.map(({ answered }) => answered),
    ['2027-03-03', '2027-03-02'],
  );
});

test('a day ahead of its own writing is not believed, so nobody buys time', () => {
  const raised = card('p', { list: 'tasks', raisedTo: 'up', raisedOn: '2027-12-24' }, '2027-03-01');
  assert.equal(asked(raised).asked[0]?.asked, '2027-03-01');
});

test('raised anew a card waits anew, and help taken back waits for nobody', () => {
  const first = card('p', { list: 'tasks', raisedTo: 'wall', answer: 'Spør over' }, '2027-03-01');
  const anew = card('p', { raisedTo: 'up', raisedOn: '2027-03-03' }, '2027-03-03');
  const { asked: all } = asked(first, anew);
  assert.deepEqual(
    answersOwed(all, 'up', '2027-03-08', isWorkingDay).map(({ waited, late }) => [waited, late]),
    [[3, true]],
  );
  assert.equal(asked(first, anew, card('p', { raisedTo: null }, '2027-03-04')).asked.length, 0);
});
