import { type Cell, cellText, type Sheet } from '#platform/contract/cell.ts';
import { type HeadingRole, isTotal, mostLike, plainName, roleOfHeading } from './import-names.ts';
import type { ImportTarget } from './import-shape.ts';
import { type PeriodKind, periodKinds } from './period.ts';
import { looksLikePeriod } from './read-period.ts';

/** How far down the headings of a table are looked for. */
const deepest = 40;

/** A heading as far as it is understood. */
export type Heading = {
  /** From 1. */
  readonly column: number;
  readonly text: string;
  readonly role: HeadingRole | null;
  readonly isPeriod: boolean;
  readonly target: { readonly found: ImportTarget; readonly likeness: number } | null;
};

export type Header = {
  readonly sheet: Sheet;
  /** From 1. */
  readonly headerRow: number;
  readonly headings: readonly Heading[];
  /** Of months that name none: the last year that the lines above or the sheet's name speak of. */
  readonly year: number | null;
};

/** What a heading of each sort tells about its row being the headings. A cell of the data may name one indicator. */
const weights = { role: 3, target: 2, period: 1.5, other: 0.1 };

/** The row that looks most like headings, of all sheets that are shown; null when none does. */
export function findHeader(sheets: readonly Sheet[], targets: readonly ImportTarget[]): Header | null {
  let best: { header: Header; weight: number } | null = null;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (let row = 1; row <= Math.min(deepest, sheet.rows.length); row += 1) {
      const header = headerAt(sheet, row, targets);
      const weight = weightOf(header);
      if (weight > (best?.weight ?? 0)) best = { header, weight };
    }
  }
  return best?.header ?? null;
}

function weightOf({ headings }: Header): number {
  let known = 0;
  let weight = 0;
  for (const { role, isPeriod, target } of headings) {
    if (role || isPeriod || target) known += 1;
    weight += role
      ? weights.role
      : target
        ? weights.target * target.likeness
        : isPeriod
          ? weights.period
          : weights.other;
  }
  // A title that names one thing is no row of headings.
  return known >= 2 || (known === 1 && headings.length === 2) ? weight : 0;
}

/** The headings of a row, each as far as it is understood. */
export function headerAt(sheet: Sheet, headerRow: number, targets: readonly ImportTarget[]): Header {
  const kinds = kindsOf(targets);
  const year = yearAbove(sheet, headerRow);
  const headings = (sheet.rows[headerRow - 1] ?? []).flatMap((cell, i): Heading[] => {
    const text = cellText(cell);
    if (text === '') return [];
    const role = typeof cell === 'string' ? roleOfHeading(text) : null;
    const isPeriod = namesPeriod(cell, kinds, year);
    const target =
      typeof cell !== 'string' || role || isPeriod ? null : mostLike(text, targets, ({ name }) => name);
    return [{ column: i + 1, text, role, isPeriod, target }];
  });
  return { sheet, headerRow, headings, year };
}

export const kindsOf = (targets: readonly ImportTarget[]): readonly PeriodKind[] =>
  periodKinds.filter((kind) => targets.some((target) => target.period === kind));

export const namesPeriod = (cell: Cell, kinds: readonly PeriodKind[], year: number | null): boolean =>
  kinds.some((kind) => looksLikePeriod(cell, kind, { year }));

function yearAbove({ name, rows }: Sheet, headerRow: number): number | null {
  const lines = rows
    .slice(0, headerRow - 1)
    .flat()
    .filter((cell) => typeof cell === 'string' || typeof cell === 'number');
  const found = [name, ...lines].join(' ').match(/(?<!\d)20\d\d(?!\d)/g);
  return found ? Number(found.at(-1)) : null;
}

/**
 * What a table's headings are known again by: their names in order. Periods in a row count as one, so that a sheet with
 * one month more is the same table; sums at the end are left out.
 */
export function signatureOf(sheet: Sheet, headerRow: number): string {
  const names: string[] = [];
  for (const cell of sheet.rows[headerRow - 1] ?? []) {
    const text = cellText(cell);
    if (text === '' || isTotal(text)) continue;
    const name = namesPeriod(cell, periodKinds, 2000) ? '#' : plainName(text);
    if (name !== '#' || names.at(-1) !== '#') names.push(name);
  }
  const all = names.join('|');
  // Cut short it still tells of a column that was put in.
  return all.length <= 2000 ? all : `${all.slice(0, 1990)}|${names.length}`;
}
