import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeId } from '#platform/contract/id.ts';
import { signHeads } from '#platform/server/audit/sign.ts';
import { type Verified, verifyAudit } from '#platform/server/audit/verify.ts';
import { type AuditLine, writeAuditLine } from '#platform/server/audit/write.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';

export type Audited = Awaited<ReturnType<typeof openAudited>>;

/** A database of its own with an audit to write, sign and verify, and a superuser to spoil it. */
export async function openAudited() {
  const clone = await cloneDatabase();
  const opened = openDatabase(clone.appUrl, () => undefined, 4);
  const folder = mkdtempSync(join(tmpdir(), 'spranget-audit-'));
  const mighty = new URL(clone.ownerUrl);
  mighty.username = 'postgres';
  const superuser = new pg.Client({ connectionString: mighty.href });
  await superuser.connect();
  let minutes = 0;
  /** A moment later than the one before. */
  const later = () => {
    minutes += 1;
    return new Date(Date.UTC(2026, 10, 23, 8) + minutes * 60_000);
  };
  return {
    ...clone,
    database: opened.database,
    folder,
    superuser,
    later,
    /** One line of a company, in a transaction of its own. */
    write: (company: string, line: Partial<AuditLine> = {}) =>
      inScope(opened.database, { companies: [company] }, (tx) =>
        writeAuditLine(tx, { company, person: makeId(), act: 'visits.readVisit', at: later(), ...line }),
      ),
    sign: () => signHeads({ database: opened.database, folder, at: later() }),
    verify: (folders: readonly string[] = [folder]): Promise<Verified> =>
      verifyAudit({ url: clone.ownerUrl, folders }),
    close: async () => {
      await superuser.end();
      await opened.close();
      await clone.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
