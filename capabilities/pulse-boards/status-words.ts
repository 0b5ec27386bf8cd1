import type { Phrase } from '#platform/contract/language.ts';
import { statusText } from '#platform/contract/status-text.ts';
import type { CellStatus } from '#pulse-boards/change.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';

/** The mark a status is drawn with. */
export const markOf = (status: CellStatus) => (status === 'planned' ? 'plan' : status);

/** What a board calls a status: its own word, or the product's. */
export const statusWord = (board: Thing, status: CellStatus, t: (phrase: Phrase) => string): string =>
  wordsIn(board, `word-${status}`) || t(statusText[markOf(status)]);
