import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { OpenStage, Stage } from '#principles/round-view.ts';

/**
 * A round of making principles. States:
 * collecting (private notes) → clustering (laid out, without names) → choosing (three dots each, secret) → wording →
 * adopted, by two signatures. A round may begin at clustering or wording, go from clustering to wording without a
 * choice, and be left at any time before it is adopted.
 */
const nextOf: Readonly<Record<Stage, readonly Stage[]>> = {
  collecting: ['clustering', 'left'],
  clustering: ['choosing', 'wording', 'left'],
  choosing: ['wording', 'left'],
  wording: ['left'],
  adopted: [],
  left: [],
};

export const isOpen = (stage: Stage): stage is OpenStage => stage !== 'adopted' && stage !== 'left';

/** Whether a round may be taken from one stage to another; `clusters` is how many lie on the table. */
export function refuseStep(
  from: Stage,
  to: Stage,
  clusters: number,
): Refusal<'step-not-next' | 'clusters-needed'> | null {
  if (!nextOf[from].includes(to)) return refuse('step-not-next', { field: 'stage' });
  return to === 'choosing' && clusters < 2 ? refuse('clusters-needed', { field: 'stage' }) : null;
}

/** Whether something that belongs to one stage may be done in a round that stands at another. */
export function refuseAt(
  stage: Stage | undefined,
  wanted: OpenStage,
): Refusal<'not-found' | 'stage-is-past' | 'stage-to-come'> | null {
  if (stage === undefined) return refuse('not-found');
  if (stage === wanted) return null;
  const order = ['collecting', 'clustering', 'choosing', 'wording', 'adopted', 'left'];
  return refuse(order.indexOf(stage) > order.indexOf(wanted) ? 'stage-is-past' : 'stage-to-come');
}
