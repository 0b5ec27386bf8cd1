import { companiesInScope, setReach } from '#companies/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';
import { listOwnHours, listOwnNoteActs, listOwnWords } from '#visits/server/store-own.ts';

/** What this room stores, and what of it a person wrote, answered or logged. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'visit-note',
    tables: ['visits.note_act'],
    protection: 'S2',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnNoteActs(tx, actor.person)),
  },
  {
    kind: 'own-hours',
    tables: ['visits.hours'],
    protection: 'S2',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnHours(tx, actor.person)),
  },
  {
    kind: 'own-note',
    tables: ['visits.own_note'],
    protection: 'S4',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnWords(tx, actor.person)),
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
  return (await read()).map(({ company, ...row }) => ({ company: names.get(company) ?? company, ...row }));
}
