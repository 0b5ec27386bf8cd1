/** The readiness check: our own plain questions, each with a phrase in readiness-text.ts. A changed set is another version. */
export const readinessVersion = '2026.1';

export const readinessQuestions = [
  'reason',
  'time',
  'talk',
  'union',
  'leaders',
  'numbers',
  'safety',
  'change',
  'sites',
  'money',
] as const;
export type ReadinessQuestion = (typeof readinessQuestions)[number];

export const readinessAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];
