import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Answer } from '#surveys/ballot.ts';
import type { WaveTables } from '#surveys/results-view.ts';

/** Waves that have not been counted, or whose keys are still there, in all companies; `tx` has the errand in scope. */
export async function listUnfinished(tx: Tx): Promise<{ company: string; wave: string }[]> {
  const { rows } = await sql<{ company: string; wave: string }>`
    select company, wave from surveys.wave w
    where not exists (select 1 from surveys.wave_result r where r.company = w.company and r.wave = w.wave)
    union select company, wave from surveys.wave_key`.execute(tx);
  return rows;
}

/** Says that a wave's keys are no more. */
export async function deleteKeys(tx: Tx, company: string, wave: string): Promise<void> {
  await tx.deleteFrom('surveys.waveKey').where('company', '=', company).where('wave', '=', wave).execute();
}

/** Holds a wave while it is counted: nobody else counts it. */
export async function holdWave(tx: Tx, company: string, wave: string): Promise<void> {
  await sql`select 1 from surveys.wave where company = ${company} and wave = ${wave} for update`.execute(tx);
}

/** What has been sealed. Of a wave that has ended it is all there will be. */
export async function listSealed(
  tx: Tx,
  company: string,
  wave: string,
): Promise<{ ballot: Buffer; sealed: Buffer }[]> {
  return tx
    .selectFrom('surveys.sealedAnswer')
    .select(['ballot', 'sealed'])
    .where('company', '=', company)
    .where('wave', '=', wave)
    .execute();
}

/**
 * Writes what was opened, in the order given, and takes away what was sealed. One statement for the answers and one
 * for the words, so that all of a kind carry the same marks of the database.
 */
export async function insertOpened(
  tx: Tx,
  row: { company: string; wave: string; unreadable: number; tables: WaveTables; madeOn: string },
  answers: readonly (Pick<Answer, 'marks' | 'groups'> & { answer: string })[],
  comments: readonly { comment: string; item: string; words: string }[],
): Promise<void> {
  const { company, wave, unreadable, tables, madeOn } = row;
  if (answers.length > 0)
    await sql`insert into surveys.answer (company, wave, answer, marks, groups)
      select ${company}::uuid, ${wave}::uuid, g.answer, g.marks, g.groups
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) g (answer uuid, marks jsonb, groups jsonb)`.execute(
      tx,
    );
  if (comments.length > 0)
    await sql`insert into surveys.comment (company, wave, comment, item, words)
      select ${company}::uuid, ${wave}::uuid, g.comment, g.item, g.words
      from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb) g (comment uuid, item text, words text)`.execute(
      tx,
    );
  await tx
    .insertInto('surveys.waveResult')
    .values({
      company,
      wave,
      answers: answers.length,
      unreadable,
      tables: JSON.stringify(tables),
      madeOn,
    })
    .execute();
  await tx
    .deleteFrom('surveys.sealedAnswer')
    .where('company', '=', company)
    .where('wave', '=', wave)
    .execute();
}

/** Forgets who fetched a slip and which slips were used: told of nobody any more, and of use to nobody. */
export async function forgetSlips(tx: Tx, company: string, wave: string): Promise<void> {
  const ofWave = tx
    .selectFrom('surveys.slip')
    .select('slip')
    .where('company', '=', company)
    .where('wave', '=', wave);
  await tx.deleteFrom('surveys.ballot').where('company', '=', company).where('slip', 'in', ofWave).execute();
  await tx.deleteFrom('surveys.slip').where('company', '=', company).where('wave', '=', wave).execute();
}

/** Whether a wave has been counted. */
export const isCounted = async (tx: Tx, company: string, wave: string): Promise<boolean> =>
  (await tx
    .selectFrom('surveys.waveResult')
    .select('wave')
    .where('company', '=', company)
    .where('wave', '=', wave)
    .executeTakeFirst()) !== undefined;
