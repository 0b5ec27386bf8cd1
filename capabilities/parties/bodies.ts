/**
 * Where the work is to be anchored beside the board, by how many work there. A prompt with its source, not advice:
 * the Working Environment Act § 7-1 (committee from 30, from 10 when a party asks), and the Basic Agreement LO–NHO
 * part B (works council above 100).
 */
export const jointBodies = ['works-council', 'working-environment-committee'] as const;
export type JointBody = (typeof jointBodies)[number];

export type BodiesDue = {
  /** Bodies due at this size, the first the likelier place; none where none is. */
  readonly due: readonly JointBody[];
  /** A party may ask for a working environment committee. */
  readonly onDemand: boolean;
};

export const committeeFrom = 30;
export const committeeOnDemandFrom = 10;
export const councilAbove = 100;

export function bodiesDue(employees: number): BodiesDue {
  if (employees > councilAbove)
    return { due: ['works-council', 'working-environment-committee'], onDemand: false };
  if (employees >= committeeFrom) return { due: ['working-environment-committee'], onDemand: false };
  return { due: [], onDemand: employees >= committeeOnDemandFrom };
}
