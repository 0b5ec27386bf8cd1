import { cellAt, columnOf } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/** What a deviation still lacks: a card at all, or on its card who takes it, by which day, or both. */
export type Lack = 'card' | 'owner' | 'day' | 'owner-and-day';

export type Deviation = {
  readonly cell: Thing;
  /** The card that answers it, the one furthest on when there are several. */
  readonly card: Thing | null;
  /** Null once somebody has it by a day, help is asked for, or it is done. */
  readonly lacks: Lack | null;
};

function lackOf(card: Thing): Lack | null {
  if (fieldOf(card, 'raisedTo') !== null || columnOf(card) === 'done') return null;
  const [owner, day] = [fieldOf(card, 'owner', ''), fieldOf(card, 'due')];
  if (owner && day) return null;
  if (owner) return 'day';
  return day ? 'owner' : 'owner-and-day';
}

const order: readonly (Lack | null)[] = [null, 'day', 'owner', 'owner-and-day', 'card'];

/** The deviations told of a board from a day on, the oldest first. One that was put right again is none. */
export function deviationsOf(things: Things, board: string, from: string): Deviation[] {
  const cards = new Map<string, Thing>();
  const cells: Thing[] = [];
  for (const thing of things.values()) {
    if (thing.board !== board) continue;
    if (thing.kind === 'cell') {
      if (fieldOf(thing, 'status') === 'deviation' && String(fieldOf(thing, 'day')) >= from)
        cells.push(thing);
    } else if (thing.kind === 'card' && fieldOf(thing, 'away', false) !== true) {
      const cell = fieldOf(thing, 'cell');
      const known = typeof cell === 'string' ? cards.get(cell) : undefined;
      if (typeof cell === 'string' && (!known || order.indexOf(lackOf(thing)) < order.indexOf(lackOf(known))))
        cards.set(cell, thing);
    }
  }
  return cells
    .map((cell): Deviation => {
      const card = cards.get(cell.thing) ?? null;
      return { cell, card, lacks: card ? lackOf(card) : 'card' };
    })
    .toSorted((a, b) => (keyOf(a.cell) < keyOf(b.cell) ? -1 : 1));
}

const keyOf = (cell: Thing): string => `${String(fieldOf(cell, 'day'))} ${cell.thing}`;

/** Those that nobody has taken and nobody has asked for help with. */
export const deviationsLacking = (things: Things, board: string, from: string): Deviation[] =>
  deviationsOf(things, board, from).filter(({ lacks }) => lacks !== null);

/** What a status told now would ask for at once: true when it is a deviation that has no card yet. */
export const asksForCard = (things: Things, category: string, day: string, shift: string | null): boolean => {
  const cell = cellAt(things, category, day, shift);
  if (!cell || fieldOf(cell, 'status') !== 'deviation') return false;
  return deviationsLacking(things, cell.board, day).some((one) => one.cell.thing === cell.thing);
};
