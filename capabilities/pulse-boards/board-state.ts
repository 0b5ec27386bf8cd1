import { cellName } from '#pulse-boards/cell-name.ts';
import type { Cadence, CardList, Column, Value } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';
import { placeOfNumber } from '#pulse-boards/place.ts';

/** What hangs on a wall, picked out of a company's things and put in order. Cost: one pass over the things each. */

/** The number of a thing's first change, as far as its fields still tell. */
export function firstSeq(thing: Thing): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { seq } of Object.values(thing.fields)) if (seq < first) first = seq;
  return first;
}

/** Where a thing stands among its like: where it was put, or in the order it came. */
export const placeOf = (thing: Thing): string =>
  String(fieldOf(thing, 'place', '') || placeOfNumber(firstSeq(thing)));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (things: Iterable<Thing>): Thing[] =>
  [...things]
    .map((thing) => ({ thing, place: placeOf(thing), seq: firstSeq(thing) }))
    .toSorted((a, b) => byText(a.place, b.place) || a.seq - b.seq || byText(a.thing.thing, b.thing.thing))
    .map(({ thing }) => thing);

function picked(things: Things, is: (thing: Thing) => boolean): Thing[] {
  const found: Thing[] = [];
  for (const thing of things.values()) if (is(thing)) found.push(thing);
  return found;
}

const isEnded = (thing: Thing): boolean => fieldOf(thing, 'ended', false) === true;
const has = (thing: Thing, field: string, value: Value): boolean => fieldOf(thing, field) === value;

/** Boards that hang, in their order. */
export const boardsOf = (things: Things): Thing[] =>
  inOrder(picked(things, (thing) => thing.kind === 'board' && !isEnded(thing)));

/** A board that hangs, or null: one that is taken down is as one that never was. */
export function hangingBoard(things: Things, board: string): Thing | null {
  const found = things.get(board);
  return found?.kind === 'board' && !isEnded(found) ? found : null;
}

/** How often its pulse meeting is held: as somebody chose, and before that as its kind begins. */
export const cadenceOf = (board: Thing): Cadence =>
  fieldOf(board, 'cadence', fieldOf(board, 'kind', 'daily') === 'daily' ? 'daily' : 'fortnightly') as Cadence;

/** What a board measures, in order. */
export const categoriesOf = (things: Things, board: string): Thing[] =>
  inOrder(picked(things, (thing) => thing.kind === 'category' && thing.board === board && !isEnded(thing)));

/** The shifts it is told of; none when a board counts whole days. */
export const shiftsOf = (things: Things, board: string): Thing[] =>
  inOrder(picked(things, (thing) => thing.kind === 'shift' && thing.board === board && !isEnded(thing)));

/** What is told of a category on a day, undefined before anybody has. */
export const cellAt = (
  things: Things,
  category: string,
  day: string,
  shift: string | null,
): Thing | undefined => things.get(cellName(category, day, shift));

/** All that is told of a board on a day, in the order it was last told. */
export const cellsOf = (things: Things, board: string, day: string): Thing[] =>
  picked(
    things,
    (thing) => thing.kind === 'cell' && thing.board === board && has(thing, 'day', day),
  ).toSorted((a, b) => statusSeq(a) - statusSeq(b));

const statusSeq = (cell: Thing): number => cell.fields.status?.seq ?? firstSeq(cell);

/** What was told last of a category on a day, of whichever shift; undefined before anybody has told of it. */
export const latestCell = (things: Things, board: string, category: string, day: string): Thing | undefined =>
  cellsOf(things, board, day).findLast(
    (cell) => has(cell, 'category', category) && fieldOf(cell, 'status') !== null,
  );

const isUp = (thing: Thing): boolean => thing.kind === 'card' && fieldOf(thing, 'away', false) !== true;

/** Which column a card stands in; one that nobody has moved is to do. */
export const columnOf = (card: Thing): Column => fieldOf(card, 'column', 'to-do') as Column;

/** A board's own cards of a list, of one column or all, in order. */
export const cardsOf = (things: Things, board: string, list: CardList, column?: Column): Thing[] =>
  inOrder(
    picked(
      things,
      (thing) =>
        isUp(thing) &&
        thing.board === board &&
        has(thing, 'list', list) &&
        (column === undefined || columnOf(thing) === column),
    ),
  );

/** Whether a card that asks for help has its answer: one given before it was raised anew is of an earlier time. */
export function isAnswered(card: Thing): boolean {
  const answer = card.fields.answer;
  return Boolean(answer?.value) && answer!.seq >= (card.fields.raisedTo?.seq ?? 0);
}

/** Cards that ask a board for help, those that wait first, and among them the one raised first. */
export const raisedTo = (things: Things, board: string): Thing[] =>
  picked(things, (thing) => isUp(thing) && has(thing, 'raisedTo', board)).toSorted(
    (a, b) =>
      Number(isAnswered(a)) - Number(isAnswered(b)) || a.fields.raisedTo!.seq - b.fields.raisedTo!.seq,
  );

/** What is said on a card, the first first. */
export const wordsOf = (things: Things, card: string): Thing[] =>
  picked(things, (thing) => thing.kind === 'word' && has(thing, 'card', card)).toSorted(
    (a, b) => firstSeq(a) - firstSeq(b),
  );

/** A board's meetings, the newest first. */
export const meetingsOf = (things: Things, board: string): Thing[] =>
  picked(things, (thing) => thing.kind === 'meeting' && thing.board === board).toSorted(
    (a, b) => byText(String(fieldOf(b, 'begun')), String(fieldOf(a, 'begun'))) || firstSeq(b) - firstSeq(a),
  );

/** The meeting that is being held at a board; of two begun at once, the newest. */
export const openMeeting = (things: Things, board: string): Thing | undefined =>
  meetingsOf(things, board).find((meeting) => fieldOf(meeting, 'ended') === null);

/** Names used last as owners of cards on a board, the newest first. */
export function ownersOf(things: Things, board: string, most = 6): string[] {
  const last = new Map<string, number>();
  for (const { kind, board: on, fields } of things.values()) {
    const owner = kind === 'card' && on === board ? fields.owner : undefined;
    if (owner?.value) last.set(String(owner.value), Math.max(owner.seq, last.get(String(owner.value)) ?? 0));
  }
  return [...last]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([owner]) => owner);
}
