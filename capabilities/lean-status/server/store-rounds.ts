import { sql } from 'kysely';
import type { HandingRow, LayingWordRow, Occasion, RoundRow } from '#lean-status/rows.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Whoever does something: a moment is ISO 8601 in UTC. */
export type Author = { company: string; person: string; name: string; at: string };

/** Holds the rounds of a company until the transaction is over. */
export async function lockRounds(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lean status ${company}`}, 0))`.execute(tx);
}

/** The rounds of a company in scope, oldest first. */
export async function listRounds(tx: Tx, company: string): Promise<RoundRow[]> {
  const rows = await tx
    .selectFrom('lean_status.round as r')
    .leftJoin('lean_status.laying as l', (join) =>
      join.onRef('l.company', '=', 'r.company').onRef('l.round', '=', 'r.round'),
    )
    .select((eb) => [
      'r.round',
      'r.occasion',
      'r.title',
      'r.programme',
      'r.version',
      'r.opensOn',
      'r.startedByName as by',
      'r.startedAt as at',
      'l.cause',
      'l.laidAt',
      eb
        .selectFrom('lean_status.roundDay as d')
        .select('d.closesOn')
        .whereRef('d.company', '=', 'r.company')
        .whereRef('d.round', '=', 'r.round')
        .orderBy('d.number', 'desc')
        .limit(1)
        .as('closesOn'),
    ])
    .where('r.company', '=', company)
    .orderBy('r.number')
    .execute();
  return rows.map(({ cause, laidAt, closesOn, ...row }) => ({
    ...row,
    occasion: row.occasion as Occasion,
    closesOn: closesOn ?? row.opensOn,
    laid: cause && laidAt ? { cause: cause as 'parties' | 'last-day', at: laidAt } : null,
  }));
}

type NewRound = Pick<
  RoundRow,
  'round' | 'occasion' | 'title' | 'programme' | 'version' | 'opensOn' | 'closesOn'
>;

/** The first last day is known by the round's own id. */
export async function insertRound(
  tx: Tx,
  { closesOn, ...row }: NewRound,
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.round')
    .values({ company, ...row, startedBy: person, startedByName: name, startedAt: at })
    .execute();
  await insertDay(tx, { move: row.round, round: row.round, closesOn }, { company, person, name, at });
}

export async function insertDay(
  tx: Tx,
  { move, round, closesOn }: { move: string; round: string; closesOn: string },
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.roundDay')
    .values({ company, roundDay: move, round, closesOn, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'roundDay']).doNothing())
    .execute();
}

/** Laid once: a second time changes nothing. */
export async function insertLaying(
  tx: Tx,
  company: string,
  row: { round: string; cause: 'parties' | 'last-day'; at: string },
): Promise<void> {
  await tx
    .insertInto('lean_status.laying')
    .values({ company, round: row.round, cause: row.cause, laidAt: row.at })
    .onConflict((conflict) => conflict.columns(['company', 'round']).doNothing())
    .execute();
}

export async function listLayingWords(tx: Tx, company: string, round: string): Promise<LayingWordRow[]> {
  const rows = await tx
    .selectFrom('lean_status.layingWord')
    .select(['word', 'side', 'given', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertLayingWord(
  tx: Tx,
  row: { word: string; round: string; side: Side; given: boolean },
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.layingWord')
    .values({ company, ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}

export async function listHandings(tx: Tx, company: string, round: string): Promise<HandingRow[]> {
  const rows = await tx
    .selectFrom('lean_status.handing')
    .select(['handing', 'voice', 'given', 'saidBy as person'])
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, voice: row.voice as RaterVoice }));
}

export async function insertHanding(
  tx: Tx,
  row: { handing: string; round: string; voice: RaterVoice; given: boolean },
  { company, person, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.handing')
    .values({ company, ...row, saidBy: person, saidAt: at })
    .execute();
}
