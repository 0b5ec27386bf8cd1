import { z } from 'zod';
import { bodies, ReadinessReply } from '#parties/intake-view.ts';
import { ProposedSubject } from '#parties/joint-act.ts';
import { MeasuresView } from '#parties/measure-view.ts';
import { PartiesView } from '#parties/parties-view.ts';
import { Side } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });
const ofAct = z.object({ company: Id, act: Id });
const ofMeasure = z.object({ company: Id, measure: Id });

/** For whom one speaks; left out by everyone who speaks for one party only. */
const side = Side.nullable().default(null);

const speaking = ['party-needed', 'side-needed'] as const;
const turning = [...speaking, 'other-person-needed'] as const;

/** What may stop a measure from going live, also at the moment the second key is turned. */
const opening = ['already-live', 'measure-ended', 'discussion-first', 'period-over'] as const;

export const parties = endpoints({
  readParties: {
    method: 'GET',
    path: '/api/parties/companies/:company',
    summary:
      'What the two parties of a company agree on: the intake, decisions by two keys, thresholds, consent.',
    params: ofCompany,
    answer: PartiesView,
    refusals: [],
  },
  writeApplication: {
    method: 'POST',
    path: '/api/parties/companies/:company/applications',
    summary: 'Apply to take part, or correct the application while nobody has said yes to it.',
    params: ofCompany,
    body: z.strictObject({
      application: Id,
      revision: z.int().min(0),
      motivation: line(2000),
      products: line(500),
      employees: z.int().min(1).max(100_000),
      unions: line(500),
      agreement: line(300),
      contactName: line(120),
      contactReach: line(200),
    }),
    answer: PartiesView,
    refusals: ['already-admitted', 'already-said-yes', 'already-changed-by-another'],
  },
  answerReadiness: {
    method: 'POST',
    path: '/api/parties/companies/:company/readiness',
    summary: 'One party’s answers to the readiness check; the other’s are shown when one’s own are given.',
    params: ofCompany,
    body: z.strictObject({
      readiness: Id,
      side,
      instrument: z.string().max(20),
      answers: z.array(ReadinessReply).max(40),
      note: note(1000).default(''),
    }),
    answer: PartiesView,
    refusals: [...speaking, 'already-admitted', 'readiness-changed', 'readiness-incomplete'],
  },
  sayYes: {
    method: 'POST',
    path: '/api/parties/companies/:company/assents',
    summary:
      'Say yes for one’s party to the programme or the agreement, or take it back before the admission.',
    params: ofCompany,
    body: z.strictObject({ assent: Id, to: z.enum(['programme', 'agreement']), given: z.boolean(), side }),
    answer: PartiesView,
    refusals: [
      ...turning,
      'already-admitted',
      'agreement-stands',
      'application-first',
      'readiness-first',
      'both-yes-first',
    ],
  },
  recordAnchoring: {
    method: 'POST',
    path: '/api/parties/companies/:company/anchorings',
    summary: 'Say when the board, or the joint body, dealt with the matter; the latest of each counts.',
    params: ofCompany,
    body: z.strictObject({
      anchoring: Id,
      body: z.enum(bodies),
      heldOn: PlanDate,
      caseNumber: note(60).default(''),
      note: note(500).default(''),
    }),
    answer: PartiesView,
    refusals: ['application-first', 'already-admitted', 'not-yet', 'case-number-needed'],
  },
  proposeJointAct: {
    method: 'POST',
    path: '/api/parties/companies/:company/joint-acts',
    summary: 'Propose a decision that takes one key from each party; the proposer’s own key is turned by it.',
    params: ofCompany,
    body: z.strictObject({ act: Id, subject: ProposedSubject, note: note(1000).default(''), side }),
    answer: PartiesView,
    refusals: [
      ...speaking,
      ...opening,
      'already-proposed',
      'already-consented',
      'reason-needed',
      'ends-before-start',
      'not-yet',
      'threshold-below-floor',
      'threshold-above-ceiling',
      'threshold-upside-down',
      'threshold-same',
      'one-key-is-enough',
    ],
  },
  approveJointAct: {
    method: 'POST',
    path: '/api/parties/companies/:company/joint-acts/:act/approvals',
    summary: 'Turn one’s party’s key. With the second key it takes effect, once.',
    params: ofAct,
    body: z.strictObject({ side }),
    answer: PartiesView,
    refusals: [
      ...turning,
      ...opening,
      'act-withdrawn',
      'act-expired',
      'already-approved',
      'already-changed-by-another',
    ],
  },
  withdrawJointAct: {
    method: 'POST',
    path: '/api/parties/companies/:company/joint-acts/:act/withdrawals',
    summary: 'Withdraw a proposal before it takes effect; a consent is ended at once by either party.',
    params: ofAct,
    body: z.strictObject({ note: note(1000).default(''), side }),
    answer: PartiesView,
    refusals: [...speaking, 'act-expired', 'already-withdrawn', 'already-effective'],
  },
  listMeasures: {
    method: 'GET',
    path: '/api/parties/companies/:company/measures',
    summary: 'The measurement register: what is measured, how it was discussed, when it is looked at again.',
    params: ofCompany,
    answer: MeasuresView,
    refusals: [],
  },
  writeMeasure: {
    method: 'POST',
    path: '/api/parties/companies/:company/measures',
    summary: 'Register a measure, or correct one that is not live; a correction has to be discussed anew.',
    params: ofCompany,
    body: z.strictObject({
      measure: Id,
      revision: z.int().min(0),
      subject: z
        .string()
        .regex(/^[a-z][a-z-]*:[\w-]{1,80}$/)
        .nullable()
        .default(null),
      title: line(200),
      purpose: line(1000),
      pointsAtPeople: z.boolean(),
      seenBy: line(500),
      consequences: line(1000),
      from: PlanDate,
      to: PlanDate.nullable(),
      reviewBy: PlanDate,
    }),
    answer: MeasuresView,
    refusals: [
      'ends-before-start',
      'review-before-start',
      'review-too-late',
      'already-changed-by-another',
      'measure-is-live',
      'measure-is-proposed',
      'too-many-measures',
      'subject-stays',
    ],
  },
  recordDiscussion: {
    method: 'POST',
    path: '/api/parties/companies/:company/measures/:measure/discussions',
    summary: 'Record when a measure was discussed with the representatives, with whom, and what was said.',
    params: ofMeasure,
    body: z.strictObject({
      discussion: Id,
      revision: z.int().min(1),
      heldOn: PlanDate,
      withWhom: line(300),
      views: line(2000),
      disagreement: note(2000).default(''),
    }),
    answer: MeasuresView,
    refusals: ['not-yet', 'measure-is-live', 'already-changed-by-another'],
  },
  openMeasure: {
    method: 'POST',
    path: '/api/parties/companies/:company/measures/:measure/openings',
    summary: 'Put a measure that cannot point at people live. One that can goes live by both keys.',
    params: ofMeasure,
    body: z.strictObject({ revision: z.int().min(1) }),
    answer: MeasuresView,
    refusals: ['both-keys-needed', 'already-changed-by-another', ...opening],
  },
  recordReview: {
    method: 'POST',
    path: '/api/parties/companies/:company/measures/:measure/reviews',
    summary:
      'Record that the parties looked at a live measure again: it goes on until the next review, or it ends.',
    params: ofMeasure,
    body: z.strictObject({
      review: Id,
      heldOn: PlanDate,
      withWhom: line(300),
      finding: line(2000),
      verdict: z.enum(['keep', 'end']),
      nextReview: PlanDate.nullable().default(null),
    }),
    answer: MeasuresView,
    refusals: ['not-live', 'not-yet', 'next-review-needed', 'review-too-late'],
  },
  endMeasure: {
    method: 'POST',
    path: '/api/parties/companies/:company/measures/:measure/endings',
    summary: 'End a measure, with the reason.',
    params: ofMeasure,
    body: z.strictObject({ reason: line(500) }),
    answer: MeasuresView,
    refusals: ['measure-is-proposed'],
  },
});
