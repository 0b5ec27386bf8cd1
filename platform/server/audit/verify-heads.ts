import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { headsFile, readSignings, type SignedHead } from '#platform/server/audit/heads-file.ts';
import { publicKeyFile, readSigner } from '#platform/server/audit/key.ts';
import { type ChainFault, calledChain, mostBack } from '#platform/server/audit/verify-chains.ts';

const headsAtOnce = 2_000;

/** What a folder of signed heads held before the database was looked at: later lines are past that look. */
export type HeadsFolder = { readonly folder: string; readonly size: number };

export const lookAtFolder = (folder: string): HeadsFolder => {
  const file = join(folder, headsFile);
  return { folder, size: existsSync(file) ? statSync(file).size : 0 };
};

export type HeldAgainst = {
  /** Name of the folder's key; null where there is no file of heads. */
  readonly signer: string | null;
  readonly signings: number;
  readonly heads: number;
  /** When it was last signed, ISO, or null. */
  readonly last: string | null;
  readonly faults: ChainFault[];
  /** What is wrong with the file itself, first of all. */
  readonly fileFault: string | null;
  /** The number each chain was last signed at, by chain. */
  readonly reached: ReadonlyMap<string, number>;
};

/** A signed head, and when the signing before it found the chain ending at `after`. */
type Claim = SignedHead & { readonly at: string; readonly after: number; readonly attested: string | null };

/**
 * Holds every head a folder was ever given against the database: each signed line must still be there, as it was,
 * and what stands after it must not say it is older than the signing. `client` is as for walkChains.
 */
export async function holdAgainstHeads(
  client: pg.Client,
  { folder, size }: HeadsFolder,
): Promise<HeldAgainst> {
  const none = { signer: null, signings: 0, heads: 0, last: null, faults: [], fileFault: null };
  if (!existsSync(join(folder, headsFile))) return { ...none, reached: new Map() };
  const signer = readSigner(folder);
  const file = join(folder, headsFile);
  if (!signer) {
    const fileFault = `${file} is here without ${publicKeyFile}, the key that tells whether it was changed. Put the key back.`;
    return { ...none, fileFault, reached: new Map() };
  }
  const reached = new Map<string, number>();
  const firstFault = new Map<string, ChainFault>();
  let [signings, heads, fileFault, last]: [number, number, string | null, string | null] = [0, 0, null, null];
  let claims: Claim[] = [];
  const settle = async () => {
    for (const fault of await brokenClaims(client, claims)) keepFirst(firstFault, fault);
    claims = [];
  };
  for await (const found of readSignings(folder, signer.publicKey)) {
    signings += 1;
    fileFault ??= faultOf(file, found);
    if (!found.signing) continue;
    const { at } = found.signing;
    for (const head of found.signing.heads) {
      heads += 1;
      if (found.end <= size)
        claims.push({ ...head, at, after: reached.get(head.chain) ?? 0, attested: last });
      reached.set(head.chain, Math.max(head.seq, reached.get(head.chain) ?? 0));
    }
    last = at;
    if (claims.length >= headsAtOnce) await settle();
  }
  await settle();
  return { signer: signer.name, signings, heads, last, faults: [...firstFault.values()], fileFault, reached };
}

function faultOf(
  file: string,
  { line, follows, signing }: { line: number; follows: boolean; signing: unknown },
) {
  if (!signing) return `${file}, line ${line}: it is not what the key signed. It was changed, or put in.`;
  if (!follows)
    return `${file}, line ${line}: it does not follow the line before it. A line was taken out or moved.`;
  return null;
}

function keepFirst(faults: Map<string, ChainFault>, fault: ChainFault): void {
  const known = faults.get(fault.chain);
  if (!known || fault.seq < known.seq) faults.set(fault.chain, fault);
}

type Found = { place: string; hash: string | null; next_micros: string | null };

async function brokenClaims(client: pg.Client, claims: readonly Claim[]): Promise<ChainFault[]> {
  const { rows } = await client.query<Found>(
    `select claim.place, encode(line.hash, 'hex') as hash, (extract(epoch from next.at) * 1000000)::bigint as next_micros
     from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as claim (chain, seq, after, place)
     left join platform.audit_line as line on line.chain = claim.chain and line.seq = claim.seq
     left join platform.audit_line as next on next.chain = claim.chain and next.seq = claim.after + 1`,
    [claims.map(({ chain }) => chain), claims.map(({ seq }) => seq), claims.map(({ after }) => after)],
  );
  return rows.flatMap(({ place, hash, next_micros: next }): ChainFault[] => {
    const claim = claims[Number(place) - 1]!;
    const { chain, seq } = claim;
    const fault = (at: number, says: string) => [{ chain, seq: at, says: `${calledChain(chain)}: ${says}` }];
    if (hash === null) {
      return fault(
        seq,
        `line ${seq} was there when it was signed at ${claim.at}, and is gone: its end was cut.`,
      );
    }
    if (hash !== claim.hash) {
      return fault(
        seq,
        `line ${seq} is not the one that was signed at ${claim.at}: it, or a line before it, was written anew.`,
      );
    }
    const attested = claim.attested && claim.after > 0 ? Date.parse(claim.attested) * 1000 : null;
    if (attested !== null && next !== null && Number(next) < attested - mostBack) {
      return fault(
        claim.after + 1,
        `line ${claim.after + 1} says it is older than the signing of ${claim.attested}, which did not find it: it was put in later.`,
      );
    }
    return [];
  });
}
