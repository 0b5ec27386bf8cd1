import { inCompany, withReach } from '#platform/contract/access.ts';

const everyone = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
  'adviser',
  'programme-office',
] as const;

export const access = {
  listCompanies: withReach('programme-office', 'adviser'),
  registerCompany: withReach('programme-office'),
  readCompany: inCompany(...everyone),
  correctCompany: inCompany('programme-office'),
} as const;
