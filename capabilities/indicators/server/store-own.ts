import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What a person has written, decided, said and handed in, in the companies in scope. */
type OwnRow = { company: string; at: string; did: string; figure: string };

/** The name a figure has now, beside each row of `source`. */
async function listWithName(tx: Tx, source: ReturnType<typeof sql<OwnRow>>): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select o.company, o.at, o.did, coalesce(d.name, '') as figure
    from (${source}) as o(company, at, did, indicator)
    left join lateral (
      select name from indicators.definition d
      where d.company = o.company and d.indicator = o.indicator order by version desc limit 1
    ) d on true
    order by o.at`.execute(tx);
  return rows;
}

export const listOwnDefinitions = (tx: Tx, person: string): Promise<OwnRow[]> =>
  listWithName(
    tx,
    sql`select company, written_at, 'definition', indicator from indicators.definition where written_by = ${person}
      union all
      select company, agreed_at, 'agreement', indicator from indicators.agreement where agreed_by = ${person}
      union all
      select company, said_at, 'sharing', indicator from indicators.sharing where said_by = ${person}`,
  );

export const listOwnDecisions = (tx: Tx, person: string): Promise<OwnRow[]> =>
  listWithName(
    tx,
    sql`select company, set_at, 'target', indicator from indicators.target where set_by = ${person}
      union all
      select company, set_at, 'baseline', indicator from indicators.baseline where set_by = ${person}
      union all
      select company, decided_at, 'rebase', indicator from indicators.rebase where decided_by = ${person}
      union all
      select company, raised_at, 'flag', indicator from indicators.flag where raised_by = ${person}
      union all
      select r.company, r.removed_at, 'removal', coalesce(b.indicator, f.indicator) from indicators.removal r
      left join indicators.rebase b on b.company = r.company and b.rebase = r.subject
      left join indicators.flag f on f.company = r.company and f.flag = r.subject
      where r.removed_by = ${person}
      union all
      select company, said_at, 'retirement', indicator from indicators.retirement where said_by = ${person}`,
  );

/** Numbers a person said by hand, the latest thousand. */
export async function listOwnReadings(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; figure: string; period: string; value: number | null }[]> {
  const { rows } = await sql<{
    company: string;
    at: string;
    figure: string;
    period: string;
    value: number | null;
  }>`
    select r.company, r.said_at as at, coalesce(d.name, '') as figure, r.period, r.value
    from indicators.reading r
    left join lateral (
      select name from indicators.definition d
      where d.company = r.company and d.indicator = r.indicator order by version desc limit 1
    ) d on true
    where r.said_by = ${person} and r.way = 'hand'
    order by r.said_at desc limit 1000`.execute(tx);
  return rows;
}

export async function listOwnImports(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; file: string; state: string }[]> {
  return tx
    .selectFrom('indicators.import')
    .select(['company', 'uploadedAt as at', 'fileName as file', 'state'])
    .where('uploadedBy', '=', person)
    .orderBy('uploadedAt')
    .execute();
}
