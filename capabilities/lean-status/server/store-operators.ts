import type { AskingRow, OperatorRow } from '#lean-status/rows.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** When operators are asked in a round, as it was said last; null where they have not been. */
export async function findAsking(tx: Tx, company: string, round: string): Promise<AskingRow | null> {
  const row = await tx
    .selectFrom('lean_status.operatorAsking')
    .select(['isOn', 'opensOn', 'closesOn', 'shownOn'])
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A second time with the same id changes nothing. */
export async function insertAsking(
  tx: Tx,
  at: { company: string; round: string; asking: string; now: string },
  row: AskingRow,
): Promise<void> {
  const { now: saidAt, ...given } = at;
  await tx
    .insertInto('lean_status.operatorAsking')
    .values({ ...given, ...row, saidAt })
    .onConflict((conflict) => conflict.columns(['company', 'asking']).doNothing())
    .execute();
}

/** What operators answered, as sums; null where nobody has asked them. */
export async function findOperators(tx: Tx, company: string, round: string): Promise<OperatorRow[] | null> {
  const asked = await tx
    .selectFrom('lean_status.operatorResult')
    .select('round')
    .where('company', '=', company)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!asked) return null;
  const rows = await tx
    .selectFrom('lean_status.operatorRow')
    .select(['dimension', 'answers', 'median', 'counts'])
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('dimension')
    .execute();
  return rows.map(({ answers, counts, ...row }) => ({
    ...row,
    n: answers,
    counts: counts as number[] | null,
  }));
}

/** Writes them once; a second time changes nothing. */
export async function insertOperators(
  tx: Tx,
  at: { company: string; round: string; now: string },
  rows: readonly OperatorRow[],
): Promise<void> {
  const { company, round } = at;
  const inserted = await tx
    .insertInto('lean_status.operatorResult')
    .values({ company, round, recordedAt: at.now })
    .onConflict((conflict) => conflict.columns(['company', 'round']).doNothing())
    .returning('round')
    .executeTakeFirst();
  if (!inserted || rows.length === 0) return;
  const values = rows.map(({ dimension, n, median, counts }) => ({
    company,
    round,
    dimension,
    answers: n,
    median,
    counts: counts && JSON.stringify(counts),
  }));
  await tx.insertInto('lean_status.operatorRow').values(values).execute();
}
