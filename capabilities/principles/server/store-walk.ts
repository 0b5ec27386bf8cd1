import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Author } from '#principles/server/store-rounds.ts';
import type { AnswerRow } from '#principles/walk-rules.ts';

/** What the parties have said at the quarterly checks, oldest first. */
export async function listAnswers(tx: Tx, company: string): Promise<AnswerRow[]> {
  const rows = await tx
    .selectFrom('principles.checkAnswer')
    .select([
      'answer',
      'quarter',
      'version',
      'side',
      'principle',
      'score',
      'example',
      'answeredBy as person',
      'answeredByName as by',
      'answeredAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertAnswers(
  tx: Tx,
  company: string,
  sent: { answer: string; quarter: number; version: number; side: Side },
  answers: readonly { principle: string; score: number; example: string }[],
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.checkAnswer')
    .values(
      answers.map((one) => ({
        company,
        ...sent,
        ...one,
        answeredBy: person,
        answeredByName: name,
        answeredAt: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['company', 'answer', 'principle']).doNothing())
    .execute();
}
