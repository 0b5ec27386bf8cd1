import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { MeetingsView, MeetingView, ofMeeting } from '#steering-groups/meeting-view.ts';
import { minuteEndpoints } from '#steering-groups/minute-endpoints.ts';

const root = '/api/steering-groups/companies/:company';
const ofCompany = z.object({ company: Id });
const sideToSpeakFor = Side.nullable().default(null);

/** The meetings of a steering group, their agendas and their minutes. */
export const meetingEndpoints = endpoints({
  ...minuteEndpoints,
  listMeetings: {
    method: 'GET',
    path: `${root}/meetings`,
    summary:
      'The meetings of the steering group: those of the journey and those called besides, latest first.',
    params: ofCompany,
    answer: MeetingsView,
    refusals: [],
  },
  callMeeting: {
    method: 'POST',
    path: `${root}/meetings`,
    summary: 'Call a meeting beside those of the journey, for the party you speak for.',
    params: ofCompany,
    body: z.strictObject({
      meeting: Id,
      date: PlanDate,
      place: line(200),
      why: line(500),
      side: sideToSpeakFor,
    }),
    answer: MeetingView,
    refusals: ['party-needed', 'side-needed', 'meeting-in-the-past', 'meeting-too-far', 'already-that-day'],
  },
  callOffMeeting: {
    method: 'POST',
    path: `${root}/meetings/:meeting/calling-off`,
    summary: 'Call off a meeting that was called besides the journey, with the reason; it stays on the list.',
    params: ofMeeting,
    body: z.strictObject({ reason: line(500) }),
    answer: MeetingView,
    refusals: ['journey-meeting-stays', 'already-begun'],
  },
  readMeeting: {
    method: 'GET',
    path: `${root}/meetings/:meeting`,
    summary: 'A meeting with its agenda made from data, its minutes, its signatures and its corrections.',
    params: ofMeeting,
    answer: MeetingView,
    refusals: [],
  },
  addAgendaItem: {
    method: 'POST',
    path: `${root}/meetings/:meeting/items`,
    summary: 'Ask to have something taken up, in your own words, with why.',
    params: ofMeeting,
    body: z.strictObject({ item: Id, title: line(200), why: line(500), side: sideToSpeakFor }),
    answer: MeetingView,
    refusals: ['party-needed', 'side-needed', 'already-ended', 'called-off', 'too-many-items'],
  },
  sayOfAgendaItem: {
    method: 'POST',
    path: `${root}/meetings/:meeting/agenda-words`,
    summary:
      'Put a line of the agenda off to the next meeting, withdraw what you asked for, or keep it after all.',
    params: ofMeeting,
    body: z.strictObject({
      word: Id,
      key: line(200),
      kind: z.enum(['put-off', 'withdrawn', 'kept']),
      note: note(500).default(''),
    }),
    answer: MeetingView,
    refusals: ['no-such-item', 'not-your-side', 'already-ended', 'already-written'],
  },
  orderAgenda: {
    method: 'PUT',
    path: `${root}/meetings/:meeting/order`,
    summary: 'Put the lines of the agenda in an order; lines that are not named come after.',
    params: ofMeeting,
    body: z.strictObject({ ordering: Id, keys: z.array(line(200)).max(200) }),
    answer: MeetingView,
    refusals: ['already-ended'],
  },
  sayOfDissent: {
    method: 'POST',
    path: `${root}/dissents/:entry/words`,
    summary: 'Say that a dissent of your side is settled, stays on record, or is to be taken up again.',
    params: z.object({ company: Id, entry: Id }),
    body: z.strictObject({
      word: Id,
      kind: z.enum(['settled', 'on-record', 'raised']),
      note: note(500).default(''),
    }),
    answer: z.object({ said: z.boolean() }),
    refusals: ['not-your-side', 'already-so', 'meeting-goes-on'],
  },
});
