import { listOwnWords } from '#ambitions/server/store-own.ts';
import { companiesInScope, setReach } from '#companies/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';

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
