import { sql } from 'kysely';
import { speakerOf } from '#parties/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { speakForAll } from '#surveys/server/store-apart.ts';

type OwnRow = { company: string; at: string; did: string; about: string };

/** What a person wrote and said in forms answered apart, in the companies in scope, and the latest thousand of it. */
export async function listOwnForms(tx: Tx, actor: Actor): Promise<OwnRow[]> {
  const companies = actor.memberships.flatMap(({ company }) => (company === null ? [] : [company]));
  await speakForAll(
    tx,
    [...new Set(companies)].map((company) => ({
      company,
      sides: speakerOf({ actor, params: { company } }).sides,
    })),
  );
  const { person } = actor;
  const { rows } = await sql<OwnRow>`
    select company, at, did, about from (
      select company, written_at as at, 'form-answer' as did, item || ': ' || left(value, 80) as about
      from surveys.form_answer where written_by = ${person}
      union all
      select company, written_at, 'form-note', left(value, 80) from surveys.form_note where written_by = ${person}
      union all
      select company, said_at, 'form-' || kind, '' from surveys.form_mark where said_by = ${person}
      union all
      select company, said_at, 'form-assent', '' from surveys.form_assent where said_by = ${person}
      union all
      select company, opened_at, 'form', name from surveys.form where opened_by = ${person}
      order by 2 desc limit 1000) as latest order by at`.execute(tx);
  return rows;
}
