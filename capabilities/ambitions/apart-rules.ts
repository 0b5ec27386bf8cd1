import type { FinishRow, Said } from '#ambitions/rows.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * Each party writes apart. States: apart (one or both still write) → together (both have said that they are done). From
 * together there is no way back: what has been seen has been seen.
 */
export function finishedBy(rows: readonly FinishRow[], side: Side): Said | null {
  const latest = rows.findLast((row) => row.side === side);
  return latest?.finished ? { by: latest.by, at: latest.at } : null;
}

export const isTogether = (rows: readonly FinishRow[]): boolean =>
  sides.every((side) => finishedBy(rows, side) !== null);

/** The moment both were done, null while they are apart. */
export function togetherSince(rows: readonly FinishRow[]): string | null {
  if (!isTogether(rows)) return null;
  return sides.map((side) => finishedBy(rows, side)!.at).reduce((a, b) => (isAfter(b, a) ? b : a));
}

export const isAfter = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);

/** Whose challenges somebody who speaks for `held` may see: one's own, and all once both parties have finished. */
export const sidesToSee = (rows: readonly FinishRow[], held: readonly Side[]): Side[] =>
  isTogether(rows) ? [...sides] : sides.filter((side) => held.includes(side));

/** Whether a challenge came after both parties had shown theirs. */
export function isLate(rows: readonly FinishRow[], madeAt: string): boolean {
  const since = togetherSince(rows);
  return since !== null && isAfter(madeAt, since);
}

/** Why a challenge of `side` cannot be written now; null when it can. `isTaken`: its topic has a wording of both. */
export function refuseWriting(
  rows: readonly FinishRow[],
  { side, at, isTaken }: { side: Side; at: string; isTaken: boolean },
): Refusal<'finished-already' | 'not-apart-now'> | null {
  if (isTogether(rows)) return isLate(rows, at) && !isTaken ? null : refuse('not-apart-now');
  return finishedBy(rows, side) ? refuse('finished-already') : null;
}

export type Draft = { title: string; weight: string };

/** Whether a party may say that it has finished, or that it writes again; `same` when it has said so already. */
export function decideFinish(
  rows: readonly FinishRow[],
  side: Side,
  finished: boolean,
  own: readonly Draft[],
): 'new' | 'same' | Refusal<'nothing-written' | 'challenge-incomplete' | 'both-finished'> {
  if ((finishedBy(rows, side) !== null) === finished) return 'same';
  if (!finished) return isTogether(rows) ? refuse('both-finished') : 'new';
  if (own.length === 0) return refuse('nothing-written');
  const lacking = own.filter(({ title, weight }) => title.trim() === '' || weight === '').length;
  return lacking > 0 ? refuse('challenge-incomplete', { values: { count: lacking } }) : 'new';
}
