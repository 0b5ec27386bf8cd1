import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNews } from '#platform/web/live-word.ts';

test('the first word is news when something changed since the page was asked for, or shortly before', () => {
  assert.equal(isNews({ version: 7, ago: 40 }, null, 200), true);
  assert.equal(isNews({ version: 7, ago: 2_900 }, null, 200), true);
  assert.equal(isNews({ version: 7, ago: 60_000 }, null, 200), false);
  assert.equal(isNews({ version: 0, ago: null }, null, 200), false);
});

test('a later word is news when the version is another one', () => {
  assert.equal(isNews({ version: 8, ago: 0 }, 7, 60_000), true);
  assert.equal(isNews({ version: 7, ago: 0 }, 7, 60_000), false);
});
