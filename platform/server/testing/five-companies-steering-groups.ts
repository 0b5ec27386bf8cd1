import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A row or more in each table of the group, its mandate and its anchoring. `tx` has the company and the person in scope. */
export async function fillSteeringGroup(tx: Tx, company: string, by: string): Promise<void> {
  const [member, anchoring, digest] = [makeId(), makeId(), '0'.repeat(64)];
  await sql`insert into steering_groups.member (company, member, seat, name, from_date, added_by, added_by_name, added_at)
    values (${company}, ${member}, 'employer', 'Marit', '2027-01-11', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.member_word (company, word, member, kind, to_date, said_by, said_by_name, said_at)
    values (${company}, ${makeId()}, ${member}, 'ended', '2027-02-11', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.chair (company, choice, post, member, chosen_by, chosen_by_name, chosen_at)
    values (${company}, ${makeId()}, 'chair', ${member}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.mandate_edit (company, edit, part, value, written_by, written_by_name, written_at)
    values (${company}, ${makeId()}, 'purpose', 'Flyt', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.mandate_version (company, version, body, digest, made_by, made_at)
    values (${company}, 1, '{}', ${digest}, ${by}, now())`.execute(tx);
  await sql`insert into steering_groups.signature (company, version, side, signature, signed_by, signed_by_name, signed_at)
    values (${company}, 1, 'employer', ${makeId()}, ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.anchoring (company, anchoring, body, held_on, about, recorded_by, recorded_by_name, recorded_at)
    values (${company}, ${anchoring}, 'board', '2027-01-11', 'Start', ${by}, 'Marit', now())`.execute(tx);
  await sql`insert into steering_groups.paper (company, paper, anchoring, name, type, size, digest, content, added_by, added_by_name, added_at)
    values (${company}, ${makeId()}, ${anchoring}, 'Referat.pdf', 'pdf', 1, ${digest}, 'x', ${by}, 'Marit', now())`.execute(
    tx,
  );
  await sql`insert into steering_groups.withdrawal (company, subject, kind, reason, withdrawn_by, withdrawn_by_name, withdrawn_at)
    values (${company}, ${anchoring}, 'anchoring', 'Feil', ${by}, 'Marit', now())`.execute(tx);
}
