import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person has done with a company's principles. */
type OwnRow = { company: string; at: string; did: string; text: string };

/** The latest of so many rows: a morning of moving notes is many. */
const most = 1000;

export async function listOwnWork(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, at, did, text from (
      select company, begun_at, 'round', '' from principles.round where begun_by = ${person}
      union all select company, taken_at, 'step', '' from principles.step where taken_by = ${person} and tally is null
      union all select c.company, r.begun_at, 'card', c.text from principles.card c
        join principles.round r on r.company = c.company and r.round = c.round where c.proposed_by = ${person}
      union all select company, made_at, 'arranged', '' from principles.cluster where made_by = ${person}
      union all select company, said_at, 'arranged', '' from principles.cluster_word
        where said_by = ${person} and word <> cluster
      union all select company, moved_at, 'arranged', '' from principles.move where moved_by = ${person}
      union all select company, written_at, 'wrote', value from principles.edit where written_by = ${person}
      union all select company, added_at, 'set', '' from principles.draft where added_by = ${person}
      union all select company, said_at, 'set', '' from principles.draft_word where said_by = ${person}
      union all select company, ordered_at, 'set', '' from principles.ordering where ordered_by = ${person}
      union all select company, signed_at, case when is_given then 'signature' else 'signature-back' end, ''
        from principles.signature where signed_by = ${person}
    ) as o(company, at, did, text) order by at desc limit ${most}`.execute(tx);
  return rows;
}

export async function listOwnPrivate(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, written_at as at, 'note' as did, text from principles.note where written_by = ${person}
    union all select company, removed_at, 'note-removed', '' from principles.note_removal where removed_by = ${person}
    union all select company, placed_at, 'dots', '' from principles.choice where placed_by = ${person}`.execute(
    tx,
  );
  return rows;
}

export async function listOwnAnswers(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; score: number; example: string }[]> {
  return tx
    .selectFrom('principles.checkAnswer')
    .select(['company', 'answeredAt as at', 'score', 'example'])
    .where('answeredBy', '=', person)
    .execute();
}
