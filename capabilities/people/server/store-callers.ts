import { sql } from 'kysely';
import { levelNow } from '#people/rules.ts';
import type { MembershipRow, SessionRow } from '#people/server/store.ts';
import type { Language } from '#platform/contract/language.ts';
import { noteScope, type Tx } from '#platform/server/database/scope.ts';

export type CallerRow = {
  readonly session: SessionRow;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly (MembershipRow & { readonly name: string })[];
};

/** The live session behind a token's hash with its person and roles in force, or null; leaves the person in scope. */
export async function findCaller(
  tx: Tx,
  tokenHash: string,
  today: string,
  now: Date,
): Promise<CallerRow | null> {
  const { rows } = await sql<{ found: CallerRow | null }>`
    select people.caller_of(${tokenHash}, ${today}::date, ${now.toISOString()}::timestamptz) as found`.execute(
    tx,
  );
  const { found = null } = rows[0] ?? {};
  noteScope(tx, found ? { person: found.session.person } : {});
  return found && atLevel(found, now);
}

const atLevel = (found: CallerRow, now: Date): CallerRow => ({
  ...found,
  session: { ...found.session, level: levelNow(found.session, now) },
});

/** The same of several tokens, in their order. Each is seen by its own secret; the last one's person is left in scope. */
export async function findCallers(
  tx: Tx,
  tokenHashes: readonly string[],
  today: string,
  now: Date,
): Promise<(CallerRow | null)[]> {
  const { rows } = await sql<{ found: CallerRow | null }>`
    select people.caller_of(token, ${today}::date, ${now.toISOString()}::timestamptz) as found
    from unnest(${tokenHashes}::text[]) as token`.execute(tx);
  return rows.map(({ found }) => found && atLevel(found, now));
}
