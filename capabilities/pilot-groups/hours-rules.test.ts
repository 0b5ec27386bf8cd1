import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import {
  closedIn,
  decideHours,
  givenIn,
  promisedIn,
  promiseOn,
  refusePromise,
  sumOf,
  weeksOf,
} from '#pilot-groups/hours-rules.ts';
import type { AnswerRow, PromiseRow } from '#pilot-groups/rows.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

const monday = '2027-01-11';
const promise = (given: Partial<PromiseRow> = {}): PromiseRow => ({
  promise: 'p',
  group: 'g',
  hours: 2.5,
  persons: 4,
  from: monday,
  to: '2027-06-30',
  note: '',
  by: 'Ingrid',
  at: '2027-01-08T09:00:00Z',
  ...given,
});
const answer = (given: Partial<AnswerRow>): AnswerRow => ({
  answer: 'a',
  group: 'g',
  week: monday,
  side: 'employer',
  word: 'kept',
  hours: 10,
  note: '',
  by: 'Ingrid',
  at: '2027-01-15T09:00:00Z',
  ...given,
});

test('a promise made anew counts from its first day, and what was promised before it stays as it was', () => {
  const promises = [promise(), promise({ promise: 'q', hours: 1, from: '2027-02-01' })];
  assert.equal(promisedIn(promises, '2027-01-25'), 10);
  assert.equal(promisedIn(promises, '2027-02-01'), 4);
  assert.equal(promisedIn(promises, '2027-07-05'), null);
  assert.equal(promiseOn(promises, '2027-01-20')?.promise, 'p');
  assert.equal(promiseOn(promises, '2027-02-20')?.promise, 'q');
});

test('a promise that begins midweek covers that week, and one of no hours ends what was promised', () => {
  assert.equal(promisedIn([promise({ from: '2027-01-14' })], monday), 10);
  assert.equal(promisedIn([promise(), promise({ hours: 0, from: '2027-01-18' })], '2027-01-18'), null);
});

test('a week nobody answered for is silent, and silent is not none', () => {
  const weeks = weeksOf(
    [promise()],
    [answer({ week: '2027-01-18', word: 'not', hours: 0 })],
    [],
    '2027-01-26',
  );
  assert.deepEqual(
    weeks.map(({ week, state }) => [week, state]),
    [
      [monday, 'silent'],
      ['2027-01-18', 'one'],
      ['2027-01-25', 'silent'],
    ],
  );
  const sum = sumOf(weeks, '2027-01-26');
  assert.deepEqual([sum.promised, sum.promisedAnswered, sum.least, sum.weeks, sum.silent], [20, 10, 0, 2, 1]);
});

test('a closed week owes no hours: it is neither silent nor answered, and is told of by name', () => {
  const christmas = { week: '2027-01-18', name: 'Jul' };
  const closed = [
    christmas,
    { week: '2027-02-01', name: 'Vinterferie' },
    { week: '2027-07-05', name: 'Ferie' },
  ];
  const said = [answer({ week: christmas.week, word: 'not', hours: 0 })];
  const weeks = weeksOf([promise()], said, closed, '2027-01-26');
  assert.deepEqual(
    weeks.map(({ week }) => week),
    [monday, '2027-01-25'],
  );
  const sum = sumOf(weeks, '2027-01-31');
  assert.deepEqual([sum.promised, sum.weeks, sum.silent], [10, 1, 1]);
  assert.deepEqual(closedIn([promise()], closed, '2027-01-26'), [christmas]);
  const answered = decideHours({ weeks: [christmas.week], word: 'kept', hours: null }, weeks, '2027-01-26');
  assert.ok(isRefusal(answered) && answered.refused === 'week-not-promised');
});

test('where the parties differ both answers stand, and the sum says the least and the most', () => {
  const said = [answer({}), answer({ side: 'employees', word: 'part', hours: 4 })];
  const [week] = weeksOf([promise()], said, [], monday);
  assert.equal(week?.state, 'differ');
  assert.deepEqual(givenIn(week!), { least: 4, most: 10 });
});

test('a party’s last word on a week counts, and the other’s is left alone', () => {
  const said = [answer({}), answer({ side: 'employees' }), answer({ word: 'not', hours: 0 })];
  const [week] = weeksOf([promise()], said, [], monday);
  assert.deepEqual([week?.employer?.hours, week?.employees?.hours], [0, 10]);
});

test('a part is more than nothing and less than all, in every week it is said of', () => {
  const promises = [promise(), promise({ promise: 'q', hours: 1, from: '2027-01-18' })];
  const weeks = weeksOf(promises, [], [], '2027-01-20');
  const say = (hours: number | null) =>
    decideHours({ weeks: [monday, '2027-01-18'], word: 'part', hours }, weeks, '2027-01-20');
  const code = (hours: number | null) => {
    const said = say(hours);
    return isRefusal(said) ? said.refused : 'said';
  };
  assert.deepEqual([null, 0, 3.9, 4, 9].map(code), [
    'hours-needed',
    'hours-not-part',
    'said',
    'hours-not-part',
    'hours-not-part',
  ]);
});

test('all the hours are those of each week, and the same week named twice is answered once', () => {
  const weeks = weeksOf([promise()], [], [], '2027-01-20');
  const said = decideHours({ weeks: [monday, monday], word: 'kept', hours: null }, weeks, '2027-01-20');
  assert.deepEqual(said, [{ week: monday, hours: 10 }]);
});

test('nobody promises for weeks that are over, backwards, or without end', () => {
  const code = (from: string, to: string) => refusePromise({ from, to }, '2027-01-13')?.refused ?? null;
  assert.equal(code(monday, '2027-06-30'), null);
  assert.equal(code('2027-01-10', '2027-06-30'), 'promise-in-the-past');
  assert.equal(code('2027-02-10', '2027-02-09'), 'ends-before');
  assert.equal(code(monday, '2029-06-30'), 'promise-too-long');
});

test('however parties answer, the least is never above the most, and weeks are counted once', () => {
  const said = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 9 }),
      side: fc.constantFrom('employer' as const, 'employees' as const),
      hours: fc.integer({ min: 0, max: 10 }),
    }),
  );
  fc.assert(
    fc.property(said, (all) => {
      const answers = all.map(({ at, side, hours }) =>
        answer({ week: addDays(monday, at * 7), side, hours, word: hours === 0 ? 'not' : 'part' }),
      );
      const today = addDays(monday, 70);
      const sum = sumOf(weeksOf([promise()], answers, [], today), today);
      assert.ok(sum.least <= sum.most);
      assert.equal(sum.weeks, 10);
      assert.equal(sum.silent, 10 - new Set(all.map(({ at }) => at)).size);
      assert.equal(sum.promised - sum.promisedAnswered, sum.silent * 10);
    }),
  );
});
