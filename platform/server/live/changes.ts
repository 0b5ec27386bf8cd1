import { sql } from 'kysely';
import { setScope } from '#platform/server/database/scope.ts';
import { sendAlong, type Tx } from '#platform/server/database/transaction.ts';

/** The channel servers tell each other on. A message goes out when its transaction commits, and not before. */
export const channel = 'spranget_live';

/** What is told: a company's data changed, or what a person (or screen) may see did. Never the data. */
export type Told = { readonly company: string; readonly version: number } | { readonly person: string };

/**
 * Counts a change of a company's data and tells every live page of it. `tx` has the company in scope. Sent along with
 * what ends the transaction: it comes last in a call, while its locks are held.
 */
export function tellChange(tx: Tx, company: string): void {
  sendAlong(
    tx,
    sql`
    with counted as (
      insert into platform.company_version as v (company, version) values (${company}, 1)
      on conflict (company) do update set version = v.version + 1, changed_at = now()
      returning version)
    select pg_notify(${channel}, json_build_object('company', ${company}::text, 'version', version)::text)
    from counted`,
  );
}

/** Tells that somebody's rights changed: every stream of theirs is asked again whether it may stay open. */
export const tellRights = (tx: Tx, person: string): Promise<void> => tell(tx, { person });

async function tell(tx: Tx, told: Told): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(tx);
}

/** What a company's data has reached: its version, 0 before the first change, and milliseconds since the last one. */
export async function versionOf(tx: Tx, company: string): Promise<{ version: number; ago: number | null }> {
  await setScope(tx, { companies: [company] });
  const { rows } = await sql<{ version: number; ago: number }>`
    select version, (extract(epoch from clock_timestamp() - changed_at) * 1000)::float8 as ago
    from platform.company_version where company = ${company}`.execute(tx);
  const [row] = rows;
  return row ? { version: row.version, ago: Math.round(row.ago) } : { version: 0, ago: null };
}
