import { inCompany } from '#platform/contract/access.ts';

const parties = ['manager', 'employee-representative'] as const;
const writing = [...parties, 'safety-representative', 'lean-coordinator'] as const;
const reading = [
  ...writing,
  'employee',
  'board-member',
  'adviser',
  'lead-adviser',
  'adviser-coordinator',
] as const;

/** What is common is written by all who take part. Hours are the employer's to promise; each party answers for itself. */
export const access = {
  readPilotGroups: inCompany(...reading),
  saveArea: inCompany(...writing),
  saveGroup: inCompany(...writing),
  promiseHours: inCompany('manager'),
  answerHours: inCompany(...parties),
  signOrganisation: inCompany(...parties),
  listVersions: inCompany(...reading),
} as const;
