/** Bytes that base64 turns into whole groups of four letters. */
const chunk = 3 * 256 * 1024;

/**
 * A file as base64, read a piece at a time so that a large one can say how far it has come (0 to 1) and the page stays
 * awake. Rejects when the browser cannot read it, such as when it was moved meanwhile.
 */
export async function readBase64(file: File, onPart: (part: number) => void): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < file.size; from += chunk) {
    pieces.push(await pieceOf(file.slice(from, from + chunk)));
    onPart(Math.min(1, (from + chunk) / file.size));
  }
  return pieces.join('');
}

const pieceOf = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(piece);
  });
