import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the pilot groups. `tx` has the company and the person in scope. */
export async function fillPilotGroups(tx: Tx, company: string, by: string): Promise<void> {
  const [area, group] = [makeId(), makeId()];
  const digest = '0'.repeat(64);
  await sql`insert into pilot_groups.area (company, content, area, name, what, why, challenge, stands, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${area}, 'Montasje', '', '', '', true, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into pilot_groups.pilot_group (company, content, pilot_group, title, goal, areas, sites, rhythm, meets, line, steering, members, stands, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${group}, 'Flyt', '', ${`{${area}}`}, '{}', 'weekly', '', '', '', '[]', true, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into pilot_groups.promise (company, promise, pilot_group, hours, persons, from_date, to_date, note, promised_by, promised_by_name, promised_at)
    values (${company}, ${makeId()}, ${group}, 2, 4, '2027-01-11', '2027-06-30', '', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into pilot_groups.hours_answer (company, answer, pilot_group, week, side, word, hours, note, answered_by, answered_by_name, answered_at)
    values (${company}, ${makeId()}, ${group}, '2027-01-11', 'employer', 'kept', 8, '', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into pilot_groups.signature (company, signature, side, digest, is_given, signed_by, signed_by_name, signed_at)
    values (${company}, ${makeId()}, 'employer', ${digest}, true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into pilot_groups.version (company, version, digest, content, signatures, signed_by, signed_at)
    values (${company}, ${makeId()}, ${digest}, '{}', '{}', ${by}, now())`.execute(tx);
}
