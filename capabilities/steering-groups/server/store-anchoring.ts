import { createHash } from 'node:crypto';
import type { AttachmentType } from '#platform/contract/attachment-types.ts';
import type { Attachment } from '#platform/server/attachment/attachment.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { AnchoringBody, AnchoringEntry, AnchoringPaper } from '#steering-groups/anchoring-view.ts';
import type { Author } from '#steering-groups/server/store-group.ts';

type Withdrawals = ReadonlyMap<string, AnchoringEntry['withdrawn']>;

/** The log of a company in scope, as it was written. */
export async function listAnchorings(tx: Tx, company: string): Promise<AnchoringEntry[]> {
  const rows = await tx
    .selectFrom('steering_groups.anchoring')
    .select([
      'anchoring',
      'body',
      'bodyName',
      'heldOn',
      'caseNumber',
      'about',
      'said',
      'recordedByName as by',
      'recordedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  const withdrawals = await mapWithdrawals(tx, company);
  const papers = Map.groupBy(await listPapers(tx, company, withdrawals), ({ anchoring }) => anchoring);
  return rows.map(({ by, at, ...row }) => ({
    ...row,
    from: 'log' as const,
    body: row.body as AnchoringBody,
    recorded: { by, at },
    withdrawn: withdrawals.get(row.anchoring) ?? null,
    papers: (papers.get(row.anchoring) ?? []).map(({ anchoring: _, ...paper }) => paper),
  }));
}

async function mapWithdrawals(tx: Tx, company: string): Promise<Withdrawals> {
  const rows = await tx
    .selectFrom('steering_groups.withdrawal')
    .select(['subject', 'reason', 'withdrawnByName as by', 'withdrawnAt as at'])
    .where('company', '=', company)
    .execute();
  return new Map(rows.map(({ subject, ...said }) => [subject, said]));
}

async function listPapers(
  tx: Tx,
  company: string,
  withdrawals: Withdrawals,
): Promise<(AnchoringPaper & { anchoring: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.paper')
    .select(['paper', 'anchoring', 'name', 'type', 'size', 'addedByName as by', 'addedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map(({ by, at, ...row }) => ({
    ...row,
    type: row.type as AttachmentType,
    added: { by, at },
    withdrawn: withdrawals.get(row.paper) ?? null,
  }));
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Whether an entry has the very same file already, as a paper nobody has withdrawn. */
export async function hasPaper(
  tx: Tx,
  company: string,
  entry: AnchoringEntry,
  bytes: Buffer,
): Promise<boolean> {
  const standing = entry.papers.filter(({ withdrawn }) => withdrawn === null).map(({ paper }) => paper);
  if (standing.length === 0) return false;
  const row = await tx
    .selectFrom('steering_groups.paper')
    .select('paper')
    .where('company', '=', company)
    .where('paper', 'in', standing)
    .where('digest', '=', digestOf(bytes))
    .executeTakeFirst();
  return row !== undefined;
}

/** A paper's name and content, or null; `tx` has its company in scope. */
export async function findPaper(
  tx: Tx,
  company: string,
  paper: string,
): Promise<{ name: string; content: Buffer; isWithdrawn: boolean } | null> {
  const row = await tx
    .selectFrom('steering_groups.paper as p')
    .leftJoin('steering_groups.withdrawal as w', (join) =>
      join.onRef('w.company', '=', 'p.company').onRef('w.subject', '=', 'p.paper'),
    )
    .select(['p.name', 'p.content', 'w.subject'])
    .where('p.company', '=', company)
    .where('p.paper', '=', paper)
    .executeTakeFirst();
  return row ? { name: row.name, content: row.content, isWithdrawn: row.subject !== null } : null;
}

/** The same entry twice is one: its id is made by whoever writes it down. */
export async function insertAnchoring(
  tx: Tx,
  row: Pick<
    AnchoringEntry,
    'anchoring' | 'body' | 'bodyName' | 'heldOn' | 'caseNumber' | 'about' | 'said'
  > & { company: string },
  { person: recordedBy, name: recordedByName, at: recordedAt }: Author,
): Promise<void> {
  await tx
    .insertInto('steering_groups.anchoring')
    .values({ ...row, recordedBy, recordedByName, recordedAt })
    .onConflict((conflict) => conflict.columns(['company', 'anchoring']).doNothing())
    .execute();
}

export async function insertPaper(
  tx: Tx,
  row: { company: string; anchoring: string; paper: string },
  { name, type, bytes }: Attachment,
  { person: addedBy, name: addedByName, at: addedAt }: Author,
): Promise<void> {
  const file = { name, type, size: bytes.length, digest: digestOf(bytes), content: bytes };
  await tx
    .insertInto('steering_groups.paper')
    .values({ ...row, ...file, addedBy, addedByName, addedAt })
    .onConflict((conflict) => conflict.columns(['company', 'paper']).doNothing())
    .execute();
}

/** What is withdrawn once stays withdrawn, for the reason given first. */
export async function insertWithdrawal(
  tx: Tx,
  row: { company: string; subject: string; kind: 'anchoring' | 'paper'; reason: string },
  { person: withdrawnBy, name: withdrawnByName, at: withdrawnAt }: Author,
): Promise<void> {
  await tx
    .insertInto('steering_groups.withdrawal')
    .values({ ...row, withdrawnBy, withdrawnByName, withdrawnAt })
    .onConflict((conflict) => conflict.columns(['company', 'subject']).doNothing())
    .execute();
}
