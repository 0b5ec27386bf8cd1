import type { AssentRow } from '#parties/intake-rules.ts';
import type { Anchoring, ReadinessReply } from '#parties/intake-view.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person wrote, answered, said yes to and proposed in the companies in scope, each list oldest first. */

export const listOwnApplications = (tx: Tx, person: string) =>
  tx
    .selectFrom('parties.application')
    .select(['company', 'contactName', 'contactReach', 'writtenAt as at'])
    .where('writtenBy', '=', person)
    .orderBy('writtenAt')
    .execute();

export async function listOwnAssents(tx: Tx, person: string) {
  const rows = await tx
    .selectFrom('parties.assent')
    .select(['company', 'subject', 'side', 'given', 'saidAt as at'])
    .where('saidBy', '=', person)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, subject: row.subject as AssentRow['subject'] }));
}

export async function listOwnAnchorings(tx: Tx, person: string) {
  const rows = await tx
    .selectFrom('parties.anchoring')
    .select(['company', 'body', 'heldOn', 'caseNumber', 'note', 'recordedAt as at'])
    .where('recordedBy', '=', person)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, body: row.body as Anchoring['body'] }));
}

export const listOwnAdmissions = (tx: Tx, person: string) =>
  tx
    .selectFrom('parties.admission')
    .select(['company', 'admittedAt as at'])
    .where('admittedBy', '=', person)
    .orderBy('admittedAt')
    .execute();

export async function listOwnSheets(tx: Tx, person: string) {
  const rows = await tx
    .selectFrom('parties.readiness')
    .select(['company', 'side', 'answers', 'note', 'answeredAt as at'])
    .where('answeredBy', '=', person)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, answers: row.answers as ReadinessReply[] }));
}

/** What a person did with joint acts; `subject` is what the act is about. */
export async function listOwnKeys(tx: Tx, person: string) {
  const proposed = await tx
    .selectFrom('parties.jointAct')
    .select(['company', 'subject', 'proposedSide as side', 'note', 'proposedAt as at'])
    .where('proposedBy', '=', person)
    .orderBy('number')
    .execute();
  const approved = await tx
    .selectFrom('parties.approval as k')
    .innerJoin('parties.jointAct as j', (join) =>
      join.onRef('j.company', '=', 'k.company').onRef('j.act', '=', 'k.act'),
    )
    .select(['k.company', 'j.subject', 'k.side', 'k.approvedAt as at'])
    .where('k.person', '=', person)
    .orderBy('j.number')
    .execute();
  const withdrew = await tx
    .selectFrom('parties.withdrawal as w')
    .innerJoin('parties.jointAct as j', (join) =>
      join.onRef('j.company', '=', 'w.company').onRef('j.act', '=', 'w.act'),
    )
    .select(['w.company', 'j.subject', 'w.side', 'w.note', 'w.withdrawnAt as at'])
    .where('w.person', '=', person)
    .orderBy('j.number')
    .execute();
  const took = await tx
    .selectFrom('parties.exportTaking as t')
    .innerJoin('parties.jointAct as j', (join) =>
      join.onRef('j.company', '=', 't.company').onRef('j.act', '=', 't.act'),
    )
    .select(['t.company', 'j.subject', 't.takenAt as at'])
    .where('t.takenBy', '=', person)
    .orderBy('j.number')
    .execute();
  const words = { side: null, note: '' };
  return [
    ...proposed.map((row) => ({ ...row, did: 'proposed' })),
    ...approved.map((row) => ({ ...words, ...row, did: 'approved' })),
    ...withdrew.map((row) => ({ ...row, did: 'withdrew' })),
    ...took.map((row) => ({ ...words, ...row, did: 'took-export' })),
  ].map((row) => ({ ...row, subject: row.subject as ActSubject }));
}
