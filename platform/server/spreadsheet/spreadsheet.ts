import type { Sheet } from '#platform/contract/cell.ts';

export type Spreadsheet = {
  readonly sheets: readonly Sheet[];
  readonly format: 'xlsx' | 'csv';
  /** Of a text file: how its bytes were read. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter?: string;
  /** Of a text file: whether its decimals stand behind a comma; left out when no cell tells. */
  readonly decimalComma?: boolean;
};

export type FaultCode =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'not-a-spreadsheet'
  | 'other-spreadsheet'
  | 'old-excel'
  | 'password'
  | 'zip-bomb'
  | 'not-text'
  | 'unclosed-quote'
  | 'too-heavy';

/**
 * Why a file was not read. `most` is the limit it went over, `found` what was there, `row` where (from 1), and `kind`
 * what else the file is (`ods`, `xlsb`, `numbers`, `html`, `xml`).
 */
export type SpreadsheetFault = {
  readonly fault: FaultCode;
  readonly most?: number;
  readonly found?: number;
  readonly row?: number;
  readonly kind?: string;
};

export type SpreadsheetLimits = {
  /** Bytes of the file as it arrives. */
  readonly bytes: number;
  /** Bytes of everything in it, unpacked. */
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets together, the empty ones between filled ones counted. */
  readonly cells: number;
};

export const spreadsheetLimits: SpreadsheetLimits = {
  bytes: 25 * 1024 * 1024,
  unpacked: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 1000,
  cells: 4_000_000,
};

/** A cell's own limit in Excel. What is longer was never written there, and is cut. */
export const longestText = 32_767;

export const isFault = (read: Spreadsheet | SpreadsheetFault): read is SpreadsheetFault => 'fault' in read;

/** Ends a reading from deep inside it; `readSpreadsheet` turns it back into a value. */
export class ReadingStopped extends Error {
  readonly fault: SpreadsheetFault;

  constructor(fault: SpreadsheetFault) {
    super(fault.fault);
    this.fault = fault;
  }
}
