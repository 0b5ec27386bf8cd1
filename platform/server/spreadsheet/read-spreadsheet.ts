import { readCsv } from './csv.ts';
import {
  ReadingStopped,
  type Spreadsheet,
  type SpreadsheetFault,
  type SpreadsheetLimits,
  spreadsheetLimits,
} from './spreadsheet.ts';
import { readXlsx } from './xlsx.ts';

/**
 * Reads a spreadsheet into plain cells, by what its bytes are and not by its name. `fileName` only names the sheet of a
 * text file. What cannot be read is a fault and never an exception; nothing is given half.
 *
 * It reckons no formulas, follows no links and runs no macros. It takes the thread it runs on: a server calls
 * `readSpreadsheetAside` instead.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<Spreadsheet | SpreadsheetFault> {
  const within = { ...spreadsheetLimits, ...limits };
  if (bytes.length > within.bytes) return { fault: 'too-large', most: within.bytes, found: bytes.length };
  try {
    const read = await readByBytes(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      fileName,
      within,
    );
    return read.sheets.every(({ rows }) => rows.length === 0) ? { fault: 'empty' } : read;
  } catch (error) {
    if (error instanceof ReadingStopped) return error.fault;
    if (isUnpackError(error)) return { fault: 'not-a-spreadsheet' };
    throw error;
  }
}

async function readByBytes(bytes: Buffer, fileName: string, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  if (bytes.length === 0) throw new ReadingStopped({ fault: 'empty' });
  const head = bytes.toString('latin1', 0, 8);
  if (head.startsWith('PK')) return readXlsx(bytes, limits);
  // The container of Excel up to 2003, which newer versions use for files under a password.
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new ReadingStopped({ fault: locked ? 'password' : 'old-excel' });
  }
  if (head.startsWith('%PDF')) throw new ReadingStopped({ fault: 'not-a-spreadsheet', kind: 'pdf' });
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return readCsv(bytes, name === '' ? fileName : name, limits);
}

/** Packed bytes that are cut off or mixed up: zlib says so with a code of its own. */
const isUnpackError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
