import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import type { Change } from '#pulse-boards/change.ts';
import { addChanges, type Counted, canonical, type Thing } from '#pulse-boards/fold.ts';
import { partOf } from '#pulse-boards/part.ts';
import { memoryKeep } from '#pulse-boards/web/board-keep.ts';
import { type BoardPorts, openBoardStore } from '#pulse-boards/web/board-store.ts';
import type { BoardWire } from '#pulse-boards/web/board-wire.ts';

const board = makeId();
const may = { write: true, shape: true };

/** A service in memory, and a line that cuts, loses answers and delivers twice. Chance comes from a seed alone. */
function openService(seed: number) {
  let state = seed;
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const log: Counted[] = [];
  const numbers = new Map<string, number>();
  const things = new Map<string, Thing>();
  const service = { cut: false, log, numbers, things, chance };
  const take = (change: Change) => {
    if (change.set.text === 'nei')
      return { change: change.change, seq: null, refused: { code: 'board-ended', message: 'Tatt ned.' } };
    const known = numbers.get(change.change);
    if (known) return { change: change.change, seq: known, refused: null };
    const row = { ...change, seq: log.length + 1 } as Counted;
    log.push(row);
    numbers.set(change.change, row.seq);
    addChanges(things, [row]);
    return { change: change.change, seq: row.seq, refused: null };
  };
  const wire: BoardWire = {
    ask: async (from) => {
      if (service.cut && chance() < 0.6) return { is: 'away' };
      const part = partOf(things.values(), new Map(), from, log.length);
      return { is: 'answer', answer: { name: 'Støperiet', today: '2026-11-23', part, may } };
    },
    send: async (changes) => {
      if (service.cut && chance() < 0.4) return { is: 'away' };
      const outcomes = changes.map(take);
      return service.cut && chance() < 0.4
        ? { is: 'away' }
        : { is: 'answer', answer: { at: log.length, outcomes } };
    },
  };
  return { ...service, service, wire };
}

function portsOf(wire: BoardWire, keep = memoryKeep(), chance: () => number = () => 0.5): BoardPorts {
  return {
    keep,
    wire,
    isOwner: () => true,
    alone: (work) => work(),
    tell: () => undefined,
    now: () => 1_000_000,
    chance,
    later: (_, act) => {
      const timer = setImmediate(act);
      return () => clearImmediate(timer);
    },
  };
}

const card = (set: Record<string, string>, thing: string = makeId()) =>
  ({ change: makeId(), kind: 'card', board, thing, set, seen: {} }) as Change;

const settled = async (until: () => boolean) => {
  for (let i = 0; i < 5000 && !until(); i += 1) await new Promise((resolve) => setImmediate(resolve));
};

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  test(`devices that are cut, closed and opened again come to the same, nothing lost and nothing twice (${seed})`, async () => {
    const { service, wire, log, things, chance } = openService(seed);
    const keeps = [memoryKeep(), memoryKeep(), memoryKeep()];
    const open = (i: number) => openBoardStore(portsOf(wire, keeps[i], chance));
    const stores = keeps.map((_, i) => open(i));
    const made: Change[] = [];
    service.cut = true;
    for (let i = 0; i < 60; i += 1) {
      const at = Math.floor(chance() * stores.length);
      const earlier = made[Math.floor(chance() * made.length)];
      const change =
        earlier && chance() < 0.5
          ? card({ text: `ord ${i}` }, earlier.thing)
          : card({ list: 'tasks', text: `${i}` });
      made.push(change);
      await stores[at]!.make(change);
      if (chance() < 0.2) {
        stores[at]!.close();
        stores[at] = open(at);
      }
      if (chance() < 0.3) await stores[at]!.refresh();
    }
    service.cut = false;
    for (const store of stores) await store.refresh();
    await settled(() => stores.every((store) => store.now().copy.waiting.every(({ seq }) => seq !== null)));
    for (const store of stores) await store.refresh();
    assert.equal(log.length, made.length);
    for (const store of stores) {
      assert.deepEqual(store.now().copy.waiting, []);
      assert.equal(canonical(store.now().things.values()), canonical(things.values()));
    }
  });

test('a change is to be seen before anybody has answered', async () => {
  const store = openBoardStore(
    portsOf({ ask: () => new Promise(() => {}), send: () => new Promise(() => {}) }),
  );
  const change = card({ list: 'tasks', text: 'Bytt slange' });
  const making = store.make(change);
  assert.equal(store.now().things.get(change.thing)?.fields.text?.value, 'Bytt slange');
  await making;
  store.close();
});

test('a refused change stays with its reason until it is dismissed, and what came after it goes on', async () => {
  const { wire, log } = openService(1);
  const store = openBoardStore(portsOf(wire));
  const refused = card({ list: 'tasks', text: 'nei' });
  await store.make(refused, card({ list: 'tasks', text: 'ja' }));
  await settled(() => log.length > 0 && store.now().copy.waiting.length === 0);
  assert.deepEqual(
    store.now().copy.refused.map(({ message }) => message),
    ['Tatt ned.'],
  );
  assert.equal(store.now().things.has(refused.thing), false);
  await store.dismiss(refused.change);
  assert.deepEqual(store.now().copy.refused, []);
});

test('one change the server cannot read does not hold back the others of its batch', async () => {
  const { wire, log } = openService(1);
  const bad = card({ list: 'tasks', text: 'rart' });
  const store = openBoardStore(
    portsOf({
      ...wire,
      send: async (changes) =>
        changes.some(({ change }) => change === bad.change)
          ? {
              is: 'no',
              status: 400,
              refusal: { code: 'bad-input', message: 'Kan ikke leses.', problems: [] },
            }
          : wire.send(changes),
    }),
  );
  await store.make(card({ list: 'tasks', text: '1' }), bad, card({ list: 'tasks', text: '2' }));
  await settled(() => log.length === 2);
  assert.equal(log.length, 2);
  assert.equal(store.now().copy.refused.length, 1);
});

test('nothing is sent once somebody else is here', async () => {
  const { wire, log } = openService(1);
  const store = openBoardStore({ ...portsOf(wire), isOwner: () => false });
  await store.make(card({ list: 'tasks', text: '1' }));
  await store.refresh();
  assert.equal(log.length, 0);
  assert.equal(store.now().copy.waiting.length, 1);
});

test('a server put back to an earlier hour is believed', async () => {
  const first = openService(1);
  const keep = memoryKeep();
  const store = openBoardStore(portsOf(first.wire, keep));
  await store.make(card({ list: 'tasks', text: '1' }), card({ list: 'tasks', text: '2' }));
  await settled(() => first.log.length === 2);
  await store.refresh();
  store.close();
  const back = openBoardStore(
    portsOf(
      {
        ask: async () => ({
          is: 'answer',
          answer: {
            name: 'Støperiet',
            today: '2026-11-23',
            part: partOf([...first.things.values()].slice(0, 1), new Map(), 0, 1),
            may,
          },
        }),
        send: first.wire.send,
      },
      keep,
    ),
  );
  await back.refresh();
  assert.equal(back.now().things.size, 1);
  assert.equal(back.now().copy.held.at, 1);
});
