import { z } from 'zod';
import { Grade } from '#customers/interview-view.ts';
import { mostAsked, SurveyView } from '#customers/round-view.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, note } from '#platform/contract/shapes.ts';

/** A secret from the address, which travels in a body and never in a path or a query. */
const token = z.string().min(20).max(100);

/** What whoever holds a link may do: no account, and nothing that tells which company or round there is without it. */
export const surveyEndpoints = endpoints({
  readSurvey: {
    method: 'POST',
    path: '/api/customers/surveys/readings',
    reads: true,
    unnamed: true,
    summary: 'What a link leads to: who asks, about what, until when, and who will see the answer.',
    body: z.strictObject({ token }),
    answer: SurveyView,
    // A whole customer may sit behind one address, and a link may be sent to many.
    limits: { minutes: 15, perAddress: 300, perAccount: { field: 'token', tries: 3000 } },
    refusals: [],
  },
  answerSurvey: {
    method: 'POST',
    path: '/api/customers/surveys/answers',
    unnamed: true,
    summary: 'Answer by a link. The id is made by the caller, and the same one twice is one answer.',
    body: z.strictObject({
      token,
      answer: Id,
      marks: z
        .array(
          z.strictObject({
            need: Id,
            importance: Grade.nullable().default(null),
            performance: Grade.nullable().default(null),
          }),
        )
        .max(mostAsked),
      words: note(1000).default(''),
      mayQuote: z.boolean().default(false),
    }),
    answer: z.object({ taken: z.boolean() }),
    limits: { minutes: 15, perAddress: 60, perAccount: { field: 'token', tries: 600 } },
    refusals: [
      'survey-closed',
      'survey-not-open-yet',
      'need-unknown',
      'nothing-answered',
      'too-many-answers',
    ],
  },
});
