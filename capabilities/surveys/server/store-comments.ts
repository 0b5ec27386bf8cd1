import type { Tx } from '#platform/server/database/scope.ts';
import type { Comment, Review } from '#surveys/redaction.ts';
import type { Author } from '#surveys/server/store-waves.ts';

/** What was written in a wave, by the numbers drawn by lot when it was opened. */
export async function listComments(tx: Tx, company: string, wave: string): Promise<Comment[]> {
  return tx
    .selectFrom('surveys.comment')
    .select(['comment', 'item', 'words'])
    .where('company', '=', company)
    .where('wave', '=', wave)
    .orderBy('comment')
    .execute();
}

/** What the parties have said of each, the oldest first. */
export async function listReviews(tx: Tx, company: string, wave: string): Promise<Review[]> {
  const rows = await tx
    .selectFrom('surveys.commentReview')
    .select(['comment', 'review', 'side', 'outcome', 'spans', 'reason'])
    .select(['saidBy as person', 'saidByName as by'])
    .where('company', '=', company)
    .where('wave', '=', wave)
    .orderBy('number')
    .execute();
  return rows as Review[];
}

export async function insertReview(
  tx: Tx,
  row: { company: string; wave: string } & Omit<Review, 'person' | 'by'>,
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('surveys.commentReview')
    .values({ ...row, spans: JSON.stringify(row.spans), saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
