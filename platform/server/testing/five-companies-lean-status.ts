import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the lean status. `tx` has the programme, the company and the person in scope. */
export async function fillLeanStatus(
  tx: Tx,
  { programme, company, by }: { programme: string; company: string; by: string },
): Promise<void> {
  const [round, photo] = [makeId(), makeId()];
  await sql`insert into lean_status.instrument (programme, version, source, body, hash)
    values (${programme}, '1', '', '{}', '') on conflict do nothing`.execute(tx);
  await sql`insert into lean_status.round (company, round, occasion, title, programme, version, opens_on, started_by, started_by_name, started_at)
    values (${company}, ${round}, 'week-10', '', ${programme}, '1', '2027-01-11', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into lean_status.round_day (company, round_day, round, closes_on, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${round}, '2027-02-11', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into lean_status.photo (company, photo, type, content, width, height, added_by, added_at)
    values (${company}, ${photo}, 'image/jpeg', ${Buffer.from([1])}, 1, 1, ${by}, now())`.execute(tx);
  await sql`insert into lean_status.rating (company, rating, round, voice, dimension, now_level, target_level, observation, photo, rated_by, rated_by_name, rated_at)
    values (${company}, ${makeId()}, ${round}, 'management', 'flow', 2, 4, 'Paller', ${photo}, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into lean_status.handing (company, handing, round, voice, given, said_by, said_at)
    values (${company}, ${makeId()}, ${round}, 'management', true, ${by}, now())`.execute(tx);
  await sql`insert into lean_status.laying_word (company, word, round, side, given, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${round}, 'employer', true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into lean_status.laying (company, round, cause, laid_at)
    values (${company}, ${round}, 'last-day', now())`.execute(tx);
  await sql`insert into lean_status.operator_result (company, round, recorded_at)
    values (${company}, ${round}, now())`.execute(tx);
  await sql`insert into lean_status.operator_row (company, round, dimension, answers, median)
    values (${company}, ${round}, 'flow', 12, 2.5)`.execute(tx);
  await sql`insert into lean_status.agreed_edit (company, edit, round, dimension, now_level, target_level, note, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${round}, 'flow', 2, 4, '', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into lean_status.assent (company, assent, round, dimension, side, given, digest, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${round}, 'flow', 'employer', true, 'x', ${by}, 'Marit', now())`.execute(
    tx,
  );
}
