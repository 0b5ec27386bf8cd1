import { cellText, columnLetter, type Sheet } from '#platform/contract/cell.ts';
import { findHeader, type Header, headerAt, kindsOf, namesPeriod, signatureOf } from './import-header.ts';
import { type Layout, layoutOf } from './import-layouts.ts';
import { isTotal } from './import-names.ts';
import type { ImportTarget, Mapping } from './import-shape.ts';
import { type DecimalStyle, decimalStyleOf } from './read-number.ts';

/** What a column is taken for, and how sure that is, 0 to 1. */
export type ColumnGuess = {
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  readonly holds:
    | 'period'
    | 'indicator'
    | 'site'
    | 'value'
    | 'count'
    | 'whole'
    | 'unit'
    | 'input'
    | 'nothing';
  readonly indicator: string | null;
  readonly sureness: number;
};

export type Suggestion = {
  readonly mapping: Mapping;
  readonly signature: string;
  /** True when it was chosen before, for a table with these headings. */
  readonly remembered: boolean;
  readonly guesses: readonly ColumnGuess[];
  /** What must be chosen before anything can be read. */
  readonly missing: readonly ('period' | 'indicator' | 'value')[];
};

/** Rows that are looked at to tell what a column holds. */
const sample = 200;

/**
 * What stands where, as far as it can be told: a remembered mapping when a table has its headings, else one made from
 * the headings and the cells below. Null when no row looks like headings. `remembered` is by signature.
 */
export function suggestMapping(
  sheets: readonly Sheet[],
  targets: readonly ImportTarget[],
  remembered: ReadonlyMap<string, Mapping> = new Map(),
): Suggestion | null {
  const known = recognise(sheets, targets, remembered);
  if (known) return known;
  const header = findHeader(sheets, targets);
  if (!header) return null;
  const layout = layoutOf(header, sampleOf(header), targets);
  const base = {
    sheet: header.sheet.name,
    headerRow: header.headerRow,
    decimal: decimalIn(header, layout.figures),
    year: header.year,
    sites: {},
  };
  return {
    mapping: { ...base, ...layout.mapping } as Mapping,
    signature: signatureOf(header.sheet, header.headerRow),
    remembered: false,
    guesses: guessesOf(header, layout),
    missing: layout.missing,
  };
}

/** A remembered mapping on the table it fits: the sheet's name, the row, the year and the last period may be others. */
function recognise(
  sheets: readonly Sheet[],
  targets: readonly ImportTarget[],
  remembered: ReadonlyMap<string, Mapping>,
): Suggestion | null {
  if (remembered.size === 0) return null;
  for (const sheet of sheets) {
    for (let row = 1; row <= Math.min(40, sheet.rows.length); row += 1) {
      const signature = signatureOf(sheet, row);
      const mapping = signature === '' ? undefined : remembered.get(signature);
      if (!mapping) continue;
      const header = headerAt(sheet, row, targets);
      const layout = layoutOf(header, sampleOf(header), targets);
      const place = { sheet: sheet.name, headerRow: row, year: header.year ?? mapping.year };
      return {
        mapping: { ...withLastPeriod(mapping, header, targets), ...place },
        signature,
        remembered: true,
        guesses: guessesOf(header, layout).map((guess) => ({ ...guess, sureness: 1 })),
        missing: [],
      };
    }
  }
  return null;
}

function withLastPeriod(mapping: Mapping, header: Header, targets: readonly ImportTarget[]): Mapping {
  if (mapping.layout !== 'rows') return mapping;
  const row = header.sheet.rows[header.headerRow - 1] ?? [];
  const kinds = kindsOf(targets);
  let { to } = mapping.rows;
  for (let column = mapping.rows.from; column <= row.length; column += 1) {
    const cell = row[column - 1] ?? null;
    if (namesPeriod(cell, kinds, header.year)) to = Math.max(to, column);
    else if (!isTotal(cellText(cell))) break;
  }
  // One that was longer last time ends where this table does.
  return { ...mapping, rows: { ...mapping.rows, to: Math.min(to, Math.max(row.length, mapping.rows.from)) } };
}

const sampleOf = ({ sheet, headerRow }: Header): Sheet['rows'] =>
  sheet.rows.slice(headerRow, headerRow + sample);

/**
 * The decimal sign of the texts in the columns of figures. A comma, as in Norway, when they do not tell, and when most
 * figures are numbers already: a text among them is a slip, and is to be named and not guessed at.
 */
function decimalIn({ sheet, headerRow }: Header, columns: readonly number[]): DecimalStyle {
  const cells = sheet.rows
    .slice(headerRow)
    .flatMap((row) => columns.map((column) => row[column - 1] ?? null));
  const numbers = cells.filter((cell) => typeof cell === 'number').length;
  const { style, comma, dot } = decimalStyleOf(cells.filter((cell) => typeof cell === 'string'));
  return style === null || comma + dot < numbers ? 'comma' : style;
}

function guessesOf({ headings }: Header, layout: Layout): ColumnGuess[] {
  return headings.map(({ column, text }) => {
    const told = layout.columns.get(column);
    return {
      column,
      letter: columnLetter(column),
      heading: text,
      holds: told?.holds ?? 'nothing',
      indicator: told?.indicator ?? null,
      sureness: told?.sureness ?? 0,
    };
  });
}
