import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Owners, evidence with one withdrawn, and advice. `tx` has the company and the person in scope. */
export async function fillGates(tx: Tx, company: string, enrolment: string, by: string): Promise<void> {
  const evidence = makeId();
  await sql`insert into programme.ownership (company, ownership, enrolment, key, owner_name, given_by, given_by_name, given_at)
    values (${company}, ${makeId()}, ${enrolment}, 'pulse', 'Marit', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into programme.evidence (company, evidence, enrolment, key, kind, words, given_by, given_by_name, given_at)
    values (${company}, ${evidence}, ${enrolment}, 'pulse', 'words', 'Tavla henger oppe', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into programme.evidence_withdrawal (company, evidence, reason, withdrawn_by, withdrawn_by_name, withdrawn_at)
    values (${company}, ${evidence}, 'Feil', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into programme.advice (company, advice, enrolment, gate, verdict, words, given_by, given_by_name, given_at)
    values (${company}, ${makeId()}, ${enrolment}, 'gate-steering-group', 'wait', 'Vent', ${by}, 'Marit', now())`.execute(
    tx,
  );
}
