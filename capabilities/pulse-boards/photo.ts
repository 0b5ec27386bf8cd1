import { cleanJpeg } from '#pulse-boards/photo-jpeg.ts';
import { cleanPng } from '#pulse-boards/photo-png.ts';
import { cleanWebp } from '#pulse-boards/photo-webp.ts';

/**
 * A photo without all it can tell besides what is in the picture: where and when it was taken, by which phone, a
 * smaller copy from before it was cropped, what follows after its end. Only what is needed to draw it is kept, by
 * name, so that kinds of metadata nobody has thought of go too. The pixels are not touched.
 *
 * Sizes in bytes and pixels. Cost: one pass over the file.
 */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

export const largestPhoto = 8 * 1024 * 1024;
/** Of all sides and of the whole: a small file can hold a picture that fills a phone's memory. */
const longestSide = 12_000;
const mostPixels = 60_000_000;

/** What a cleaner answers with: parts in their order, and the picture's size. */
export type Kept = { readonly parts: readonly Uint8Array[]; readonly width: number; readonly height: number };

export type CleanPhoto = { type: PhotoType; bytes: Uint8Array; width: number; height: number };
export type PhotoFault = 'photo-too-large' | 'photo-type' | 'photo-damaged';

const begins = (bytes: Uint8Array, first: readonly number[], at = 0): boolean =>
  first.every((byte, i) => bytes[at + i] === byte);

function cleanerOf(bytes: Uint8Array): [PhotoType, (bytes: Uint8Array) => Kept | null] | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return ['image/jpeg', cleanJpeg];
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return ['image/png', cleanPng];
  if (begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8))
    return ['image/webp', cleanWebp];
  return null;
}

/** The photo cleaned, or why it is not taken. What it is, is told by its bytes and by nothing else. */
export function cleanPhoto(bytes: Uint8Array): CleanPhoto | PhotoFault {
  if (bytes.length > largestPhoto) return 'photo-too-large';
  const cleaner = cleanerOf(bytes);
  if (!cleaner) return 'photo-type';
  const [type, clean] = cleaner;
  const kept = clean(bytes);
  if (!kept) return 'photo-damaged';
  const { parts, width, height } = kept;
  if (width < 1 || height < 1) return 'photo-damaged';
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return 'photo-too-large';
  return { type, bytes: joined(parts), width, height };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
