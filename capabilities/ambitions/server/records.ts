import { listOwnWords } from '#ambitions/server/store-own.ts';
import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person wrote and said. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'ambition',
    tables: [
      'ambitions.challenge',
      'ambitions.finish',
      'ambitions.sorting',
      'ambitions.joint_challenge',
      'ambitions.ambition',
      'ambitions.content',
      'ambitions.edit',
      'ambitions.standing',
      'ambitions.assent',
      'ambitions.version',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnWords(tx, actor.person)),
  },
];
