import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** Writes who did or read what, in the caller's transaction: what is rolled back was never seen either. */
export async function writeAuditLine(
  tx: Tx,
  line: { company: string | null; person: string | null; act: string; object?: string | null },
): Promise<void> {
  await sql`insert into platform.audit_line (company, person, act, object)
    values (${line.company}, ${line.person}, ${line.act}, ${line.object ?? null})`.execute(tx);
}
