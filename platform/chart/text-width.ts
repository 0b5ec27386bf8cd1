/**
 * How wide a text will be, where nothing can be measured: the server has no fonts, and server and screen must
 * decide alike. Widths in parts of the font's size, by kind of letter, from Inter at weight 400 and rounded up so
 * that Segoe UI and Arial fit too.
 */
const kinds: readonly { readonly fits: RegExp; readonly width: number }[] = [
  { fits: /[ .,:;'’|!iljıIłtfr()[\]·]/, width: 0.4 },
  { fits: /[mwMWÆæŒœŴŵ%@—…‰←→↑↓©¼½¾Ĳ]/, width: 1.01 },
  { fits: /\p{Lu}/u, width: 0.79 },
  { fits: /[<=>~+±]/, width: 0.68 },
  { fits: /[ -~]/, width: 0.65 },
  { fits: /[\u00a0-\u017f–«»‹›“”„−]/, width: 0.73 },
];

/** The rest may be wider than it is high, as joined Croatian letters are. */
const widest = 1.4;

/** At least the width in pixels that the text takes at a size in pixels. */
export function textWidth(text: string, size: number): number {
  let parts = 0;
  for (const letter of text) parts += kinds.find(({ fits }) => fits.test(letter))?.width ?? widest;
  return parts * size;
}

/** The text, or as much of its beginning as fits with an ellipsis after it. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}

/** On one line and fit for XML: control characters and halves of surrogate pairs cannot stand in a file. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
