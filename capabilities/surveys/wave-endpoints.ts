import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, PlanDate } from '#platform/contract/shapes.ts';
import { mostSlips } from '#surveys/limits.ts';
import { SlipPrint } from '#surveys/slip-view.ts';
import { Plan, SurveysView, WaveView } from '#surveys/wave-view.ts';

const ofCompany = z.object({ company: Id });
const ofWave = z.object({ company: Id, wave: Id });

export const waveEndpoints = endpoints({
  readSurveys: {
    method: 'GET',
    path: '/api/surveys/companies/:company',
    summary: 'The waves of a company, the newest first, and what can be asked.',
    params: ofCompany,
    answer: SurveysView,
    refusals: [],
  },
  readWave: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave',
    summary: 'A wave: its plan, who has signed it, how many have answered in steps of five.',
    params: ofWave,
    answer: WaveView,
    refusals: [],
  },
  writeWave: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves',
    summary: 'Plan a wave, or change the plan while nobody has signed it. The ids are made by the caller.',
    params: ofCompany,
    body: z.strictObject({
      wave: Id,
      plan: Id,
      instrument: z.string().max(60),
      statusRound: Id.nullable().default(null),
      words: Plan,
      /** The language the words are written in; the caller's own where nothing is said. */
      writtenIn: LanguageShape.optional(),
    }),
    answer: WaveView,
    refusals: [
      'instrument-unknown',
      'operators-asked-already',
      'already-signed',
      'opens-in-the-past',
      'closes-before-opening',
      'too-long-open',
      'meeting-before-close',
      'at-least-too-low',
      'same-group-twice',
      'same-option-twice',
      'too-few-for-groups',
      'too-many-in-groups',
      'too-many-waves',
      'another-is-open',
      'too-soon-again',
    ],
  },
  markWave: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/marks',
    summary:
      'Sign the plan for one’s party, take that back before it opens, give it another last day, end it before its day (both parties), or call it off.',
    params: ofWave,
    body: z.strictObject({
      mark: Id,
      kind: z.enum(['signed', 'withdrawn', 'moved', 'ended', 'called-off']),
      side: Side.nullable().default(null),
      closesOn: PlanDate.nullable().default(null),
      /** Of the plan one saw. */
      digest: z.string().max(100).default(''),
    }),
    answer: WaveView,
    refusals: [
      'party-needed',
      'side-needed',
      'already-changed-by-another',
      'already-so',
      'other-person-needed',
      'not-signed-yet',
      'already-open',
      'already-over',
      'not-open-yet',
      'opens-in-the-past',
      'closes-in-the-past',
      'ends-together',
      'too-long-open',
      'meeting-before-close',
      'day-needed',
      'another-is-open',
      'too-soon-again',
      'too-near-next',
      'more-accounts-than-people',
    ],
  },
  deliverSurvey: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/deliveries',
    summary:
      'Say for one’s party that the survey has been carried out and its results shown, or take that back.',
    params: ofWave,
    body: z.strictObject({ mark: Id, side: Side.nullable().default(null), given: z.boolean() }),
    answer: WaveView,
    refusals: [
      'party-needed',
      'side-needed',
      'nothing-to-deliver',
      'not-counted-yet',
      'already-so',
      'other-person-needed',
    ],
  },
  makeSlips: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/slips',
    summary:
      'Make slips of paper to draw from a hat. Their secrets are shown this once, and stored as hashes.',
    params: ofWave,
    body: z.strictObject({
      batch: Id,
      count: z.int().min(1).max(mostSlips),
      language: LanguageShape.default('nb'),
    }),
    answer: SlipPrint,
    refusals: ['not-signed-yet', 'already-over', 'too-many-slips', 'already-made'],
  },
  takeBackSlips: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/slips/:batch/withdrawal',
    summary:
      'Make slips of one print void, while none of them has been used: another print takes their place.',
    params: z.object({ company: Id, wave: Id, batch: Id }),
    answer: WaveView,
    refusals: ['print-in-use', 'already-over'],
  },
  readWavePoster: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/poster.pdf',
    summary: 'A sheet for the wall: what is asked, until when, and where. It opens nobody’s ballot.',
    params: ofWave,
    query: z.object({ language: LanguageShape.optional() }),
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['not-signed-yet', 'already-over'],
  },
  fetchOwnBallot: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/own-ballot',
    summary: 'Fetch one’s own slip, once. That it was fetched is stored; what is answered with it cannot be.',
    params: ofWave,
    answer: z.object({ address: z.string(), token: z.string() }),
    // A company's log is read by its parties, who are to know how many answer in steps of five, and never who.
    untold: true,
    refusals: ['not-open-yet', 'already-over', 'slip-used', 'all-on-paper', 'came-after-signing'],
  },
});
