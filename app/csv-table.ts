/**
 * A small reader of tables in text: a heading row, and cells between commas, semicolons or tabs.
 *
 * With semicolons the decimal sign is a comma, with commas it is a dot. With tabs it is a comma when some
 * cell is a number with a comma, else a dot. Cells may be in quotation marks, doubled inside. Rows count as in a
 * spreadsheet: the heading is row 1, and empty rows count.
 */

/** What is wrong with a file, in one sentence for whoever made it. */
export class TableFault extends Error {
  override name = 'TableFault';
}

export type TableRow = { readonly row: number; readonly cells: readonly string[] };
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly decimal: ',' | '.';
  /** Rows with nothing in any cell, left out of `rows`. */
  readonly blank: number;
};

/** Throws TableFault for a row of another width than the heading, and for quotation marks that stay open. */
export function readTable(text: string): Table {
  const source = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(source);
  const [heading, ...rest] = records(source, delimiter);
  const columns = (heading ?? []).map((name) => name.trim());
  if (columns.every((name) => name === ''))
    throw new TableFault('Row 1 is empty; it should name the columns.');
  const rows = rest.map((cells, i) => ({ row: i + 2, cells: cells.map((cell) => cell.trim()) }));
  // In a table of one column an empty line is an empty cell, until nothing more follows.
  const end = rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''));
  const filled = rows.filter(
    ({ cells }, i) => cells.some((cell) => cell !== '') || (columns.length === 1 && i < end),
  );
  for (const { row, cells } of filled) checkWidth(row, cells.length, columns.length, delimiter);
  return { columns, rows: filled, decimal: decimalOf(delimiter, filled), blank: rows.length - filled.length };
}

/** The number in a cell, null when it is empty. Throws TableFault when it is none in the table's way of writing. */
export function numberIn(
  { columns, decimal }: Table,
  { row, cells }: TableRow,
  column: number,
): number | null {
  const cell = cells[column] ?? '';
  if (cell === '') return null;
  const pattern = decimal === ',' ? /^[-+]?\d+(,\d+)?(e[-+]?\d+)?$/i : /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;
  const number = pattern.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  if (Number.isFinite(number)) return number;
  const sign = decimal === ',' ? 'a decimal comma, such as 12,5' : 'a decimal point, such as 12.5';
  throw new TableFault(
    `Row ${row}, column ${columns[column]}: “${cell}” is no number; expected digits with ${sign}, or an empty cell.`,
  );
}

/** Where a column is, by its name in any case. Throws TableFault when it is not there, or there twice. */
export function columnAt({ columns }: Table, name: string): number {
  const found = columns.flatMap((each, i) => (each.toLowerCase() === name.toLowerCase() ? [i] : []));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new TableFault(`There are ${found.length} columns named ${name}.`);
  throw new TableFault(`There is no column ${name}; columns: ${columns.join(', ')}.`);
}

function delimiterOf(source: string): string {
  const heading = source.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  return ['\t', ';'].find((sign) => heading.includes(sign)) ?? ',';
}

function decimalOf(delimiter: string, rows: readonly TableRow[]): ',' | '.' {
  if (delimiter !== '\t') return delimiter === ';' ? ',' : '.';
  return rows.some(({ cells }) => cells.some((cell) => /^[-+]?\d+,\d+$/.test(cell))) ? ',' : '.';
}

function checkWidth(row: number, width: number, expected: number, delimiter: string): void {
  if (width === expected) return;
  const hint =
    delimiter === ',' && width > expected
      ? ' Between commas a number has a decimal point; with a decimal comma, put semicolons between the cells.'
      : '';
  throw new TableFault(
    `Row ${row} has ${width === 1 ? '1 cell' : `${width} cells`}, and the heading has ${expected}.${hint}`,
  );
}

function records(source: string, delimiter: string): string[][] {
  const found: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[i + 1] === '"') cell += source[i++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === delimiter) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') {
      found.push([...cells, cell]);
      [cells, cell] = [[], ''];
    } else cell += sign;
  }
  if (quoted) throw new TableFault(`A quotation mark opens in row ${found.length + 1} and is never closed.`);
  return cell === '' && cells.length === 0 ? found : [...found, [...cells, cell]];
}
