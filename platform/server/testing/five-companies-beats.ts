import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** What has been decided about visits, who is invited to them, and who wants to be. */
export async function fillBeats(tx: Tx, company: string, enrolment: string, by: string): Promise<void> {
  for (let i = 1; i <= 2; i += 1) {
    await sql`insert into programme.beat_change (company, change, enrolment, subject, key, sequence, kind, planned, date, reason, changed_by, changed_by_name, changed_at)
      values (${company}, ${makeId()}, ${enrolment}, 'visit', '3', ${i}, 'moved', '2027-02-08', ${`2027-02-1${i}`}, 'Messe', ${by}, 'Marit', now())`.execute(
      tx,
    );
    await sql`insert into programme.calendar_invitation (company, invitation, enrolment, subject, key, person, sequence, kind, date, made_at, due_at)
      values (${company}, ${makeId()}, ${enrolment}, 'visit', '3', ${by}, ${i}, 'request', ${`2027-02-1${i}`}, now(), now() + interval '1 hour')`.execute(
      tx,
    );
    await sql`insert into programme.invitation_wish (company, wish, person, wanted, said_at)
      values (${company}, ${makeId()}, ${by}, ${i === 1}, now())`.execute(tx);
  }
}
