import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape } from '#platform/contract/shapes.ts';

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
export const Role = z.enum(roles);

/** Those who act in a company without being a person: a paired wall screen, and a program with the company's token. */
export const standIns = ['wall-screen', 'company-token'] as const;
export type StandIn = (typeof standIns)[number];

/** The two parties. Management first or employees first is never a ranking. */
export const sides = ['employer', 'employees'] as const;
export const Side = z.enum(sides);
export type Side = z.infer<typeof Side>;

export const MembershipShape = z
  .object({
    role: Role,
    company: Id.nullable(),
    programme: z.string().nullable(),
    place: z.string(),
  })
  .meta({ id: 'Membership' });
export type MembershipShape = z.infer<typeof MembershipShape>;

export const Session = z
  .object({
    person: z.object({ person: Id, name: z.string() }).nullable(),
    memberships: z.array(MembershipShape),
    language: LanguageShape,
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const DemoPerson = z
  .object({ person: Id, name: z.string(), memberships: z.array(MembershipShape) })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;

export const people = endpoints({
  readSession: {
    method: 'GET',
    path: '/api/people/session',
    summary: 'Who is signed in here, with the roles in force today.',
    answer: Session,
    refusals: [],
  },
  endSession: {
    method: 'DELETE',
    path: '/api/people/session',
    summary: 'Sign out of this browser.',
    answer: z.object({ ended: z.boolean() }),
    refusals: [],
  },
  listDemoPersons: {
    method: 'GET',
    path: '/api/people/demo-persons',
    summary: 'The invented persons of the demo world; empty where there is no demo world.',
    answer: z.object({ persons: z.array(DemoPerson) }),
    refusals: [],
  },
  signInAsDemoPerson: {
    method: 'POST',
    path: '/api/people/demo-sessions',
    summary: 'Sign in as an invented person of the demo world.',
    body: z.strictObject({ person: Id }),
    answer: Session,
    refusals: ['no-such-demo-person'],
  },
  chooseLanguage: {
    method: 'PUT',
    path: '/api/people/language',
    summary: 'Choose the language of this browser and, when signed in, of this person.',
    body: z.strictObject({ language: LanguageShape }),
    answer: z.object({ language: LanguageShape }),
    refusals: [],
  },
});
