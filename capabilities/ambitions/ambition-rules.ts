import { type Refusal, refuse } from '#platform/contract/refusal.ts';

export type AmbitionWish = {
  figure: 'indicator' | 'own' | 'none';
  indicator: string | null;
  words: string;
  baseline: number | null;
  target: number | null;
  by: string | null;
  reason: string;
  answers: readonly string[];
};

type Known = {
  today: string;
  /** Key figures that can be chosen, and the one it has already. */
  indicators: ReadonlySet<string>;
  /** Wordings of both that stand. */
  joints: ReadonlySet<string>;
  /** The date it has already: a day that has passed may stay, and none is chosen. */
  before: string | null;
};

/**
 * Whether an ambition is whole: a figure with where one is, where one wants to be and by when, or the reason why it
 * lacks what it lacks.
 */
export function refuseAmbition(
  wish: AmbitionWish,
  { today, indicators, joints, before }: Known,
): Refusal<
  | 'figure-needed'
  | 'figure-unknown'
  | 'target-needed'
  | 'date-needed'
  | 'date-in-the-past'
  | 'reason-needed'
  | 'target-reason-needed'
  | 'baseline-reason-needed'
  | 'answer-needed'
> | null {
  return (
    refuseFigure(wish, indicators) ??
    refuseTarget(wish, today, before) ??
    (wish.answers.length === 0 || wish.answers.some((joint) => !joints.has(joint))
      ? refuse('answer-needed', { field: 'answers' })
      : null)
  );
}

function refuseFigure({ figure, indicator, words }: AmbitionWish, indicators: ReadonlySet<string>) {
  if (figure === 'own' && words === '') return refuse('figure-needed', { field: 'words' });
  if (figure !== 'indicator') return null;
  if (indicator === null) return refuse('figure-needed', { field: 'indicator' });
  return indicators.has(indicator) ? null : refuse('figure-unknown', { field: 'indicator' });
}

function refuseTarget(wish: AmbitionWish, today: string, before: string | null) {
  const { figure, baseline, target, by, reason } = wish;
  if (figure === 'none') return reason === '' ? refuse('reason-needed', { field: 'reason' }) : null;
  if (target !== null && by === null) return refuse('date-needed', { field: 'by' });
  if (target === null && by !== null) return refuse('target-needed', { field: 'target' });
  if (by !== null && by < today && by !== before) return refuse('date-in-the-past', { field: 'by' });
  if (reason !== '') return null;
  if (target === null) return refuse('target-reason-needed', { field: 'reason' });
  return baseline === null ? refuse('baseline-reason-needed', { field: 'reason' }) : null;
}
