import { ownRowsOf } from '#companies/server/door.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnAnchorings, listOwnGroup } from '#steering-groups/server/store-group-own.ts';

/** What this room stores, and what of it a person is named in, wrote, signed or attached. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'steering-group',
    tables: [
      'steering_groups.member',
      'steering_groups.member_word',
      'steering_groups.chair',
      'steering_groups.mandate_edit',
      'steering_groups.mandate_version',
      'steering_groups.signature',
    ],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnGroup(tx, actor.person)),
  },
  {
    kind: 'anchoring-log',
    tables: ['steering_groups.anchoring', 'steering_groups.paper', 'steering_groups.withdrawal'],
    protection: 'S2',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnAnchorings(tx, actor.person)),
  },
];
