import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '#surveys/ballot-questions.ts';
import {
  type Act,
  answerOf,
  atStart,
  chosenIn,
  type Flow,
  flowAfter,
  readTyped,
  signsTooMany,
  unanswered,
} from '#surveys/web/ballot/flow.ts';

const steps: readonly Step[] = [
  { id: 'i-one', key: 'one', kind: 'mark' },
  { id: 'i-said', key: 'said', kind: 'words' },
  { id: 'g-place', key: 'place', kind: 'group' },
];
const [mark, words, group] = steps as [Step, Step, Step];

const after = (...acts: readonly Act[]): Flow =>
  acts.reduce((flow, act) => flowAfter(flow, act, steps.length), atStart);
const place = ({ screen, at }: Flow) => `${screen} ${at}`;

test('one goes from the promise through every question to the overview, and back the same way', () => {
  assert.equal(place(after({ do: 'begin' }, { do: 'next' }, { do: 'next' })), 'question 2');
  const end = after({ do: 'begin' }, { do: 'next' }, { do: 'next' }, { do: 'next' });
  assert.equal(end.screen, 'overview');
  assert.equal(place(flowAfter(end, { do: 'back' }, 3)), 'question 2');
  assert.equal(after({ do: 'begin' }, { do: 'back' }).screen, 'start');
});

test('a question opened from the overview leads back to it, whichever way one leaves', () => {
  for (const leave of ['next', 'back'] as const) {
    const opened = after({ do: 'open', at: 1 });
    assert.deepEqual([place(opened), opened.isReviewing], ['question 1', true]);
    const left = flowAfter(opened, { do: leave }, 3);
    assert.deepEqual([left.screen, left.isReviewing], ['overview', false]);
  }
});

test('an answer can be changed, and a refused one is still there to be sent again', () => {
  const said = after(
    { do: 'choose', step: mark, value: '2' },
    { do: 'choose', step: mark, value: '5' },
    { do: 'send' },
    { do: 'refused' },
  );
  assert.deepEqual([said.screen, chosenIn(said.answers, mark)], ['overview', '5']);
});

test('what is taken or wiped leaves nothing behind', () => {
  for (const end of ['taken', 'wipe'] as const) {
    const { answers } = after({ do: 'choose', step: words, value: 'hei' }, { do: end });
    assert.deepEqual(answers, { marks: {}, groups: {}, words: {} });
  }
});

test('"do not know" is an answer, what is not told of a group is not sent, and empty words are none', () => {
  const { answers } = after(
    { do: 'choose', step: mark, value: '-' },
    { do: 'choose', step: group, value: '-' },
    { do: 'choose', step: words, value: '   ' },
  );
  assert.equal(unanswered(answers, steps), 0);
  assert.deepEqual(answerOf(answers), { marks: { one: null }, groups: {}, words: {} });
  assert.equal(chosenIn(answers, mark), '-');
});

test('words that no sealed answer has room for are told of before they are sent', () => {
  const long = (value: string) => after({ do: 'choose', step: words, value }).answers;
  assert.equal(signsTooMany(long('å'.repeat(500))), 0);
  assert.ok(signsTooMany(long('🙂'.repeat(500))) > 0);
});

test('a code is read however it was written, and told of when it cannot be one', () => {
  assert.deepEqual(readTyped(' abcd-efgh jkmn-pqrs '), { code: 'ABCDEFGHJKMNPQRS', problem: null });
  assert.deepEqual(readTyped('oiLo-0000-0000-0000'), { code: '0110000000000000', problem: null });
  assert.equal(readTyped('ABCD').problem, 'short');
  assert.equal(readTyped('ABCD-EFGH-JKMN-PQRU').problem, 'signs');
  assert.equal(readTyped('ABCDEFGH', [8, 24]).problem, null);
});
