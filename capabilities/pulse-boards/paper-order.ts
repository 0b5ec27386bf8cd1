import { addDays, weekday } from '#engines/journey/days.ts';
import { cardsOf, columnOf } from '#pulse-boards/board-state.ts';
import { type BoardKind, type CardList, type Column, columns, statuses } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/** The order of a board on paper and in the entry after the meeting: the one it has on the screen. */
const order: Readonly<Record<BoardKind, readonly (readonly CardList[])[]>> = {
  daily: [['deviations'], ['tasks'], ['suggestions', 'recognitions']],
  change: [['activities'], ['tasks'], ['problems', 'decisions']],
};

export const kindOf = (board: Thing): BoardKind => fieldOf(board, 'kind', 'daily') as BoardKind;

/** Lists that stand beside each other, from the top. */
export const listsOf = (board: Thing): readonly (readonly CardList[])[] => order[kindOf(board)];

/** Lists whose cards are somebody's to do by a day. */
export const isOwned = (list: CardList): boolean =>
  ['activities', 'tasks', 'deviations', 'problems'].includes(list);

/** What is decided or said stays as it is; all else is done one day. */
export const movesOf = (card: Thing): readonly Column[] => {
  const list = fieldOf(card, 'list');
  if (list === 'decisions' || list === 'recognitions') return [];
  const to = list === 'tasks' ? columns.slice(columns.indexOf(columnOf(card)) + 1) : columns.slice(2);
  return to.filter((column) => column !== columnOf(card));
};

/** Cards of a list that are not done, in order. */
export const openCards = (things: Things, board: string, list: CardList): Thing[] =>
  cardsOf(things, board, list).filter((card) => columnOf(card) !== 'done');

/** The Monday of a day's week. */
export const mondayBefore = (day: string): string => addDays(day, 1 - weekday(day));

/** The days of a week that a sheet has fields for: Monday to Friday, and a Saturday or Sunday this board is told of. */
export function paperDays(things: Things, board: string, day: string): string[] {
  const monday = mondayBefore(day);
  let last = 5;
  for (const thing of things.values())
    if (thing.kind === 'cell' && thing.board === board)
      last = Math.max(last, weekday(String(fieldOf(thing, 'day', monday))));
  return Array.from({ length: last }, (_, i) => addDays(monday, i));
}

/** A field nobody has told of is empty: three are ticked, and no tick is the fourth. */
export const ticked = statuses.filter((status) => status !== 'silent');
