import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnLinks } from '#pulse-boards/server/store-links.ts';
import { listOwnChanges } from '#pulse-boards/server/store-own.ts';

/** What this room stores, and what of it a person wrote on a board. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'board',
    tables: [
      'pulse_boards.change',
      'pulse_boards.sequence',
      'pulse_boards.photo',
      'pulse_boards.translation',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnChanges(tx, actor.person)),
  },
  {
    kind: 'post-link',
    tables: [
      'pulse_boards.post_link',
      'pulse_boards.post_secret',
      'pulse_boards.post_secret_shown',
      'pulse_boards.post_link_ending',
    ],
    protection: 'S4',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnLinks(tx, actor.person)),
  },
];
