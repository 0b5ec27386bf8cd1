import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { hourWords, longest, mostHours, mostWeeks } from '#pilot-groups/limits.ts';
import { AreaWords, GroupWords } from '#pilot-groups/organisation-content.ts';
import { PilotGroupsView, SignedVersion } from '#pilot-groups/organisation-view.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, note, PlanDate } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });

const act = <const B extends z.ZodType, const R extends readonly string[]>(
  path: string,
  summary: string,
  body: B,
  refusals: R,
) => ({
  method: 'POST' as const,
  path: `/api/pilot-groups/companies/:company/${path}` as const,
  summary,
  params: ofCompany,
  body,
  answer: PilotGroupsView,
  refusals,
});

/** The party one speaks for; needed only of whoever speaks for both. */
const side = Side.nullable().default(null);

/** A further content of a thing: `basedOn` is the one that was read, null for the first. */
const content = { content: Id, basedOn: Id.nullable(), stands: z.boolean().default(true) };

export const pilotGroups = endpoints({
  readPilotGroups: {
    method: 'GET',
    path: '/api/pilot-groups/companies/:company',
    summary:
      'The organisation of phase 2: areas, pilot groups, hours promised and given, and what is missing.',
    params: ofCompany,
    answer: PilotGroupsView,
    refusals: [],
  },
  saveArea: act(
    'areas',
    'Write an area, change one, or take it away.',
    AreaWords.extend({ area: Id, ...content }),
    ['written-meanwhile', 'site-unknown', 'area-in-use', 'too-many-areas'],
  ),
  saveGroup: act(
    'groups',
    'Write a pilot group with its members, change one, or take it away.',
    GroupWords.extend({ group: Id, ...content }),
    [
      'written-meanwhile',
      'area-unknown',
      'site-unknown',
      'side-missing',
      'leader-missing',
      'person-unknown',
      'wrong-side',
      'member-twice',
      'ends-before',
      'too-many-groups',
    ],
  ),
  promiseHours: act(
    'promises',
    'Promise a group paid hours for each person and week. In any week the latest promise that holds then counts.',
    z.strictObject({
      promise: Id,
      group: Id,
      hours: z.number().min(0).max(mostHours),
      persons: z.int().min(1).max(200),
      from: PlanDate,
      to: PlanDate,
      note: note(longest.text).default(''),
    }),
    ['ends-before', 'promise-too-long', 'promise-in-the-past'],
  ),
  answerHours: act(
    'hours',
    'Say for a party whether a group got its hours in one week or several: one figure for the group.',
    z.strictObject({
      answer: Id,
      group: Id,
      side,
      weeks: z.array(PlanDate).min(1).max(mostWeeks),
      word: z.enum(hourWords),
      /** Hours the group got in each of the weeks, where it got a part. */
      hours: z.number().min(0).max(10_000).nullable().default(null),
      note: note(longest.text).default(''),
    }),
    ['party-needed', 'side-needed', 'week-not-promised', 'week-to-come', 'hours-needed', 'hours-not-part'],
  ),
  signOrganisation: act(
    'signatures',
    'Sign the organisation as its digest names it, or take one’s signature back.',
    z.strictObject({ signature: Id, side, digest: z.string().min(1).max(200), isGiven: z.boolean() }),
    [
      'party-needed',
      'side-needed',
      'other-person-needed',
      'organisation-changed',
      'organisation-incomplete',
      'signed-already',
    ],
  ),
  listVersions: {
    method: 'GET',
    path: '/api/pilot-groups/companies/:company/versions',
    summary: 'The organisation as both parties have signed it, each time, the latest first.',
    params: ofCompany,
    answer: z.object({
      company: z.object({ company: Id, name: z.string() }),
      versions: z.array(SignedVersion),
      changed: z.boolean(),
    }),
    refusals: [],
  },
});
