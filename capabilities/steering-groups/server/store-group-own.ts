import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

type OwnRow = { company: string; at: string; did: string; about: string };

/** What somebody has done with the group and its mandate, and where they themselves are named as sitting in it. */
export async function listOwnGroup(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, added_at as at, 'sits' as did, title as about from steering_groups.member where person = ${person}
    union all
    select company, added_at, 'member', name from steering_groups.member where added_by = ${person}
    union all
    select w.company, w.said_at, 'member-word', m.name from steering_groups.member_word w
      join steering_groups.member m on m.company = w.company and m.member = w.member
      where w.said_by = ${person}
    union all
    select c.company, c.chosen_at, c.post, coalesce(m.name, '') from steering_groups.chair c
      left join steering_groups.member m on m.company = c.company and m.member = c.member
      where c.chosen_by = ${person}
    union all
    select company, written_at, 'mandate', value from steering_groups.mandate_edit where written_by = ${person}
    union all
    select company, signed_at, 'signature', version::text from steering_groups.signature where signed_by = ${person}
    order by at`.execute(tx);
  return rows;
}

/** What somebody has written in the log, attached to it, and withdrawn. */
export async function listOwnAnchorings(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, recorded_at as at, 'anchoring' as did, about from steering_groups.anchoring
      where recorded_by = ${person}
    union all
    select company, added_at, 'paper', name from steering_groups.paper where added_by = ${person}
    union all
    select company, withdrawn_at, 'withdrawal', reason from steering_groups.withdrawal
      where withdrawn_by = ${person}
    order by at`.execute(tx);
  return rows;
}
