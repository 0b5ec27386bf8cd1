import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnHours, listOwnNoteActs, listOwnWords } from '#visits/server/store-own.ts';

/** What this room stores, and what of it a person wrote, answered or logged. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'visit-note',
    tables: ['visits.note_act'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnNoteActs(tx, actor.person)),
  },
  {
    kind: 'own-hours',
    tables: ['visits.hours'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnHours(tx, actor.person)),
  },
  {
    kind: 'own-note',
    tables: ['visits.own_note'],
    protection: 'S4',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnWords(tx, actor.person)),
  },
];
