import type { Tx } from '#platform/server/database/scope.ts';
import type { BeatChangeRow, BeatMode, BeatWarningCode } from '#programme/beat-change.ts';

/** What has been decided about single visits and meetings of the companies in scope, oldest first within each. */
export async function listBeatChanges(tx: Tx): Promise<(BeatChangeRow & { enrolment: string })[]> {
  const rows = await tx
    .selectFrom('programme.beatChange')
    .select([
      'enrolment',
      'change',
      'subject',
      'key',
      'sequence',
      'kind',
      'planned',
      'date',
      'fromHour',
      'toHour',
      'mode',
      'place',
      'although',
      'reason',
      'changedByName as byName',
      'changedAt as at',
    ])
    .orderBy('sequence')
    .execute();
  return rows.map(({ fromHour, toHour, ...row }) => ({
    ...row,
    subject: row.subject as BeatChangeRow['subject'],
    kind: row.kind as BeatChangeRow['kind'],
    hours: fromHour !== null && toHour !== null ? { from: fromHour, to: toHour } : null,
    mode: row.mode as BeatMode | null,
    although: row.although as BeatWarningCode[],
  }));
}

export type BeatChangeInsert = Omit<BeatChangeRow, 'byName' | 'at'> & {
  company: string;
  enrolment: string;
  by: { person: string; name: string };
  at: string;
};

/** Stores a change that has been decided; the author is the person in scope. */
export async function insertBeatChange(tx: Tx, change: BeatChangeInsert): Promise<void> {
  const { hours, by, at, although, ...row } = change;
  await tx
    .insertInto('programme.beatChange')
    .values({
      ...row,
      although: [...although],
      fromHour: hours?.from ?? null,
      toHour: hours?.to ?? null,
      changedBy: by.person,
      changedByName: by.name,
      changedAt: at,
    })
    .execute();
}

/** What a person has decided about visits and meetings of the companies in scope. */
export async function listOwnBeatChanges(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.beatChange')
    .select(['company', 'subject', 'key', 'kind', 'date', 'reason', 'changedAt'])
    .where('changedBy', '=', person)
    .orderBy('changedAt')
    .execute();
}
