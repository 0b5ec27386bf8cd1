import { inCompany } from '#platform/contract/access.ts';

const bothParties = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
] as const;
const advisers = ['adviser', 'lead-adviser'] as const;

export const access = {
  listActions: inCompany(...bothParties, 'board-member', ...advisers, 'adviser-coordinator'),
  sayOfAction: inCompany(...bothParties, ...advisers),
} as const;
