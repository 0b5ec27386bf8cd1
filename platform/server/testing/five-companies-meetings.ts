import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/**
 * A row in each table of the steering group's meetings: one is signed by both, the other is open. Sealing takes two
 * persons; `tx` has the company in scope, and is left with `by`.
 */
export async function fillMeetings(tx: Tx, company: string, by: string): Promise<void> {
  const [meeting, sealed, open, entry, other] = [makeId(), makeId(), makeId(), makeId(), makeId()];
  const digest = 'a'.repeat(64);
  const speak = (person: string) => sql`select set_config('app.person', ${person}, true)`.execute(tx);
  await sql`insert into steering_groups.meeting (company, meeting, on_date, place, why, side, called_by, called_by_name, called_at)
    values (${company}, ${meeting}, '2027-03-01', 'Kantina', 'Ordre', 'employer', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into steering_groups.calling_off (company, meeting, reason, called_off_by, called_off_by_name, called_off_at)
    values (${company}, ${meeting}, 'Bort', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.agenda_item (company, item, meeting, title, why, side, added_by, added_by_name, added_at)
    values (${company}, ${makeId()}, 'x-1', 'Tid', 'Nå', 'employer', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.agenda_word (company, word, meeting, key, kind, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'x-1', 'own:1', 'put-off', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.agenda_order (company, ordering, meeting, keys, ordered_by, ordered_by_name, ordered_at)
    values (${company}, ${makeId()}, 'x-1', '{}', ${by}, 'Marit', now())`.execute(tx);
  for (const [minutes, key] of [
    [sealed, 'x-1'],
    [open, 'x-2'],
  ])
    await sql`insert into steering_groups.minutes (company, minutes, meeting, held_on, agenda, begun_by, begun_by_name, begun_at)
      values (${company}, ${minutes}, ${key}, '2027-03-01', '[]', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.attendance (company, attendance, minutes, employer_present, employer_members, employees_present, employees_members, counted_by, counted_by_name, counted_at)
    values (${company}, ${makeId()}, ${open}, 1, 1, 1, 1, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.entry (company, entry, minutes, kind, item, side, written_by, written_by_name, written_at)
    values (${company}, ${entry}, ${open}, 'dissent', 'own:1', 'employer', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into steering_groups.entry_edit (company, edit, minutes, entry, field, value, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${open}, ${entry}, 'text', 'Nei', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.entry_term (company, term, minutes, entry, owner_name, owner_side, due, set_by, set_by_name, set_at)
    values (${company}, ${makeId()}, ${open}, ${entry}, 'Marit', 'employer', '2027-03-02', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into steering_groups.striking (company, striking, minutes, entry, struck, struck_by, struck_by_name, struck_at)
    values (${company}, ${makeId()}, ${open}, ${entry}, false, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.dissent_word (company, word, entry, kind, side, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${entry}, 'raised', 'employer', ${by}, 'Marit', now())`.execute(tx);
  for (const minutes of [sealed, open])
    await sql`insert into steering_groups.ending (company, minutes, ended_by, ended_by_name, ended_at)
      values (${company}, ${minutes}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.declining (company, declining, minutes, side, reason, declined_by, declined_by_name, declined_at)
    values (${company}, ${makeId()}, ${open}, 'employer', 'Vent', ${by}, 'Marit', now())`.execute(tx);
  for (const [person, side] of [
    [other, 'employees'],
    [by, 'employer'],
  ]) {
    await speak(person!);
    await sql`insert into steering_groups.minutes_signature (company, signature, minutes, side, digest, signed_by, signed_by_name, signed_at)
      values (${company}, ${makeId()}, ${sealed}, ${side}, ${digest}, ${person}, 'Marit', now())`.execute(tx);
  }
  await sql`insert into steering_groups.sealing (company, minutes, digest, sealed_by, sealed_by_name, sealed_at)
    values (${company}, ${sealed}, ${digest}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.correction (company, correction, minutes, words, corrected_by, corrected_by_name, corrected_at)
    values (${company}, ${makeId()}, ${sealed}, 'Feil', ${by}, 'Marit', now())`.execute(tx);
}
