import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Occasion } from '#surveys/wave-days.ts';

/** Letters about waves. `tx` has the errand in scope. */
export type LetterKey = { company: string; wave: string; occasion: Occasion; person: string };

/** Waves nobody has ended, in all companies. */
export async function listUnderWay(tx: Tx): Promise<{ company: string; wave: string }[]> {
  return tx
    .selectFrom('surveys.wave')
    .select(['company', 'wave'])
    .where('endedOn', 'is', null)
    .orderBy('wave')
    .execute();
}

/** Puts one letter to each for an occasion; those that are there stay as they are. */
export async function insertLetters(
  tx: Tx,
  { company, wave, occasion }: Omit<LetterKey, 'person'>,
  persons: readonly string[],
  dueAt: string,
): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .insertInto('surveys.letter')
    .values(persons.map((person) => ({ company, wave, occasion, person, dueAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The letter that has waited longest, held; letters another holds are passed over. */
export async function lockDueLetter(tx: Tx, now: string): Promise<(LetterKey & { tries: number }) | null> {
  const { rows } = await sql<LetterKey & { tries: number }>`
    select company, wave, occasion, person, tries from surveys.letter
    where due_at <= ${now} order by due_at, person limit 1 for update skip locked`.execute(tx);
  return rows[0] ?? null;
}

export async function updateLetter(
  tx: Tx,
  { company, wave, occasion, person }: LetterKey,
  change: { tries?: number; dueAt: string | null; sentAt?: string },
): Promise<void> {
  await tx
    .updateTable('surveys.letter')
    .set(change)
    .where('company', '=', company)
    .where('wave', '=', wave)
    .where('occasion', '=', occasion)
    .where('person', '=', person)
    .execute();
}
