import { z } from 'zod';
import { CustomersView } from '#customers/customers-view.ts';
import { documentEndpoints } from '#customers/document-endpoints.ts';
import { CustomerFields, InterviewFields } from '#customers/interview-view.ts';
import { longestDescription } from '#customers/limits.ts';
import { mostAsked, NeedNames, RoundPage } from '#customers/round-view.ts';
import { surveyEndpoints } from '#customers/survey-endpoints.ts';
import { Side } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';

const ofCompany = z.object({ company: Id });
const ofRound = z.object({ company: Id, round: Id });
/** The version seen when it was written; 0 for what is not there yet. */
const revision = z.int().min(0);

export const customers = endpoints({
  readCustomers: {
    method: 'GET',
    path: '/api/customers/companies/:company',
    summary:
      'What customers need and what they get: register, cards, needs with their numbers, rounds, description.',
    params: ofCompany,
    answer: CustomersView,
    refusals: [],
  },
  writeCustomer: {
    method: 'POST',
    path: '/api/customers/companies/:company/register',
    summary: 'Add a customer to the company’s own register, or correct one. The id is made by the caller.',
    params: ofCompany,
    body: z.strictObject({ customer: Id, revision, ...CustomerFields }),
    answer: CustomersView,
    refusals: ['already-changed-by-another', 'name-taken', 'too-many-customers'],
  },
  writeInterview: {
    method: 'POST',
    path: '/api/customers/companies/:company/interviews',
    summary: 'Write a card from a talk with a customer, or a version of it. A draft may be finished later.',
    params: ofCompany,
    body: z.strictObject({ interview: Id, revision, ...InterviewFields }),
    answer: CustomersView,
    refusals: [
      'already-changed-by-another',
      'customer-unknown',
      'not-yet-held',
      'nobody-there',
      'need-missing',
      'quote-missing',
      'same-statement-twice',
      'statement-elsewhere',
      'too-many-interviews',
      'interview-removed',
    ],
  },
  removeInterview: {
    method: 'POST',
    path: '/api/customers/companies/:company/interviews/:interview/removals',
    summary: 'Say why a card does not count, or bring it back.',
    params: z.object({ company: Id, interview: Id }),
    body: z.strictObject({ removal: Id, removed: z.boolean(), reason: note(500).default('') }),
    answer: CustomersView,
    refusals: ['reason-needed'],
  },
  nameNeed: {
    method: 'POST',
    path: '/api/customers/companies/:company/needs',
    summary: 'Name a need to gather statements under, or give it another name.',
    params: ofCompany,
    body: z.strictObject({ need: Id, revision, name: line(60) }),
    answer: CustomersView,
    refusals: ['already-changed-by-another', 'name-taken', 'too-many-needs'],
  },
  placeStatement: {
    method: 'POST',
    path: '/api/customers/companies/:company/placements',
    summary: 'Gather a statement under a need, move it to another, or take it out.',
    params: ofCompany,
    body: z.strictObject({ placement: Id, statement: Id, need: Id.nullable() }),
    answer: CustomersView,
    refusals: ['need-unknown', 'statement-unknown'],
  },
  tieQuote: {
    method: 'POST',
    path: '/api/customers/companies/:company/ties',
    summary: 'Tie a quote to the pilot group that works with it, to another one, or take the tie back.',
    params: ofCompany,
    body: z.strictObject({ tie: Id, statement: Id, group: Id.nullable() }),
    answer: CustomersView,
    refusals: ['quote-unknown', 'pilot-group-unknown'],
  },
  mergeNeed: {
    method: 'POST',
    path: '/api/customers/companies/:company/needs/:need/mergings',
    summary: 'Say that a need is another one, or make it its own again.',
    params: z.object({ company: Id, need: Id }),
    body: z.strictObject({ merging: Id, into: Id.nullable() }),
    answer: CustomersView,
    refusals: ['need-unknown', 'merges-into-itself', 'already-merged'],
  },
  writeDescription: {
    method: 'POST',
    path: '/api/customers/companies/:company/description',
    summary: 'Write what the customers say, in the company’s words. Every writing is kept.',
    params: ofCompany,
    body: z.strictObject({ ...writing, value: note(longestDescription) }),
    answer: CustomersView,
    refusals: ['already-agreed'],
  },
  sayOfDescription: {
    method: 'POST',
    path: '/api/customers/companies/:company/description/assents',
    summary: 'Say yes to the description for one’s party, or take the yes back. With both it is delivered.',
    params: ofCompany,
    body: z.strictObject({
      assent: Id,
      side: Side.nullable().default(null),
      given: z.boolean(),
      /** Of the words one saw. */
      digest: z.string().max(100),
      note: note(500).default(''),
    }),
    answer: CustomersView,
    refusals: [
      'party-needed',
      'side-needed',
      'already-changed-by-another',
      'already-so',
      'nothing-written',
      'nobody-asked',
    ],
  },
  readRound: {
    method: 'GET',
    path: '/api/customers/companies/:company/rounds/:round',
    summary:
      'A round of the survey: its links, how many answered by each, and what may be read of the answers.',
    params: ofRound,
    query: z.object({ from: z.coerce.number().int().min(0).max(100_000).optional() }),
    answer: RoundPage,
    refusals: [],
  },
  makeRound: {
    method: 'POST',
    path: '/api/customers/companies/:company/rounds',
    summary: 'Make a round that asks customers about some of the needs.',
    params: ofCompany,
    body: z.strictObject({
      round: Id,
      title: line(120),
      opensOn: PlanDate,
      closesOn: PlanDate,
      needs: z
        .array(z.strictObject({ need: Id, names: NeedNames }))
        .min(1)
        .max(mostAsked),
    }),
    answer: CustomersView,
    refusals: [
      'need-unknown',
      'same-need-twice',
      'question-missing',
      'closes-before-opening',
      'closes-in-the-past',
      'too-long-open',
      'too-many-rounds',
    ],
  },
  changeRound: {
    method: 'POST',
    path: '/api/customers/companies/:company/rounds/:round/changes',
    summary: 'Give an open round another last day, or end it now. What is over stays over.',
    params: ofRound,
    body: z.strictObject({
      change: Id,
      kind: z.enum(['moved', 'closed']),
      closesOn: PlanDate.nullable().default(null),
    }),
    answer: RoundPage,
    refusals: [
      'already-closed',
      'day-needed',
      'closes-before-opening',
      'closes-in-the-past',
      'too-long-open',
    ],
  },
  makeLinks: {
    method: 'POST',
    path: '/api/customers/companies/:company/rounds/:round/links',
    summary:
      'Make links to a round, each shown this once: for customers, or one without a name. The ids are the caller’s.',
    params: ofRound,
    body: z.strictObject({
      links: z
        .array(z.strictObject({ link: Id, customer: Id.nullable(), language: LanguageShape }))
        .min(1)
        .max(100),
    }),
    answer: z.object({
      page: RoundPage,
      made: z.array(z.object({ link: Id, customerName: z.string().nullable(), address: z.string() })),
    }),
    refusals: ['customer-unknown', 'already-closed', 'already-taken', 'too-many-links'],
  },
  endLink: {
    method: 'POST',
    path: '/api/customers/companies/:company/links/:link/endings',
    summary: 'End a link: whoever holds it can no longer answer. Answers that have come stay.',
    params: z.object({ company: Id, link: Id }),
    answer: RoundPage,
    refusals: [],
  },
  removeAnswer: {
    method: 'POST',
    path: '/api/customers/companies/:company/answers/:answer/removals',
    summary: 'Say why an answer does not count, or bring it back.',
    params: z.object({ company: Id, answer: Id }),
    body: z.strictObject({ removal: Id, removed: z.boolean(), reason: note(500).default('') }),
    answer: RoundPage,
    refusals: ['reason-needed'],
  },
  ...documentEndpoints,
  ...surveyEndpoints,
});
