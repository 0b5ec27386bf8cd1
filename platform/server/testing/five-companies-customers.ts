import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** A row in each table of what customers say. `tx` has the company and the person in scope, and ends so. */
export async function fillCustomers(
  tx: Tx,
  scope: { programme: string; companies: string[]; person: string },
): Promise<void> {
  const company = scope.companies[0]!;
  const by = scope.person;
  const [customer, interview, statement, need, other] = [makeId(), makeId(), makeId(), makeId(), makeId()];
  const [round, link, answer] = [makeId(), makeId(), makeId()];
  await sql`insert into customers.customer (company, customer, made_by, made_at)
    values (${company}, ${customer}, ${by}, now())`.execute(tx);
  await sql`insert into customers.customer_version (company, customer, revision, name, written_by, written_by_name, written_at)
    values (${company}, ${customer}, 1, 'Havbris', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.interview (company, interview, made_by, made_at)
    values (${company}, ${interview}, ${by}, now())`.execute(tx);
  await sql`insert into customers.interview_version (company, interview, revision, customer, role, held_on, held_by, employer_there, employees_there, finished, written_by, written_by_name, written_at)
    values (${company}, ${interview}, 1, ${customer}, 'innkjøper', '2027-01-11', 'Marit', true, true, true, ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into customers.statement (company, interview, revision, statement, position, wants, gets, quote, quote_use)
    values (${company}, ${interview}, 1, ${statement}, 0, 'Tid', '', '', 'none')`.execute(tx);
  await sql`insert into customers.removal (company, removal, kind, subject, removed, reason, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'interview', ${interview}, false, '', ${by}, 'Marit', now())`.execute(
    tx,
  );
  for (const id of [need, other]) {
    await sql`insert into customers.need (company, need, made_by, made_at)
      values (${company}, ${id}, ${by}, now())`.execute(tx);
    await sql`insert into customers.need_version (company, need, revision, name, written_by, written_by_name, written_at)
      values (${company}, ${id}, 1, 'Tid', ${by}, 'Marit', now())`.execute(tx);
  }
  await sql`insert into customers.placement (company, placement, statement, need, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${statement}, ${need}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.quote_tie (company, tie, statement, pilot_group, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${statement}, ${makeId()}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.merging (company, merging, need, into_need, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${other}, ${need}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.round (company, round, title, opens_on, closes_on, made_by, made_by_name, made_at)
    values (${company}, ${round}, 'Høst', '2027-01-11', '2027-02-11', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.round_need (company, round, need, position, names)
    values (${company}, ${round}, ${need}, 0, '{}')`.execute(tx);
  await sql`insert into customers.round_change (company, change, round, kind, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${round}, 'closed', ${by}, 'Marit', now())`.execute(tx);
  const hash = createHash('sha256').update(link).digest();
  await sql`insert into customers.link (company, link, round, language, token_hash, made_by, made_by_name, made_at)
    values (${company}, ${link}, ${round}, 'nb', ${hash}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.link_ending (company, link, said_by, said_by_name, said_at)
    values (${company}, ${link}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.description_edit (company, edit, value, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, 'x', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into customers.assent (company, assent, side, given, digest, interviews, answers, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, 'employer', true, 'x', 1, 1, ${by}, 'Marit', now())`.execute(tx);
  // Answers are given by whoever holds a link, and by nobody else.
  await setScope(tx, { companies: [company], secret: hash.toString('hex') });
  await sql`insert into customers.answer (company, answer, round, link, words, may_quote, answered_on)
    values (${company}, ${answer}, ${round}, ${link}, '', false, '2027-01-12')`.execute(tx);
  await sql`insert into customers.answer_mark (company, answer, need, importance)
    values (${company}, ${answer}, ${need}, 5)`.execute(tx);
  await setScope(tx, scope);
}
