import { inCompany } from '#platform/contract/access.ts';

/** Everybody in the company reads how far apart the parties are over a topic. */
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

const leading = ['manager', 'employee-representative', 'safety-representative', 'lean-coordinator'] as const;
const helping = ['adviser', 'lead-adviser', 'programme-office'] as const;

/**
 * Who reads a topic question by question: those who may read what each party answered, as the rooms `lean-status` and
 * `surveys` have it; a test holds them together.
 */
export const readsStatusQuestions = inCompany(...leading, ...helping);
export const readsGuesses = inCompany(...leading, ...helping, 'board-member', 'adviser-coordinator');
