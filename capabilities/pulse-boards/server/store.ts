import { sql } from 'kysely';
import { askNow, sendAlong, type Tx } from '#platform/server/database/transaction.ts';
import type { ThingKind, Value } from '#pulse-boards/change.ts';
import type { Counted } from '#pulse-boards/fold.ts';

export type ChangeRow = Counted & { readonly byName: string; readonly at: string };

/** The number of a company's last change; 0 before the first. */
export async function lastSeq(tx: Tx, company: string): Promise<number> {
  const row = await tx
    .selectFrom('pulse_boards.sequence')
    .select('seq')
    .where('company', '=', company)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** The same, and nobody else adds a change of the company before this transaction is over. */
export async function holdSequence(tx: Tx, company: string): Promise<number> {
  const [row] = await askNow(
    tx,
    sql<{ seq: number }>`insert into pulse_boards.sequence as s (company, seq) values (${company}, 0)
      on conflict (company) do update set seq = s.seq returning seq`,
  );
  return Number(row!.seq);
}

/** Changes after a number, in their order. */
export async function changesAfter(tx: Tx, company: string, seq: number): Promise<ChangeRow[]> {
  const rows = await tx
    .selectFrom('pulse_boards.change')
    .select(['seq', 'kind', 'board', 'thing', 'fields', 'seen', 'byName', 'at'])
    .where('company', '=', company)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
  return rows.map(({ fields, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    kind: row.kind as ThingKind,
    set: fields as Record<string, Value>,
    seen: row.seen as Record<string, number>,
  }));
}

/** The numbers of changes that stand already, by their ids. */
export async function numbersOf(
  tx: Tx,
  company: string,
  changes: readonly string[],
): Promise<Map<string, number>> {
  // One look by the id for each, which no plan makes anything else of: a company's changes are never gone through.
  const rows = await askNow(
    tx,
    sql<{ change: string; seq: number | null }>`
    select asked.change, (
      select c.seq from pulse_boards.change as c where c.company = ${company} and c.change = asked.change
    ) as seq from unnest(${changes}::uuid[]) as asked (change)`,
  );
  return new Map(rows.flatMap(({ change, seq }) => (seq === null ? [] : [[change, Number(seq)]])));
}

export type AddedRow = Counted & { readonly change: string };
export type Author = { readonly by: string | null; readonly byName: string; readonly at: string };

/** Adds changes whose author is in scope; the sequence is held by `tx`. Sent along with what comes next. */
export function addChangeRows(tx: Tx, company: string, rows: readonly (AddedRow & Author)[]): void {
  // Rows as one value: the statement is the same however many they are, and its plan is kept.
  const added = rows.map(({ set, byName, ...row }) => ({ ...row, fields: set, by_name: byName }));
  sendAlong(
    tx,
    sql`
    insert into pulse_boards.change (company, seq, change, kind, board, thing, fields, seen, by, by_name, at)
    select ${company}::uuid, seq, change, kind, board, thing, fields, seen, by, by_name, at
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as row (seq bigint, change uuid, kind text, board uuid, thing text, fields jsonb, seen jsonb,
        by uuid, by_name text, at timestamptz)`,
  );
}

/** Counts a company's changes on to the last that was added. Sent along with what comes next. */
export const countTo = (tx: Tx, company: string, seq: number): void =>
  sendAlong(tx, sql`update pulse_boards.sequence set seq = ${seq} where company = ${company}`);

/** Whoever hung up a board; null when nobody did it in a name of their own. */
export async function hangerOf(
  tx: Tx,
  company: string,
  board: string,
): Promise<{ person: string; name: string } | null> {
  const row = await tx
    .selectFrom('pulse_boards.change')
    .select(['by', 'byName'])
    .where('company', '=', company)
    .where('thing', '=', board)
    .where('by', 'is not', null)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.by ? { person: row.by, name: row.byName } : null;
}
