import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

const sealedBytes = 1873;

/** A row in each table of surveys. `tx` has the company and the person in scope, and ends so. */
export async function fillSurveys(
  tx: Tx,
  scope: { programme: string; companies: string[]; person: string },
): Promise<void> {
  const company = scope.companies[0]!;
  const by = scope.person;
  const [wave, slip, comment] = [makeId(), makeId(), makeId()];
  const address = `W${company.slice(-7)}`.toUpperCase();
  await sql`insert into surveys.wave (company, wave, address, address_hash, instrument, instrument_version, made_by, made_by_name, made_at)
    values (${company}, ${wave}, ${address}, ${randomBytes(32)}, 'employee-attitudes', '2026.1', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into surveys.wave_plan (company, plan, wave, title, reason, opens_on, closes_on, meeting_on, people, at_least, groups, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, ${wave}, 'Før vi begynner', '', '2027-01-11', '2027-01-22', '2027-01-26', 40, 5, '[]', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into surveys.wave_mark (company, mark, wave, kind, side, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${wave}, 'signed', 'employer', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into surveys.wave_key (company, wave, ballot_key, seal_key)
    values (${company}, ${wave}, ${randomBytes(32)}, ${randomBytes(32)})`.execute(tx);
  await sql`insert into surveys.slip (company, slip, wave, person, token_hash)
    values (${company}, ${slip}, ${wave}, ${by}, ${randomBytes(32)})`.execute(tx);
  await sql`insert into surveys.ballot (company, slip, blinded_hash)
    values (${company}, ${slip}, ${randomBytes(32)})`.execute(tx);
  await sql`insert into surveys.sealed_answer (company, wave, ballot, sealed)
    values (${company}, ${wave}, ${randomBytes(32)}, ${randomBytes(sealedBytes)})`.execute(tx);
  // Letters and what was opened are written by their errands, and by nobody else.
  await setScope(tx, { companies: [company], errand: 'remind-surveys' });
  await sql`insert into surveys.letter (company, wave, occasion, person)
    values (${company}, ${wave}, 'opened', ${by})`.execute(tx);
  await setScope(tx, { companies: [company], errand: 'open-surveys' });
  await sql`insert into surveys.answer (company, wave, answer, marks, groups)
    values (${company}, ${wave}, ${makeId()}, '{}', '{}')`.execute(tx);
  await sql`insert into surveys.comment (company, wave, comment, item, words)
    values (${company}, ${wave}, ${comment}, 'start-with', 'Orden')`.execute(tx);
  await sql`insert into surveys.wave_result (company, wave, answers, unreadable, tables, made_on)
    values (${company}, ${wave}, 0, 0, '{}', '2027-01-23')`.execute(tx);
  await setScope(tx, scope);
  await sql`insert into surveys.comment_review (company, review, wave, comment, side, outcome, spans, reason, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${wave}, ${comment}, 'employer', 'kept', '[]', '', ${by}, 'Marit', now())`.execute(
    tx,
  );
}
