import type { BodyDue, EmployeesState } from '#companies/register-shapes.ts';

type Threshold = Omit<BodyDue, 'state' | 'membersEach'> & {
  /** Members of each side, by the headcount from which it holds, the highest first. */
  members?: readonly { from: number; each: number }[];
};

/** The day the thresholds were last held against their sources; docs/decisions/0013 says which. */
const checkedOn = '2026-11-22';

/**
 * Bodies that law and agreement ask for by headcount: prompts to check, no legal advice. How heads are counted
 * differs: § 7-1 counts those who work at least 20 hours a week, hired-in included, as last year's average.
 */
const thresholds: readonly Threshold[] = [
  {
    body: 'safety-representative',
    from: 5,
    onDemandFrom: null,
    law: 'working-environment-act',
    section: '§\u00a06-1',
    checkedOn,
  },
  {
    body: 'working-environment-committee',
    from: 30,
    onDemandFrom: 10,
    law: 'working-environment-act',
    section: '§\u00a07-1',
    checkedOn,
  },
  {
    body: 'information-and-discussion',
    from: 50,
    onDemandFrom: null,
    law: 'working-environment-act',
    section: '§§\u00a08-1, 8-2',
    checkedOn,
  },
  {
    body: 'works-council',
    from: 100,
    onDemandFrom: null,
    members: [
      { from: 401, each: 7 },
      { from: 100, each: 5 },
    ],
    law: 'basic-agreement',
    section: 'LO–NHO',
    checkedOn,
  },
];

/** What each body is to a company of `employees` persons; null is a headcount nobody knows, which is not zero. */
export function bodiesDue(employees: number | null): BodyDue[] {
  return thresholds.map(({ members, ...threshold }) => ({
    ...threshold,
    state: stateOf(threshold, employees),
    membersEach: (employees !== null && members?.find(({ from }) => employees >= from)?.each) || null,
  }));
}

function stateOf({ from, onDemandFrom }: Omit<Threshold, 'members'>, employees: number | null) {
  if (employees === null) return 'unknown';
  if (employees >= from) return 'due';
  return onDemandFrom !== null && employees >= onDemandFrom ? 'on-demand' : 'not-yet';
}

/** The headcount that decides: the company's own where it has one, else the register's where that is known. */
export function headcountOf(
  own: number | null,
  unit: { employees: number | null; employeesState: EmployeesState } | null,
): number | null {
  return own ?? unit?.employees ?? null;
}
