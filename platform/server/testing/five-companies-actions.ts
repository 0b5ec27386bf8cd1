import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A few rows in each table of the actions. `tx` has the company and the person in scope. */
export async function fillActions(tx: Tx, company: string, by: string): Promise<void> {
  for (let i = 1; i <= 3; i += 1) {
    const action = makeId();
    await sql`insert into actions.action (company, action, source, source_thing, what, owner_name, owner_side, due, promised_on, written_by, written_by_name, written_at)
      values (${company}, ${action}, 'minutes', 'x', 'Noe', 'Marit', 'employer', '2027-02-01', '2027-01-11', ${by}, 'Marit', now())`.execute(
      tx,
    );
    await sql`insert into actions.word (company, word, action, kind, said_by, said_by_name, said_at)
      values (${company}, ${makeId()}, ${action}, 'done', ${by}, 'Marit', now())`.execute(tx);
  }
}
