import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { appendSigning, headsFile, type SignedHead } from '#platform/server/audit/heads-file.ts';
import { openKey, privateKeyFile } from '#platform/server/audit/key.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';

/** A folder in which nothing can be signed, as a sentence for whoever operates the installation. */
export class CannotSign extends Error {}

export type Signed = {
  /** Name of the key. */
  readonly signer: string;
  /** How many chains had moved since the last time. */
  readonly moved: number;
  /** The file in the folder that holds what a crash had torn at the end of the heads, or null. */
  readonly tornAside: string | null;
};

const signingLock = 7_268_461_948;

/**
 * Signs where every chain ends, and writes it to `folder`, which is made when absent and must lie outside the
 * database. The file comes first and what the database remembers of it second: after a crash between the two,
 * the same heads are signed again. Signers of one database wait for each other.
 */
export async function signHeads(options: { database: Database; folder: string; at: Date }): Promise<Signed> {
  const { database, folder } = options;
  const at = options.at.toISOString();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return inScope(database, {}, async (tx) => {
    await sql`select pg_advisory_xact_lock(${signingLock}), set_config('app.audit', 'signing', true)`.execute(
      tx,
    );
    if (existsSync(join(folder, headsFile)) && !existsSync(join(folder, privateKeyFile))) {
      throw new CannotSign(
        `${folder} holds ${headsFile} and not the key it was signed by. ` +
          `Put ${privateKeyFile} back, or move all of the folder aside and keep it for audit verify.`,
      );
    }
    const key = openKey(folder);
    const heads = await movedHeads(tx, key.name);
    const tornAside = appendSigning(folder, key.privateKey, { at, heads });
    await rememberSigned(tx, key.name, heads, at);
    return { signer: key.name, moved: heads.length, tornAside };
  });
}

async function movedHeads(tx: Tx, signer: string): Promise<SignedHead[]> {
  const { rows } = await sql<SignedHead>`select head.chain, head.seq, encode(head.hash, 'hex') as hash
    from platform.audit_head as head
    left join platform.audit_signed as known on known.chain = head.chain and known.signer = ${signer}
    where known.seq is distinct from head.seq order by head.chain`.execute(tx);
  return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }));
}

async function rememberSigned(
  tx: Tx,
  signer: string,
  heads: readonly SignedHead[],
  at: string,
): Promise<void> {
  await sql`insert into platform.audit_signed (chain, signer, seq, at)
    select chain, ${signer}, seq, ${at} from unnest(${heads.map(({ chain }) => chain)}::text[],
      ${heads.map(({ seq }) => seq)}::bigint[]) as moved (chain, seq)
    on conflict (chain, signer) do update set seq = excluded.seq, at = excluded.at`.execute(tx);
}

/** Where the signed heads lie in a data folder. */
export const auditFolder = (dataDir: string): string => join(dataDir, 'audit');

/** The errand that signs every hour. `folder` is the data folder. */
export const signAuditHeads = {
  name: 'sign-audit-heads',
  everySeconds: 3600,
  run: ({ database, clock, folder }: { database: Database; clock: () => Date; folder: string }) =>
    signHeads({ database, folder: auditFolder(folder), at: clock() }),
} as const;
