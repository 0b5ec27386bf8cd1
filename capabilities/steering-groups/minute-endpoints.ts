import { z } from 'zod';
import { OwnerSide } from '#actions/contract.ts';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';
import { MeetingKey, MeetingView, ofMeeting } from '#steering-groups/meeting-view.ts';
import { EntryKind, entryFields } from '#steering-groups/minute-view.ts';

const root = '/api/steering-groups/companies/:company/meetings/:meeting';
const ofEntry = z.object({ company: Id, meeting: MeetingKey, entry: Id });
const heads = z.int().min(0).max(30);

/** Left out is told of in a sentence at the field, and not as a broken shape. */
const term = {
  owner: Id.nullable().default(null),
  ownerName: note(200).default(''),
  ownerSide: OwnerSide.nullable().default(null),
  due: PlanDate.nullable().default(null),
};

const open = ['not-begun', 'already-sealed'] as const;
const promised = ['owner-needed', 'owner-side-needed', 'due-needed', 'due-before-meeting'] as const;

/** Minutes: written in the meeting, signed by both, then shut. */
export const minuteEndpoints = endpoints({
  beginMinutes: {
    method: 'POST',
    path: `${root}/minutes`,
    summary: 'Begin the meeting: its agenda is frozen as it stands, and the minutes can be written.',
    params: ofMeeting,
    body: z.strictObject({ minutes: Id, heldOn: PlanDate }),
    answer: MeetingView,
    refusals: ['called-off', 'not-yet', 'already-begun'],
  },
  countPresent: {
    method: 'POST',
    path: `${root}/attendance`,
    summary: 'Say how many of each party are there, of how many; never who.',
    params: ofMeeting,
    body: z.strictObject({
      attendance: Id,
      employerPresent: heads,
      employerMembers: heads,
      employeesPresent: heads,
      employeesMembers: heads,
    }),
    answer: MeetingView,
    refusals: [...open, 'more-than-members'],
  },
  writeEntry: {
    method: 'POST',
    path: `${root}/entries`,
    summary: 'Write information, a decision, an action with owner and date, or a dissent of your side.',
    params: ofMeeting,
    body: z.strictObject({
      entry: Id,
      kind: EntryKind,
      item: line(200),
      title: note(200).default(''),
      text: note(5000).default(''),
      decision: Id.nullable().default(null),
      side: Side.nullable().default(null),
      principle: Id.nullable().default(null),
      ...term,
    }),
    answer: MeetingView,
    refusals: [
      ...open,
      ...promised,
      'no-such-item',
      'no-such-decision',
      'no-such-principle',
      'words-needed',
      'title-needed',
      'party-needed',
      'side-needed',
      'too-many-entries',
    ],
  },
  writeField: {
    method: 'POST',
    path: `${root}/entries/:entry/fields`,
    summary: 'One writing of one field; words it crosses stay beside it until they are taken back.',
    params: ofEntry,
    body: z.strictObject({ ...writing, field: z.enum(entryFields), value: note(5000) }),
    answer: MeetingView,
    refusals: [...open, 'not-your-side', 'already-struck', 'words-needed', 'title-needed', 'title-too-long'],
  },
  setTerm: {
    method: 'POST',
    path: `${root}/entries/:entry/terms`,
    summary: 'Give an action another owner or day.',
    params: ofEntry,
    body: z.strictObject({ term: Id, ...term }),
    answer: MeetingView,
    refusals: [...open, ...promised, 'already-struck'],
  },
  strikeEntry: {
    method: 'POST',
    path: `${root}/entries/:entry/strikings`,
    summary: 'Strike an entry, or bring it back. A struck decision keeps its number.',
    params: ofEntry,
    body: z.strictObject({ striking: Id, struck: z.boolean() }),
    answer: MeetingView,
    refusals: [...open, 'not-your-side'],
  },
  endMeeting: {
    method: 'POST',
    path: `${root}/ending`,
    summary: 'End the meeting: the minutes get their digest and can be signed.',
    params: ofMeeting,
    body: z.strictObject({}),
    answer: MeetingView,
    refusals: ['not-begun', 'attendance-needed'],
  },
  readMinutesFile: {
    method: 'GET',
    path: `${root}/document`,
    summary: 'The minutes as a tagged PDF with two signature lines, in the language of the reader.',
    params: ofMeeting,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['not-begun'],
  },
  signMinutes: {
    method: 'POST',
    path: `${root}/signatures`,
    summary: 'Sign the minutes with this digest for your party. The second signature shuts them.',
    params: ofMeeting,
    body: z.strictObject({
      signature: Id,
      side: Side.nullable().default(null),
      digest: z.string().length(64),
    }),
    answer: MeetingView,
    refusals: [
      'not-begun',
      'not-ended',
      'already-changed',
      'already-signed',
      'already-sealed',
      'party-needed',
      'side-needed',
      'other-person-needed',
    ],
  },
  declineMinutes: {
    method: 'POST',
    path: `${root}/declinings`,
    summary: 'Say that your party will not sign, and why; the reason stays with the minutes.',
    params: ofMeeting,
    body: z.strictObject({ declining: Id, side: Side.nullable().default(null), reason: line(1000) }),
    answer: MeetingView,
    refusals: ['not-begun', 'not-ended', 'already-sealed', 'already-signed', 'party-needed', 'side-needed'],
  },
  correctMinutes: {
    method: 'POST',
    path: `${root}/corrections`,
    summary: 'Add a correction to minutes both have signed; what was signed stays as it is.',
    params: ofMeeting,
    body: z.strictObject({ correction: Id, entry: Id.nullable().default(null), words: line(2000) }),
    answer: MeetingView,
    refusals: ['not-sealed', 'no-such-entry'],
  },
});
