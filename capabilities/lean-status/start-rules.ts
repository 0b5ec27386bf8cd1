import { mostRounds } from '#lean-status/limits.ts';
import { countByVoice } from '#lean-status/round-rules.ts';
import type { HandingRow, Occasion, RoundRow } from '#lean-status/rows.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

type Wish = { occasion: Occasion; title: string; opensOn: string; closesOn: string };

/** Why a round may not be started; null when it may. One runs at a time, so that nobody rates in the wrong one. */
export function refuseStart(
  rounds: readonly RoundRow[],
  { occasion, title, opensOn, closesOn }: Wish,
  today: string,
): Refusal<'title-needed' | 'closes-too-early' | 'round-runs' | 'too-many-rounds'> | null {
  if (occasion === 'own' && title === '') return refuse('title-needed', { field: 'title' });
  if (closesOn < opensOn || closesOn < today) return refuse('closes-too-early', { field: 'closesOn' });
  if (rounds.some(({ laid }) => laid === null)) return refuse('round-runs');
  return rounds.length >= mostRounds ? refuse('too-many-rounds', { values: { most: mostRounds } }) : null;
}

/**
 * Why a round may not get another last day; null when it may. When it is over the round lies on the table as it is: while
 * one party alone has handed in, an earlier day would show that party's voice to the other.
 */
export function refuseMove(
  { laid, opensOn, closesOn: before }: RoundRow,
  handings: readonly HandingRow[],
  closesOn: string,
  today: string,
): Refusal<'on-the-table' | 'closes-too-early' | 'only-one-handed-in'> | null {
  if (laid) return refuse('on-the-table');
  if (closesOn < today || closesOn < opensOn) return refuse('closes-too-early', { field: 'closesOn' });
  const { management, employees } = countByVoice(handings);
  const isOneAlone = management > 0 !== employees > 0;
  return closesOn < before && isOneAlone ? refuse('only-one-handed-in', { field: 'closesOn' }) : null;
}
