import { isOffice } from '#platform/contract/office.ts';
import { categoriesOf, shiftsOf } from '#pulse-boards/board-state.ts';
import { type CardList, lists } from '#pulse-boards/change.ts';
import type { Things } from '#pulse-boards/fold.ts';

/** One field of a board on paper: what is told of a category on a day. */
export type PaperCell = { readonly category: string; readonly day: string; readonly shift: string | null };

/** Enough of an id to tell it from the others of its board; a whole one would make the square too fine to scan. */
const endOf = (id: string): string => id.slice(-12);

/** What a square beside a field says of it, such as `0123456789ab.20270303.-`. */
export const cellMark = ({ category, day, shift }: PaperCell): string =>
  [endOf(category), day.replaceAll('-', ''), shift ? endOf(shift) : '-'].join('.');

/** The field a square belongs to; null when the board no longer has it, or it is no such mark. */
export function readCellMark(things: Things, board: string, mark: unknown): PaperCell | null {
  const parts = /^([0-9a-f]{12})\.(\d{4})(\d\d)(\d\d)\.([0-9a-f]{12}|-)$/.exec(String(mark));
  if (!parts) return null;
  const [, category = '', year = '', month = '', date = '', shift = ''] = parts;
  const day = `${year}-${month}-${date}`;
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) return null;
  const found = categoriesOf(things, board).find(({ thing }) => endOf(thing) === category);
  const told = shiftsOf(things, board).find(({ thing }) => endOf(thing) === shift);
  if (!found || (shift !== '-' && !told)) return null;
  return { category: found.thing, day, shift: told?.thing ?? null };
}

export const isList = (text: unknown): text is CardList => lists.some((list) => list === text);

/** Where the squares of a board lead, under the address people open; for those who are signed in. */
export const paperAddress = (
  { address, company, board }: { address: string; company: string; board: string },
  to: { readonly cell: PaperCell } | { readonly write: CardList },
): string =>
  `${address}${isOffice(company) ? '' : `/companies/${company}`}/pulse-boards/${board}?${'cell' in to ? `cell=${cellMark(to.cell)}` : `write=${to.write}`}`;
