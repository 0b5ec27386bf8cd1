import type { Kept } from '#pulse-boards/photo.ts';

/**
 * JPEG: segments `FF kind length…`, and after each SOS the picture's own bytes up to the next marker (ITU-T T.81,
 * annex B). Kept: frames, tables, scans. Of application segments the plain JFIF head and Adobe's word on colours
 * are written anew, and from EXIF the one number that says which way is up. Null for a file that is broken.
 */
export function cleanJpeg(bytes: Uint8Array): Kept | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body: Uint8Array[] = [];
  const head: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1]!;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    // The end: what cameras put behind it, such as a second picture or a film, goes.
    if (kind === 0xd9) {
      if (!size || scans === 0) return null;
      const turned = orientation > 1 ? [exifOf(orientation)] : [];
      return { parts: [start, ...head, ...turned, ...body, end], ...size };
    }
    if (at + 4 > bytes.length) return null;
    const length = view.getUint16(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return null;
    const content = bytes.subarray(at + 4, next);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) {
      if (content.length < 6 || size) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (kind === 0xda) {
      const over = endOfScan(bytes, next);
      if (!size || over === null) return null;
      body.push(bytes.subarray(at, over));
      scans += 1;
      at = over;
      continue;
    }
    if (isFrame || drawing.has(kind)) body.push(bytes.subarray(at, next));
    else if (kind === 0xe0 && says(content, 'JFIF\0') && head.length === 0) head.push(jfif);
    else if (kind === 0xe1 && says(content, 'Exif\0\0')) orientation = orientationIn(content.subarray(6));
    else if (kind === 0xee && says(content, 'Adobe') && content.length >= 12)
      body.push(adobeOf(content[11]!));
    else if (kind < 0xe0 || (kind > 0xef && kind !== 0xfe)) return null;
    at = next;
  }
  return null;
}

/** Huffman and arithmetic tables, quantisation tables, restart interval. */
const drawing: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd]);

const start = Uint8Array.of(0xff, 0xd8);
const end = Uint8Array.of(0xff, 0xd9);
/** JFIF 1.01, no unit, no small copy. */
const jfif = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

const adobeOf = (transform: number) =>
  Uint8Array.of(0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, transform);

const says = (content: Uint8Array, word: string): boolean =>
  [...word].every((letter, i) => content[i] === letter.charCodeAt(0));

/** Where the next marker stands; `FF 00` is a byte of the picture, and restart marks are parts of it. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

const orientationTag = 0x0112;

/** 1 to 8 from the first directory of an EXIF block, 1 where it says nothing that can be read. */
function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return 1;
  const count = view.getUint16(first, little);
  for (let n = 0; n < count; n += 1) {
    const entry = first + 2 + n * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF block that holds which way is up, and nothing else. */
const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
