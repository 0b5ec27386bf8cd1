import { inCompany, withReach } from '#platform/contract/access.ts';

/** A company's log is read by both parties alike, and by the office. */
export const access = {
  readCompanyLog: inCompany(
    'manager',
    'employee-representative',
    'safety-representative',
    'programme-office',
  ),
  exportCompanyLog: inCompany('manager', 'employee-representative'),
  readProgrammeLog: withReach('programme-office'),
} as const;
