import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnAnswers, listOwnPrivate, listOwnWork } from '#principles/server/store-own.ts';

/** What this room stores, and what of it a person wrote, chose, signed or answered. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'principle',
    tables: [
      'principles.round',
      'principles.step',
      'principles.note_count',
      'principles.card',
      'principles.cluster',
      'principles.cluster_word',
      'principles.move',
      'principles.edit',
      'principles.draft',
      'principles.draft_word',
      'principles.ordering',
      'principles.signature',
      'principles.version',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnWork(tx, actor.person)),
  },
  {
    kind: 'private-note',
    tables: ['principles.note', 'principles.note_removal', 'principles.choice'],
    protection: 'S4',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnPrivate(tx, actor.person)),
  },
  {
    kind: 'principle-check',
    tables: ['principles.check_answer'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnAnswers(tx, actor.person)),
  },
];
