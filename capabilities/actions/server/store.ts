import { sql } from 'kysely';
import type { ActionSource, OwnerSide, WordKind } from '#actions/action-view.ts';
import type { ActionRow, WordRow } from '#actions/rules.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Actions of a company in scope, the earliest promised first; only those of a meeting or visit where one is named. */
export async function listActions(
  tx: Tx,
  company: string,
  of: { source: ActionSource; sourceThing: string } | null = null,
): Promise<ActionRow[]> {
  const rows = await tx
    .selectFrom('actions.action')
    .select([
      'action',
      'source',
      'sourceThing',
      'what',
      'owner',
      'ownerName',
      'ownerSide',
      'due',
      'promisedOn',
    ])
    .where('company', '=', company)
    .$if(of !== null, (query) =>
      query.where('source', '=', of!.source).where('sourceThing', '=', of!.sourceThing),
    )
    .orderBy('promisedOn')
    .orderBy('action')
    .execute();
  return rows.map((row) => ({
    ...row,
    source: row.source as ActionSource,
    ownerSide: row.ownerSide as OwnerSide,
  }));
}

/** What has been said of a company's actions, oldest first. */
export async function listWords(tx: Tx, company: string): Promise<WordRow[]> {
  const rows = await tx
    .selectFrom('actions.word')
    .select(['word', 'action', 'kind', 'due', 'note', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as WordKind }));
}

export type ActionInsert = ActionRow & {
  company: string;
  writtenBy: string;
  writtenByName: string;
  writtenAt: string;
};

/** The same action twice is one: its id is made by whoever writes it down. */
export async function insertActions(tx: Tx, rows: readonly ActionInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('actions.action')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['company', 'action']).doNothing())
    .execute();
}

export type WordInsert = Omit<WordRow, 'by' | 'at'> & {
  company: string;
  saidBy: string;
  saidByName: string;
  saidAt: string;
};

/** The same word twice is one. */
export async function insertWord(tx: Tx, row: WordInsert): Promise<void> {
  await tx
    .insertInto('actions.word')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'word']).doNothing())
    .execute();
}

/** What a person owns, wrote down and said, in the companies in scope, in the order of time. */
export async function listOwnWords(
  tx: Tx,
  person: string,
): Promise<{ company: string; at: string; did: string; what: string }[]> {
  const { rows } = await sql<{ company: string; at: string; did: string; what: string }>`
    select company, written_at as at, 'owned' as did, what from actions.action where owner = ${person}
    union all
    select company, written_at, 'written', what from actions.action where written_by = ${person}
    union all
    select w.company, w.said_at, w.kind, a.what
    from actions.word w join actions.action a on a.company = w.company and a.action = w.action
    where w.said_by = ${person}
    order by at`.execute(tx);
  return rows;
}
