import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshAct, type OutboxAct } from '#platform/web/offline/queue.ts';
import { type StripFacts, stripOf } from '#platform/web/offline/strip.ts';

const act = (over: Partial<OutboxAct> = {}): OutboxAct => ({
  ...freshAct('kari', { thing: 'visit', what: 'Notat', method: 'POST', path: '/api/x', input: {} }, 1000),
  n: 1,
  ...over,
});

const facts: StripFacts = {
  line: 'up',
  acts: [],
  person: 'kari',
  pageKeeps: true,
  deviceKeeps: true,
  waitedJustNow: false,
  now: 1000,
};
const said = (over: Partial<StripFacts>) => stripOf({ ...facts, ...over });
const refused = act({ n: 2, state: 'refused' });

test('with a line and nothing waiting the frame says nothing, and an act on its way is no news at first', () => {
  assert.equal(said({}), null);
  assert.equal(said({ acts: [act()], now: 1500 }), null);
  assert.deepEqual(said({ acts: [act()], now: 3000 }), { kind: 'waiting', count: 1 });
  assert.deepEqual(said({ acts: [act({ state: 'sent' })], waitedJustNow: true }), { kind: 'sent' });
});

test('without a line it promises no more than the page and the device can keep', () => {
  assert.deepEqual(said({ line: 'down' }), { kind: 'keeps' });
  assert.deepEqual(said({ line: 'down', pageKeeps: false }), { kind: 'looks' });
  assert.deepEqual(said({ line: 'down', deviceKeeps: false }), { kind: 'keeps-nothing' });
  assert.deepEqual(said({ line: 'down', pageKeeps: false, acts: [act()] }), { kind: 'saved', count: 1 });
});

test('what somebody has to do comes before all else, and what is given up is no longer spoken of', () => {
  assert.deepEqual(said({ line: 'down', acts: [act(), refused] }), { kind: 'refused', count: 1 });
  assert.equal(said({ acts: [act({ state: 'dropped' })], now: 9000 }), null);
});

test('what others have waiting here is counted and not shown, also when nobody is signed in', () => {
  assert.deepEqual(said({ person: 'terje', acts: [act(), refused] }), { kind: 'others', count: 2 });
  assert.deepEqual(said({ person: null, acts: [act()] }), { kind: 'nobody', count: 1 });
  assert.equal(said({ person: null, line: 'down' }), null);
});
