import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { exampleInstrument, inFive, statement } from '#surveys/instrument-example.ts';
import { lockedFindings, lockedItems } from '#surveys/instrument-locked.ts';

const asked = exampleInstrument();
const next = (change: (items: InstrumentItem[]) => InstrumentItem[]) => ({
  ...exampleInstrument({ version: '2026.2' }),
  items: change(exampleInstrument().items),
});
const changed = (key: string, rest: Partial<InstrumentItem>) =>
  lockedItems(
    [asked],
    next((items) => items.map((item) => (item.key === key ? { ...item, ...rest } : item))),
  );

test('an item that was asked keeps its words, its answers, its turning and its protection', () => {
  assert.deepEqual(changed('heard', { text: { ...inFive('Vi heard'), pl: 'Inaczej' } }), [
    { key: 'heard', field: 'text' },
  ]);
  assert.deepEqual(
    changed('heard', { kind: 'levels', scale: undefined, levels: [inFive('1'), inFive('2')] }),
    [{ key: 'heard', field: 'kind' }],
  );
  assert.deepEqual(changed('late', { reversed: false }), [{ key: 'late', field: 'reversed' }]);
  assert.deepEqual(changed('late', { sensitive: false }), [{ key: 'late', field: 'sensitive' }]);
});

test('another word on the scale locks every item that is answered on it', () => {
  const scales = [{ key: 'agreement', labels: ['a', 'b', 'c', 'd', 'mye'].map(inFive) }];
  assert.deepEqual(
    lockedItems([asked], exampleInstrument({ scales })).map(({ key, field }) => [key, field]),
    [
      ['heard', 'scale'],
      ['told', 'scale'],
      ['late', 'scale'],
    ],
  );
});

test('a scale under another name with the same words is the same scale', () => {
  const renamed = exampleInstrument({
    scales: [{ key: 'five', labels: ['a', 'b', 'c', 'd', 'e'].map(inFive) }],
    items: asked.items.map((item) => (item.scale ? { ...item, scale: 'five' } : item)),
  });
  assert.deepEqual(lockedItems([asked], renamed), []);
});

test('an item may be left out, moved, guarded better, or join under a new key', () => {
  const moved = next((items) => [...items.slice(1).toReversed(), statement('heard-again')]);
  assert.deepEqual(lockedItems([asked], moved), []);
  assert.deepEqual(changed('told', { sensitive: true }), []);
});

test('an item left out in between is still the one that was asked', () => {
  const without = next((items) => items.filter(({ key }) => key !== 'told'));
  const back = next((items) =>
    items.map((item) => (item.key === 'told' ? statement('told', { text: inFive('Nytt') }) : item)),
  );
  assert.deepEqual(lockedItems([asked, without], back), [{ key: 'told', field: 'text' }]);
});

test('what was never asked is free', () => {
  const other = exampleInstrument({ items: asked.items.map((item) => ({ ...item, text: inFive('Nytt') })) });
  assert.deepEqual(lockedItems([], other), []);
});

test('a breach is told at the item it concerns, by its name', () => {
  const [finding] = lockedFindings(
    [asked],
    next((items) => items.map((i) => (i.key === 'told' ? { ...i, text: inFive('x') } : i))),
  );
  assert.deepEqual(finding, {
    code: 'item-locked',
    path: ['items', 1, 'text'],
    at: 'value',
    values: { key: 'told', field: 'text' },
  });
});
