import { createHash } from 'node:crypto';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type Words = { readonly text: string; readonly from: Language; readonly to: Language };

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a machine has made of words for a company in scope; null before anybody has asked. */
export async function findTranslation(
  tx: Tx,
  company: string,
  { text, from, to }: Words,
): Promise<string | null> {
  const row = await tx
    .selectFrom('pulse_boards.translation')
    .select('text')
    .where('company', '=', company)
    .where('wordsHash', '=', hashOf(text))
    .where('fromLanguage', '=', from)
    .where('toLanguage', '=', to)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** Keeps a translation; of two asked for at once the first stays. */
export async function keepTranslation(
  tx: Tx,
  company: string,
  { text, from, to }: Words,
  made: { readonly text: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('pulse_boards.translation')
    .values({
      company,
      wordsHash: hashOf(text),
      fromLanguage: from,
      toLanguage: to,
      text: made.text,
      madeAt: made.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
