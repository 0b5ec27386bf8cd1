import type { HandingRow, LayingWordRow, RatingRow, RoundRow } from '#lean-status/rows.ts';
import { type RaterVoice, raterVoices } from '#lean-status/voice.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * A round: coming → rating → on the table → agreed. While it is being rated each sees only their own. It is laid on
 * the table by both parties, or when its last day is over, and never taken off again.
 */
export type RoundState = 'coming' | 'rating' | 'laid';

export function stateOf({ opensOn, laid }: Pick<RoundRow, 'opensOn' | 'laid'>, today: string): RoundState {
  if (laid) return 'laid';
  return today < opensOn ? 'coming' : 'rating';
}

/** Whether the last day has gone by without both parties having laid it on the table. */
export const isDue = ({ closesOn, laid }: Pick<RoundRow, 'closesOn' | 'laid'>, today: string): boolean =>
  laid === null && today > closesOn;

/** The persons whose ratings count, each with their voice: the last word of each about handing in. */
export function handedIn(rows: readonly HandingRow[]): Map<string, RaterVoice> {
  const last = new Map(rows.map((row) => [row.person, row]));
  return new Map([...last.values()].filter(({ given }) => given).map((row) => [row.person, row.voice]));
}

export function countByVoice(rows: readonly HandingRow[]): Record<RaterVoice, number> {
  const all = [...handedIn(rows).values()];
  const count = (voice: RaterVoice) => all.filter((one) => one === voice).length;
  return Object.fromEntries(raterVoices.map((voice) => [voice, count(voice)])) as Record<RaterVoice, number>;
}

/** A party's standing word that the voices may be laid on the table. */
export function wordOf(rows: readonly LayingWordRow[], side: Side): LayingWordRow | null {
  const last = rows.findLast((row) => row.side === side);
  return last?.given ? last : null;
}

export const bothSaid = (rows: readonly LayingWordRow[]): boolean =>
  sides.every((side) => wordOf(rows, side) !== null);

/** The last rating of each dimension by each person. */
export function latestRatings(rows: readonly RatingRow[]): RatingRow[] {
  return [...new Map(rows.map((row) => [`${row.person} ${row.dimension}`, row])).values()];
}

type NotNow = Refusal<'not-open-yet' | 'on-the-table'>;

/** Why nothing can be rated, handed in or opened now; null when it can. */
export function refuseNow(state: RoundState, opensOn: string): NotNow | null {
  if (state === 'laid') return refuse('on-the-table');
  return state === 'coming' ? refuse('not-open-yet', { values: { date: opensOn } }) : null;
}

/** Whether somebody may hand in: everything has a rating or says that it cannot be said, and something has a level. */
export function refuseHandIn(
  own: readonly RatingRow[],
  dimensions: readonly string[],
): Refusal<'dimensions-left' | 'nothing-rated'> | null {
  const left = dimensions.filter((key) => !own.some(({ dimension }) => dimension === key)).length;
  if (left > 0) return refuse('dimensions-left', { values: { count: left } });
  return own.some(({ now }) => now !== null) ? null : refuse('nothing-rated');
}

const voiceOfSide = { employer: 'management', employees: 'employees' } as const;

/** A party lays on the table only after both parties have handed in: else it would show one voice to the other. */
export function refuseLaying(
  handings: readonly HandingRow[],
  side: Side,
): Refusal<'hand-in-first' | 'other-has-not-handed-in'> | null {
  const count = countByVoice(handings);
  if (count[voiceOfSide[side]] === 0) return refuse('hand-in-first');
  const other = side === 'employer' ? 'employees' : 'employer';
  return count[voiceOfSide[other]] === 0
    ? refuse('other-has-not-handed-in', { values: { side: other } })
    : null;
}
