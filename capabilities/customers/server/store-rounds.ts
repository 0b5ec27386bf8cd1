import { sql } from 'kysely';
import type { RoundRow } from '#customers/round-rules.ts';
import type { NeedNames } from '#customers/round-view.ts';
import type { Author } from '#customers/server/store-cards.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Answers by customers' own links that count: those whose last removal, if any, was taken back. */
const namedAnswers = sql<number>`(
  select count(*)::int from customers.answer a
  where a.company = r.company and a.round = r.round and a.customer is not null
    and not coalesce((select removed from customers.removal m
      where m.company = a.company and m.subject = a.answer order by number desc limit 1), false))`;

const openAnswers = sql<number>`(
  select count(*)::int from customers.answer a
  where a.company = r.company and a.round = r.round and a.customer is null)`;

/** A company's rounds, the latest first; only the one named where one is. */
export async function listRounds(tx: Tx, company: string, only: string | null = null): Promise<RoundRow[]> {
  const rounds = await tx
    .selectFrom('customers.round as r')
    .select(['r.round', 'r.title', 'r.opensOn', 'r.closesOn', 'r.madeByName as by', 'r.madeAt as at'])
    .select([namedAnswers.as('namedAnswers'), openAnswers.as('openAnswers')])
    .where('r.company', '=', company)
    .$if(only !== null, (query) => query.where('r.round', '=', only!))
    .orderBy('r.opensOn', 'desc')
    .orderBy('r.round', 'desc')
    .execute();
  const changes = await tx
    .selectFrom('customers.roundChange')
    .select(['round', 'kind', 'closesOn'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  const needs = await tx
    .selectFrom('customers.roundNeed')
    .select(['round', 'need', 'names'])
    .where('company', '=', company)
    .orderBy('position')
    .execute();
  return rounds.map(({ by, at, ...row }) => {
    const own = changes.filter(({ round }) => round === row.round);
    return {
      ...row,
      closesOn: own.findLast(({ kind }) => kind === 'moved')?.closesOn ?? row.closesOn,
      ended: own.some(({ kind }) => kind === 'closed'),
      made: { by, at },
      needs: needs
        .filter(({ round }) => round === row.round)
        .map(({ need, names }) => ({ need, names: names as NeedNames })),
    };
  });
}

export async function insertRound(
  tx: Tx,
  row: {
    company: string;
    round: string;
    title: string;
    opensOn: string;
    closesOn: string;
    needs: readonly { need: string; names: NeedNames }[];
  },
  { person, name, at }: Author,
): Promise<void> {
  const { needs, ...round } = row;
  await tx
    .insertInto('customers.round')
    .values({ ...round, madeBy: person, madeByName: name, madeAt: at })
    .execute();
  if (needs.length === 0) return;
  await tx
    .insertInto('customers.roundNeed')
    .values(
      needs.map(({ need, names }, position) => ({
        company: row.company,
        round: row.round,
        need,
        position,
        names: JSON.stringify(names),
      })),
    )
    .execute();
}

export async function hasChange(tx: Tx, company: string, change: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers.roundChange')
    .select('change')
    .where('company', '=', company)
    .where('change', '=', change)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertChange(
  tx: Tx,
  row: { company: string; change: string; round: string; kind: 'moved' | 'closed'; closesOn: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.roundChange')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
