import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanesOf } from './settle-sheet.ts';

const keeps = (texts: readonly string[]): boolean =>
  lanesOf(
    {
      part: 'lanes',
      level: 3,
      lanes: [{ head: 'Å gjøre', cards: texts.map((text) => ({ text, ticks: [], lines: [] })) }],
    },
    3,
    new Map(),
  ).keep;

test('a few short cards stay on one page; long ones may part, since together they are higher than a page', () => {
  assert.equal(keeps(['Bytt formskuff', 'Rydd', '', '', '']), true);
  assert.equal(keeps(['a'.repeat(600), 'b'.repeat(600), 'c'.repeat(600), '', '', '']), false);
  assert.equal(keeps(Array.from({ length: 12 }, () => 'Rydd')), false);
});
