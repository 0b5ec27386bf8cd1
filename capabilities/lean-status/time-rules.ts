import type { RoundSummary } from '#lean-status/round-view.ts';

type Agreed = Pick<RoundSummary, 'agreed'>;

/** How many areas the parties put higher and lower than in the round before; only areas both rounds have count. */
export function movedSince(before: Agreed, now: Agreed): { up: number; down: number } {
  const steps = now.agreed.flatMap(({ dimension, now: value }) => {
    const then = before.agreed.find((one) => one.dimension === dimension);
    return then ? [value - then.now] : [];
  });
  return { up: steps.filter((step) => step > 0).length, down: steps.filter((step) => step < 0).length };
}
