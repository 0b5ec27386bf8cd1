/** The parts of a mandate, in the order they are read. */
export const mandateParts = ['purpose', 'decides', 'meets', 'disagreement', 'resources'] as const;
