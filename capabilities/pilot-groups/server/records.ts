import { companiesInScope, setReach } from '#companies/server/door.ts';
import { listOwnWords } from '#pilot-groups/server/store-own.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';

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
    about: ofOwn,
  },
];

async function ofOwn(tx: Tx, actor: Actor): Promise<readonly RecordRow[]> {
  await setReach(tx, actor);
  const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
  return (await listOwnWords(tx, actor.person)).map(({ company, ...row }) => ({
    company: names.get(company) ?? company,
    ...row,
  }));
}
