import type { AmbitionsView, AmbitionView, FigureView } from '#ambitions/ambitions-view.ts';
import { readFigure, typedFigure } from '#ambitions/write-figure.ts';
import type { Language } from '#platform/contract/language.ts';

/** What stands in the form: numbers as they were typed. */
export type AmbitionDraft = {
  statement: string;
  figure: AmbitionView['figure'];
  indicator: string;
  words: string;
  unit: string;
  baseline: string;
  target: string;
  by: string;
  reason: string;
  answers: string[];
};

/** The form as it opens: what the ambition says, or nothing and the only challenge there is. */
export function draftOf(
  { figures, joints }: Pick<AmbitionsView, 'figures' | 'joints'>,
  ambition: AmbitionView | null,
  language: Language,
): AmbitionDraft {
  if (ambition) {
    const { statement, figure, words, unit, reason, answers } = ambition;
    return {
      statement,
      figure,
      indicator: ambition.indicator ?? '',
      words: figure === 'own' ? words : '',
      unit: figure === 'own' ? unit : '',
      baseline: typedFigure(ambition.baseline, language),
      target: typedFigure(ambition.target, language),
      by: ambition.by ?? '',
      reason,
      answers: [...answers],
    };
  }
  return {
    statement: '',
    figure: figures.length > 0 ? 'indicator' : 'own',
    indicator: '',
    words: '',
    unit: '',
    baseline: '',
    target: '',
    by: '',
    reason: '',
    answers: joints.length === 1 ? [joints[0]!.joint] : [],
  };
}

/** A key figure is chosen: what is set for it there comes along, and can be changed. */
export function withFigure(
  draft: AmbitionDraft,
  figure: FigureView | undefined,
  language: Language,
): AmbitionDraft {
  if (!figure) return { ...draft, indicator: '' };
  return {
    ...draft,
    indicator: figure.indicator,
    baseline: typedFigure(figure.baseline ?? figure.latest?.value ?? null, language),
    target: typedFigure(figure.target?.value ?? null, language),
    by: figure.target?.by ?? '',
  };
}

/** The numbers that are none, by their fields: they are told of before anything is sent. */
export const unreadable = ({ figure, baseline, target }: AmbitionDraft): ('baseline' | 'target')[] => [
  ...(figure !== 'none' && readFigure(baseline) === undefined ? (['baseline'] as const) : []),
  ...(figure !== 'none' && readFigure(target) === undefined ? (['target'] as const) : []),
];

/** What is sent of a form whose numbers can be read. */
export const sentOf = (draft: AmbitionDraft) => {
  const isMeasured = draft.figure !== 'none';
  return {
    statement: draft.statement,
    figure: draft.figure,
    indicator: draft.figure === 'indicator' && draft.indicator !== '' ? draft.indicator : null,
    words: draft.figure === 'own' ? draft.words : '',
    unit: draft.figure === 'own' ? draft.unit : '',
    baseline: isMeasured ? (readFigure(draft.baseline) ?? null) : null,
    target: isMeasured ? (readFigure(draft.target) ?? null) : null,
    by: isMeasured && draft.by !== '' ? draft.by : null,
    reason: draft.reason,
    answers: draft.answers,
  };
};
