import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Advice, Evidence } from '#programme/gate-view.ts';
import type { AdviceRow, EvidenceRow, OwnershipRow } from '#programme/gates.ts';

type OfEnrolment<T> = T & { enrolment: string };

/** Who has taken which deliverable in the companies in scope, oldest first. */
export async function listOwnerships(tx: Tx): Promise<OfEnrolment<OwnershipRow>[]> {
  return tx
    .selectFrom('programme.ownership')
    .select(['enrolment', 'key', 'ownerName as name'])
    .orderBy('number')
    .execute();
}

/** Evidence in the companies in scope without the files themselves, oldest first. */
export async function listEvidence(tx: Tx): Promise<OfEnrolment<EvidenceRow>[]> {
  const rows = await tx
    .selectFrom('programme.evidence as e')
    .leftJoin('programme.evidenceWithdrawal as w', (join) =>
      join.onRef('w.company', '=', 'e.company').onRef('w.evidence', '=', 'e.evidence'),
    )
    .select([
      'e.enrolment',
      'e.key',
      'e.evidence',
      'e.kind',
      'e.words',
      'e.link',
      'e.fileName',
      'e.givenByName as by',
      'e.givenAt as at',
      'w.withdrawnByName',
      'w.withdrawnAt',
      'w.reason',
    ])
    .orderBy('e.givenAt')
    .orderBy('e.evidence')
    .execute();
  return rows.map(({ withdrawnByName, withdrawnAt, reason, ...row }) => ({
    ...row,
    kind: row.kind as Evidence['kind'],
    withdrawn:
      withdrawnByName !== null && withdrawnAt !== null && reason !== null
        ? { by: withdrawnByName, at: withdrawnAt, reason }
        : null,
  }));
}

/** What has been advised in the companies in scope, oldest first. */
export async function listAdvice(tx: Tx): Promise<OfEnrolment<AdviceRow>[]> {
  const rows = await tx
    .selectFrom('programme.advice')
    .select(['enrolment', 'gate', 'advice', 'verdict', 'words', 'givenByName as by', 'givenAt as at'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, verdict: row.verdict as Advice['verdict'] }));
}

type Given = { company: string; enrolment: string; givenBy: string; givenByName: string; givenAt: string };

/** The same ownership twice is one. */
export async function insertOwnership(
  tx: Tx,
  row: Given & { ownership: string; key: string; owner: string | null; ownerName: string },
): Promise<void> {
  await tx
    .insertInto('programme.ownership')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'ownership']).doNothing())
    .execute();
}

/** The same evidence twice is one. */
export async function insertEvidence(
  tx: Tx,
  row: Given & {
    evidence: string;
    key: string;
    kind: Evidence['kind'];
    words: string;
    link: string;
    fileName: string;
    fileType: string;
    content: Buffer | null;
  },
): Promise<void> {
  await tx
    .insertInto('programme.evidence')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'evidence']).doNothing())
    .execute();
}

/** False when it was withdrawn before. */
export async function insertWithdrawal(
  tx: Tx,
  row: {
    company: string;
    evidence: string;
    reason: string;
    withdrawnBy: string;
    withdrawnByName: string;
    withdrawnAt: string;
  },
): Promise<boolean> {
  const made = await tx
    .insertInto('programme.evidenceWithdrawal')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'evidence']).doNothing())
    .returning('evidence')
    .executeTakeFirst();
  return made !== undefined;
}

/** The same advice twice is one. */
export async function insertAdvice(
  tx: Tx,
  row: Given & { advice: string; gate: string; verdict: Advice['verdict']; words: string },
): Promise<void> {
  await tx
    .insertInto('programme.advice')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'advice']).doNothing())
    .execute();
}

/** A file that was attached; null when there is none under the id. */
export async function findFile(
  tx: Tx,
  company: string,
  evidence: string,
): Promise<{ name: string; content: Buffer } | null> {
  const row = await tx
    .selectFrom('programme.evidence')
    .select(['fileName as name', 'content'])
    .where('company', '=', company)
    .where('evidence', '=', evidence)
    .executeTakeFirst();
  return row?.content ? { name: row.name, content: row.content } : null;
}

export type OwnGateRow = { company: string; at: string; did: string; key: string; words: string };

/** What a person has taken, attached, withdrawn and advised, in the companies in scope. */
export async function listOwnGateRows(tx: Tx, person: string): Promise<OwnGateRow[]> {
  const { rows } = await sql<OwnGateRow>`
    select company, given_at as at, 'owned' as did, key, owner_name as words
      from programme.ownership where given_by = ${person} or owner = ${person}
    union all
    select company, given_at, 'evidence', key, coalesce(nullif(words, ''), nullif(link, ''), file_name)
      from programme.evidence where given_by = ${person}
    union all
    select w.company, w.withdrawn_at, 'withdrawn', e.key, w.reason
      from programme.evidence_withdrawal w
      join programme.evidence e on e.company = w.company and e.evidence = w.evidence
      where w.withdrawn_by = ${person}
    union all
    select company, given_at, 'advice', gate, words from programme.advice where given_by = ${person}
    order by at`.execute(tx);
  return rows;
}
