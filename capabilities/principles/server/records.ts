import { companiesInScope, setReach } from '#companies/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';
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
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnWork(tx, actor.person)),
  },
  {
    kind: 'private-note',
    tables: ['principles.note', 'principles.note_removal', 'principles.choice'],
    protection: 'S4',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnPrivate(tx, actor.person)),
  },
  {
    kind: 'principle-check',
    tables: ['principles.check_answer'],
    protection: 'S2',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnAnswers(tx, actor.person)),
  },
];

type OwnRow = { company: string; at: string } & RecordRow;

/** Own rows in the order of time, with the company by name. */
async function ofOwn(
  tx: Tx,
  actor: Actor,
  read: () => Promise<readonly OwnRow[]>,
): Promise<readonly RecordRow[]> {
  await setReach(tx, actor);
  const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
  return (await read())
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ company, ...row }) => ({ company: names.get(company) ?? company, ...row }));
}
