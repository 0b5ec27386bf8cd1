import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { messageOf } from '#platform/server/postgres/start-failure.ts';
import { readTable, type Table, TableFault } from './csv-table.ts';
import { typedPath } from './flags.ts';

/** A table from a file somebody typed the path of, and the file's SHA-256 in hex. Throws TableFault. */
export function readTableFile(file: string): { table: Table; hash: string } {
  const bytes = bytesOf(file);
  return { table: readTable(textOf(bytes)), hash: createHash('sha256').update(bytes).digest('hex') };
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(typedPath(file));
  } catch (error) {
    throw new TableFault(`${file} cannot be read: ${messageOf(error)}.`);
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TableFault('The file is not UTF-8 text. Save it as CSV UTF-8.');
  }
}
