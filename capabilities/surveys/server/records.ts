import { ownRowsOf, setReach } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnForms } from '#surveys/server/store-apart-own.ts';
import { listOwnInstruments } from '#surveys/server/store-own.ts';
import {
  listOwnBallots,
  listOwnLetters,
  listOwnPlans,
  listOwnReviews,
} from '#surveys/server/store-own-waves.ts';

/** What this room stores, and what of it a person wrote. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'instrument',
    tables: ['surveys.instrument', 'surveys.instrument_draft'],
    protection: 'S1',
    about: async (tx, actor) => {
      await setReach(tx, actor);
      return listOwnInstruments(tx, actor);
    },
  },
  {
    kind: 'survey',
    tables: ['surveys.wave', 'surveys.wave_plan', 'surveys.wave_mark', 'surveys.wave_key'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnPlans(tx, actor.person)),
  },
  {
    kind: 'ballot',
    tables: ['surveys.slip', 'surveys.ballot'],
    protection: 'S4',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnBallots(tx, actor.person)),
  },
  {
    kind: 'survey-letter',
    tables: ['surveys.letter'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnLetters(tx, actor.person)),
  },
  {
    kind: 'form',
    tables: [
      'surveys.form',
      'surveys.form_mark',
      'surveys.form_answer',
      'surveys.form_note',
      'surveys.form_assent',
    ],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnForms(tx, actor)),
  },
  {
    kind: 'survey-review',
    tables: ['surveys.comment_review'],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnReviews(tx, actor.person)),
  },
  // Nothing about whoever asks: nobody can tell whose an answer is, and so none is shown or deleted for one person.
  {
    kind: 'survey-answer',
    tables: ['surveys.sealed_answer', 'surveys.answer', 'surveys.comment', 'surveys.wave_result'],
    protection: 'S4',
  },
];
