import type { Kept } from '#pulse-boards/photo.ts';

/**
 * WebP: a RIFF file of chunks `name length content`, padded to even (RFC 9649). Kept: the picture and its
 * see-through layer. Gone: EXIF, XMP, colour profile and all that is unknown. A moving picture is no photo: null.
 */
export function cleanWebp(bytes: Uint8Array): Kept | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let at = 12;
  while (at + 8 <= whole) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > whole) return null;
    const chunk = Uint8Array.from(bytes.subarray(at, Math.min(next, whole)));
    if (name === 'ANIM' || name === 'ANMF') return null;
    if (name === 'VP8X') {
      if (length < 10 || kept.length > 0) return null;
      // Of what it says the file has, only the see-through layer is still there.
      chunk[8] = chunk[8]! & 0x10;
      kept.push(chunk);
    }
    if (name === 'ALPH') kept.push(chunk);
    if (name === 'VP8 ' || name === 'VP8L') {
      if (size) return null;
      size = name === 'VP8 ' ? lossySize(chunk) : losslessSize(chunk);
      if (!size) return null;
      kept.push(chunk);
    }
    at = next;
  }
  if (!size) return null;
  const head = Uint8Array.from(bytes.subarray(0, 12));
  const length = kept.reduce((sum, part) => sum + part.length, 4);
  new DataView(head.buffer).setUint32(4, length, true);
  return { parts: [head, ...kept], ...size };
}

/** From the first frame's head: a tag of three bytes, a start code, then width and height of 14 bits each. */
function lossySize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 18 || chunk[11] !== 0x9d || chunk[12] !== 0x01 || chunk[13] !== 0x2a) return null;
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
}

/** A signature byte, then width and height less one, of 14 bits each. */
function losslessSize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 13 || chunk[8] !== 0x2f) return null;
  const bits = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength).getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
