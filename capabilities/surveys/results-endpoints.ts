import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { languages } from '#platform/contract/language.ts';
import { Id } from '#platform/contract/shapes.ts';
import { CommentReviewed, CommentsView, ResultsView, SpanShape } from '#surveys/results-page-view.ts';

const ofWave = z.object({ company: Id, wave: Id });
const inLanguage = z.object({ language: z.enum(languages).optional() });

export const resultsEndpoints = endpoints({
  readResults: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/results',
    summary:
      'What was answered: the employees’ side reads it as soon as it is counted, all others from the day it is talked about, and all the same.',
    params: ofWave,
    answer: ResultsView,
    refusals: ['results-from'],
  },
  readComments: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/comments',
    summary:
      'What was written in words, for one of each party to go through before others read it, a page at a time.',
    params: ofWave,
    query: z.object({
      /** All, or what waits for the party of whoever reads. */
      show: z.enum(['all', 'waiting']).default('all'),
      /** The last comment of the page before. */
      after: z.uuid().optional(),
    }),
    answer: CommentsView,
    refusals: ['results-from'],
  },
  reviewComment: {
    method: 'POST',
    path: '/api/surveys/companies/:company/waves/:wave/comments/:comment/reviews',
    summary:
      'Say for one’s party that a comment is kept, that parts are blacked out, or that it is withheld, and why.',
    params: z.object({ company: Id, wave: Id, comment: z.uuid() }),
    body: z.strictObject({
      review: Id,
      side: Side.nullable().default(null),
      outcome: z.enum(['kept', 'blacked', 'withheld']),
      spans: z.array(SpanShape).max(50).default([]),
      reason: z.string().trim().max(300).default(''),
    }),
    answer: CommentReviewed,
    refusals: [
      'results-from',
      'party-needed',
      'side-needed',
      'words-released',
      'other-person-needed',
      'nothing-blacked',
      'no-such-part',
      'reason-needed',
    ],
  },
  readWallSheet: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/wall-sheet.pdf',
    summary: 'The results on one A3 sheet for the wall, in any of the five languages.',
    params: ofWave,
    query: inLanguage,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['results-from'],
  },
  readTalkGuide: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/talk-guide.pdf',
    summary: 'How a team talks about the results in half an hour, on A4, in any of the five languages.',
    params: ofWave,
    query: inLanguage,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['results-from'],
  },
  readQuestionnaire: {
    method: 'GET',
    path: '/api/surveys/companies/:company/waves/:wave/questionnaire.pdf',
    summary: 'The questions on A4 for those who prefer a pen, in any of the five languages.',
    params: ofWave,
    query: inLanguage,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['not-signed-yet'],
  },
});
