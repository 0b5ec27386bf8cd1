import { createInflateRaw } from 'node:zlib';
import { ReadingStopped } from './spreadsheet.ts';

/**
 * The parts of a ZIP file, as far as a spreadsheet needs them.
 *
 * The directory at the end is believed about where parts are and never about how large they are: sizes are looked at
 * before anything is unpacked, and counted again while unpacking. Local headers are used for nothing but their length,
 * so the two cannot be played against each other.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
 */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestEnd = 22 + 65_535;
const mostEntries = 5000;
const inExtra = 0xffffffff;

/** What a part packed this tightly is: nothing but a file made to burst. Deflate itself ends at 1032. */
const tightest = 200;
/** Below this a high ratio is only a sheet with many equal rows. */
const harmless = 50 * 1024 * 1024;

/** The file's parts, by lower-case name; stops with `not-a-spreadsheet` when the directory is broken. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOf(bytes);
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && bytes.readUInt32LE(at) === entryMark) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > end || entries.size >= mostEntries) throw broken();
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, packed, offset] = longSizes(
      [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
      extra,
    );
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      name,
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed,
      unpacked,
      offset,
    });
    at = next;
  }
  if (entries.size === 0) throw broken();
  return entries;
}

/** Stops when the parts would unpack to more than `most` bytes, or are packed as no honest file is. */
export function refuseBomb(entries: ReadonlyMap<string, ZipEntry>, most: number): void {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries.values()) {
    packed += entry.packed;
    unpacked += entry.unpacked;
  }
  if (unpacked > most || (unpacked > harmless && unpacked > packed * tightest)) {
    throw new ReadingStopped({ fault: 'zip-bomb', most, found: unpacked });
  }
}

/** A part unpacked, piece by piece. Never more bytes than the directory said, and so never more than was allowed. */
export async function* unpack(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) throw broken();
  const begin = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(begin, begin + entry.packed);
  if (packed.length < entry.packed) throw broken();
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw broken();
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  let unpacked = 0;
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    unpacked += piece.length;
    if (unpacked > entry.unpacked) throw new ReadingStopped({ fault: 'zip-bomb', most: entry.unpacked });
    yield piece;
  }
}

function endOf(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - longestEnd);
  for (let at = bytes.length - 22; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw broken();
}

/** Sizes that a writer of long files put into the extra field instead, each in the order it stands there. */
function longSizes(sizes: [number, number, number], extra: Buffer): [number, number, number] {
  if (!sizes.includes(inExtra)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== inExtra) return size;
      if (field + 8 > extra.length) throw broken();
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    }) as [number, number, number];
  }
  throw broken();
}

const broken = (): ReadingStopped => new ReadingStopped({ fault: 'not-a-spreadsheet' });
