import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row in each table of the ambitions. `tx` has the company and the person in scope. */
export async function fillAmbitions(tx: Tx, company: string, by: string): Promise<void> {
  const [challenge, joint, ambition] = [makeId(), makeId(), makeId()];
  await sql`insert into ambitions.challenge (company, challenge, side, made_by, made_by_name, made_at)
    values (${company}, ${challenge}, 'employer', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.finish (company, finish, side, finished, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'employer', true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.sorting (company, sorting, challenge, topic, sorted_by, sorted_by_name, sorted_at)
    values (${company}, ${makeId()}, ${challenge}, ${challenge}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.joint_challenge (company, joint, topic, made_by, made_by_name, made_at)
    values (${company}, ${joint}, ${challenge}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.ambition (company, ambition, made_by, made_by_name, made_at)
    values (${company}, ${ambition}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.content (company, content, ambition, statement, figure, words, reason, answers, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${ambition}, 'Flyt', 'none', '', 'Kan ikke telles', array[${joint}]::uuid[], ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into ambitions.edit (company, edit, side, thing, field, value, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, 'employer', ${challenge}, 'title', 'Sent', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into ambitions.standing (company, standing, thing, stands, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${challenge}, true, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into ambitions.assent (company, assent, about, thing, side, word, said_of, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'joint', ${joint}, 'employer', 'yes', 'x', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into ambitions.version (company, version, digest, content, signatures, signed_by, signed_at)
    values (${company}, ${makeId()}, 'x', '{}', '{}', ${by}, now())`.execute(tx);
}
