import { inCompany } from '#platform/contract/access.ts';

/** Everybody in the company reads the same as those who help it. */
const reads = inCompany(
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'board-member',
  'adviser',
  'lead-adviser',
  'adviser-coordinator',
  'programme-office',
);

export const access = {
  /** A partner is told whether it exists. */
  readSamsyn: inCompany(...reads.roles, 'partner'),
  readSamsynDocument: reads,
} as const;

/** Who may open the page the challenges are made on, as the room `ambitions` has it; a test holds the two together. */
export const opensChallenges = inCompany(
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'board-member',
  'adviser',
  'lead-adviser',
);
