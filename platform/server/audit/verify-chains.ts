import type pg from 'pg';
import { chainOf, hashOf, momentOf, noHash, type StoredLine } from '#platform/server/audit/canonical.ts';

/** How far a line may say it is older than what stands before it: clocks differ, and calls overtake each other. */
export const mostBack = 3_600_000_000; // microseconds
const rowsAtOnce = 2_000;

/** What is wrong first in one chain. */
export type ChainFault = { readonly chain: string; readonly seq: number; readonly says: string };

type Head = { readonly seq: number; readonly hash: string };
type Walk = { chain: string; seq: number; hash: Buffer; micros: number; faulty: boolean };

export type Walked = { readonly chains: number; readonly lines: number; readonly faults: ChainFault[] };

/** What a chain is called in a sentence. */
export const calledChain = (chain: string): string =>
  /^[0-9a-f]{8}-/.test(chain) ? `The chain of company ${chain}` : `The chain ${chain}`;

const day = (micros: number): string => momentOf(micros).slice(0, 19).replace('T', ' ');

/**
 * Reckons every chain anew, line by line in their order, and holds its end against its head. `client` is in a
 * transaction that sees one state of the database and all of its audit. Memory does not grow with the lines.
 */
export async function walkChains(client: pg.Client): Promise<Walked> {
  const heads = await readHeads(client);
  const seen = { chains: 0, lines: 0, faults: [] as ChainFault[] };
  let walk = null as Walk | null;
  for await (const { line, hash } of allLines(client)) {
    seen.lines += 1;
    if (line.chain !== walk?.chain) {
      if (walk) endChain(walk, heads, seen.faults);
      seen.chains += 1;
      walk = { chain: line.chain, seq: 0, hash: noHash, micros: Number.NEGATIVE_INFINITY, faulty: false };
    }
    if (walk.faulty) continue;
    const says = whatIsWrong(walk, line, hash);
    if (says) {
      seen.faults.push({ chain: line.chain, seq: line.seq, says: `${calledChain(line.chain)}: ${says}` });
      walk.faulty = true;
    }
    walk.seq = line.seq;
    walk.hash = hash;
    walk.micros = line.micros;
  }
  if (walk) endChain(walk, heads, seen.faults);
  for (const [chain, { seq }] of heads) {
    const says = `${calledChain(chain)}: its head says ${seq} lines, and there is none.`;
    seen.faults.push({ chain, seq: 1, says });
  }
  return { ...seen, chains: seen.chains + heads.size };
}

function whatIsWrong(walk: Walk, line: StoredLine, hash: Buffer): string | null {
  const due = walk.seq + 1;
  if (line.seq < due) return `line ${line.seq} is there twice.`;
  if (line.seq > due) {
    return line.seq - due > 1 ? `lines ${due} to ${line.seq - 1} are missing.` : `line ${due} is missing.`;
  }
  if (line.chain !== chainOf(line.company, line.programme) || !hashOf(walk.hash, line).equals(hash)) {
    return (
      `line ${line.seq} (${line.act}, ${day(line.micros)}) is not as it was written, ` +
      `or not after the line it was written after.`
    );
  }
  if (line.micros < walk.micros - mostBack) {
    return (
      `line ${line.seq} (${line.act}) says ${day(line.micros)}, and the line before it ${day(walk.micros)}: ` +
      'it was put in later, or a clock was wrong.'
    );
  }
  return null;
}

/** Holds the end of a chain against its head, and takes the head off the list of those not met yet. */
function endChain({ chain, seq, hash, faulty }: Walk, heads: Map<string, Head>, faults: ChainFault[]): void {
  const head = heads.get(chain);
  heads.delete(chain);
  if (faulty || (head?.seq === seq && head.hash === hash.toString('hex'))) return;
  const says = !head
    ? `it has ${seq} lines and no head.`
    : head.seq > seq
      ? `it ends at line ${seq}, and its head says ${head.seq}: lines were cut from its end.`
      : `line ${seq} is not where its head says it ends (${head.seq}): lines were put in past the program, or the head was changed.`;
  faults.push({ chain, seq: seq + 1, says: `${calledChain(chain)}: ${says}` });
}

async function readHeads(client: pg.Client): Promise<Map<string, Head>> {
  const { rows } = await client.query<[string, string, string]>({
    text: `select chain, seq, encode(hash, 'hex') from platform.audit_head`,
    rowMode: 'array',
  });
  return new Map(rows.map(([chain, seq, hash]) => [chain, { seq: Number(seq), hash }]));
}

type Row = [
  chain: string,
  seq: string,
  micros: string,
  company: string | null,
  programme: string | null,
  person: string | null,
  actorKind: string,
  act: string,
  object: string | null,
  outcome: string,
  hash: Buffer,
];

async function* allLines(client: pg.Client): AsyncGenerator<{ line: StoredLine; hash: Buffer }> {
  await client.query(`declare every_line no scroll cursor for
    select chain, seq, (extract(epoch from at) * 1000000)::bigint, company, programme, person, actor_kind, act, object,
      outcome, hash from platform.audit_line order by chain, seq`);
  for (;;) {
    const { rows } = await client.query<Row>({
      text: `fetch ${rowsAtOnce} from every_line`,
      rowMode: 'array',
    });
    for (const [
      chain,
      seq,
      micros,
      company,
      programme,
      person,
      actorKind,
      act,
      object,
      outcome,
      hash,
    ] of rows) {
      const line = { chain, seq: Number(seq), micros: Number(micros), company, programme, person };
      yield { line: { ...line, actorKind, act, object, outcome }, hash };
    }
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('close every_line');
}
