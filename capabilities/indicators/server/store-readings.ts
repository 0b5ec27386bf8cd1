import { sql } from 'kysely';
import type { Author } from '#indicators/server/store.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A number as it stands for a period, or stood: the highest revision of a period is what stands. */
export type ReadingRow = {
  indicator: string;
  site: string | null;
  period: string;
  revision: number;
  value: number | null;
  count: number | null;
  whole: number | null;
  samples: number[] | null;
  inputs: Record<string, number> | null;
  way: 'hand' | 'token' | 'import' | 'undo';
  reason: string;
  act: string;
  person: string;
  by: string;
  at: string;
};

/** What a chart needs of what stands: no words, no names. */
export type StandingRow = Pick<
  ReadingRow,
  'indicator' | 'site' | 'period' | 'revision' | 'value' | 'count' | 'whole' | 'samples'
>;

/** What stands for each period, by figure, site and period. */
export async function listStanding(
  tx: Tx,
  company: string,
  only?: readonly string[],
): Promise<StandingRow[]> {
  return tx
    .selectFrom('indicators.reading')
    .distinctOn(['indicator', 'site', 'period'])
    .select(['indicator', 'site', 'period', 'revision', 'value', 'count', 'whole', 'samples'])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', sql<string>`any(${only}::uuid[])`))
    .orderBy('indicator')
    .orderBy('site')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute();
}

const wholeRow = [
  'indicator',
  'site',
  'period',
  'revision',
  'value',
  'count',
  'whole',
  'samples',
  'inputs',
  'way',
  'reason',
  'act',
  'saidBy as person',
  'saidByName as by',
  'saidAt as at',
] as const;

type Selected = Omit<ReadingRow, 'inputs' | 'way'> & { inputs: unknown; way: string };
const rowOf = (row: Selected): ReadingRow => ({
  ...row,
  inputs: row.inputs as ReadingRow['inputs'],
  way: row.way as ReadingRow['way'],
});

/** Everything ever said of one line from a period on, the latest period first and of each the latest word first. */
export async function listSaid(
  tx: Tx,
  line: { company: string; indicator: string; site: string | null },
  from: string,
): Promise<ReadingRow[]> {
  const rows = await tx
    .selectFrom('indicators.reading')
    .select(wholeRow)
    .where('company', '=', line.company)
    .where('indicator', '=', line.indicator)
    .where('site', 'is not distinct from', line.site)
    .where('period', '>=', from)
    .orderBy('period', 'desc')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(rowOf);
}

/** What stands for given periods of given lines; nothing for a period nobody has spoken of. */
export async function findStanding(
  tx: Tx,
  company: string,
  asked: readonly { indicator: string; site: string | null; period: string }[],
): Promise<ReadingRow[]> {
  if (asked.length === 0) return [];
  const rows = await tx
    .selectFrom('indicators.reading')
    .distinctOn(['indicator', 'site', 'period'])
    .select(wholeRow)
    .where('company', '=', company)
    .where(
      sql<boolean>`(indicator, coalesce(site, indicator), period) in (select * from unnest(
        ${asked.map(({ indicator }) => indicator)}::uuid[],
        ${asked.map(({ site, indicator }) => site ?? indicator)}::uuid[],
        ${asked.map(({ period }) => period)}::date[]))`,
    )
    .orderBy('indicator')
    .orderBy('site')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(rowOf);
}

/** All that stands in a company in whole, by figure, site and period; for a file of it. */
export async function listWhole(tx: Tx, company: string): Promise<ReadingRow[]> {
  const rows = await tx
    .selectFrom('indicators.reading')
    .distinctOn(['indicator', 'site', 'period'])
    .select(wholeRow)
    .where('company', '=', company)
    .orderBy('indicator')
    .orderBy('site')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(rowOf);
}

/** What an act said by hand or by a program, by place: the act come again is told by it. */
export async function listOfAct(tx: Tx, company: string, act: string): Promise<ReadingRow[]> {
  const rows = await tx
    .selectFrom('indicators.reading')
    .select(wholeRow)
    .where('company', '=', company)
    .where('act', '=', act)
    .where('way', 'in', ['hand', 'token'])
    .execute();
  return rows.map(rowOf);
}

/**
 * Everything ever said of the periods an import wrote, of each the first word first. Narrowed to its figures there and
 * to its periods here: a join of the table with itself over a site that may be null takes many times as long.
 */
export async function listHistories(tx: Tx, company: string, act: string): Promise<ReadingRow[]> {
  const rows = await tx
    .selectFrom('indicators.reading')
    .select(wholeRow)
    .where('company', '=', company)
    .where('indicator', 'in', (query) =>
      query
        .selectFrom('indicators.reading')
        .select('indicator')
        .where('company', '=', company)
        .where('act', '=', act),
    )
    .orderBy('revision')
    .execute();
  const written = new Set(rows.filter((row) => row.act === act && row.way === 'import').map(placeOf));
  return rows.map(rowOf).filter((row) => written.has(placeOf(row)));
}

export const placeOf = ({
  indicator,
  site,
  period,
}: {
  indicator: string;
  site: string | null;
  period: string;
}): string => `${indicator} ${site ?? ''} ${period}`;

export type WrittenReading = Omit<ReadingRow, 'act' | 'person' | 'by' | 'at'>;

/**
 * Adds words on periods, in one statement for any number of them. A revision that another transaction has said
 * meanwhile is a unique violation, and the whole act is taken back.
 */
export async function insertReadings(
  tx: Tx,
  company: string,
  act: string,
  rows: readonly WrittenReading[],
  { person, name, at }: Author,
): Promise<void> {
  if (rows.length === 0) return;
  const packed = JSON.stringify(
    rows.map((row) => [
      row.indicator,
      row.site,
      row.period,
      row.revision,
      row.value,
      row.count,
      row.whole,
      row.samples,
      row.inputs,
      row.way,
      row.reason,
    ]),
  );
  await sql`
    insert into indicators.reading (company, indicator, site, period, revision, value, count, whole, samples,
      inputs, way, reason, act, said_by, said_by_name, said_at)
    select ${company}::uuid, (r->>0)::uuid, (r->>1)::uuid, (r->>2)::date, (r->>3)::int, (r->>4)::float8,
      (r->>5)::float8, (r->>6)::float8,
      case when jsonb_typeof(r->7) = 'array'
        then array(select s::float8 from jsonb_array_elements_text(r->7) with ordinality as e(s, n) order by n) end,
      nullif(r->8, 'null'::jsonb), r->>9, r->>10, ${act}::uuid, ${person}::uuid, ${name}, ${at}::timestamptz
    from jsonb_array_elements(${packed}::jsonb) as rows(r)`.execute(tx);
}
