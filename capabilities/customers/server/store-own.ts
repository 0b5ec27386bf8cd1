import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person wrote and said about customers, in the companies in scope, and the latest thousand of it. */
type OwnRow = { company: string; at: string; did: string; about: string };

const read = async (tx: Tx, source: ReturnType<typeof sql<OwnRow>>): Promise<OwnRow[]> => {
  const { rows } = await sql<OwnRow>`
    select company, at, did, about from (
      select * from (${source}) as o(company, at, did, about) order by o.at desc limit 1000
    ) latest order by at`.execute(tx);
  return rows;
};

export const listOwnCards = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, written_at, 'customer', name from customers.customer_version where written_by = ${person}
      union all
      select company, written_at, 'interview', role from customers.interview_version where written_by = ${person}
      union all
      select company, said_at, 'removal', reason from customers.removal where said_by = ${person}`,
  );

export const listOwnNeeds = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, written_at, 'need', name from customers.need_version where written_by = ${person}
      union all
      select company, said_at, 'placement', '' from customers.placement where said_by = ${person}
      union all
      select company, said_at, 'merging', '' from customers.merging where said_by = ${person}
      union all
      select company, said_at, 'quote-tie', '' from customers.quote_tie where said_by = ${person}
      union all
      select company, written_at, 'description', left(value, 80) from customers.description_edit
      where written_by = ${person}
      union all
      select company, said_at, 'assent', note from customers.assent where said_by = ${person}`,
  );

export const listOwnRounds = (tx: Tx, person: string): Promise<OwnRow[]> =>
  read(
    tx,
    sql`select company, made_at, 'round', title from customers.round where made_by = ${person}
      union all
      select company, said_at, 'round-change', kind from customers.round_change where said_by = ${person}
      union all
      select company, made_at, 'link', '' from customers.link where made_by = ${person}
      union all
      select company, said_at, 'link-ending', '' from customers.link_ending where said_by = ${person}`,
  );
