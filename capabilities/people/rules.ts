import type { Role, Side } from '#people/contract.ts';

/** How long a browser stays signed in, in days. */
export const sessionDays = 30;

/**
 * Which party a role speaks for when both must say yes; null for those who speak for neither.
 * A safety representative is the employees' too, but the signature is the union representative's.
 */
export function sideOf(role: string): Side | null {
  if (role === 'manager') return 'employer';
  if (role === 'employee-representative') return 'employees';
  return null;
}

/** The role shown first beside a name when someone holds several. */
const weight: readonly Role[] = [
  'programme-office',
  'adviser-coordinator',
  'lead-adviser',
  'adviser',
  'researcher',
  'partner',
  'funder',
  'course-provider',
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'board-member',
  'employee',
];

export const byWeight = (a: { role: Role }, b: { role: Role }): number =>
  weight.indexOf(a.role) - weight.indexOf(b.role);
