import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postsShown } from '#pulse-boards/web/post-shown.ts';
import type { KeptPost } from '#pulse-boards/web/post-store.ts';

const post = (card: string, reason: string | null = null): KeptPost => ({
  card,
  reason,
  body: { card, token: 'x', text: `Hemmelig ${card}`, list: 'problems', language: 'nb', origin: 'nobody' },
});
const cards = (posts: readonly KeptPost[]) => posts.map(({ card }) => card);

test('a refused post is opened by whoever wrote it while the page is open, and is a number to the next', () => {
  const kept = [post('a'), post('b', 'For langt'), post('c', 'For langt')];
  const here = postsShown(kept, new Set(['b']));
  assert.deepEqual([here.waiting, here.strangers, here.own].map(cards), [['a'], ['c'], ['b']]);
  const after = postsShown(kept, new Set());
  assert.deepEqual([after.waiting, after.strangers, after.own].map(cards), [['a'], ['b', 'c'], []]);
});
