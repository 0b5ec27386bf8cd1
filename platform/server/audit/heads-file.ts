/**
 * `audit-heads.jsonl`: where the ends of the chains are kept outside the database, one line per signing.
 *
 * A line is `{"at":…,"heads":[{"chain":…,"seq":…,"hash":…}],"previous":…,"signature":…}`: the heads that have moved
 * since the line before, the sha256 (hex) of the line before (64 zeros in the first), and an Ed25519 signature
 * (base64url) over the line's own bytes as they would be without it. It ends with a newline; what stands after
 * the last newline was torn by a crash, is no line, and is moved aside by the next signing.
 */
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from './files.ts';

export const headsFile = 'audit-heads.jsonl';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const SignedHead = z.strictObject({ chain: z.string(), seq: z.int().min(1), hash: hex64 });
export type SignedHead = z.infer<typeof SignedHead>;
const Signing = z.strictObject({ at: z.iso.datetime(), heads: z.array(SignedHead), previous: hex64 });
export type Signing = z.infer<typeof Signing>;

const noLine = '0'.repeat(64);
const beforeSignature = ',"signature":"';

const hashOfLine = (line: string | Buffer): string => createHash('sha256').update(line).digest('hex');

/** Adds one signed line and syncs it to disk. Returns the name of the file a torn end was moved to, or null. */
export function appendSigning(
  folder: string,
  key: KeyObject,
  signing: { at: string; heads: readonly SignedHead[] },
): string | null {
  // Not opened for appending: where that is so, Linux writes at the end whatever place is given.
  const handle = openToWrite(join(folder, headsFile));
  try {
    const { end, last, torn } = lastLine(handle);
    const aside = torn.length ? moveAside(folder, signing.at, torn) : null;
    if (aside) ftruncateSync(handle, end);
    const previous = last === null ? noLine : hashOfLine(last);
    const body = JSON.stringify({ at: signing.at, heads: signing.heads, previous });
    const signature = sign(null, Buffer.from(body), key).toString('base64url');
    const line = Buffer.from(`${body.slice(0, -1)}${beforeSignature}${signature}"}\n`);
    for (let done = 0; done < line.length; )
      done += writeSync(handle, line, done, line.length - done, end + done);
    fsyncSync(handle);
    syncFolder(folder);
    return aside;
  } finally {
    closeSync(handle);
  }
}

function openToWrite(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return openSync(path, 'wx+', 0o644);
  }
}

/** The last whole line without its newline (null when there is none), where it ends, and what is torn after it. */
function lastLine(handle: number): { end: number; last: Buffer | null; torn: Buffer } {
  const { size } = fstatSync(handle);
  for (let length = Math.min(65_536, size); ; length = Math.min(length * 4, size)) {
    const tail = Buffer.alloc(length);
    readSync(handle, tail, 0, length, size - length);
    const newline = tail.lastIndexOf(10);
    const before = newline > 0 ? tail.lastIndexOf(10, newline - 1) : -1;
    // Without a newline before it, the line may begin before what was read.
    if (length < size && (newline < 0 || before < 0)) continue;
    const end = newline < 0 ? size - length : size - length + newline + 1;
    return {
      end,
      last: newline < 0 ? null : tail.subarray(before + 1, newline),
      torn: tail.subarray(newline + 1),
    };
  }
}

function moveAside(folder: string, at: string, torn: Buffer): string {
  const name = `audit-heads.torn-${at.replaceAll(':', '.')}`;
  writeFileSync(join(folder, name), torn, { flush: true });
  return name;
}

/** One line of the file as it was found. `signing` is null where the line was not signed by the key as it stands. */
export type FoundSigning = {
  /** From 1. */
  readonly line: number;
  /** Where it ends in the file, in bytes. */
  readonly end: number;
  /** False when it does not name the line before it as the line before it. */
  readonly follows: boolean;
  readonly signing: Signing | null;
};

/** The signed lines in order, one in memory at a time. What is torn at the end is passed over. */
export async function* readSignings(folder: string, publicKey: KeyObject): AsyncGenerator<FoundSigning> {
  let previous = noLine;
  let line = 0;
  let end = 0;
  for await (const text of wholeLines(join(folder, headsFile))) {
    line += 1;
    end += text.length + 1;
    const named = /"previous":"([0-9a-f]{64})","signature":"[^"]*"\}$/.exec(text.toString('latin1'))?.[1];
    yield { line, end, follows: named === previous, signing: readSigning(text.toString('utf8'), publicKey) };
    previous = hashOfLine(text);
  }
}

function readSigning(text: string, publicKey: KeyObject): Signing | null {
  const cut = text.lastIndexOf(beforeSignature);
  if (cut < 0 || !text.endsWith('"}')) return null;
  const body = `${text.slice(0, cut)}}`;
  const signature = Buffer.from(text.slice(cut + beforeSignature.length, -2), 'base64url');
  if (!verify(null, Buffer.from(body), publicKey, signature)) return null;
  const parsed = Signing.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data : null;
}

async function* wholeLines(path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}
