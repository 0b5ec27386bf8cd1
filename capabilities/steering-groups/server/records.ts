import { companiesInScope, setReach } from '#companies/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';
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
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnGroup(tx, actor.person)),
  },
  {
    kind: 'anchoring-log',
    tables: ['steering_groups.anchoring', 'steering_groups.paper', 'steering_groups.withdrawal'],
    protection: 'S2',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnAnchorings(tx, actor.person)),
  },
];

type OwnRow = { company: string; at: string } & RecordRow;

/** Own rows, with the company by name. */
async function ofOwn(
  tx: Tx,
  actor: Actor,
  read: () => Promise<readonly OwnRow[]>,
): Promise<readonly RecordRow[]> {
  await setReach(tx, actor);
  const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
  return (await read()).map(({ company, ...row }) => ({ company: names.get(company) ?? company, ...row }));
}
