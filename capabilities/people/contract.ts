import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line } from '#platform/contract/shapes.ts';
import { memberEndpoints } from './member-endpoints.ts';
import { roles, sides } from './role.ts';
import { DemoPerson, OwnSession, RecordShape, Session } from './session-shapes.ts';

export type { InvitationShape, MemberShape } from './member-shapes.ts';
export { roleHomes, roles, type StandIn, sides, standIns } from './role.ts';
export type { DemoPerson, MembershipShape, Method, Session } from './session-shapes.ts';

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
export const Side = z.enum(sides);
export type Side = z.infer<typeof Side>;

const done = z.object({ done: z.boolean() });

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
  listSessions: {
    method: 'GET',
    path: '/api/people/sessions',
    summary: 'Your own sessions that are open, in this browser and others.',
    answer: z.object({ sessions: z.array(OwnSession) }),
    refusals: [],
  },
  endOneSession: {
    method: 'DELETE',
    path: '/api/people/sessions/:session',
    summary: 'End one of your sessions.',
    params: z.object({ session: z.uuid() }),
    answer: done,
    refusals: [],
  },
  endOtherSessions: {
    method: 'DELETE',
    path: '/api/people/sessions',
    summary: 'End every session of yours but this one.',
    answer: z.object({ ended: z.int() }),
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
  readOwnData: {
    method: 'GET',
    path: '/api/people/me',
    summary: 'Everything that is stored about you, kind by kind.',
    answer: z.object({
      name: z.string(),
      email: z.string().nullable(),
      language: LanguageShape,
      records: z.array(RecordShape),
    }),
    refusals: [],
  },
  readProcessing: {
    method: 'GET',
    path: '/api/people/processing',
    summary: 'The record of processing: what is stored, why, who sees it and for how long.',
    answer: z.object({ records: z.array(RecordShape) }),
    refusals: [],
  },
  changeOwnName: {
    method: 'PUT',
    path: '/api/people/me',
    summary: 'Correct your name.',
    body: z.strictObject({ name: line(200) }),
    answer: done,
    refusals: [],
  },
  closeOwnAccount: {
    method: 'DELETE',
    path: '/api/people/me',
    summary: 'Close your account: every role ends today and every session at once.',
    answer: done,
    refusals: ['last-office'],
  },
  ...memberEndpoints,
});
