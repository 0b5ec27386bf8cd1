import { readBase64 } from '#platform/web/read-file.ts';

/** Longest side of a photo that is sent, in pixels, and how well its JPEG is kept. */
const longest = 1600;
const quality = 0.82;

/**
 * A photo drawn anew, upright and no larger than a wall shows, as base64 of a JPEG: a phone's own file is ten times as
 * heavy, and tells where it was taken. Rejects what the browser cannot read.
 */
export async function shrinkPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser draws nothing.');
  // What was see-through becomes white, and not black as a JPEG has it.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!drawn) throw new Error('The photo could not be drawn.');
  return readBase64(new File([drawn], 'photo.jpg'), () => undefined);
}
