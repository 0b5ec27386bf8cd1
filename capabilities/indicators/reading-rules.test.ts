import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayReading } from '#indicators/reading-rules.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

type Asked = Parameters<typeof sayReading>[0];

const nothing = { count: null, whole: null, samples: null, inputs: null };
const before = {
  ...nothing,
  value: 4,
  revision: 2,
  person: 'p1',
  by: 'Ingrid Solbakk',
  at: '2026-11-23T11:00:00Z',
};
const say = (value: number | null, more: Partial<Asked> & { reason?: string; seen?: number } = {}) => {
  const { reason = '', seen, ...rest } = more;
  const answer = sayReading({
    entry: { reason, ...(seen !== undefined && { seen }) },
    checked: { ...nothing, period: '2026-10-01', value },
    before,
    way: 'hand',
    person: 'p2',
    now: '2026-11-24T11:00:00Z',
    ...rest,
  });
  return isRefusal(answer) ? answer.refused : [answer.row.revision, answer.row.value, answer.isNews];
};

test('a first number is news, and taking away what is not there is none', () => {
  assert.deepEqual(say(7, { before: null }), [1, 7, true]);
  assert.deepEqual(say(null, { before: null }), [0, null, false]);
});

test('what stands already is no news, whoever says it and whatever they had seen', () => {
  assert.deepEqual(say(4, { seen: 0 }), [2, 4, false]);
  assert.deepEqual(say(4, { way: 'token' }), [2, 4, false]);
});

test('the same value from other parts is a correction', () => {
  const answer = sayReading({
    entry: { seen: 2, reason: 'Telt om' },
    checked: { ...nothing, period: '2026-10-01', value: 50, count: 2, whole: 4 },
    before: { ...before, value: 50, count: 1, whole: 2 },
    way: 'hand',
    person: 'p2',
    now: '2026-11-24T11:00:00Z',
  });
  assert.ok(!isRefusal(answer) && answer.isNews);
});

test('a correction by hand tells what it saw, and why', () => {
  assert.equal(say(5), 'reading-stands');
  assert.equal(say(5, { seen: 1, reason: 'Feil' }), 'reading-stands');
  assert.equal(say(5, { seen: 2 }), 'reason-needed');
  assert.deepEqual(say(5, { seen: 2, reason: 'Talt om' }), [3, 5, true]);
});

test('one’s own slip of a moment ago is put right without a reason, and nobody else’s', () => {
  const soon = '2026-11-23T11:14:59Z';
  assert.deepEqual(say(5, { seen: 2, person: 'p1', now: soon }), [3, 5, true]);
  assert.equal(say(5, { seen: 2, person: 'p2', now: soon }), 'reason-needed');
  assert.equal(say(5, { seen: 2, person: 'p1', now: '2026-11-23T11:15:00Z' }), 'reason-needed');
});

test('a program’s last word stands, unless it says what it had seen', () => {
  assert.deepEqual(say(5, { way: 'token' }), [3, 5, true]);
  assert.deepEqual(say(5, { way: 'token', seen: 2 }), [3, 5, true]);
  assert.equal(say(5, { way: 'token', seen: 1 }), 'reading-stands');
});

test('a period whose number was taken away is open to anybody', () => {
  assert.deepEqual(say(5, { before: { ...before, value: null } }), [3, 5, true]);
});
