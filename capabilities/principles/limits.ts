/** A set that can be remembered, and that says more than one thing. */
export const fewestPrinciples = 3;
export const mostPrinciples = 9;

export const dotsEach = 3;

/** From so many writers of each party on, their notes are counted apart: fewer would show whose they are. */
export const fewestWritersApart = 3;

/** With fewer voters each could reckon out what the others chose, so their dots are not shown at all. */
export const fewestVoters = 3;

/** From so many voters of each party on, their dots are counted apart. */
export const fewestVotersApart = 5;

export const longest = { note: 300, name: 80, text: 140, practice: 600, example: 500 } as const;

export const mostNotesEach = 30;
export const mostCards = 400;
export const mostClusters = 24;
export const mostDrafts = 40;
