import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';

const ofThing = z.object({ company: Id, thing: Id });

export const Translation = z.object({
  /** Whether a machine can be asked at all. */
  on: z.boolean(),
  /** What it made of the words, in the language of whoever asks; null when it has not been asked, or need not be. */
  text: z.string().nullable(),
});
export type Translation = z.infer<typeof Translation>;

export const translationEndpoints = endpoints({
  readTranslation: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/things/:thing/translation',
    summary: 'What a machine has made of a card’s or a comment’s words already. Asks no machine.',
    params: ofThing,
    answer: Translation,
    refusals: [],
  },
  translateWords: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/things/:thing/translation',
    summary:
      'Have a machine translate the words of a card or a comment into one’s own language. Asked once for a company.',
    params: ofThing,
    answer: Translation,
    limits: { minutes: 15, perAddress: 600, perCaller: 120 },
    refusals: ['translation-off', 'translation-away'],
  },
});
