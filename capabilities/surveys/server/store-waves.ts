import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import type { WaveFacts, WaveMark } from '#surveys/wave-rules.ts';
import type { Plan } from '#surveys/wave-view.ts';

/** Whoever writes, and when: ISO 8601 in UTC. */
export type Author = { person: string; name: string; at: string };

/** Whoever calls, as the author of what is written. */
export const authorOf = ({ actor, now }: { actor: { person: string; name: string }; now: Date }) => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

export type WaveRow = WaveFacts & {
  wave: string;
  address: string;
  instrument: string;
  version: string;
  statusRound: string | null;
  /** The language of what the company has written of it. */
  writtenIn: Language;
};

/** Holds the waves of a company, so that what is decided on is what is written over. */
export async function lockWaves(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys ${company}`}, 0))`.execute(tx);
}

/** What a signature is tied to: everything that was declared, and what is asked. */
const digestOf = (plan: Plan, instrument: string, version: string): string =>
  createHash('sha256')
    .update(JSON.stringify([instrument, version, plan]))
    .digest('hex');

/** The waves of a company, the newest first; only the one named where one is. */
export async function listWaves(tx: Tx, company: string, only: string | null = null): Promise<WaveRow[]> {
  const rows = await tx
    .selectFrom('surveys.wave as w')
    .leftJoin('surveys.waveResult as r', (join) =>
      join.onRef('r.company', '=', 'w.company').onRef('r.wave', '=', 'w.wave'),
    )
    .select(['w.wave', 'w.address', 'w.instrument', 'w.instrumentVersion as version', 'w.statusRound'])
    .select(['w.endedOn', 'r.answers as counted'])
    .where('w.company', '=', company)
    .$if(only !== null, (query) => query.where('w.wave', '=', only!))
    .orderBy('w.madeAt', 'desc')
    .orderBy('w.wave', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const [plans, marks] = [await listPlans(tx, company, only), await listMarks(tx, company, only)];
  return rows.map((row) => {
    const { plan, writtenIn } = plans.get(row.wave)!;
    return {
      ...row,
      plan,
      writtenIn,
      digest: digestOf(plan, row.instrument, row.version),
      marks: marks.filter(({ wave }) => wave === row.wave),
    };
  });
}

export const findWave = async (tx: Tx, company: string, wave: string): Promise<WaveRow | null> =>
  (await listWaves(tx, company, wave))[0] ?? null;

async function listPlans(
  tx: Tx,
  company: string,
  only: string | null,
): Promise<Map<string, { plan: Plan; writtenIn: Language }>> {
  const rows = await tx
    .selectFrom('surveys.wavePlan')
    .distinctOn('wave')
    .select(['wave', 'title', 'reason', 'opensOn', 'closesOn', 'meetingOn', 'people', 'atLeast', 'groups'])
    .select('writtenIn')
    .where('company', '=', company)
    .$if(only !== null, (query) => query.where('wave', '=', only!))
    .orderBy('wave')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.map(({ wave, writtenIn, ...plan }) => [
      wave,
      { plan: plan as Plan, writtenIn: writtenIn as Language },
    ]),
  );
}

async function listMarks(
  tx: Tx,
  company: string,
  only: string | null,
): Promise<(WaveMark & { wave: string })[]> {
  const rows = await tx
    .selectFrom('surveys.waveMark')
    .select(['wave', 'mark', 'kind', 'side', 'closesOn', 'digest'])
    .select(['saidByName as by', 'saidBy as person', 'saidAt as at'])
    .where('company', '=', company)
    .$if(only !== null, (query) => query.where('wave', '=', only!))
    .orderBy('number')
    .execute();
  return rows as (WaveMark & { wave: string })[];
}

/** Makes the wave at its first writing, and adds what was written. */
export async function insertPlan(
  tx: Tx,
  row: {
    company: string;
    wave: string;
    plan: string;
    address: string;
    instrument: string;
    version: string;
    statusRound: string | null;
    words: Plan;
    writtenIn: Language;
  },
  { person, name, at }: Author,
): Promise<void> {
  const { company, wave, plan, address, instrument, version, statusRound, words, writtenIn } = row;
  await tx
    .insertInto('surveys.wave')
    .values({
      company,
      wave,
      address,
      addressHash: Buffer.from(hashSecret(address), 'hex'),
      instrument,
      instrumentVersion: version,
      statusRound,
      madeBy: person,
      madeByName: name,
      madeAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('surveys.wavePlan')
    .values({
      company,
      wave,
      plan,
      ...words,
      writtenIn,
      groups: JSON.stringify(words.groups),
      writtenBy: person,
      writtenByName: name,
      writtenAt: at,
    })
    .execute();
}

export const hasPlan = async (tx: Tx, company: string, plan: string): Promise<boolean> =>
  (await tx
    .selectFrom('surveys.wavePlan')
    .select('plan')
    .where('company', '=', company)
    .where('plan', '=', plan)
    .executeTakeFirst()) !== undefined;

export async function insertMark(
  tx: Tx,
  row: {
    company: string;
    wave: string;
    mark: string;
    kind: WaveMark['kind'];
    side: Side;
    closesOn: string | null;
    digest: string;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('surveys.waveMark')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}

/** Takes no answer from now on. Waits for those that are being taken, and holds those that come. */
export async function endWave(tx: Tx, company: string, wave: string, today: string): Promise<void> {
  await tx
    .updateTable('surveys.wave')
    .set({ endedOn: today })
    .where('company', '=', company)
    .where('wave', '=', wave)
    .where('endedOn', 'is', null)
    .execute();
}

export async function findKeys(
  tx: Tx,
  company: string,
  wave: string,
): Promise<{ ballotKey: Buffer; sealKey: Buffer } | null> {
  const row = await tx
    .selectFrom('surveys.waveKey')
    .select(['ballotKey', 'sealKey'])
    .where('company', '=', company)
    .where('wave', '=', wave)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertKeys(
  tx: Tx,
  row: { company: string; wave: string; ballotKey: Buffer; sealKey: Buffer },
): Promise<void> {
  await tx.insertInto('surveys.waveKey').values(row).execute();
}

/** Which company asks at an address; `tx` has the address's hash in scope as its secret. */
export async function findAddressed(
  tx: Tx,
  address: string,
): Promise<{ company: string; wave: string } | null> {
  const row = await tx
    .selectFrom('surveys.wave')
    .select(['company', 'wave'])
    .where('addressHash', '=', Buffer.from(hashSecret(address), 'hex'))
    .executeTakeFirst();
  return row ?? null;
}
