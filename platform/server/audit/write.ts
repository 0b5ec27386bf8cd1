import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

/** Who acted: a person, a paired wall screen, a company's token, or nobody anyone knows. */
export type ActorKind = 'person' | 'screen' | 'token' | 'nobody';
export type Outcome = 'done' | 'refused';

/**
 * What one line says. It belongs to the chain of its company, else of its programme, else of the installation;
 * that one must be in scope.
 */
export type AuditLine = {
  readonly company: string | null;
  readonly programme?: string | null;
  /** Id of the person, screen or token. */
  readonly person: string | null;
  /** Left out: a person where there is one. */
  readonly actorKind?: ActorKind;
  /** `room.endpoint`. */
  readonly act: string;
  /** Ids of what it was done to. Never words anyone wrote, and never a secret. */
  readonly object?: string | null;
  /** Left out: it was done. */
  readonly outcome?: Outcome;
  /** Left out: the moment the transaction began. */
  readonly at?: Date | string;
};

/** Longest act and object in characters; what is longer is cut, because a line must never stop a call. */
const longestAct = 200;
const longestObject = 400;

/**
 * Writes who did, read or was refused what, in the caller's transaction: what is rolled back was never seen either.
 * Holds the chain until the transaction ends, so it is best written last.
 */
export async function writeAuditLine(tx: Tx, line: AuditLine): Promise<void> {
  const { company, programme, person, actorKind, act, object, outcome, at } = rowOf(line);
  await sql`select platform.write_audit_line(${company}::uuid, ${programme}::text, ${person}::uuid,
    ${actorKind}::text, ${act}::text, ${object}::text, ${outcome}::text, coalesce(${at}::timestamptz, now()))`.execute(
    tx,
  );
}

/** Several lines in one round trip. Chain by chain in one order everywhere, so that no two calls wait for each other. */
export async function writeAuditLines(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  const rows = lines.map(rowOf);
  await sql`select platform.write_audit_line(company, programme, person, kind, act, object, outcome, coalesce(at, now()))
    from (select * from unnest(
      ${rows.map((row) => row.company)}::uuid[], ${rows.map((row) => row.programme)}::text[],
      ${rows.map((row) => row.person)}::uuid[], ${rows.map((row) => row.actorKind)}::text[],
      ${rows.map((row) => row.act)}::text[], ${rows.map((row) => row.object)}::text[],
      ${rows.map((row) => row.outcome)}::text[], ${rows.map((row) => row.at)}::timestamptz[]
    ) with ordinality as line (company, programme, person, kind, act, object, outcome, at, place)
    order by coalesce(company::text, 'programme:' || programme, 'installation'), place offset 0) as line`.execute(
    tx,
  );
}

function rowOf(line: AuditLine) {
  const { company, programme = null, person, object = null, outcome = 'done', at = null } = line;
  return {
    company,
    programme,
    person,
    actorKind: line.actorKind ?? (person === null ? 'nobody' : 'person'),
    act: written(line.act, longestAct),
    object: object ? written(object, longestObject) : null,
    outcome,
    at: at instanceof Date ? at.toISOString() : at,
  };
}

/** Text PostgreSQL takes: without NUL, and no longer than there is room for. */
const written = (text: string, longest: number): string => text.replaceAll('\0', '').slice(0, longest) || '-';
