import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostOnPaper } from '#surveys/slip-rules.ts';

test('paper is for those who have not fetched their own, and some more that are spoiled', () => {
  assert.equal(mostOnPaper(40, 0), 45);
  assert.equal(mostOnPaper(400, 0), 440);
  assert.equal(mostOnPaper(40, 30), 15);
  assert.equal(mostOnPaper(40, 60), 5);
});

test('how many have fetched theirs is told in steps of five', () => {
  for (const fetched of [10, 11, 12, 13, 14]) assert.equal(mostOnPaper(40, fetched), 35);
});
