import type { Outline } from '#indicators/import-view.ts';
import { cellText, type Sheet } from '#platform/contract/cell.ts';

/** So much of a sheet is shown to choose by. */
const shown = { sheets: 20, rows: 12, columns: 40, letters: 60 };

/** What a file holds, in short. */
export const outlineOf = (format: Outline['format'], sheets: readonly Sheet[]): Outline => ({
  format,
  sheets: sheets.slice(0, shown.sheets).map(({ name, rows }) => ({
    name,
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    first: rows
      .slice(0, shown.rows)
      .map((row) => row.slice(0, shown.columns).map((cell) => cellText(cell).slice(0, shown.letters))),
  })),
});
