import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { OpenStage } from '#principles/round-view.ts';
import { type Author, listRounds, lockPrinciples, type RoundRow } from '#principles/server/store-rounds.ts';
import { isInRound, type Looking } from '#principles/server/store-view.ts';
import { refuseAt } from '#principles/stage-rules.ts';

/** What an act is handed beside what reading is. */
export type Acting = Looking & { now: Date };

export const authorOf = ({ actor, now }: Acting): Author => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** The round of a call with the company's principles held, where it stands at a stage and the caller takes part. */
export async function roundAt(
  call: Acting & { params: { company: string; round: string } },
  wanted: OpenStage,
): Promise<RoundRow | Refusal<'not-found' | 'stage-is-past' | 'stage-to-come'>> {
  const { tx, params } = call;
  await lockPrinciples(tx, params.company);
  const row = (await listRounds(tx, params.company)).find(({ round }) => round === params.round);
  if (!row || !isInRound(call, row)) return refuse('not-found');
  return refuseAt(row.stage, wanted) ?? row;
}
