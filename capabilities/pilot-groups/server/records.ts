import { ownRowsOf } from '#companies/server/door.ts';
import { listOwnWords } from '#pilot-groups/server/store-own.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it is about a person. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'pilot-group',
    tables: [
      'pilot_groups.area',
      'pilot_groups.pilot_group',
      'pilot_groups.promise',
      'pilot_groups.hours_answer',
      'pilot_groups.signature',
      'pilot_groups.version',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnWords(tx, actor.person)),
  },
];
