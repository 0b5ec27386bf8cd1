import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { fewestWritersApart } from '#principles/limits.ts';
import type { Stage, Tally } from '#principles/round-view.ts';

/** Holds a company's principles for the rest of the transaction: one act at a time decides on what stands. */
export async function lockPrinciples(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`principles ${company}`}, 0))`.execute(tx);
}

export type RoundRow = {
  round: string;
  everyone: boolean;
  begun: { by: string; at: string };
  stage: Stage;
  writers: Tally | null;
};

export type Author = { person: string; name: string; at: string };

/** A company's rounds, oldest first, each where it stands. */
export async function listRounds(tx: Tx, company: string): Promise<RoundRow[]> {
  const rows = await tx
    .selectFrom('principles.round as r')
    .leftJoin('principles.version as v', (join) =>
      join.onRef('v.company', '=', 'r.company').onRef('v.round', '=', 'r.round'),
    )
    .select(['r.round', 'r.everyone', 'r.begunByName', 'r.begunAt', 'v.version'])
    .where('r.company', '=', company)
    .orderBy('r.number')
    .execute();
  const steps = Map.groupBy(await listSteps(tx, company), ({ round }) => round);
  return rows.map(({ version, begunByName, begunAt, ...row }) => {
    const own = steps.get(row.round) ?? [];
    return {
      ...row,
      begun: { by: begunByName, at: begunAt },
      stage: version === null ? (own.at(-1)?.stage ?? 'collecting') : 'adopted',
      writers: own.find(({ tally }) => tally !== null)?.tally ?? null,
    };
  });
}

async function listSteps(tx: Tx, company: string) {
  const rows = await tx
    .selectFrom('principles.step')
    .select(['step', 'round', 'stage', 'tally'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, stage: row.stage as Stage, tally: row.tally as Tally | null }));
}

/** Begins a round at a stage; the same round again changes nothing. */
export async function insertRound(
  tx: Tx,
  row: { company: string; round: string; everyone: boolean },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.round')
    .values({ ...row, begunBy: person, begunByName: name, begunAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'round']).doNothing())
    .execute();
}

export async function insertStep(
  tx: Tx,
  row: { company: string; step: string; round: string; stage: Stage; tally: Tally | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.step')
    .values({
      ...row,
      tally: row.tally && JSON.stringify(row.tally),
      takenBy: person,
      takenByName: name,
      takenAt: at,
    })
    .execute();
}

/** Somebody's own notes in a round, as they were written. */
export async function listOwnNotes(
  tx: Tx,
  company: string,
  round: string,
  person: string,
): Promise<{ note: string; text: string }[]> {
  return tx
    .selectFrom('principles.note as n')
    .select(['n.note', 'n.text'])
    .where('n.company', '=', company)
    .where('n.round', '=', round)
    .where('n.writtenBy', '=', person)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('principles.noteRemoval as x')
            .whereRef('x.company', '=', 'n.company')
            .whereRef('x.note', '=', 'n.note'),
        ),
      ),
    )
    .orderBy('n.writtenAt')
    .orderBy('n.note')
    .execute();
}

/** How many notes there are in a round, whoever wrote them. */
export async function countNotes(tx: Tx, company: string, round: string): Promise<number> {
  const { count } = await tx
    .selectFrom('principles.noteCount')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('change'), sql<number>`0`).as('count'))
    .where('company', '=', company)
    .where('round', '=', round)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const countChange = (tx: Tx, company: string, round: string, noteCount: string, change: 1 | -1) =>
  tx.insertInto('principles.noteCount').values({ company, noteCount, round, change }).execute();

/** A private note; the same one again is one. */
export async function insertNote(
  tx: Tx,
  row: { company: string; round: string; note: string; text: string; side: Side },
  { person, at }: Author,
  count: string,
): Promise<void> {
  const written = await tx
    .insertInto('principles.note')
    .values({ ...row, writtenBy: person, writtenAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'note']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows) await countChange(tx, row.company, row.round, count, 1);
}

export async function insertNoteRemoval(
  tx: Tx,
  row: { company: string; round: string; note: string },
  { person, at }: Author,
  count: string,
): Promise<void> {
  const { company, round, note } = row;
  await tx
    .insertInto('principles.noteRemoval')
    .values({ company, note, removedBy: person, removedAt: at })
    .execute();
  await countChange(tx, company, round, count, -1);
}

/**
 * The notes of a round without who wrote them, in no order, and how many wrote: apart only where each party has
 * enough. Readable in the transaction that lays them out, after its step and before the first card.
 */
export async function takeNotes(
  tx: Tx,
  company: string,
  round: string,
): Promise<{ texts: string[]; writers: Tally }> {
  const standing = sql`principles.note n where n.company = ${company} and n.round = ${round}
    and not exists (select from principles.note_removal x where x.company = n.company and x.note = n.note)`;
  const { rows } = await sql<{ text: string }>`select n.text from ${standing} order by random()`.execute(tx);
  const counted = await sql<Tally>`
    with c as (
      select count(distinct written_by) as total,
        count(distinct written_by) filter (where side = 'employer') as employer,
        count(distinct written_by) filter (where side = 'employees') as employees
      from ${standing})
    select total,
      case when least(employer, employees) >= ${fewestWritersApart} then employer end as employer,
      case when least(employer, employees) >= ${fewestWritersApart} then employees end as employees
    from c`.execute(tx);
  return { texts: rows.map(({ text }) => text), writers: counted.rows[0]! };
}
