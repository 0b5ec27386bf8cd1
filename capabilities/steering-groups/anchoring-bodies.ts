/** Bodies that may have to take the work up. */
export const dueBodies = ['board', 'works-council', 'working-environment-committee'] as const;

/** Where it is taken up outside the group: those, and meetings people hold anyway. */
export const anchoringBodies = [...dueBodies, 'all-hands', 'union-meeting', 'other'] as const;
