import { sql } from 'kysely';
import { sendAlong, type Tx } from '#platform/server/database/transaction.ts';

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
  await statementOf(line).execute(tx);
}

/** The same, sent along with what ends the transaction: its answer is not waited for. */
export const sendAuditLine = (tx: Tx, line: AuditLine): void => sendAlong(tx, statementOf(line));

function statementOf(line: AuditLine) {
  const { company, programme, person, actorKind, act, object, outcome, at } = rowOf(line);
  return sql`select platform.write_audit_line(${company}::uuid, ${programme}::text, ${person}::uuid,
    ${actorKind}::text, ${act}::text, ${object}::text, ${outcome}::text, coalesce(${at}::timestamptz, now()))`;
}

/** Several lines, a chain at a time in one order everywhere, so that no two calls wait for each other. */
export async function writeAuditLines(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  for (const statement of statementsOfAll(lines)) await statement.execute(tx);
}

/** The same, sent along with what ends the transaction. */
export function sendAuditLines(tx: Tx, lines: readonly AuditLine[]): void {
  for (const statement of statementsOfAll(lines)) sendAlong(tx, statement);
}

function statementsOfAll(lines: readonly AuditLine[]) {
  const chains = Map.groupBy(
    lines.map(rowOf),
    ({ company, programme }) => company ?? (programme === null ? 'installation' : `programme:${programme}`),
  );
  const ordered = [...chains].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return ordered.map(([, rows]) => {
    const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key]);
    return sql`select platform.write_audit_lines(${rows[0]!.company}::uuid,
      ${column('programme')}::text[], ${column('person')}::uuid[],
      ${column('actorKind')}::text[], ${column('act')}::text[], ${column('object')}::text[],
      ${column('outcome')}::text[], ${column('at')}::timestamptz[])`;
  });
}

type Row = ReturnType<typeof rowOf>;

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
