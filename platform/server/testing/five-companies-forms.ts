import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the forms the parties answer apart, which both have handed in. */
export async function fillForms(tx: Tx, company: string, by: string): Promise<void> {
  const [form, edit] = [makeId(), makeId()];
  const speaks = `{"${company} employer","${company} employees"}`;
  await sql`select set_config('app.form_sides', ${speaks}, true)`.execute(tx);
  await sql`insert into surveys.form (company, form, occasion, thing, name, about_on, due_on, instrument, instrument_version, opened_by, opened_by_name, opened_at)
    values (${company}, ${form}, 'gathering', 'x', 'Samling', '2027-01-11', '2027-01-25', 'gathering-evaluation', '2026.1', ${by}, 'Marit', now())`.execute(
    tx,
  );
  for (const side of ['employer', 'employees']) {
    await sql`insert into surveys.form_answer (company, edit, form, side, item, value, written_by, written_by_name, written_at)
      values (${company}, ${makeId()}, ${form}, ${side}, 'gathering-use', '3', ${by}, 'Marit', now())`.execute(
      tx,
    );
    await sql`insert into surveys.form_mark (company, mark, form, kind, side, said_by, said_by_name, said_at)
      values (${company}, ${makeId()}, ${form}, 'handed-in', ${side}, ${by}, 'Marit', now())`.execute(tx);
  }
  await sql`insert into surveys.form_note (company, edit, form, item, side, value, written_by, written_by_name, written_at)
    values (${company}, ${edit}, ${form}, 'gathering-use', 'employer', 'x', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into surveys.form_assent (company, assent, form, edit, side, given, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${form}, ${edit}, 'employees', true, ${by}, 'Marit', now())`.execute(tx);
  await sql`select set_config('app.form_sides', '', true)`.execute(tx);
}
