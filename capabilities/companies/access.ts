import { inCompany, withReach } from '#platform/contract/access.ts';

const everyone = [
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
] as const;

export const access = {
  listCompanies: withReach('programme-office', 'adviser', 'lead-adviser', 'adviser-coordinator'),
  registerCompany: withReach('programme-office'),
  readCompany: inCompany(...everyone, 'company-token'),
  correctCompany: inCompany('programme-office'),
  readAbout: inCompany(...everyone),
  lookUpRegister: withReach('programme-office'),
  refreshFromRegister: inCompany('programme-office'),
  takeFromRegister: inCompany('programme-office'),
} as const;
