/** The longest each text may be, and how many of each there may be: plain numbers, for the page too. */
export const longest = {
  title: 120,
  happens: 1500,
  hits: 300,
  wording: 600,
  statement: 300,
  force: 800,
  reason: 500,
  words: 120,
  unit: 30,
} as const;

export const mostChallenges = 40;
export const mostJoint = 40;
export const mostAmbitions = 40;

/** Fields of a party's own challenge. */
export const challengeFields = ['title', 'happens', 'hits', 'weight'] as const;
export type ChallengeField = (typeof challengeFields)[number];

/** How much a challenge matters, from a little to most of all. */
export const weights = ['1', '2', '3', '4', '5'] as const;

/** Those a driving force is said for: gain for one at another's cost does not last. */
export const forces = ['customers', 'owners', 'society', 'employees'] as const;
export type Force = (typeof forces)[number];
