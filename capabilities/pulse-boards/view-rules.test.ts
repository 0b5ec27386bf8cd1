import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from './change.ts';
import type { Part } from './contract.ts';
import { digestOf } from './fold.ts';
import { nothingHeld, partOf, withPart } from './part.ts';
import { wallOf } from './server/testing/wall.ts';
import { inView } from './view-rules.ts';

type Told = Parameters<typeof wallOf>[0][number];
const told = (kind: Told['kind'], thing: string, day: string, set: Record<string, Value>): Told => ({
  kind,
  thing,
  day,
  set,
});
const now = Date.parse('2027-06-01T08:00:00Z');
const wall: Told[] = [
  told('board', 'wall', '2027-01-01', { name: 'Lakk' }),
  told('board', 'sag', '2027-01-01', { name: 'Sag', ended: true }),
  { ...told('card', 'sawn', '2027-01-02', { list: 'tasks', text: 'Blad' }), board: 'sag' },
  told('card', 'open', '2027-01-02', { list: 'tasks', text: 'Pumpe' }),
  told('card', 'done', '2027-01-02', { list: 'tasks', text: 'Merket golv', column: 'done' }),
  told('word', 'said', '2027-01-03', { card: 'done', text: 'Bra' }),
  told('card', 'fresh', '2027-05-20', { list: 'tasks', text: 'Hylle', column: 'done' }),
  told('cell', 'hms:2027-01-04:-', '2027-01-04', { category: 'hms', day: '2027-01-04', status: 'watch' }),
  told('cell', 'hms:2027-01-05:-', '2027-05-30', { category: 'hms', day: '2027-01-05', status: 'watch' }),
  told('meeting', 'm', '2027-01-04', { begun: '2027-01-04T07:00:00Z' }),
];
const part = (list: readonly Told[], from: number, at = now): Part => {
  const { things, stamps } = wallOf(list);
  return partOf(things.values(), stamps, from, list.length, at);
};
const names = ({ things }: Part) => things.map(({ thing }) => thing);

test('a part from the beginning leaves out what nobody looks at any more, and its number is the whole', () => {
  const whole = part(wall, 0);
  assert.deepEqual(names(whole), ['wall', 'open', 'fresh', 'hms:2027-01-05:-']);
  assert.equal(whole.at, wall.length);
  assert.equal(names(part(wall, 0, Date.parse('2027-01-06T08:00:00Z'))).length, wall.length);
});

test('a card that comes back comes whole, with what is said on it', () => {
  const held = withPart(nothingHeld, part(wall, 0))!;
  const later = [...wall, told('card', 'done', '2027-06-01', { column: 'to-do' })];
  const after = withPart(held, part(later, wall.length))!;
  assert.equal(after.things.get('done')?.fields.text?.value, 'Merket golv');
  assert.equal(after.things.get('said')?.fields.text?.value, 'Bra');
});

test('a board hung up again comes back with everything on it', () => {
  const held = withPart(nothingHeld, part(wall, 0))!;
  const again = { ...told('board', 'sag', '2027-06-01', { ended: false }), board: 'sag' };
  const after = withPart(held, part([...wall, again], wall.length))!;
  assert.equal(after.things.get('sag')?.fields.name?.value, 'Sag');
  assert.equal(after.things.get('sawn')?.fields.text?.value, 'Blad');
});

test('a part of what changed lately sends only what changed', () => {
  const later = [...wall, told('card', 'fresh', '2027-06-01', { column: 'to-do' })];
  assert.deepEqual(
    part(later, wall.length).things.map(({ thing, fields }) => [thing, Object.keys(fields)]),
    [['fresh', ['column']]],
  );
});

test('who opened long ago holds more, and comes to the same digest', async () => {
  const early = withPart(nothingHeld, part(wall, 0, Date.parse('2027-01-06T08:00:00Z')))!;
  const late = withPart(nothingHeld, part(wall, 0))!;
  assert.ok(early.things.size > late.things.size);
  const digest = (held: typeof early) => digestOf(inView(held.things.values(), { stamps: held.stamps, now }));
  const { things, stamps } = wallOf(wall);
  assert.equal(await digest(early), await digestOf(inView(things.values(), { stamps, now })));
  assert.equal(await digest(late), await digest(early));
});
