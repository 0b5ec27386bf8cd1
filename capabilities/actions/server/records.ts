import { listOwnWords } from '#actions/server/store.ts';
import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person owns, wrote down or said. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'action',
    tables: ['actions.action', 'actions.word'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnWords(tx, actor.person)),
  },
];
