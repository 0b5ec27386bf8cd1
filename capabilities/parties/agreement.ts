/** The commitment agreement, point by point; the words stand in agreement-text.ts. A changed set is another version. */
export const agreementVersion = '2026.1';

export const agreementPoints = [
  'steering-group',
  'time',
  'course',
  'gatherings',
  'visits',
  'openness',
  'safety',
  'leaving',
] as const;
