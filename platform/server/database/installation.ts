import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** What this installation is, or null before its first start is finished. */
export async function readInstallationIn(tx: Tx): Promise<{ demo: boolean } | null> {
  const { rows } = await sql<{ demo: boolean }>`select demo from platform.installation`.execute(tx);
  return rows[0] ?? null;
}

/** Marks the first start as done; in the transaction that loads the demo world when there is one. */
export async function writeInstallation(tx: Tx, demo: boolean): Promise<void> {
  await sql`insert into platform.installation (demo) values (${demo})`.execute(tx);
}
