import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogLine } from '#audit/contract.ts';
import { daysOf } from '#audit/web/days.ts';

const line = (day: string, words: string, what: string, at: string | null = `${day}T08:00:00Z`): LogLine => ({
  ...{ day, at, what, outcome: 'done' },
  who: { kind: 'person', name: words, role: 'manager', words },
});

test('what the same person did time after time is one line with a count, and what stands between parts it', () => {
  const day = '2026-11-23';
  const [first] = daysOf([
    { lines: [line(day, 'Kari', 'Se'), line(day, 'Kari', 'Se')] },
    { lines: [line(day, 'Kari', 'Se'), line(day, 'Ola', 'Se'), line(day, 'Kari', 'Se')] },
  ]);
  assert.deepEqual(
    first?.lines.map(({ who, times }) => [who.words, times]),
    [
      ['Kari', 3],
      ['Ola', 1],
      ['Kari', 1],
    ],
  );
});

test('a day that goes on in the next page is one day, with those without a clock at its end', () => {
  const days = daysOf([
    { lines: [line('2026-11-23', 'Kari', 'Se'), line('2026-11-23', 'En medarbeider', 'Se', null)] },
    { lines: [line('2026-11-23', 'Ola', 'Se'), line('2026-11-20', 'Ola', 'Se')] },
  ]);
  assert.deepEqual(
    days.map(({ day, lines }) => [day, lines.map(({ who }) => who.words)]),
    [
      ['2026-11-23', ['Kari', 'Ola', 'En medarbeider']],
      ['2026-11-20', ['Ola']],
    ],
  );
});
