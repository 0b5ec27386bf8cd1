import type { Level } from '#lean-status/instrument.ts';
import type { AgreedRow, AssentRow } from '#lean-status/rows.ts';
import type { Author } from '#lean-status/server/store-rounds.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

type OfRound = { round: string };

/** Every writing of agreed values in a company, oldest first. */
export async function listAgreed(tx: Tx, company: string): Promise<(AgreedRow & OfRound)[]> {
  const rows = await tx
    .selectFrom('lean_status.agreedEdit')
    .select([
      'round',
      'edit',
      'dimension',
      'nowLevel as now',
      'targetLevel as target',
      'note',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, now: row.now as Level, target: row.target as Level }));
}

export async function insertAgreed(
  tx: Tx,
  { now, target, ...row }: Omit<AgreedRow, 'by' | 'at'> & OfRound,
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.agreedEdit')
    .values({
      company,
      ...row,
      nowLevel: now,
      targetLevel: target,
      writtenBy: person,
      writtenByName: name,
      writtenAt: at,
    })
    .execute();
}

/** The parties' words on agreed values in a company, oldest first. */
export async function listAssents(tx: Tx, company: string): Promise<(AssentRow & OfRound)[]> {
  const rows = await tx
    .selectFrom('lean_status.assent')
    .select(['round', 'assent', 'dimension', 'side', 'given', 'digest', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertAssent(
  tx: Tx,
  row: Omit<AssentRow, 'by' | 'at'> & OfRound,
  { company, person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('lean_status.assent')
    .values({ company, ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
