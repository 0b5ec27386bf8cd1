import { categoriesOf, isAnswered, latestCell, raisedTo } from '#pulse-boards/board-state.ts';
import type { CellStatus } from '#pulse-boards/change.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { deviationsLacking } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/** A deviation that nobody took is asked about for so many days. */
export const asksFor = 14;

export type Told = {
  readonly category: Thing;
  readonly cell: Thing | undefined;
  readonly status: CellStatus;
};

/** How each field of a board stands on a day. */
export const toldOn = (things: Things, board: string, day: string): Told[] =>
  categoriesOf(things, board).map((category) => {
    const cell = latestCell(things, board, category.thing, day);
    return { category, cell, status: fieldOf(cell, 'status', 'silent') as CellStatus };
  });

const order: readonly CellStatus[] = ['planned', 'silent', 'watch', 'deviation'];

export type Summary = {
  /** The status that asks most of somebody; null for a board that measures nothing. */
  readonly worst: CellStatus | null;
  readonly lacking: number;
  /** Cards raised to the board that have no answer. */
  readonly owed: number;
};

export function summaryOf(things: Things, board: string, today: string): Summary {
  const told = toldOn(things, board, today);
  return {
    worst: told.reduce<CellStatus | null>(
      (worst, { status }) =>
        worst === null || order.indexOf(status) > order.indexOf(worst) ? status : worst,
      null,
    ),
    lacking: deviationsLacking(things, board, dayAfter(today, -asksFor)).length,
    owed: raisedTo(things, board).filter((card) => !isAnswered(card)).length,
  };
}
