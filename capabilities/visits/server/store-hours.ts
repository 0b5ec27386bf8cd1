import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import type { HoursRow } from '#visits/hours.ts';
import type { HoursKind } from '#visits/hours-shape.ts';

/** Every writing of own hours of a company in scope, oldest first. */
export async function listHours(tx: Tx, company: string): Promise<HoursRow[]> {
  const rows = await tx
    .selectFrom('visits.hours')
    .select([
      'entry',
      'writing',
      'onDay as on',
      'kind',
      'people',
      'minutes',
      'withdrawn',
      'saidByName as by',
      'saidAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as HoursKind }));
}

export type HoursInsert = HoursRow & { company: string; person: string };

/** Adds a writing; the same id again changes nothing. */
export async function insertHours(tx: Tx, row: HoursInsert): Promise<void> {
  const { on, by, at, person, ...rest } = row;
  await tx
    .insertInto('visits.hours')
    .values({ ...rest, onDay: on, saidBy: person, saidByName: by, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'writing']).doNothing())
    .execute();
}

/** Holds a company's visits for the rest of the transaction, so that what is decided on is what stands. */
export async function lockVisits(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`visits ${company}`}, 0))`.execute(tx);
}
