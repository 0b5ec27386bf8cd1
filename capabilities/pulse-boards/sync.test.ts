import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import type { Change } from '#pulse-boards/change.ts';
import { type Counted, type Thing, thingAfter, withOwnSeen } from '#pulse-boards/fold.ts';
import { partOf } from '#pulse-boards/part.ts';
import {
  type Copy,
  emptyCopy,
  seenOf,
  shownOn,
  toSend,
  withMade,
  withNews,
  withOutcomes,
} from '#pulse-boards/sync.ts';

const card = makeId();
const board = makeId();

const change = (set: Record<string, string>, seen: Record<string, number> = {}) =>
  ({ change: makeId(), kind: 'card', board, thing: card, set, seen }) as Change;

/** A server of one thing that takes all it gets. */
function openServer() {
  const things = new Map<string, Thing>();
  let at = 0;
  const take = (one: Change) => {
    at += 1;
    things.set(one.thing, thingAfter(things.get(one.thing), { ...one, seq: at } as Counted));
    return { change: one.change, seq: at, refused: null };
  };
  /** One call's changes: what a device made before is seen by what it made after. */
  const takeAll = (changes: readonly Change[]) => {
    const before = at;
    return changes.map((one) => take(withOwnSeen(one, things.get(one.thing), (seq) => seq > before)));
  };
  const news = (copy: Copy) => withNews(copy, partOf(things.values(), new Map(), copy.held.at, at))!;
  return { take, takeAll, news, card: () => things.get(card)! };
}

test('one’s own words written twice without a line leave nothing beside them', () => {
  const server = openServer();
  let copy = withMade(emptyCopy, change({ list: 'tasks', text: 'Bytt slange' }));
  copy = withMade(copy, change({ text: 'Bytt slange på presse 3' }));
  assert.equal(shownOn(copy).get(card)?.fields.text?.value, 'Bytt slange på presse 3');
  assert.deepEqual(shownOn(copy).get(card)?.earlier, []);
  copy = withOutcomes(copy, server.takeAll(toSend(copy)));
  assert.deepEqual(shownOn(copy).get(card)?.earlier, []);
  copy = server.news(copy);
  assert.deepEqual(copy.waiting, []);
  assert.deepEqual(server.card().earlier, []);
  assert.equal(server.card().fields.text?.value, 'Bytt slange på presse 3');
});

test('words of others that came while one was writing stay beside one’s own', () => {
  const server = openServer();
  server.take(change({ list: 'tasks', text: 'Første' }));
  let copy = server.news(emptyCopy);
  const begunOn = seenOf(shownOn(copy).get(card), 'text');
  server.take(change({ text: 'En annens' }, { text: 1 }));
  copy = server.news(copy);
  copy = withMade(copy, change({ text: 'Mine' }, begunOn));
  copy = server.news(withOutcomes(copy, toSend(copy).map(server.take)));
  assert.deepEqual(
    shownOn(copy)
      .get(card)
      ?.earlier.map(({ value }) => value),
    ['En annens'],
  );
});

test('what built on a refused change stands on what stood before it', () => {
  const server = openServer();
  server.take(change({ list: 'tasks', text: 'Stod' }));
  let copy = server.news(emptyCopy);
  const first = change({ text: 'Nei' });
  copy = withMade(withMade(copy, first), change({ text: 'Ja' }));
  copy = withOutcomes(copy, [
    { change: first.change, seq: null, refused: { code: 'board-ended', message: 'Tavla er tatt ned.' } },
  ]);
  assert.equal(copy.refused.length, 1);
  assert.deepEqual(toSend(copy)[0]?.seen, { text: 1 });
});

test('what is not words is sent in one batch, whatever came before', () => {
  let copy = withMade(emptyCopy, change({ list: 'tasks', text: 'Bytt slange' }));
  copy = withMade(copy, change({ column: 'doing' }));
  copy = withMade(copy, change({ column: 'done' }));
  assert.equal(toSend(copy).length, 3);
});

test('what is from nobody is sent by itself, in its place', () => {
  const from = (origin: string) => ({
    ...change({ list: 'suggestions', text: 'Ny krok', origin }),
    thing: makeId(),
  });
  const made = [from('name'), from('nobody'), from('team'), from('name')];
  let copy = made.reduce(withMade, emptyCopy);
  const sent: Change[][] = [];
  for (let seq = 1; toSend(copy).length > 0; seq += 10) {
    const batch = toSend(copy);
    sent.push(batch);
    copy = withOutcomes(
      copy,
      batch.map((one, i) => ({ change: one.change, seq: seq + i, refused: null })),
    );
  }
  assert.deepEqual(sent, [[made[0]], [made[1], made[2]], [made[3]]]);
});
