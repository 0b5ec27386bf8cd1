import { sql } from 'kysely';
import type { Calendar } from '#engines/journey/shape.ts';
import type { Side } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { ChangeDetail } from '#programme/change.ts';
import type { MarkRow, Subject } from '#programme/marks.ts';
import type { ChangeRow, EnrolmentRow } from '#programme/rules.ts';

/** The enrolments in force of the companies in scope. */
export async function listEnrolments(
  tx: Tx,
): Promise<(EnrolmentRow & { cohortName: string; enrolledAt: string })[]> {
  const rows = await tx
    .selectFrom('programme.enrolment as e')
    .innerJoin('programme.cohort as c', 'c.cohort', 'e.cohort')
    .select([
      'e.company',
      'e.enrolment',
      'e.cohort',
      'e.template',
      'e.version',
      'e.calendar',
      'e.start',
      'e.visitWeekday',
      'e.close',
      'e.open',
      'e.enrolledAt',
      'c.name as cohortName',
    ])
    .where('e.endedAt', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, calendar: row.calendar as Calendar }));
}

/** Inserts an enrolment; false when the company already has one in force (or a retry already made it). */
export async function insertEnrolment(tx: Tx, row: EnrolmentRow & { enrolledBy: string }): Promise<boolean> {
  const inserted = await tx
    .insertInto('programme.enrolment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('enrolment')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Changes of the companies in scope, oldest first within each enrolment. */
export async function listChanges(tx: Tx): Promise<(ChangeRow & { enrolment: string })[]> {
  const rows = await tx
    .selectFrom('programme.change')
    .select([
      'enrolment',
      'change',
      'revision',
      'detail',
      'reason',
      'changedByName as byName',
      'changedAt as at',
    ])
    .orderBy('enrolment')
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({ ...row, detail: row.detail as ChangeDetail }));
}

/** Holds the enrolment for this transaction, so that two changes at once come one after the other. */
export async function lockEnrolment(tx: Tx, enrolment: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${enrolment}, 0))`.execute(tx);
}

export async function insertChange(
  tx: Tx,
  row: {
    company: string;
    enrolment: string;
    change: string;
    revision: number;
    detail: ChangeDetail;
    reason: string;
    changedBy: string;
    changedByName: string;
    changedAt: string;
  },
): Promise<void> {
  await tx
    .insertInto('programme.change')
    .values({ ...row, kind: row.detail.kind, detail: JSON.stringify(row.detail) })
    .execute();
}

/** Marks of the companies in scope, oldest first. */
export async function listMarks(tx: Tx): Promise<(MarkRow & { enrolment: string; mark: string })[]> {
  const rows = await tx
    .selectFrom('programme.mark')
    .select([
      'enrolment',
      'mark',
      'subject',
      'key',
      'side',
      'state',
      'note',
      'markedByName as byName',
      'markedBy as person',
      'markedAt as at',
    ])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    subject: row.subject as Subject,
    side: row.side as Side | null,
    state: row.state as MarkRow['state'],
  }));
}

export type MarkInsert = {
  company: string;
  mark: string;
  enrolment: string;
  subject: string;
  key: string;
  side: Side | null;
  state: string;
  note: string;
  markedBy: string;
  markedByName: string;
  markedAt: string;
};

/** The same mark twice is one mark: the id is made by whoever acts. */
export async function insertMarks(tx: Tx, rows: readonly MarkInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('programme.mark')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['company', 'mark']).doNothing())
    .execute();
}

export async function listCohorts(tx: Tx): Promise<{ cohort: string; name: string; template: string }[]> {
  return tx.selectFrom('programme.cohort').select(['cohort', 'name', 'template']).orderBy('madeAt').execute();
}

export type CohortRow = { cohort: string; programme: string; template: string; name: string };

/** Answers with what stands under the id: this row, or the one that was there before. */
export async function insertCohort(tx: Tx, row: CohortRow & { madeBy: string }): Promise<CohortRow> {
  await tx
    .insertInto('programme.cohort')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('programme.cohort')
    .select(['cohort', 'programme', 'template', 'name'])
    .where('cohort', '=', row.cohort)
    .executeTakeFirstOrThrow();
}

export type FeedRow = {
  feed: string;
  person: string;
  company: string | null;
  /** Factors given in the session it was made in. */
  level: 1 | 2;
  language: Language;
  madeAt: string;
};

export async function listFeeds(tx: Tx, person: string): Promise<FeedRow[]> {
  const rows = await tx
    .selectFrom('programme.calendarFeed')
    .select(['feed', 'person', 'company', 'level', 'language', 'madeAt'])
    .where('person', '=', person)
    .where('endedAt', 'is', null)
    .orderBy('madeAt')
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as 1 | 2, language: row.language as Language }));
}

/** False when the id is another person's, or was this person's for something else or has been ended. */
export async function insertFeed(
  tx: Tx,
  row: Omit<FeedRow, 'madeAt'> & { tokenHash: Buffer },
): Promise<boolean> {
  const made = await tx
    .insertInto('programme.calendarFeed')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('feed')
    .executeTakeFirst();
  if (made) return true;
  // A retry gets a secret of its own: the first may never have reached the person.
  const again = await tx
    .updateTable('programme.calendarFeed')
    .set({ tokenHash: row.tokenHash })
    .where('feed', '=', row.feed)
    .where('person', '=', row.person)
    .where('company', 'is not distinct from', row.company)
    .where('endedAt', 'is', null)
    .returning('feed')
    .executeTakeFirst();
  return again !== undefined;
}

export async function endFeed(tx: Tx, feed: string, person: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('programme.calendarFeed')
    .set({ endedAt: now.toISOString() })
    .where('feed', '=', feed)
    .where('person', '=', person)
    .where('endedAt', 'is', null)
    .returning('feed')
    .executeTakeFirst();
  return ended !== undefined;
}

/** The feed a secret belongs to; the scope shows only that row. */
export async function findFeed(tx: Tx): Promise<FeedRow | null> {
  const row = await tx
    .selectFrom('programme.calendarFeed')
    .select(['feed', 'person', 'company', 'level', 'language', 'madeAt'])
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, level: row.level as 1 | 2, language: row.language as Language } : null;
}
