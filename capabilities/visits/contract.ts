import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, note } from '#platform/contract/shapes.ts';
import { Written, writing } from '#platform/contract/written.ts';
import { HoursBody, HoursView } from '#visits/hours-shape.ts';
import { AnswerBody, WriteBody } from '#visits/note-acts.ts';
import { longestOwnNote } from '#visits/note-fields.ts';
import { VisitsView, VisitView } from '#visits/visit-view.ts';

const ofCompany = z.object({ company: Id });

/** A visit is known by its key on the journey: `3` is the third. */
const VisitKey = z.string().regex(/^[\w-]{1,40}$/);
const ofVisit = z.object({ company: Id, visit: VisitKey });

const OwnNotes = z.object({ note: Written }).meta({ id: 'OwnVisitNote' });

export const visits = endpoints({
  listVisits: {
    method: 'GET',
    path: '/api/visits/companies/:company',
    summary: 'The adviser’s visits on the line: when, how they went, and how their notes stand.',
    params: ofCompany,
    answer: VisitsView,
    refusals: [],
  },
  readVisit: {
    method: 'GET',
    path: '/api/visits/companies/:company/visits/:visit',
    summary: 'One visit: the brief before it, everything done with its note, and what was promised.',
    params: ofVisit,
    answer: VisitView,
    refusals: [],
  },
  writeNote: {
    method: 'POST',
    path: '/api/visits/companies/:company/visits/:visit/note',
    summary: 'Write a field of the note, a promise, or an addition to what has been agreed.',
    params: ofVisit,
    body: WriteBody,
    answer: VisitView,
    refusals: [
      'owner-needed',
      'due-needed',
      'due-before-visit',
      'too-many-promises',
      'value-unknown',
      'not-agreed',
    ],
  },
  answerNote: {
    method: 'POST',
    path: '/api/visits/companies/:company/visits/:visit/answers',
    summary:
      'Say yes to the exact text of a note for your party, disagree with a point of it, or take it back.',
    params: ofVisit,
    body: AnswerBody,
    answer: VisitView,
    refusals: [
      'party-needed',
      'speaker-needed',
      'other-person-needed',
      'nothing-to-agree',
      'text-unknown',
      'dissent-needed',
      'point-unknown',
      'no-such-answer',
      'reason-needed',
      'already-agreed',
    ],
  },
  reportVisit: {
    method: 'POST',
    path: '/api/visits/companies/:company/visits/:visit/reports',
    summary: 'Say that a visit was held, or that it was missed and why, or take that back.',
    params: ofVisit,
    body: z.strictObject({
      mark: Id,
      state: z.enum(['held', 'missed', 'open']),
      reason: note(500).default(''),
    }),
    answer: VisitView,
    refusals: ['reason-needed', 'not-yet', 'already-agreed'],
  },
  listHours: {
    method: 'GET',
    path: '/api/visits/companies/:company/own-hours',
    summary: 'Own hours by month and kind, and the entries they are summed from. Nobody who worked is named.',
    params: ofCompany,
    answer: HoursView,
    refusals: [],
  },
  logHours: {
    method: 'POST',
    path: '/api/visits/companies/:company/own-hours',
    summary: 'Log own hours, correct an entry or take it back.',
    params: ofCompany,
    body: HoursBody,
    answer: HoursView,
    refusals: ['hours-ahead', 'hours-too-old', 'too-many-hours'],
  },
  readHoursFile: {
    method: 'GET',
    path: '/api/visits/companies/:company/own-hours.csv',
    summary: 'Own hours by month and kind, as a file a Norwegian spreadsheet opens.',
    params: ofCompany,
    answer: z.string(),
    type: 'text/csv; charset=utf-8',
    refusals: [],
  },
  readOwnNotes: {
    method: 'GET',
    path: '/api/visits/own-notes',
    summary: 'What you have written for yourself about a visit. Nobody else can read it.',
    query: z.object({ of: Id, visit: VisitKey }),
    answer: OwnNotes,
    refusals: [],
  },
  writeOwnNote: {
    method: 'POST',
    path: '/api/visits/own-notes',
    summary: 'Write for yourself about a visit. Nobody else can read it.',
    body: z.strictObject({ ...writing, of: Id, visit: VisitKey, value: note(longestOwnNote) }),
    answer: OwnNotes,
    refusals: [],
  },
});
