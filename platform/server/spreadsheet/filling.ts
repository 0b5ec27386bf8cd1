import type { Cell } from '#platform/contract/cell.ts';
import { ReadingStopped, type SpreadsheetLimits } from './spreadsheet.ts';

const noCells: Cell[] = [];

/** How many more cells all sheets of the file may take together. */
export type Room = { cells: number };

/** The rows of a sheet while it is read. Rows and columns are counted from 1. */
export type Filling = {
  readonly rows: Cell[][];
  put(row: number, column: number, cell: Cell): void;
};

/**
 * An empty sheet that grows only where something stands: a million rows that are merely formatted cost nothing, and one
 * that is filled far down or far out stops the reading.
 */
export function filling(limits: SpreadsheetLimits, room: Room): Filling {
  const rows: Cell[][] = [];
  return {
    rows,
    put: (row, column, cell) => {
      if (row > limits.rows) throw new ReadingStopped({ fault: 'too-many-rows', most: limits.rows });
      if (column > limits.columns) {
        throw new ReadingStopped({ fault: 'too-many-columns', most: limits.columns, row });
      }
      while (rows.length < row) rows.push(noCells);
      let cells = rows[row - 1]!;
      if (cells === noCells) {
        cells = [];
        rows[row - 1] = cells;
      }
      room.cells -= Math.max(1, column - cells.length);
      if (room.cells < 0) throw new ReadingStopped({ fault: 'too-many-cells', most: limits.cells, row });
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = cell;
    },
  };
}
