import { isSame } from '#indicators/reading-rules.ts';

type Parts = Parameters<typeof isSame>[0];

/** A word on a period, as far as taking an import back has to know. */
type Word = Parts & { revision: number; way: 'hand' | 'token' | 'import' | 'undo'; act: string };

/** The row that takes a period back. */
export type Back = Omit<Parts, 'samples'> & { samples: number[] | null; revision: number };

const nothing: Parts = { value: null, count: null, whole: null, samples: null, inputs: null };

/**
 * What a period goes back to when an import is taken back: the latest word that came by none of those taken back, or
 * nothing. Words of an undoing are passed over, as they only say again what was said before: so several imports on
 * top of each other may be taken back in any order. Null where that stands already, as when it was put right since.
 * `history` is all words on the period, the first one first; `undone` holds the import itself, too.
 */
export function takenBack(history: readonly Word[], undone: ReadonlySet<string>): Back | null {
  const stands = history.at(-1);
  if (!stands) return null;
  const word = history.findLast(({ way, act }) => way !== 'undo' && !(way === 'import' && undone.has(act)));
  const { value, count, whole, samples, inputs } = word ?? nothing;
  const back = { value, count, whole, samples: samples && [...samples], inputs };
  return isSame(stands, back) ? null : { ...back, revision: stands.revision + 1 };
}
