/**
 * One cell of a spreadsheet as a plain value. A date is the day alone. `percent` is what the cell shows (85 where the
 * file holds 0.85 shown as 85 %). `formula` is one whose result the file does not hold; `error` is a result that is
 * none, such as `#DIV/0!`.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly percent: number }
  | { readonly formula: string }
  | { readonly error: string };

/** A sheet. Row 1 of the file is `rows[0]`; a row ends at its last filled cell. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Hidden in the file. Such sheets come last. */
  readonly hidden?: true;
};

/** The letters a spreadsheet shows above a column, counted from 1: A, Z, AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** What a Norwegian spreadsheet would show in the cell; empty for nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'SANN' : 'USANN';
  if ('date' in cell) return cell.date.split('-').reverse().join('.');
  if ('percent' in cell) return `${String(cell.percent).replace('.', ',')} %`;
  return 'formula' in cell ? cell.formula : cell.error;
}
