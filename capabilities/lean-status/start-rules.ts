import { mostRounds } from '#lean-status/limits.ts';
import type { Occasion, RoundRow } from '#lean-status/rows.ts';
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

export function refuseMove(
  { laid, opensOn }: RoundRow,
  closesOn: string,
  today: string,
): Refusal<'on-the-table' | 'closes-too-early'> | null {
  if (laid) return refuse('on-the-table');
  return closesOn < today || closesOn < opensOn ? refuse('closes-too-early', { field: 'closesOn' }) : null;
}
