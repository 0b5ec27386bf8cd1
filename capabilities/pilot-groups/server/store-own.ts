import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

type OwnWord = { company: string; at: string; did: string; said: string };

/** Where a person is a member, and what they wrote, promised, answered and signed, in the companies in scope. */
export async function listOwnWords(tx: Tx, person: string): Promise<OwnWord[]> {
  const { rows } = await sql<OwnWord>`
    select g.company, min(g.written_at) as at, 'member' as did, g.title as said
    from pilot_groups.pilot_group g, jsonb_array_elements(g.members) m
    where m ->> 'person' = ${person} group by g.company, g.pilot_group, g.title
    union all
    select company, written_at, 'wrote', name from pilot_groups.area where written_by = ${person}
    union all
    select company, written_at, 'wrote', title from pilot_groups.pilot_group where written_by = ${person}
    union all
    select company, promised_at, 'promised', note from pilot_groups.promise where promised_by = ${person}
    union all
    select company, answered_at, 'answered', note from pilot_groups.hours_answer where answered_by = ${person}
    union all
    select company, signed_at, case when is_given then 'signed' else 'unsigned' end, ''
    from pilot_groups.signature where signed_by = ${person}
    order by at`.execute(tx);
  return rows;
}
