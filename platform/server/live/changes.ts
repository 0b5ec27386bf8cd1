import { sql } from 'kysely';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** The channel servers tell each other on. A message goes out when its transaction commits, and not before. */
export const channel = 'spranget_live';

/** What is told: a company's data changed, or what a person (or screen) may see did. Never the data. */
export type Told = { readonly company: string; readonly version: number } | { readonly person: string };

/** Counts a change of a company's data and tells every live page of it. `tx` has the company in scope. */
export async function tellChange(tx: Tx, company: string): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    insert into platform.company_version as v (company, version) values (${company}, 1)
    on conflict (company) do update set version = v.version + 1
    returning version`.execute(tx);
  await tell(tx, { company, version: rows[0]!.version });
}

/** Tells that somebody's rights changed: every stream of theirs is asked again whether it may stay open. */
export const tellRights = (tx: Tx, person: string): Promise<void> => tell(tx, { person });

async function tell(tx: Tx, told: Told): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(told)})`.execute(tx);
}

/** The version a company's data has reached; 0 before its first change. */
export async function versionOf(tx: Tx, company: string): Promise<number> {
  await setScope(tx, { companies: [company] });
  const { rows } = await sql<{ version: number }>`
    select version from platform.company_version where company = ${company}`.execute(tx);
  return rows[0]?.version ?? 0;
}
