import pg from 'pg';
import { type ChainFault, walkChains } from '#platform/server/audit/verify-chains.ts';
import { type HeldAgainst, holdAgainstHeads, lookAtFolder } from '#platform/server/audit/verify-heads.ts';

/** A database whose audit cannot be looked at, as a sentence for whoever operates the installation. */
export class CannotVerify extends Error {}

export type VerifyOptions = {
  /** Of the owner of the database, or of a role that may read all of it. */
  readonly url: string;
  /** Folders of signed heads: one, or one for each server that signs. */
  readonly folders: readonly string[];
  /** Names of keys whose folders are lost for good: what they signed is said, and is no fault. */
  readonly lost?: readonly string[];
};

export type Verified = {
  readonly chains: number;
  readonly lines: number;
  readonly heads: number;
  /** Empty when all is whole: one sentence for each chain and each file, what is wrong first. */
  readonly faults: string[];
  /** What is no fault and should be known. */
  readonly notes: string[];
};

/** Reckons every chain anew and holds all that was ever signed against it, in one state of the database. */
export async function verifyAudit({ url, folders, lost = [] }: VerifyOptions): Promise<Verified> {
  // Looked at first: what is signed while we look lies after it.
  const looks = folders.map(lookAtFolder);
  const client = new pg.Client({ connectionString: url, application_name: 'spranget-audit' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('app.audit', 'verifying', true)`);
    await refuseBlind(client);
    const walked = await walkChains(client);
    const held: HeldAgainst[] = [];
    for (const look of looks) held.push(await holdAgainstHeads(client, look));
    const remembered = await heldAgainstMemory(client, held, lost);
    await client.query('commit');
    const { chains, lines } = walked;
    const files = held.flatMap(({ fileFault }) => (fileFault ? [fileFault] : []));
    const faults = firstOfEach([
      ...walked.faults,
      ...held.flatMap((one) => one.faults),
      ...remembered.faults,
    ]);
    const heads = held.reduce((sum, one) => sum + one.heads, 0);
    const notes = [...held.flatMap(noteOf), ...remembered.notes];
    return { chains, lines, heads, faults: [...faults, ...files, ...remembered.files], notes };
  } finally {
    await client.end();
  }
}

/** A role that row-level security holds would see no lines, and call every chain cut. */
async function refuseBlind(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string | null; sees: boolean | null }>(
    `select to_regclass('platform.audit_head')::text as table, (
       select pg_has_role(current_user, c.relowner, 'usage') or r.rolsuper or r.rolbypassrls
       from pg_class c, pg_roles r where c.oid = to_regclass('platform.audit_line') and r.rolname = current_user
     ) as sees`,
  );
  if (!rows[0]?.table)
    throw new CannotVerify(
      'There is no audit in this database yet. Start Spranget on it once, and try again.',
    );
  if (!rows[0].sees)
    throw new CannotVerify('This role may not read the whole audit. Use the one that owns the database.');
}

type Memory = { faults: ChainFault[]; files: string[]; notes: string[] };

/** What the database remembers of signings that no folder at hand knows of: the end of a file, or a file, is gone. */
async function heldAgainstMemory(
  client: pg.Client,
  held: readonly HeldAgainst[],
  lost: readonly string[],
): Promise<Memory> {
  const { rows } = await client.query<{ chain: string; signer: string; seq: string; at: Date }>(
    'select chain, signer, seq, at from platform.audit_signed order by signer, at desc, chain',
  );
  const memory: Memory = { faults: [], files: [], notes: [] };
  for (const [signer, known] of Map.groupBy(rows, (row) => row.signer)) {
    const last = known[0]!.at.toISOString();
    const folder = held.find((one) => one.signer === signer);
    if (!folder) {
      const says = `The key ${signer} signed ${known.length} chains, the last at ${last}, and its folder is not here.`;
      if (lost.includes(signer)) memory.notes.push(`${says} It was given as lost.`);
      else
        memory.files.push(`${says} Name it with --heads, or with --lost ${signer} when it is gone for good.`);
      continue;
    }
    const missed = known.find(({ chain, seq }) => (folder.reached.get(chain) ?? 0) < Number(seq));
    if (missed) {
      memory.files.push(
        `The heads signed by ${signer} end too early: chain ${missed.chain} was signed at line ${missed.seq} ` +
          `at ${missed.at.toISOString()}, and no line says so. Lines were taken from the end of the file.`,
      );
    }
  }
  if (rows.length === 0 && held.every(({ signings }) => signings === 0)) {
    memory.notes.push(
      'Nothing has been signed yet. Until then, an end that was cut with its head put right cannot be seen.',
    );
  }
  return memory;
}

const noteOf = ({ signer, signings, last }: HeldAgainst): string[] =>
  signer ? [`Signed ${signings} times by the key ${signer}, the last at ${last ?? 'no time'}.`] : [];

/** The lowest line that is wrong in each chain. */
function firstOfEach(faults: readonly ChainFault[]): string[] {
  const ofChain = Map.groupBy(faults, ({ chain }) => chain);
  return [...ofChain.values()].map((all) => all.reduce((a, b) => (b.seq < a.seq ? b : a)).says);
}
