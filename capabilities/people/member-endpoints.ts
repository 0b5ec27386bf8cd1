import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line, PlanDate } from '#platform/contract/shapes.ts';
import {
  InvitationKey,
  InvitationSeen,
  Members,
  NewInvitation,
  Organisation,
  Region,
  Slip,
} from './member-shapes.ts';
import { organisationKinds } from './role.ts';
import { RoleShape, Session } from './session-shapes.ts';
import { longestName, mostSlips } from './slip-names.ts';

const ofCompany = z.object({ company: Id });
const ofMembership = z.object({ company: Id, membership: Id });
const ofInvitation = z.object({ company: Id, invitation: Id });
const done = z.object({ done: z.boolean() });
const roleGiven = z.strictObject({
  membership: Id,
  person: Id,
  role: RoleShape,
  organisation: Id.nullable().default(null),
  toDate: PlanDate,
});
const roleRefusals = [
  'no-such-organisation',
  'role-not-yours-to-give',
  'role-needs-other-home',
  'end-passed',
  'end-too-far',
] as const;
const secretTries = { minutes: 15, perAddress: 60 } as const;
/** More letters than anybody writes by hand in an hour, and too few to trouble a stranger with. */
const letters = { minutes: 60, perAddress: 600, perCaller: 100 } as const;

export const memberEndpoints = endpoints({
  watchCompany: {
    method: 'GET',
    path: '/api/people/companies/:company/changes',
    summary: 'A stream that says when the company’s data has changed, and ends when your right to it does.',
    params: ofCompany,
    type: 'text/event-stream',
    answer: z.string(),
    followed: true,
    refusals: [],
  },
  listMembers: {
    method: 'GET',
    path: '/api/people/companies/:company/members',
    summary: 'Who has which role in a company, and who is invited.',
    params: ofCompany,
    answer: Members,
    refusals: [],
  },
  invite: {
    method: 'POST',
    path: '/api/people/companies/:company/invitations',
    summary: 'Invite somebody by e-mail to a role in a company. The id is made by the caller.',
    params: ofCompany,
    body: NewInvitation,
    answer: done,
    limits: letters,
    refusals: roleRefusals,
  },
  printSlips: {
    method: 'POST',
    path: '/api/people/companies/:company/slips',
    summary: 'Make invitations on paper. The codes are in this answer and nowhere else.',
    params: ofCompany,
    body: z.strictObject({
      role: RoleShape,
      toDate: PlanDate,
      language: LanguageShape,
      persons: z
        .array(z.strictObject({ invitation: Id, name: line(longestName) }))
        .min(1)
        .max(mostSlips),
    }),
    answer: z.object({ slips: z.array(Slip) }),
    limits: { minutes: 10, perAddress: 200, perCaller: 60 },
    refusals: [...roleRefusals, 'already-printed'],
  },
  sendInvitationAgain: {
    method: 'POST',
    path: '/api/people/companies/:company/invitations/:invitation/letters',
    summary: 'Send an invitation once more, with a new link.',
    params: ofInvitation,
    answer: done,
    limits: letters,
    refusals: ['invitation-closed', 'role-not-yours-to-give'],
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/people/companies/:company/invitations/:invitation',
    summary: 'Withdraw an invitation: its link and code open nothing from now on.',
    params: ofInvitation,
    answer: done,
    refusals: ['role-not-yours-to-give'],
  },
  giveRole: {
    method: 'POST',
    path: '/api/people/companies/:company/members',
    summary: 'Give somebody who has a role in the programme already one in this company.',
    params: ofCompany,
    body: roleGiven,
    answer: done,
    refusals: [...roleRefusals, 'no-such-person', 'already-holds-role'],
  },
  prolongRole: {
    method: 'PUT',
    path: '/api/people/companies/:company/members/:membership',
    summary: 'Move the last day of a role.',
    params: ofMembership,
    body: z.strictObject({ toDate: PlanDate }),
    answer: done,
    refusals: roleRefusals,
  },
  endRole: {
    method: 'DELETE',
    path: '/api/people/companies/:company/members/:membership',
    summary: 'End a role at once, also on pages that are open.',
    params: ofMembership,
    answer: done,
    refusals: ['role-not-yours-to-give'],
  },
  lookAtInvitation: {
    method: 'POST',
    path: '/api/people/invitations/look',
    summary: 'What an invitation is about; nothing is used up.',
    body: InvitationKey,
    answer: InvitationSeen,
    reads: true,
    limits: secretTries,
    refusals: ['invitation-unknown', 'invitation-locked'],
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/people/invitations/accept',
    summary: 'Accept an invitation, once: the role is yours and you are signed in.',
    body: InvitationKey.extend({ person: Id, name: line(200), language: LanguageShape }),
    answer: Session,
    limits: secretTries,
    refusals: ['invitation-unknown', 'invitation-locked'],
  },
  listProgrammeMembers: {
    method: 'GET',
    path: '/api/people/members',
    summary: 'Who has a role over the programme or in its organisations, and who is invited.',
    answer: Members,
    refusals: [],
  },
  inviteToProgramme: {
    method: 'POST',
    path: '/api/people/invitations',
    summary: 'Invite somebody by e-mail to a role over the programme or in an adviser organisation.',
    body: NewInvitation,
    answer: done,
    limits: letters,
    refusals: roleRefusals,
  },
  withdrawProgrammeInvitation: {
    method: 'DELETE',
    path: '/api/people/invitations/:invitation',
    summary: 'Withdraw an invitation to a role over the programme.',
    params: z.object({ invitation: Id }),
    answer: done,
    refusals: [],
  },
  endProgrammeRole: {
    method: 'DELETE',
    path: '/api/people/members/:membership',
    summary: 'End a role over the programme or in an organisation, at once.',
    params: z.object({ membership: Id }),
    answer: done,
    refusals: ['last-office'],
  },
  closeAccount: {
    method: 'POST',
    path: '/api/people/accounts/:person/closings',
    summary: 'Close the account of somebody in the programme: roles and sessions end at once.',
    params: z.object({ person: Id }),
    answer: done,
    refusals: ['last-office'],
  },
  keepOrganisation: {
    method: 'PUT',
    path: '/api/people/organisations/:organisation',
    summary:
      'Make or correct an organisation: adviser organisation, union, employer association, partner and others.',
    params: z.object({ organisation: Id }),
    body: z.strictObject({
      kind: z.enum(organisationKinds),
      name: line(200),
      region: z.string().max(40).nullable().default(null),
      endedOn: PlanDate.nullable().default(null),
    }),
    answer: Organisation,
    refusals: ['already-an-organisation', 'no-such-region'],
  },
  keepRegion: {
    method: 'PUT',
    path: '/api/people/regions/:region',
    summary: 'Make or rename a region.',
    params: z.object({ region: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    body: z.strictObject({ name: line(200) }),
    answer: Region,
    refusals: [],
  },
});
