import { cardsOf, columnOf, placeOf } from '#pulse-boards/board-state.ts';
import type { CardList, Change, Column } from '#pulse-boards/change.ts';
import { fieldOf, type Things } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { placeBetween } from '#pulse-boards/place.ts';

/** A card put in a column, before another or last. Null when it hangs there already, or is no card. */
export function moveOf(things: Things, card: string, column: Column, before: string | null): Change | null {
  const thing = things.get(card);
  if (thing?.kind !== 'card' || before === card) return null;
  const list = fieldOf(thing, 'list') as CardList;
  const others = cardsOf(things, thing.board, list, column).filter((one) => one.thing !== card);
  const at = others.findIndex((one) => one.thing === before);
  const left = others.at(at < 0 ? -1 : at - 1);
  const first = at === 0;
  const place = placeBetween(!first && left ? placeOf(left) : null, at < 0 ? null : placeOf(others[at]!));
  if (before === null && columnOf(thing) === column) return null;
  return changeOf('card', thing.board, card, { place, ...(columnOf(thing) !== column && { column }) });
}

/** A card moved one step among its like; null where there is none. */
export function stepOf(things: Things, card: string, by: -1 | 1): Change | null {
  const thing = things.get(card);
  if (thing?.kind !== 'card') return null;
  const cards = cardsOf(things, thing.board, fieldOf(thing, 'list') as CardList, columnOf(thing));
  const at = cards.findIndex((one) => one.thing === card);
  const [left, right] = by < 0 ? [cards[at - 2], cards[at - 1]] : [cards[at + 1], cards[at + 2]];
  if (at < 0 || (by < 0 ? !right : !left)) return null;
  const place = placeBetween(left ? placeOf(left) : null, right ? placeOf(right) : null);
  return changeOf('card', thing.board, card, { place });
}
