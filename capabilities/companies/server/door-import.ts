/**
 * The register's own file of all its units (`enheter_alle.json.gz`, `underenheter_alle.json.gz`: one JSON array,
 * more than a million entries, some 200 MB packed) read into our copy.
 *
 * One entry is held at a time and a batch of units is written at a time, so memory does not grow with the file.
 * Batches already written stay when a later one fails: reading the same file again writes the same rows, and
 * `from` goes on where it stopped. What an older file says never covers what we were told later.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { type Reading, readEntry } from '#companies/register-entry.ts';
import type { RegisterUnit } from '#companies/register-shapes.ts';

export type ImportOptions = Reading & {
  /** Whether a unit of this industry code is wanted. */
  wants: (industryCode: string | null) => boolean;
  /** Entries to pass over unread at the start: those an earlier run has written. */
  from: number;
  /** Writes a batch, in a transaction of its own. */
  write: (units: readonly RegisterUnit[]) => Promise<void>;
  /** Told after each batch. */
  progress?: (count: ImportCount) => void;
};

export type ImportCount = {
  /** Entries read, those passed over at the start included. */
  read: number;
  written: number;
  /** Of another industry than was asked for. */
  unwanted: number;
  broken: number;
  /** The first broken entries, each with its place in the file, counted from 1, and what is wrong. */
  reasons: string[];
};

/** The file could not be read to its end, or written: says where to go on from. */
export class ImportStopped extends Error {
  override name = 'ImportStopped';
  readonly count: ImportCount;
  /** Entries that need not be read again. */
  readonly safe: number;
  constructor(why: string, count: ImportCount, safe: number) {
    super(why);
    this.count = count;
    this.safe = safe;
  }
}

const batchSize = 1_000;
const mostReasons = 20;

/** Organisation forms of production sites; all others are legal units'. */
const siteForms = new Set(['BEDR', 'AAFY']);

/** Reads a file into our copy. Throws ImportStopped when it cannot be finished. */
export async function importRegister(file: string, options: ImportOptions): Promise<ImportCount> {
  const count: ImportCount = { read: 0, written: 0, unwanted: 0, broken: 0, reasons: [] };
  let batch: RegisterUnit[] = [];
  let safe = options.from;
  const flush = async () => {
    await options.write(batch);
    count.written += batch.length;
    batch = [];
    safe = Math.max(safe, count.read);
    options.progress?.(count);
  };
  try {
    for await (const { value } of await entriesIn(file)) {
      count.read += 1;
      if (count.read <= options.from) continue;
      const unit = readEntry(value, options);
      const problem = 'problem' in unit ? unit.problem : wrongKind(unit);
      if (problem) noteBroken(count, value, problem);
      else if (options.wants((unit as RegisterUnit).industryCode)) batch.push(unit as RegisterUnit);
      else count.unwanted += 1;
      if (batch.length >= batchSize) await flush();
    }
    await flush();
  } catch (error) {
    throw new ImportStopped(error instanceof Error ? error.message : String(error), count, safe);
  }
  return count;
}

function wrongKind({ kind, formCode }: RegisterUnit): string | null {
  const isSite = siteForms.has(formCode ?? '');
  if (kind === 'legal' && isSite)
    return `it is a production site (${formCode}); read it with --kind production`;
  if (kind === 'production' && formCode && !isSite)
    return `it is a legal unit (${formCode}); read it with --kind legal`;
  return null;
}

function noteBroken(count: ImportCount, value: unknown, problem: string): void {
  count.broken += 1;
  if (count.reasons.length >= mostReasons) return;
  const number = (value as { organisasjonsnummer?: unknown } | null)?.organisasjonsnummer;
  const named = typeof number === 'string' ? ` (${number.slice(0, 20)})` : '';
  count.reasons.push(`entry ${count.read}${named}: ${problem}`);
}

/** The entries of the array in a file, packed or not. The file is closed however the reading ends. */
async function entriesIn(file: string): Promise<AsyncIterable<{ value: unknown }>> {
  const parsed = streamArray.withParserAsStream();
  const steps = (await isPacked(file))
    ? ([createReadStream(file), createGunzip(), parsed] as const)
    : ([createReadStream(file), parsed] as const);
  // An error of any step ends the last one with it, and the loop over that throws.
  pipeline(steps, () => undefined);
  return parsed;
}

/** By its first two bytes: a file may be called anything. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
