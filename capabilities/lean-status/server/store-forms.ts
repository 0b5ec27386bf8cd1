import { sql } from 'kysely';
import { nameOfCompany } from '#companies/server/door.ts';
import type { FormKind } from '#lean-status/form.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';

/** The programme a call is about: an office's own, or that of the first company in scope. */
export async function programmeIn(tx: Tx, { programme, companies = [] }: Scope): Promise<string | null> {
  if (programme) return programme;
  const [first] = companies;
  return first ? ((await nameOfCompany(tx, first))?.programme ?? null) : null;
}

/** Holds the forms of a programme until the transaction is over: two who publish at once come one after the other. */
export async function holdForms(tx: Tx, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lean status forms ${programme}`}, 0))`.execute(
    tx,
  );
}

/** The file of a version that is published. */
export async function findFormSource(
  tx: Tx,
  kind: FormKind,
  { programme, version }: { programme: string; version: string },
): Promise<string> {
  const row = await tx
    .selectFrom(kind === 'lean-status' ? 'lean_status.instrument' : 'lean_status.calibrationSet')
    .select('source')
    .where('programme', '=', programme)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.source;
}
