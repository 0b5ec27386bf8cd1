import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person rated, wrote and said in the companies in scope, and the latest thousand of it. */
type OwnRow = { company: string; at: string; did: string; about: string };

const read = async (tx: Tx, source: ReturnType<typeof sql<OwnRow>>): Promise<OwnRow[]> => {
  const { rows } = await sql<OwnRow>`
    select company, at, did, about from (
      select * from (${source}) as o(company, at, did, about) order by o.at desc limit 1000
    ) latest order by at`.execute(tx);
  return rows;
};

export const listOwnRatings = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, rated_at, 'rating', observation from lean_status.rating where rated_by = ${person}
      union all
      select company, added_at, 'photo', '' from lean_status.photo where added_by = ${person}
      union all
      select company, said_at, 'handing', '' from lean_status.handing where said_by = ${person}`,
  );

export const listOwnRounds = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, started_at, 'round', title from lean_status.round where started_by = ${person}
      union all
      select company, said_at, 'round-day', '' from lean_status.round_day where said_by = ${person}
      union all
      select company, said_at, 'laying', '' from lean_status.laying_word where said_by = ${person}
      union all
      select company, written_at, 'agreed', note from lean_status.agreed_edit where written_by = ${person}
      union all
      select company, said_at, 'assent', '' from lean_status.assent where said_by = ${person}`,
  );

/** The versions a person has published: they are open to everybody, and no company's. */
export async function listOwnForms(tx: Tx, person: string) {
  const { rows } = await sql<{ at: string; did: string; about: string }>`
    select published_at as at, 'form' as did, version as about from lean_status.instrument where published_by = ${person}
    union all
    select published_at, 'form', version from lean_status.calibration_set where published_by = ${person}
    order by at`.execute(tx);
  return rows;
}
