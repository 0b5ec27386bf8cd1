import type { Change } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/**
 * A card that asks for help stays one and the same card, on the board it hangs on:
 *
 *   not raised → raised to a board above → answered from there, and back with its answer
 *                 ↳ taken back from its own board, or sent further up by the board that was asked
 *
 * The board that was asked cannot send it back without a word. `change.board` is the board a word is said at.
 */
export function refuseAsking(
  things: Things,
  { board, set }: Change,
  { card, home }: { card: Thing | undefined; home: Thing },
): 'nobody-above' | 'not-asked-for-help' | 'answer-from-above' | 'answer-instead' | null {
  const asked = fieldOf(card, 'raisedTo');
  if ('raisedTo' in set && set.raisedTo !== asked) {
    if (set.raisedTo === null) return board === home.thing ? null : 'answer-instead';
    if (board !== home.thing && board !== asked) return 'answer-from-above';
    if (!isAbove(things.get(String(set.raisedTo)), home)) return 'nobody-above';
  }
  const owing = 'raisedTo' in set ? set.raisedTo : asked;
  const speaks = 'answer' in set && set.answer !== fieldOf(card, 'answer', '');
  if (!speaks) return null;
  if (!owing && (set.list ?? fieldOf(card, 'list')) !== 'suggestions') return 'not-asked-for-help';
  return board === (owing ?? home.thing) ? null : 'answer-from-above';
}

/** Whether help can be asked for at a board: it hangs, and is not on a lower level. */
const isAbove = (above: Thing | undefined, home: Thing): boolean =>
  above?.kind === 'board' &&
  above.thing !== home.thing &&
  fieldOf(above, 'ended', false) !== true &&
  Number(fieldOf(above, 'level', 1)) >= Number(fieldOf(home, 'level', 1));
