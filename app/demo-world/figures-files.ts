import type { Definition } from '#indicators/definition.ts';
import { checkRows } from '#indicators/import-check.ts';
import { outlineOf } from '#indicators/import-outline.ts';
import { changesOf, targetsOf, type Wanted, wantedOf } from '#indicators/import-rules.ts';
import type { Mapping } from '#indicators/import-view.ts';
import type { SiteName } from '#indicators/indicator-view.ts';
import type { ImportToBuild } from '#indicators/server/builders-import.ts';
import { cellText } from '#platform/contract/cell.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import { readSpreadsheet } from '#platform/server/spreadsheet/read-spreadsheet.ts';
import { isFault } from '#platform/server/spreadsheet/spreadsheet.ts';
import type { Numbers } from './figures-series.ts';

/** A row of a file somebody hands in; `text` stands where the number should. */
export type FileRow = Numbers & { indicator: string; site: string | null; period: string; text?: string };

type Figure = { indicator: string; versions: Definition[] };

const headings = ['Nøkkeltall', 'Sted', 'Periode', 'Verdi', 'Antall', 'Av'] as const;
const columns = { indicator: 1, site: 2, period: 3, value: 4, count: 5, whole: 6, only: null, unit: null };

/**
 * A file of rows and what the room's own reading makes of it on a day: the numbers that are news, and the outline,
 * mapping and result that are kept. `standingAt` gives what stands where a row belongs.
 */
export async function readFile(
  fileName: string,
  rows: readonly FileRow[],
  known: { figures: readonly Figure[]; sites: readonly SiteName[]; today: string },
  standingAt: (place: Wanted) => (Numbers & { revision: number }) | undefined,
): Promise<
  Pick<ImportToBuild, 'fileName' | 'content' | 'outline' | 'mapping' | 'result' | 'leaveOut' | 'remember'> & {
    news: { wanted: Wanted; revision: number }[];
  }
> {
  const { figures, sites, today } = known;
  const content = Buffer.from(csvFile(cellsOf(rows, known)));
  const read = await readSpreadsheet(content, fileName);
  if (isFault(read)) throw new Error(`${fileName} of the demo world cannot be read: ${read.fault}.`);
  const sheet = read.sheets[0]!;
  const names = Object.fromEntries(figures.map((figure) => [nameOf(figure), figure.indicator]));
  const mapping: Mapping = {
    sheet: sheet.name,
    headerRow: 1,
    decimal: 'comma',
    year: null,
    sites: {},
    layout: 'list',
    list: { ...columns, inputs: {}, names },
  };
  const checked = checkRows(sheet.rows, mapping, targetsOf(figures, sites), {
    today,
    existing: () => undefined,
  });
  const ruled = wantedOf(checked.readings, figures, { today, sites: sites.map(({ site }) => site) });
  const changes = changesOf(ruled.wanted, standingAt);
  const problems = [
    ...checked.problems.map((problem) => ({
      ...problem,
      by: 'file' as const,
      values: { ...problem.values },
    })),
    ...ruled.problems,
  ];
  const failed = [...new Set(problems.map(({ row }) => row))];
  const { added, changed, same } = changes;
  const { counts } = checked;
  return {
    fileName,
    content,
    outline: outlineOf(read.format, read.sheets),
    mapping,
    remember: sheet,
    leaveOut: failed.length > 0,
    news: changes.news,
    result: {
      ...{ rows: counts.rows, empty: counts.empty, leftOut: counts.leftOut, added, changed, same },
      failedRows: failed.length,
      problemCount: problems.length,
      problems,
      failed: failed.map((row) => ({ row, cells: (sheet.rows[row - 1] ?? []).map(cellText) })),
    },
  };
}

const nameOf = ({ versions }: Figure): string => versions.at(-1)!.name;

function cellsOf(
  rows: readonly FileRow[],
  { figures, sites }: { figures: readonly Figure[]; sites: readonly SiteName[] },
): (string | number | null)[][] {
  const figureAt = new Map(figures.map((figure) => [figure.indicator, figure]));
  const siteAt = new Map(sites.map(({ site, name }) => [site, name]));
  const cells = rows.map(({ indicator, site, period, value, count, whole, text }) => {
    const counted = count === null ? [value, null, null] : [null, count, whole];
    const day = period.split('-').reverse().join('.');
    const name = nameOf(figureAt.get(indicator)!);
    return [name, site && siteAt.get(site)!, day, ...(text === undefined ? counted : [null, text, null])];
  });
  return [[...headings], ...cells];
}
