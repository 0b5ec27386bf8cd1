import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeClock } from '#platform/web/offline/moments.ts';

test('a clock is written with a dot in the north and a colon in English and Polish', () => {
  const eight = new Date(2026, 2, 3, 8, 5);
  assert.deepEqual(
    (['nb', 'nn', 'sv', 'en', 'pl'] as const).map((language) => writeClock(eight, language)),
    ['08.05', '08.05', '08.05', '08:05', '08:05'],
  );
});
