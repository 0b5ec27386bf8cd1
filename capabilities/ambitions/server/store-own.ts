import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

type OwnWord = { company: string; at: string; did: string; said: string };

/** What a person wrote, answered and finished in the companies in scope, in the order of time. */
export async function listOwnWords(tx: Tx, person: string): Promise<OwnWord[]> {
  const { rows } = await sql<OwnWord>`
    select company, written_at as at, 'wrote' as did, value as said from ambitions.edit where written_by = ${person}
    union all
    select company, written_at, 'ambition', statement from ambitions.content where written_by = ${person}
    union all
    select company, said_at, word, note from ambitions.assent where said_by = ${person}
    union all
    select company, said_at, case when finished then 'finished' else 'opened' end, ''
    from ambitions.finish where said_by = ${person}
    order by at`.execute(tx);
  return rows;
}
