import type { Level } from '#lean-status/instrument.ts';
import type { RatingRow } from '#lean-status/rows.ts';
import type { Author } from '#lean-status/server/store-rounds.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Ratings of a round as far as whoever asks may see them, oldest first: the table itself hides the others. */
export async function listRatings(tx: Tx, company: string, round: string): Promise<RatingRow[]> {
  const rows = await tx
    .selectFrom('lean_status.rating')
    .select([
      'rating',
      'ratedBy as person',
      'ratedByName as by',
      'voice',
      'dimension',
      'nowLevel as now',
      'targetLevel as target',
      'observation',
      'photo',
      'ratedAt as at',
    ])
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    voice: row.voice as RaterVoice,
    now: row.now as Level | null,
    target: row.target as Level | null,
  }));
}

type NewRating = Omit<RatingRow, 'person' | 'by' | 'at'> & { round: string };

export async function insertRating(
  tx: Tx,
  { now, target, ...row }: NewRating,
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.rating')
    .values({
      company,
      ...row,
      nowLevel: now,
      targetLevel: target,
      ratedBy: person,
      ratedByName: name,
      ratedAt: at,
    })
    .execute();
}

/** A photo with all but the picture taken off. */
export type Photo = { type: string; bytes: Uint8Array; width: number; height: number };

/** Adds a cleaned photo; the same id again leaves the first as it is. */
export async function insertPhoto(
  tx: Tx,
  photo: string,
  { type, bytes, width, height }: Photo,
  { company, person, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.photo')
    .values({
      company,
      photo,
      type,
      content: Buffer.from(bytes),
      width,
      height,
      addedBy: person,
      addedAt: at,
    })
    .onConflict((conflict) => conflict.columns(['company', 'photo']).doNothing())
    .execute();
}

/** A photo whoever asks may see, or null. */
export async function findPhoto(tx: Tx, company: string, photo: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('lean_status.photo')
    .select('content')
    .where('company', '=', company)
    .where('photo', '=', photo)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** How many photos somebody has added since a moment. */
export async function countPhotos(
  tx: Tx,
  { company, person, since }: { company: string; person: string; since: string },
): Promise<number> {
  const row = await tx
    .selectFrom('lean_status.photo')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('company', '=', company)
    .where('addedBy', '=', person)
    .where('addedAt', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
