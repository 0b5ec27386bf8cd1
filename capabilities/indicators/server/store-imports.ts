import { sql } from 'kysely';
import type { ImportProblem, ImportResultRow } from '#indicators/import-rules.ts';
import type { ImportState, Mapping, Outline } from '#indicators/import-view.ts';
import type { Author } from '#indicators/server/store.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A fault that is kept: its code, and the numbers its wording needs. */
export type KeptFault = { fault: string; most?: number; found?: number; row?: number; kind?: string };

/** What was found when a file was looked through: counts, and the rows that cannot be read with what is wrong. */
export type KeptResult = ImportResultRow & {
  problems: ImportProblem[];
  /** Cells of the rows that cannot be read, by row; for the file of failed rows. */
  failed: { row: number; cells: string[] }[];
};

export type ImportRow = {
  company: string;
  import: string;
  fileName: string;
  state: ImportState;
  done: number;
  total: number;
  language: Language;
  fault: KeptFault | null;
  outline: (Outline & { remembered?: boolean }) | null;
  mapping: Mapping | null;
  leaveOut: boolean;
  result: KeptResult | null;
  uploadedBy: string;
  uploadedByName: string;
  uploadedAt: string;
  importedAt: string | null;
  undoneBy: string | null;
  undoneByName: string | null;
  undoneAt: string | null;
};

const columns = [
  'company',
  'import',
  'fileName',
  'state',
  'done',
  'total',
  'language',
  'fault',
  'outline',
  'mapping',
  'leaveOut',
  'result',
  'uploadedBy',
  'uploadedByName',
  'uploadedAt',
  'importedAt',
  'undoneBy',
  'undoneByName',
  'undoneAt',
] as const;

/** jsonb and checked text come back as they were put in. */
const rowOf = (row: unknown) => row as ImportRow;

/** The latest files of a company, without what is only read one at a time. */
const mostListed = 100;

export async function listImports(tx: Tx, company: string): Promise<ImportRow[]> {
  const rows = await tx
    .selectFrom('indicators.import')
    .select(columns)
    .where('company', '=', company)
    .orderBy('uploadedAt', 'desc')
    .limit(mostListed)
    .execute();
  return rows.map(rowOf);
}

/** One file; held for the rest of the transaction where `lock` says so. */
export async function findImport(
  tx: Tx,
  company: string,
  id: string,
  lock = false,
): Promise<ImportRow | null> {
  const row = await tx
    .selectFrom('indicators.import')
    .select(columns)
    .where('company', '=', company)
    .where('import', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

/** The file that has waited longest for the machine, in any company; for the errand. */
export async function nextForErrand(tx: Tx): Promise<{ company: string; import: string } | null> {
  const row = await tx
    .selectFrom('indicators.import')
    .select(['company', 'import'])
    .where('state', 'in', ['reading', 'checking', 'writing', 'undoing'])
    .orderBy('uploadedAt')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A file as it is handed in. False when it is there already. */
export async function insertImport(
  tx: Tx,
  row: {
    company: string;
    import: string;
    fileName: string;
    content: Buffer;
    digest: string;
    language: Language;
  },
  { person, name, at }: Author,
): Promise<boolean> {
  const { content, ...rest } = row;
  const made = await tx
    .insertInto('indicators.import')
    .values({
      ...rest,
      bytes: content.length,
      state: 'reading',
      uploadedBy: person,
      uploadedByName: name,
      uploadedAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('import')
    .executeTakeFirst();
  if (!made) return false;
  await tx
    .insertInto('indicators.importFile')
    .values({ company: row.company, import: row.import, content })
    .execute();
  return true;
}

export async function findContent(tx: Tx, company: string, id: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('indicators.importFile')
    .select('content')
    .where('company', '=', company)
    .where('import', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

type Step = Partial<
  Pick<
    ImportRow,
    'state' | 'done' | 'total' | 'fault' | 'outline' | 'mapping' | 'leaveOut' | 'result' | 'importedAt'
  > & { undoneBy: string; undoneByName: string; undoneAt: string }
>;

export async function updateImport(tx: Tx, company: string, id: string, step: Step): Promise<void> {
  const { fault, outline, mapping, result, ...rest } = step;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx
    .updateTable('indicators.import')
    .set({
      ...rest,
      ...(fault !== undefined && { fault: json(fault) }),
      ...(outline !== undefined && { outline: json(outline) }),
      ...(mapping !== undefined && { mapping: json(mapping) }),
      ...(result !== undefined && { result: json(result) }),
    })
    .where('company', '=', company)
    .where('import', '=', id)
    .execute();
}

/** Deletes the files themselves that were handed in before a moment; what was read from them stays. */
export async function deleteContents(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('indicators.importFile as f')
    .using('indicators.import as i')
    .whereRef('i.company', '=', 'f.company')
    .whereRef('i.import', '=', 'f.import')
    .where('i.uploadedAt', '<', before.toISOString())
    .where('i.state', 'not in', ['reading', 'checking', 'writing', 'undoing'])
    .execute();
}

/** The imports of a company that were taken back. */
export async function listUndone(tx: Tx, company: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('indicators.import')
    .select('import')
    .where('company', '=', company)
    .where('state', '=', 'undone')
    .execute();
  return rows.map((row) => row.import);
}

/**
 * How many numbers of an import have been said anew since, other than by what was taken back: all it wrote, but for
 * those whose latest word is its own.
 */
export async function countKept(tx: Tx, company: string, id: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    with written as (
      select indicator from indicators.reading where company = ${company} and act = ${id} and way = 'import'
    ), standing as (
      select distinct on (indicator, site, period) act, way from indicators.reading r
      where company = ${company} and indicator in (select indicator from written) and way <> 'undo'
        and (way <> 'import' or not exists (
          select from indicators.import i where i.company = r.company and i.import = r.act and i.state = 'undone'))
      order by indicator, site, period, revision desc
    )
    select (select count(*) from written)::int
      - (select count(*) from standing where act = ${id} and way = 'import')::int as kept`.execute(tx);
  return rows[0]?.kept ?? 0;
}
