import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from '#platform/web/offline/outcome.ts';
import {
  actsOver,
  drop,
  freshAct,
  isOver,
  nextMoment,
  nextToSend,
  type OutboxAct,
  settle,
  takeBack,
  wayBack,
} from '#platform/web/offline/queue.ts';

const act = (n: number, over: Partial<OutboxAct> = {}): OutboxAct => ({
  ...freshAct('kari', { thing: 'visit', what: 'Notat', method: 'POST', path: '/api/x', input: {} }, 1000),
  n,
  ...over,
});

test('pauses grow with each try to five minutes, and one the server asked for is kept', () => {
  const pauses: number[] = [];
  let tried = act(1);
  for (let i = 0; i < 12; i += 1) {
    tried = settle(tried, { kind: 'no-line' }, 0, 0.5);
    pauses.push(tried.notBefore);
  }
  assert.deepEqual(pauses.slice(0, 4), [1000, 2000, 4000, 8000]);
  assert.equal(pauses.at(-1), 300_000);
  assert.equal(settle(act(1), { kind: 'busy', wait: 60_000 }, 0, 0.5).notBefore, 60_000);
  assert.notEqual(settle(act(1), { kind: 'no-line' }, 0, 0).notBefore, 1000);
});

test('an act in its pause holds back its own thing alone, and says when to come back', () => {
  const acts = [act(1, { notBefore: 5000 }), act(2), act(3, { thing: 'board' })];
  assert.equal(nextToSend(acts, 'kari', 1000)?.n, 3);
  assert.equal(nextToSend(acts.slice(0, 2), 'kari', 1000), null);
  assert.equal(nextMoment(acts.slice(0, 2), 'kari'), 5000);
  assert.equal(nextToSend(acts, 'kari', 5000)?.n, 1);
  assert.equal(nextToSend(acts, 'terje', 5000), null);
});

test('a dropped act can be taken back for a while, and what came after it waits that long', () => {
  const refused = act(1, { state: 'refused', refusal: { code: 'no', message: 'Nei.', problems: [] } });
  const dropped = drop(refused, 1000);
  assert.equal(nextToSend([dropped, act(2)], 'kari', 1000), null);
  assert.equal(nextMoment([dropped, act(2)], 'kari'), 1000 + wayBack);
  assert.equal(isOver(dropped, 1000 + wayBack - 1), false);
  assert.equal(isOver(dropped, 1000 + wayBack), true);
  assert.deepEqual(takeBack(dropped), refused);
});

test('nothing the server does not have is ever over by itself', () => {
  for (const state of ['waiting', 'refused'] as const)
    assert.equal(isOver(act(1, { state }), Infinity), false);
  const sent = settle(act(1), { kind: 'sent' }, 1000, 0);
  assert.equal(isOver(sent, 2000), false);
  assert.equal(isOver(sent, 1000 + 8 * 24 * 3_600_000), true);
});

test('a page draws what the server does not have, and what it got after the page was fetched', () => {
  const sent = settle(act(1), { kind: 'sent' }, 1000, 0);
  const acts = [sent, act(2), act(3, { state: 'refused' }), drop(act(4), 0), act(5, { person: 'terje' })];
  const drawn = (fetchedAt: number) =>
    actsOver(acts, { person: 'kari', thing: 'visit', fetchedAt }).map(({ n }) => n);
  assert.deepEqual(drawn(999), [1, 2, 3]);
  assert.deepEqual(drawn(1000), [2, 3]);
});

const refusal = { code: 'locked', message: 'Låst.', problems: [] };

test('only an answer of ours settles an act: a wall on the way, a cut answer and a tired server do not', () => {
  assert.deepEqual(outcomeOf(200, {}, null), { kind: 'sent' });
  assert.deepEqual(outcomeOf(200, null, null), { kind: 'no-line' });
  assert.deepEqual(outcomeOf(422, refusal, null), { kind: 'refused', refusal });
  assert.deepEqual(outcomeOf(413, { error: 'too large' }, null), { kind: 'no-line' });
  assert.deepEqual(outcomeOf(503, refusal, '2'), { kind: 'busy', wait: 2000 });
  assert.deepEqual(outcomeOf(429, refusal, '60'), { kind: 'busy', wait: 60_000 });
  assert.deepEqual(outcomeOf(401, refusal, null), { kind: 'not-signed-in' });
  const asleep = { ...refusal, code: 'second-factor-needed' };
  assert.deepEqual(outcomeOf(403, asleep, null), { kind: 'not-signed-in' });
});
