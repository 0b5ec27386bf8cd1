import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';
import { GroupView, MandatePart, MemberWordKind, Post, Seat } from '#steering-groups/group-view.ts';

const ofCompany = z.object({ company: Id });
const ofMember = z.object({ company: Id, member: Id });

/** For whom one speaks; left out by everyone who speaks for one party only. */
const side = Side.nullable().default(null);

export const groupEndpoints = endpoints({
  readGroup: {
    method: 'GET',
    path: '/api/steering-groups/companies/:company',
    summary: 'The steering group of a company: members by party, mandate, signatures, what is missing.',
    params: ofCompany,
    answer: GroupView,
    refusals: [],
  },
  addMember: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/members',
    summary: 'Add somebody to the group: each party adds its own, either adds those who sit for no party.',
    params: ofCompany,
    body: z.strictObject({
      member: Id,
      seat: Seat,
      person: Id.nullable().default(null),
      name: line(200),
      title: note(200).default(''),
      from: PlanDate,
    }),
    answer: GroupView,
    refusals: [
      'party-needed',
      'other-sides-seat',
      'speaks-for-other-side',
      'no-such-person',
      'already-member',
      'too-many-members',
      'too-far-ahead',
    ],
  },
  sayOfMember: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/members/:member/words',
    summary: 'Say that somebody’s time in the group ends on a day, goes on after all, or was never meant.',
    params: ofMember,
    body: z.strictObject({ word: Id, kind: MemberWordKind, to: PlanDate.nullable().default(null) }),
    answer: GroupView,
    refusals: [
      'party-needed',
      'other-sides-seat',
      'already-said',
      'last-day-needed',
      'ends-before-start',
      'too-far-ahead',
      'already-member',
      'signed-already',
    ],
  },
  chooseChair: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/chairs',
    summary: 'Choose who leads the group, or the deputy from the other party; with nobody, the post is free.',
    params: ofCompany,
    body: z.strictObject({ choice: Id, post: Post, member: Id.nullable() }),
    answer: GroupView,
    refusals: ['no-such-member', 'chair-without-side', 'deputy-same-side', 'chair-first'],
  },
  writeMandate: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/mandate',
    summary: 'Write one part of the mandate; several may write at once, and nobody’s words are lost.',
    params: ofCompany,
    body: z.strictObject({ ...writing, part: MandatePart, value: note(4000) }),
    answer: GroupView,
    refusals: [],
  },
  signMandate: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/signatures',
    summary: 'Sign the mandate and the composition for one’s party, exactly as they were read.',
    params: ofCompany,
    body: z.strictObject({
      signature: Id,
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      side,
    }),
    answer: GroupView,
    refusals: [
      'party-needed',
      'side-needed',
      'other-person-needed',
      'already-signed',
      'changed-since-read',
      'one-side-only',
      'chair-needed',
      'mandate-incomplete',
    ],
  },
});
