import { type Cell, cellText } from '#platform/contract/cell.ts';
import { type Header, type Heading, kindsOf, namesPeriod } from './import-header.ts';
import { isTotal, mostLike, plainName } from './import-names.ts';
import type { ImportTarget } from './import-shape.ts';

/** Rows below the headings: enough of them to tell what a column holds. */
export type SampleRows = readonly (readonly Cell[])[];

export type Column = { readonly column: number; readonly sureness: number };

export const roleColumn = ({ headings }: Header, role: Heading['role']): Column | null => {
  const found = headings.find((heading) => heading.role === role);
  return found ? { column: found.column, sureness: 1 } : null;
};

/** The column of headings or cells that name periods. */
export function periodColumn(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
): Column | null {
  const kinds = kindsOf(targets);
  return (
    roleColumn(header, 'period') ??
    bestColumn(header, rows, (cell) => namesPeriod(cell, kinds, header.year) && typeof cell !== 'number')
  );
}

/** The column whose cells name indicators: told by them, or by its heading alone. */
export function nameColumn(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
): Column | null {
  const known = new Map<string, boolean>();
  const isName = (cell: Cell): boolean => {
    if (typeof cell !== 'string') return false;
    let is = known.get(cell);
    if (is === undefined) {
      is = mostLike(cell, targets, ({ name }) => name) !== null;
      known.set(cell, is);
    }
    return is;
  };
  const told = roleColumn(header, 'indicator');
  const found = bestColumn(header, rows, isName, 0.3);
  return found ?? (told && { ...told, sureness: 0.6 });
}

/** The column where most filled cells are of a sort, when enough are. */
function bestColumn(
  { headings }: Header,
  rows: SampleRows,
  is: (cell: Cell) => boolean,
  least = 0.6,
): Column | null {
  let best: Column | null = null;
  for (const { column } of headings) {
    const cells = rows.map((row) => row[column - 1] ?? null).filter((cell) => cell !== null);
    const sureness = cells.filter(is).length / Math.max(1, cells.length);
    if (sureness >= least && sureness > (best?.sureness ?? 0)) best = { column, sureness };
  }
  return best;
}

const textsIn = (rows: SampleRows, column: number): Set<string> =>
  new Set(rows.flatMap((row) => cellText(row[column - 1]) || []).filter((text) => !isTotal(text)));

/** Texts that are not an indicator's exact name and are most like one; the rest is for a person to say. */
export function namesIn(
  rows: SampleRows,
  column: number,
  targets: readonly ImportTarget[],
): Record<string, string | null> {
  return Object.fromEntries(
    [...textsIn(rows, column)].flatMap((text) => {
      const alike = mostLike(text, targets, ({ name }) => name);
      return alike && plainName(alike.found.name) !== plainName(text) ? [[text, alike.found.indicator]] : [];
    }),
  );
}

export function siteColumn(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
): Column | null {
  const sites = new Set(targets.flatMap((target) => target.sites.map(({ name }) => plainName(name))));
  const isSite = (cell: Cell): boolean => typeof cell === 'string' && sites.has(plainName(cell));
  return roleColumn(header, 'site') ?? bestColumn(header, rows, isSite);
}

/** «Enhet» is a unit of measure, or a unit of the company: where it holds sites it is taken for those alone. */
export function unitColumn(header: Header, site: Column | null): Column | null {
  const unit = roleColumn(header, 'unit');
  return unit?.column === site?.column ? null : unit;
}
