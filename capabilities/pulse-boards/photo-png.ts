import type { Kept } from '#pulse-boards/photo.ts';

/**
 * PNG: chunks `length name content checksum` (ISO/IEC 15948). Kept: what the picture is drawn from, and how its
 * colours are meant. Gone: text, time, EXIF, profiles with their names, moving pictures, and all after the end.
 */
export function cleanPng(bytes: Uint8Array): Kept | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let hasPicture = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const next = at + 12 + length;
    if (next > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (checksum(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) return null;
    if (name === 'IHDR') {
      if (size || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    // The head comes first.
    if (!size) return null;
    if (name === 'IDAT') hasPicture = true;
    if (drawing.has(name)) parts.push(bytes.subarray(at, next));
    if (name === 'IEND') return hasPicture ? { parts, ...size } : null;
    at = next;
  }
  return null;
}

const drawing: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'IDAT',
  'IEND',
]);

const steps = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as PNG reckons it. */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = steps[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
