import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { fewestVoters, fewestVotersApart } from '#principles/limits.ts';
import type { Card, Tally } from '#principles/round-view.ts';
import type { Author } from '#principles/server/store-rounds.ts';

/** The cards of a round, each where it was moved last, or loose where its cluster was taken off the table. */
export async function listCards(tx: Tx, company: string, round: string): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select c.card, c.text, c.proposed_by_name as by,
      case when coalesce(w.is_out, true) then null else m.cluster end as cluster
    from principles.card c
    left join lateral (
      select cluster from principles.move m where m.company = c.company and m.card = c.card
      order by number desc limit 1
    ) m on true
    left join lateral (
      select is_out from principles.cluster_word w where w.company = c.company and w.cluster = m.cluster
      order by number desc limit 1
    ) w on true
    where c.company = ${company} and c.round = ${round} order by c.number`.execute(tx);
  return rows;
}

/** The clusters on the table, in the order they were made. */
export async function listClusters(tx: Tx, company: string, round: string): Promise<string[]> {
  const { rows } = await sql<{ cluster: string }>`
    select c.cluster from principles.cluster c
    join lateral (
      select is_out from principles.cluster_word w where w.company = c.company and w.cluster = c.cluster
      order by number desc limit 1
    ) w on not w.is_out
    where c.company = ${company} and c.round = ${round} order by c.number`.execute(tx);
  return rows.map(({ cluster }) => cluster);
}

/** Every cluster a round has had. */
export async function isClusterOf(tx: Tx, company: string, round: string, cluster: string): Promise<boolean> {
  const row = await tx
    .selectFrom('principles.cluster')
    .select('cluster')
    .where('company', '=', company)
    .where('round', '=', round)
    .where('cluster', '=', cluster)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts texts on the table without a name, in the order they are given. */
export async function insertCards(
  tx: Tx,
  company: string,
  round: string,
  cards: readonly { card: string; text: string }[],
  by: Author | null,
): Promise<void> {
  if (cards.length === 0) return;
  const proposed = { proposedBy: by?.person ?? null, proposedByName: by?.name ?? null };
  await tx
    .insertInto('principles.card')
    .values(cards.map((card) => ({ company, round, ...card, ...proposed })))
    .onConflict((conflict) => conflict.columns(['company', 'card']).doNothing())
    .execute();
}

export async function insertCluster(
  tx: Tx,
  row: { company: string; round: string; cluster: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.cluster')
    .values({ ...row, madeBy: person, madeByName: name, madeAt: at })
    .execute();
  await insertClusterWord(tx, { ...row, word: row.cluster, isOut: false }, { person, name, at });
}

export async function insertClusterWord(
  tx: Tx,
  { company, word, cluster, isOut }: { company: string; word: string; cluster: string; isOut: boolean },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.clusterWord')
    .values({ company, word, cluster, isOut, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'word']).doNothing())
    .execute();
}

export async function insertMove(
  tx: Tx,
  row: { company: string; move: string; card: string; cluster: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.move')
    .values({ ...row, movedBy: person, movedByName: name, movedAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'move']).doNothing())
    .execute();
}

export async function insertChoice(
  tx: Tx,
  row: { company: string; choice: string; round: string; clusters: readonly string[]; side: Side },
  { person, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.choice')
    .values({ ...row, clusters: [...row.clusters], placedBy: person, placedAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'choice']).doNothing())
    .execute();
}

/** Where somebody's own dots lie. */
export async function findOwnDots(tx: Tx, company: string, round: string, person: string): Promise<string[]> {
  const row = await tx
    .selectFrom('principles.choice')
    .select('clusters')
    .where('company', '=', company)
    .where('round', '=', round)
    .where('placedBy', '=', person)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.clusters ?? [];
}

/** How a closed choice came out: who chose is counted, and the parties apart only where each has enough voters. Of too few voters no dots are told. */
export async function countDots(
  tx: Tx,
  company: string,
  round: string,
): Promise<{ voters: Tally; dots: Map<string, Tally> }> {
  const latest = sql`
    l as (
      select distinct on (placed_by) placed_by, side, clusters from principles.choice
      where company = ${company} and round = ${round} order by placed_by, number desc),
    v as (select * from l where cardinality(clusters) > 0),
    n as (
      select count(*) as total, count(*) filter (where side = 'employer') as employer,
        count(*) filter (where side = 'employees') as employees from v),
    a as (select least(employer, employees) >= ${fewestVotersApart} as apart from n)`;
  const voters = await sql<Tally>`with ${latest}
    select n.total, case when a.apart then n.employer end as employer,
      case when a.apart then n.employees end as employees from n, a`.execute(tx);
  const dots = await sql<Tally & { cluster: string }>`with ${latest}
    select d.cluster, count(*) as total,
      case when a.apart then count(*) filter (where v.side = 'employer') end as employer,
      case when a.apart then count(*) filter (where v.side = 'employees') end as employees
    from v cross join n cross join a cross join lateral unnest(v.clusters) as d(cluster)
    where n.total >= ${fewestVoters}
    group by d.cluster, a.apart`.execute(tx);
  return {
    voters: voters.rows[0]!,
    dots: new Map(dots.rows.map(({ cluster, ...tally }) => [cluster, tally])),
  };
}
