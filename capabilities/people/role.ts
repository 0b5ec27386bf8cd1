/**
 * What a person can be, and where each role is held: in one company, in an organisation (an adviser
 * organisation's coordinator reaches the companies its advisers have), or over a programme.
 */
export const roleHomes = {
  manager: 'company',
  'employee-representative': 'company',
  'safety-representative': 'company',
  'lean-coordinator': 'company',
  employee: 'company',
  'board-member': 'company',
  adviser: 'company',
  'lead-adviser': 'company',
  'adviser-coordinator': 'organisation',
  'programme-office': 'programme',
  partner: 'programme',
  funder: 'programme',
  researcher: 'programme',
  'course-provider': 'programme',
} as const;
export type Role = keyof typeof roleHomes;
export const roles = Object.keys(roleHomes) as [Role, ...Role[]];

/** Those who act in a company without being a person: a paired wall screen, and a program with the company's token. */
export const standIns = ['wall-screen', 'company-token'] as const;
export type StandIn = (typeof standIns)[number];

/** The two parties. Management first or employees first is never a ranking. */
export const sides = ['employer', 'employees'] as const;
export type Side = (typeof sides)[number];

/** Whom people act on behalf of beside the companies: a programme's own data. */
export const organisationKinds = [
  'adviser-organisation',
  'union',
  'employer-association',
  'partner',
  'funder',
  'research',
  'education',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
