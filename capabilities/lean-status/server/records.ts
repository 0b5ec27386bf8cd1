import { ownRowsOf } from '#companies/server/door.ts';
import { listAnswers } from '#lean-status/server/store-calibration.ts';
import { listOwnForms, listOwnRatings, listOwnRounds } from '#lean-status/server/store-own.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person rated, wrote or said. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'lean-form',
    tables: ['lean_status.instrument', 'lean_status.calibration_set'],
    protection: 'S1',
    about: (tx, actor) => listOwnForms(tx, actor.person),
  },
  {
    kind: 'lean-rating',
    tables: ['lean_status.rating', 'lean_status.photo', 'lean_status.handing'],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnRatings(tx, actor.person)),
  },
  {
    kind: 'lean-calibration',
    tables: ['lean_status.calibration_answer'],
    protection: 'S4',
    about: async (tx, actor) =>
      (await listAnswers(tx, actor.person)).map(({ at, caseKey }) => ({
        at,
        did: 'calibration',
        about: caseKey,
      })),
  },
  {
    kind: 'lean-round',
    tables: [
      'lean_status.round',
      'lean_status.round_day',
      'lean_status.laying',
      'lean_status.laying_word',
      'lean_status.operator_asking',
      'lean_status.operator_result',
      'lean_status.operator_row',
      'lean_status.agreed_edit',
      'lean_status.assent',
    ],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnRounds(tx, actor.person)),
  },
];
