import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the visits. `tx` has the company and the person in scope. */
export async function fillVisits(tx: Tx, company: string, by: string): Promise<void> {
  await sql`insert into visits.note_act (company, act, visit, kind, detail, said_by, said_by_name, said_as, said_at, received_at)
    values (${company}, ${makeId()}, '1', 'added', '{}', ${by}, 'Marit', 'adviser', now(), now())`.execute(
    tx,
  );
  await sql`insert into visits.hours (company, writing, entry, on_day, kind, minutes, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${makeId()}, '2027-01-11', 'visit', 60, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into visits.own_note (person, edit, company, visit, value, written_at)
    values (${by}, ${makeId()}, ${company}, '1', 'Hei', now())`.execute(tx);
}
