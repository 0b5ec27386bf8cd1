import { sql } from 'kysely';
import { askNow, sendAlong, type Tx } from '#platform/server/database/transaction.ts';

/** Adds slips of paper; false when the batch has been made before. */
export async function insertSlips(
  tx: Tx,
  row: { company: string; wave: string; batch: string },
  slips: readonly { slip: string; tokenHash: Buffer }[],
): Promise<boolean> {
  const there = await tx
    .selectFrom('surveys.slip')
    .select('slip')
    .where('company', '=', row.company)
    .where('batch', '=', row.batch)
    .limit(1)
    .executeTakeFirst();
  if (there) return false;
  await tx
    .insertInto('surveys.slip')
    .values(slips.map((slip) => ({ ...row, ...slip })))
    .execute();
  return true;
}

/** The slips there are of a wave: of each print of paper, the oldest first, and how many have fetched one of their own. */
export async function countSlips(tx: Tx, company: string, wave: string) {
  const rows = await tx
    .selectFrom('surveys.slip')
    .select(['batch', (count) => count.fn.countAll<number>().as('slips')])
    .where('company', '=', company)
    .where('wave', '=', wave)
    .groupBy('batch')
    .orderBy('batch')
    .execute();
  const batches = rows.flatMap(({ batch, slips }) => (batch ? [{ batch, slips: Number(slips) }] : []));
  const printed = batches.reduce((sum, { slips }) => sum + slips, 0);
  return { batches, printed, fetched: Number(rows.find(({ batch }) => batch === null)?.slips ?? 0) };
}

/** Makes a print void; false when one of it has been used, and nothing is done. */
export async function deleteBatch(
  tx: Tx,
  row: { company: string; wave: string; batch: string },
): Promise<boolean> {
  // Held first: who has one signed at the same time comes before, and is seen, or finds it gone.
  const slips = await tx
    .selectFrom('surveys.slip')
    .select('slip')
    .where('company', '=', row.company)
    .where('wave', '=', row.wave)
    .where('batch', '=', row.batch)
    .forUpdate()
    .execute();
  if (slips.length === 0) return true;
  const named = slips.map(({ slip }) => slip);
  const used = await tx
    .selectFrom('surveys.ballot')
    .select('slip')
    .where('company', '=', row.company)
    .where('slip', 'in', named)
    .limit(1)
    .executeTakeFirst();
  if (used) return false;
  await tx.deleteFrom('surveys.slip').where('company', '=', row.company).where('slip', 'in', named).execute();
  return true;
}

/** Whether a person has a slip of their own for a wave. */
export const hasOwnSlip = async (tx: Tx, company: string, wave: string, person: string): Promise<boolean> =>
  (await listOwnSlips(tx, company, person)).has(wave);

/** How many ballots have been signed for each wave: who may answer has come this far, and how many is all it tells. */
export async function countBallots(tx: Tx, company: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('surveys.ballot as b')
    .innerJoin('surveys.slip as s', (join) =>
      join.onRef('s.company', '=', 'b.company').onRef('s.slip', '=', 'b.slip'),
    )
    .select(['s.wave', (count) => count.fn.countAll<number>().as('ballots')])
    .where('b.company', '=', company)
    .groupBy('s.wave')
    .execute();
  return new Map(rows.map(({ wave, ballots }) => [wave, Number(ballots)]));
}

/** The waves a person has fetched a slip of their own for. */
export async function listOwnSlips(tx: Tx, company: string, person: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('surveys.slip')
    .select('wave')
    .where('company', '=', company)
    .where('person', '=', person)
    .execute();
  return new Set(rows.map(({ wave }) => wave));
}

/**
 * Gives a person a slip of their own with a fresh secret. One they have is given another secret while nothing has been
 * signed with it: the first may never have reached them. False when it has been used.
 */
export async function putOwnSlip(
  tx: Tx,
  row: { company: string; wave: string; person: string; slip: string; tokenHash: Buffer },
): Promise<boolean> {
  const made = await tx
    .insertInto('surveys.slip')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('slip')
    .executeTakeFirst();
  if (made) return true;
  const again = await tx
    .updateTable('surveys.slip as s')
    .set({ tokenHash: row.tokenHash })
    .where('s.company', '=', row.company)
    .where('s.wave', '=', row.wave)
    .where('s.person', '=', row.person)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('surveys.ballot as b')
            .select('b.slip')
            .whereRef('b.company', '=', 's.company')
            .whereRef('b.slip', '=', 's.slip'),
        ),
      ),
    )
    .returning('s.slip')
    .executeTakeFirst();
  return again !== undefined;
}

export type Asked = { readonly tokenHash: Buffer; readonly blindedHash: Buffer };

/**
 * Notes which blinded ballot each slip is signed for, the first that comes; answers with what stands, by the slip's
 * hash: a slip that stands for another ballot has been used, one that is missing is not known.
 */
export async function noteBallots(
  tx: Tx,
  company: string,
  wave: string,
  asked: readonly Asked[],
): Promise<Map<string, Buffer>> {
  const tokens = asked.map(({ tokenHash }) => tokenHash);
  const blinded = asked.map(({ blindedHash }) => blindedHash);
  sendAlong(
    tx,
    sql`insert into surveys.ballot (company, slip, blinded_hash)
      select s.company, s.slip, g.blinded from unnest(${tokens}::bytea[], ${blinded}::bytea[]) g (token, blinded)
      join surveys.slip s on s.company = ${company} and s.wave = ${wave} and s.token_hash = g.token
      on conflict do nothing`,
  );
  const rows = await askNow(
    tx,
    sql<{ token: Buffer; blinded: Buffer }>`select s.token_hash as token, b.blinded_hash as blinded
      from surveys.slip s join surveys.ballot b on b.company = s.company and b.slip = s.slip
      where s.company = ${company} and s.wave = ${wave} and s.token_hash = any (${tokens}::bytea[])`,
  );
  return new Map(rows.map(({ token, blinded: stands }) => [token.toString('hex'), stands]));
}

/** Of the slips with these secrets that belong to the wave: whether each has been used. */
export async function listSlips(
  tx: Tx,
  company: string,
  wave: string,
  tokens: readonly Buffer[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await askNow(
    tx,
    sql<{ token: Buffer; used: boolean }>`select s.token_hash as token, b.slip is not null as used
      from surveys.slip s left join surveys.ballot b on b.company = s.company and b.slip = s.slip
      where s.company = ${company} and s.wave = ${wave} and s.token_hash = any (${tokens}::bytea[])`,
  );
  return new Map(rows.map(({ token, used }) => [token.toString('hex'), used]));
}

/**
 * Keeps sealed answers until they are counted, each ballot once; false when the wave has ended. The wave is held
 * while they are written: one that ends waits for them, and one that has ended takes none.
 */
export async function insertSealed(
  tx: Tx,
  company: string,
  wave: string,
  answers: readonly { readonly ballot: Buffer; readonly sealed: Buffer }[],
): Promise<boolean> {
  const rows = await askNow(
    tx,
    sql<{ open: number }>`with open as materialized (
        select wave from surveys.wave
        where company = ${company} and wave = ${wave} and ended_on is null for share
      ), added as (
        insert into surveys.sealed_answer (company, wave, ballot, sealed)
        select ${company}::uuid, open.wave, g.ballot, g.sealed
        from open, unnest(${answers.map(({ ballot }) => ballot)}::bytea[],
          ${answers.map(({ sealed }) => sealed)}::bytea[]) g (ballot, sealed)
        on conflict do nothing
      )
      select 1 as open from open`,
  );
  return rows.length > 0;
}
