import type { Role } from '#people/role.ts';
import { underProgramme } from '#people/server/store.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type InvitationRow = {
  invitation: string;
  company: string | null;
  programme: string | null;
  organisation: string | null;
  /** The programme a role in an organisation stands under. */
  underProgramme: string | null;
  role: Role;
  place: string;
  name: string;
  email: string | null;
  language: Language;
  toDate: string;
  invitedBy: string;
  invitedByName: string;
  invitedAt: string;
  expiresAt: string;
  mailDueAt: string | null;
  mailTries: number;
  mailedAt: string | null;
  acceptedAt: string | null;
  withdrawnAt: string | null;
  codeHash: string | null;
  codeTries: number;
};

const columns = [
  'invitation',
  'company',
  'programme',
  'organisation',
  'underProgramme',
  'role',
  'place',
  'name',
  'email',
  'language',
  'toDate',
  'invitedBy',
  'invitedByName',
  'invitedAt',
  'expiresAt',
  'mailDueAt',
  'mailTries',
  'mailedAt',
  'acceptedAt',
  'withdrawnAt',
  'codeHash',
  'codeTries',
] as const;

type Secrets = { tokenHash?: Buffer; slipHash?: Buffer; codeHash?: string };

/** Inserts an invitation; false, and nothing written, when its id is taken. */
export async function insertInvitation(
  tx: Tx,
  row: Omit<
    InvitationRow,
    'underProgramme' | 'mailTries' | 'mailedAt' | 'acceptedAt' | 'withdrawnAt' | 'codeHash' | 'codeTries'
  > &
    Secrets,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('people.invitation')
    .values({ ...row, underProgramme: underProgramme(row) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('invitation')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The invitations in scope that are neither accepted nor withdrawn, the latest first: of one company, or over programmes. */
export async function listInvitations(tx: Tx, company: string | null): Promise<InvitationRow[]> {
  const rows = await tx
    .selectFrom('people.invitation')
    .select(columns)
    .where('company', company ? '=' : 'is', company)
    .where('withdrawnAt', 'is', null)
    .where('acceptedAt', 'is', null)
    .orderBy('invitedAt', 'desc')
    .execute();
  return rows.map(typed);
}

export async function findInvitation(tx: Tx, invitation: string): Promise<InvitationRow | null> {
  const row = await tx
    .selectFrom('people.invitation')
    .select(columns)
    .where('invitation', '=', invitation)
    .executeTakeFirst();
  return row ? typed(row) : null;
}

/** The one invitation a secret in scope belongs to, locked until the transaction ends; null when there is none. */
export async function lockInvitation(
  tx: Tx,
  by: { tokenHash: string } | { slipHash: string },
): Promise<InvitationRow | null> {
  const query = tx.selectFrom('people.invitation').select(columns).forUpdate();
  const row = await ('tokenHash' in by
    ? query.where('tokenHash', '=', Buffer.from(by.tokenHash, 'hex'))
    : query.where('slipHash', '=', Buffer.from(by.slipHash, 'hex'))
  ).executeTakeFirst();
  return row ? typed(row) : null;
}

/** Counts a typed code, or (`by` -1) takes the count of one that fitted back. */
export async function countCodeTry(tx: Tx, slipHash: string, by: 1 | -1): Promise<void> {
  await tx
    .updateTable('people.invitation')
    .set((eb) => ({ codeTries: eb('codeTries', '+', by) }))
    .where('slipHash', '=', Buffer.from(slipHash, 'hex'))
    .execute();
}

/** Letters whose time has come; the errand `people.letters` is in scope. Each is locked, and one that is being sent is passed over. */
export async function lockLetter(tx: Tx, now: Date): Promise<InvitationRow | null> {
  const row = await tx
    .selectFrom('people.invitation')
    .select(columns)
    .where('mailDueAt', '<=', now.toISOString())
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('mailDueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ? typed(row) : null;
}

export async function updateInvitation(
  tx: Tx,
  invitation: string,
  change: Secrets & {
    expiresAt?: string;
    mailDueAt?: string | null;
    mailTries?: number;
    mailedAt?: string;
    acceptedAt?: string;
    acceptedBy?: string;
    withdrawnAt?: string;
  },
): Promise<void> {
  await tx.updateTable('people.invitation').set(change).where('invitation', '=', invitation).execute();
}

/** Forgets invitations that ran out before a moment; the errand has them in scope. */
export async function deleteInvitations(tx: Tx, before: Date): Promise<number> {
  const [result] = await tx
    .deleteFrom('people.invitation')
    .where('expiresAt', '<', before.toISOString())
    .execute();
  return Number(result?.numDeletedRows ?? 0);
}

const typed = <R extends { role: string; language: string }>(row: R) =>
  ({ ...row, role: row.role as Role, language: row.language as Language }) as R & {
    role: Role;
    language: Language;
  };
