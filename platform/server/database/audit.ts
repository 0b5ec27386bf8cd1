import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** Who did what, or was refused it. */
export type AuditLine = {
  readonly company: string | null;
  readonly programme?: string | null;
  readonly person: string | null;
  readonly actorKind?: 'person' | 'screen' | 'token' | 'nobody';
  readonly act: string;
  readonly object?: string | null;
  readonly outcome?: 'done' | 'refused';
  readonly at?: Date;
};

/** Writes who did or read what, in the caller's transaction: what is rolled back was never seen either. */
export async function writeAuditLine(tx: Tx, line: AuditLine): Promise<void> {
  await sql`insert into platform.audit_line (company, person, act, object)
    values (${line.company}, ${line.person}, ${line.act}, ${line.object ?? null})`.execute(tx);
}
