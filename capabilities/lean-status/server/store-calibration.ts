import type { CaseAnswer } from '#lean-status/calibration-rules.ts';
import { Calibration, type Level } from '#lean-status/instrument.ts';
import { installation, type Publisher, publisherColumns } from '#lean-status/server/store-instruments.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type CasesRow = {
  programme: string;
  version: string;
  hash: string;
  publishedAt: string;
  publishedBy: string | null;
  set: Calibration;
};

/** What is published for a programme and for every installation, oldest first. */
export async function listCases(tx: Tx, programme: string): Promise<CasesRow[]> {
  const rows = await tx
    .selectFrom('lean_status.calibrationSet')
    .select(['programme', 'version', 'hash', 'publishedAt', 'publishedByName as publishedBy', 'body'])
    .where('programme', 'in', [installation, programme])
    .orderBy('number')
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, set: Calibration.parse(body) }));
}

/** What is in use in a programme: the newest of its office, or the newest that came along where it has none. */
export async function newestCases(tx: Tx, programme: string): Promise<CasesRow | undefined> {
  const rows = await listCases(tx, programme);
  return rows.findLast((row) => row.programme === programme) ?? rows.at(-1);
}

export async function insertCases(
  tx: Tx,
  row: { programme: string; source: string; hash: string; publishedBy: Publisher | null; set: Calibration },
): Promise<void> {
  const { set, publishedBy, ...rest } = row;
  await tx
    .insertInto('lean_status.calibrationSet')
    .values({ ...rest, ...publisherColumns(publishedBy), version: set.version, body: JSON.stringify(set) })
    // Several servers may start at once, and find that it is missing.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The cases somebody has rated, as far as whoever asks may see it, each as it was in the version that was rated. */
export async function ratedCases(tx: Tx): Promise<Calibration['cases']> {
  const rows = await tx
    .selectFrom('lean_status.calibrationAnswer as a')
    .innerJoin('lean_status.calibrationSet as s', (join) =>
      join.onRef('s.programme', '=', 'a.setProgramme').onRef('s.version', '=', 'a.version'),
    )
    .select(['a.caseKey', 's.hash'])
    .distinct()
    .execute();
  const sets = new Map<string, Calibration>();
  for (const { hash } of rows) if (!sets.has(hash)) sets.set(hash, await casesByHash(tx, hash));
  return rows.flatMap(({ caseKey, hash }) =>
    (sets.get(hash)?.cases ?? []).filter(({ key }) => key === caseKey),
  );
}

async function casesByHash(tx: Tx, hash: string): Promise<Calibration> {
  const row = await tx
    .selectFrom('lean_status.calibrationSet')
    .select('body')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirstOrThrow();
  return Calibration.parse(row.body);
}

/** What was answered, as far as whoever asks may see it, oldest first. */
export async function listAnswers(tx: Tx, person?: string): Promise<CaseAnswer[]> {
  const rows = await tx
    .selectFrom('lean_status.calibrationAnswer')
    .select([
      'answer',
      'answeredBy as person',
      'answeredByName as by',
      'caseKey',
      'levels',
      'answeredAt as at',
    ])
    .$if(person !== undefined, (query) => query.where('answeredBy', '=', person!))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, levels: row.levels as Record<string, Level> }));
}

export async function insertAnswer(
  tx: Tx,
  {
    programme,
    setProgramme,
    version,
    ...row
  }: CaseAnswer & Record<'programme' | 'setProgramme' | 'version', string>,
): Promise<void> {
  const { answer, person, by, caseKey, levels, at } = row;
  await tx
    .insertInto('lean_status.calibrationAnswer')
    .values({
      answer,
      programme,
      setProgramme,
      version,
      caseKey,
      levels: JSON.stringify(levels),
      answeredBy: person,
      answeredByName: by,
      answeredAt: at,
    })
    .execute();
}
