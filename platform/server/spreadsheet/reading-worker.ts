import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '#platform/contract/cell.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { isFault, type SpreadsheetFault, type SpreadsheetLimits } from './spreadsheet.ts';

export type ReadingTask = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Partial<SpreadsheetLimits>;
};

/** What the worker says, in this order: the file without its rows, rows by the portion, that it is done; or a fault. */
export type ReadingWord =
  | { readonly say: 'fault'; readonly fault: SpreadsheetFault }
  | { readonly say: 'file'; readonly file: string }
  | { readonly say: 'rows'; readonly sheet: number; readonly rows: readonly (readonly Cell[])[] }
  | { readonly say: 'done' };

/** Rows in one message: small enough that whoever receives them answers others in between. */
const portion = 2000;

async function work(
  { bytes, fileName, limits }: ReadingTask,
  say: (word: ReadingWord) => void,
): Promise<void> {
  const read = await readSpreadsheet(bytes, fileName, limits);
  if (isFault(read)) return say({ say: 'fault', fault: read });
  say({
    say: 'file',
    file: JSON.stringify({ ...read, sheets: read.sheets.map((s) => ({ ...s, rows: [] })) }),
  });
  for (const [sheet, { rows }] of read.sheets.entries()) {
    for (let at = 0; at < rows.length; at += portion) {
      say({ say: 'rows', sheet, rows: rows.slice(at, at + portion) });
    }
  }
  say({ say: 'done' });
}

if (parentPort) {
  const port = parentPort;
  await work(workerData as ReadingTask, (word) => port.postMessage(word));
}
