import { sql } from 'kysely';
import { hashOf, noHash, type StoredLine } from '#platform/server/audit/canonical.ts';
import type { ActorKind, Outcome } from '#platform/server/audit/write.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type ChainFilter = {
  /** Only lines before this number. */
  readonly before?: number | undefined;
  readonly act?: string | undefined;
  /** Only acts that match this regular expression of PostgreSQL, or (`is` false) only those that do not. */
  readonly acts?: { readonly like: string; readonly is: boolean } | undefined;
  readonly outcome?: Outcome | undefined;
};

export type FoundLine = {
  readonly seq: number;
  /** ISO, UTC. */
  readonly at: string;
  readonly person: string | null;
  readonly actorKind: ActorKind;
  readonly act: string;
  readonly outcome: Outcome;
  /** Set where it was done by a role over a programme. */
  readonly programme: string | null;
};

export type ChainPage = {
  /** Newest first. */
  readonly lines: readonly FoundLine[];
  /** The number to ask on before, or null when there is no older line. */
  readonly next: number | null;
  /** The oldest line found that does not fit the one before it; null when all of these do, and the end fits its head. */
  readonly brokenAt: number | null;
  /** When the chain was last signed outside the database, ISO; null when it never was. */
  readonly signedAt: string | null;
};

type Row = StoredLine & { hash: Buffer; previous: Buffer | null };

/** A page of a chain in scope, at most `most` lines, each held against the line before it. */
export async function readChain(
  tx: Tx,
  chain: string,
  filter: ChainFilter,
  most: number,
): Promise<ChainPage> {
  const { rows } =
    await sql<Row>`select line.chain, line.seq, (extract(epoch from line.at) * 1000000)::bigint as micros,
      line.company, line.programme, line.person, line.actor_kind, line.act, line.object, line.outcome, line.hash,
      previous.hash as previous
    from platform.audit_line as line
    left join platform.audit_line as previous on previous.chain = line.chain and previous.seq = line.seq - 1
    where line.chain = ${chain} and ${conditionsOf(filter)}
    order by line.seq desc limit ${most + 1}`.execute(tx);
  const shown = rows.slice(0, most);
  const end = await readEnd(tx, chain);
  const unfit = shown.filter((row) => !fits(row)).at(-1)?.seq ?? null;
  return {
    lines: shown.map(({ seq, micros, person, actorKind, act, outcome, programme }) => ({
      ...{ seq, at: new Date(Math.floor(micros / 1000)).toISOString(), person, act, programme },
      actorKind: actorKind as ActorKind,
      outcome: outcome as Outcome,
    })),
    next: rows.length > most ? shown.at(-1)!.seq : null,
    brokenAt: unfit ?? (end.fits ? null : end.last),
    signedAt: end.signedAt,
  };
}

function conditionsOf({ before, act, acts, outcome }: ChainFilter) {
  const conditions = [
    before === undefined ? null : sql`line.seq < ${before}`,
    act === undefined ? null : sql`line.act = ${act}`,
    acts === undefined ? null : sql`(line.act ~ ${acts.like}) = ${acts.is}`,
    outcome === undefined ? null : sql`line.outcome = ${outcome}`,
  ].filter((condition) => condition !== null);
  return conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
}

const fits = ({ hash, previous, ...line }: Row): boolean =>
  (previous !== null || line.seq === 1) && hashOf(previous ?? noHash, line).equals(hash);

/** Whether a chain ends where its head says it does, with the line its head says. */
async function readEnd(
  tx: Tx,
  chain: string,
): Promise<{ fits: boolean; last: number; signedAt: string | null }> {
  const { rows } = await sql<{ last: number; fits: boolean; signedAt: string | null }>`select
      coalesce(max(line.seq), 0) as last,
      coalesce(max(line.seq), 0) = coalesce(max(head.seq), 0)
        and coalesce(bool_and(head.hash = line.hash) filter (where line.seq = head.seq), true) as fits,
      (select max(at) from platform.audit_signed where chain = ${chain}) as signed_at
    from (select seq, hash from platform.audit_line where chain = ${chain} order by seq desc limit 1) as line
    full join (select seq, hash from platform.audit_head where chain = ${chain}) as head on true`.execute(tx);
  return rows[0]!;
}

/** How many lines of a chain in scope say that somebody was refused, from a moment on. */
export async function countRefused(tx: Tx, chain: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from platform.audit_line
    where chain = ${chain} and outcome = 'refused' and at >= ${since.toISOString()}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** The lines of a chain in scope from one day to another, both included and both in Oslo, the oldest first. */
export async function readPeriod(
  tx: Tx,
  chain: string,
  { from, to }: { from: string; to: string },
  most: number,
): Promise<FoundLine[]> {
  const { rows } = await sql<Omit<FoundLine, 'at'> & { micros: number }>`select
      seq, (extract(epoch from at) * 1000000)::bigint as micros, person, actor_kind, act, outcome, programme
    from platform.audit_line
    where chain = ${chain} and (at at time zone 'Europe/Oslo')::date between ${from} and ${to}
    order by seq limit ${most}`.execute(tx);
  return rows.map(({ micros, ...line }) => ({
    ...line,
    at: new Date(Math.floor(micros / 1000)).toISOString(),
  }));
}

/** The latest lines about a person in the chains in scope, the newest first. */
export async function readLinesBy(
  tx: Tx,
  person: string,
  most: number,
): Promise<Pick<FoundLine, 'at' | 'act' | 'outcome'>[]> {
  const { rows } = await sql<{ micros: number; act: string; outcome: string }>`select
      (extract(epoch from at) * 1000000)::bigint as micros, act, outcome
    from platform.audit_line where person = ${person} and actor_kind = 'person'
    order by at desc, seq desc limit ${most}`.execute(tx);
  return rows.map(({ micros, act, outcome }) => ({
    at: new Date(Math.floor(micros / 1000)).toISOString(),
    act,
    outcome: outcome as Outcome,
  }));
}
