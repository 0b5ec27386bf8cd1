import type { Tx } from '#platform/server/database/scope.ts';
import type { CleanPhoto } from '#pulse-boards/photo.ts';

/** Adds a cleaned photo; the same id again leaves the first as it is. */
export async function insertPhoto(
  tx: Tx,
  company: string,
  photo: string,
  { type, bytes, width, height }: CleanPhoto,
): Promise<void> {
  await tx
    .insertInto('pulse_boards.photo')
    .values({ company, photo, type, content: Buffer.from(bytes), width, height })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findPhoto(tx: Tx, company: string, photo: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('pulse_boards.photo')
    .select('content')
    .where('company', '=', company)
    .where('photo', '=', photo)
    .executeTakeFirst();
  return row?.content ?? null;
}
