import { sql } from 'kysely';
import type { ActRow, Approval } from '#parties/act-rules.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import { type Thresholds, thresholdFloor } from '#parties/thresholds.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Holds the parties of a company for this transaction: what two people do at once comes one after the other. */
export async function lockParties(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parties ${company}`}, 0))`.execute(tx);
}

/** A company's joint acts, oldest first. */
export async function listActs(tx: Tx, company: string): Promise<ActRow[]> {
  const rows = await tx
    .selectFrom('parties.jointAct as j')
    .leftJoin('parties.effect as e', (join) =>
      join.onRef('e.company', '=', 'j.company').onRef('e.act', '=', 'j.act'),
    )
    .leftJoin('parties.exportTaking as t', (join) =>
      join.onRef('t.company', '=', 'j.company').onRef('t.act', '=', 'j.act'),
    )
    .select([
      'j.act',
      'j.subject',
      'j.note',
      'j.proposedBy',
      'j.proposedByName',
      'j.proposedAt',
      'j.expiresAt',
      'e.tookAt as effectAt',
      't.takenAt',
    ])
    .where('j.company', '=', company)
    .orderBy('j.number')
    .execute();
  const approvals = await listApprovals(tx, company);
  const withdrawals = await listWithdrawals(tx, company);
  return rows.map((row) => ({
    ...row,
    subject: row.subject as ActSubject,
    approvals: approvals.get(row.act) ?? [],
    withdrawn: withdrawals.get(row.act) ?? null,
  }));
}

async function listApprovals(tx: Tx, company: string): Promise<Map<string, Approval[]>> {
  const rows = await tx
    .selectFrom('parties.approval')
    .select(['act', 'side', 'person', 'name', 'approvedAt as at'])
    .where('company', '=', company)
    .orderBy('approvedAt')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, side: row.side as Side })),
    ({ act }) => act,
  );
}

async function listWithdrawals(tx: Tx, company: string): Promise<Map<string, ActRow['withdrawn']>> {
  const rows = await tx
    .selectFrom('parties.withdrawal')
    .select(['act', 'side', 'person', 'name', 'note', 'withdrawnAt as at'])
    .where('company', '=', company)
    .execute();
  return new Map(rows.map(({ act, ...row }) => [act, { ...row, side: row.side as Side }]));
}

export type ActInsert = {
  company: string;
  act: string;
  key: string;
  subject: ActSubject;
  note: string;
  proposedBy: string;
  proposedByName: string;
  proposedSide: Side | null;
  proposedAt: string;
  expiresAt: string;
};

export async function insertAct(tx: Tx, row: ActInsert): Promise<void> {
  await tx
    .insertInto('parties.jointAct')
    .values({ ...row, kind: row.subject.kind, subject: JSON.stringify(row.subject) })
    .execute();
}

export async function insertApproval(
  tx: Tx,
  row: { company: string; act: string; side: Side; person: string; name: string; approvedAt: string },
): Promise<void> {
  await tx.insertInto('parties.approval').values(row).execute();
}

export async function insertWithdrawal(
  tx: Tx,
  row: {
    company: string;
    act: string;
    side: Side;
    person: string;
    name: string;
    note: string;
    withdrawnAt: string;
  },
): Promise<void> {
  await tx.insertInto('parties.withdrawal').values(row).execute();
}

/** The table itself refuses an effect that lacks a key. */
export async function insertEffect(tx: Tx, company: string, act: string, tookAt: string): Promise<void> {
  await tx.insertInto('parties.effect').values({ company, act, tookAt }).execute();
}

export async function insertThreshold(
  tx: Tx,
  company: string,
  act: string,
  { means, distributions }: Thresholds,
): Promise<void> {
  await tx.insertInto('parties.threshold').values({ company, act, means, distributions }).execute();
}

/** The smallest groups a company shows results for, and since when; the floors until the parties decide otherwise. */
export async function findThresholds(
  tx: Tx,
  company: string,
): Promise<Thresholds & { since: string | null }> {
  const row = await tx
    .selectFrom('parties.threshold as t')
    .innerJoin('parties.effect as e', (join) =>
      join.onRef('e.company', '=', 't.company').onRef('e.act', '=', 't.act'),
    )
    .select(['t.means', 't.distributions', 'e.tookAt as since'])
    .where('t.company', '=', company)
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { ...thresholdFloor, since: null };
}

/** Fetches a raw export; false when somebody did before. */
export async function insertTaking(
  tx: Tx,
  row: { company: string; act: string; takenBy: string; takenByName: string; takenAt: string },
): Promise<boolean> {
  const made = await tx
    .insertInto('parties.exportTaking')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('act')
    .executeTakeFirst();
  return made !== undefined;
}
