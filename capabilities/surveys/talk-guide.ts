/**
 * The order of a team's talk after a survey, and the minutes of each step. The one thing the team does itself
 * gets the most: a talk that ends before it is agreed leaves nothing behind.
 */
export const talkSteps = [
  { key: 'step-see', minutes: 5 },
  { key: 'step-surprise', minutes: 5 },
  { key: 'step-keep', minutes: 5 },
  { key: 'step-do', minutes: 10 },
  { key: 'step-raise', minutes: 5 },
] as const;
