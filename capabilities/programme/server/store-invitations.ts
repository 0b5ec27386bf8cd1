import type { Tx } from '#platform/server/database/scope.ts';
import type { BeatMode } from '#programme/beat-change.ts';
import type { InvitationRow, InvitationToMake } from '#programme/invitations.ts';

const columns = [
  'invitation',
  'subject',
  'key',
  'person',
  'sequence',
  'kind',
  'date',
  'fromHour',
  'toHour',
  'mode',
  'place',
  'madeAt',
  'tries',
  'dueAt',
  'sentAt',
  'droppedAt',
] as const;

export type StoredInvitation = InvitationRow & { madeAt: string };

type Stored = Omit<StoredInvitation, 'hours' | 'subject' | 'kind' | 'mode'> & {
  subject: string;
  kind: string;
  mode: string | null;
  fromHour: string | null;
  toHour: string | null;
};

const asRow = ({ fromHour, toHour, ...row }: Stored): StoredInvitation => ({
  ...row,
  subject: row.subject as InvitationRow['subject'],
  kind: row.kind as InvitationRow['kind'],
  mode: row.mode as BeatMode | null,
  hours: fromHour !== null && toHour !== null ? { from: fromHour, to: toHour } : null,
});

/** Every letter there has been about an enrolment in scope, oldest first. */
export async function listInvitations(tx: Tx, enrolment: string): Promise<StoredInvitation[]> {
  const rows = await tx
    .selectFrom('programme.calendarInvitation')
    .select(columns)
    .where('enrolment', '=', enrolment)
    .orderBy('number')
    .execute();
  return rows.map(asRow);
}

export async function insertInvitations(
  tx: Tx,
  of: { company: string; enrolment: string; at: string },
  rows: readonly (InvitationToMake & { invitation: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const { at, ...place } = of;
  await tx
    .insertInto('programme.calendarInvitation')
    .values(
      rows.map(({ hours, ...row }) => ({
        ...row,
        ...place,
        fromHour: hours?.from ?? null,
        toHour: hours?.to ?? null,
        madeAt: at,
        dueAt: at,
      })),
    )
    // Somebody else was a moment earlier with the same letter.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes letters that wait out of the queue: they are no longer true, or nobody can be reached. */
export async function dropInvitations(tx: Tx, invitations: readonly string[], at: string): Promise<void> {
  if (invitations.length === 0) return;
  await tx
    .updateTable('programme.calendarInvitation')
    .set({ dueAt: null, droppedAt: at })
    .where('invitation', 'in', [...invitations])
    .where('sentAt', 'is', null)
    .execute();
}

/**
 * A letter whose time has come, in any company; the errand that sends is in scope. Not locked: whoever decides about a
 * visit holds its enrolment first and its letters then, and so does whoever sends.
 */
export async function findDueInvitation(
  tx: Tx,
  now: Date,
): Promise<{ company: string; invitation: string } | null> {
  const row = await tx
    .selectFrom('programme.calendarInvitation')
    .select(['company', 'invitation'])
    .where('dueAt', '<=', now.toISOString())
    .orderBy('dueAt')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes a try, or that it is out. */
export async function updateInvitation(
  tx: Tx,
  invitation: string,
  change: { tries?: number; dueAt: string | null; sentAt?: string },
): Promise<void> {
  await tx
    .updateTable('programme.calendarInvitation')
    .set(change)
    .where('invitation', '=', invitation)
    .execute();
}

/** Who in the company in scope has said no thanks: the last word of each counts. */
export async function listUnwilling(tx: Tx, company: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('programme.invitationWish')
    .distinctOn('person')
    .select(['person', 'wanted'])
    .where('company', '=', company)
    .orderBy('person')
    .orderBy('number', 'desc')
    .execute();
  return new Set(rows.filter(({ wanted }) => !wanted).map(({ person }) => person));
}

/** The same wish twice is one: the id is made by whoever says it. */
export async function insertWish(
  tx: Tx,
  row: { company: string; wish: string; person: string; wanted: boolean; saidAt: string },
): Promise<void> {
  await tx
    .insertInto('programme.invitationWish')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'wish']).doNothing())
    .execute();
}

/** The letters a person was sent about companies in scope, and what they have said about getting them. */
export async function listOwnInvitations(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.calendarInvitation')
    .select(['company', 'subject', 'key', 'kind', 'date', 'sentAt'])
    .where('person', '=', person)
    .where('sentAt', 'is not', null)
    .orderBy('number')
    .execute();
}

export async function listOwnWishes(tx: Tx, person: string) {
  return tx
    .selectFrom('programme.invitationWish')
    .select(['company', 'wanted', 'saidAt'])
    .where('person', '=', person)
    .orderBy('number')
    .execute();
}
