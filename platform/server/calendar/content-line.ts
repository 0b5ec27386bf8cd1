/**
 * Content lines: how one property of a calendar file is written.
 *
 * What: cleans and escapes text, and folds a line that is too long.
 * Units: octets of UTF-8; the line break is not counted.
 * Source: RFC 5545, 3.1 (folding), 3.3.11 (text).
 */
export const LINE_BREAK = '\r\n';
export const MOST_OCTETS = 75;

/** Every break a reader may split at: some split on these Unicode breaks as well as on CR and LF. */
const BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is there to find
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as it will be read back: one kind of line break (LF), no control characters (a tab stays), no halves of
 * a character and no U+FFFD, which stands for one already lost.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(BREAKS, '\n').replace(CONTROLS, '').replaceAll('\ufffd', '');
}

/** The value of a TEXT property: cleaned, with backslash, semicolon, comma and line break escaped. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** One line in as many pieces as it takes, none above 75 octets and none cut inside a character. */
export function foldLine(line: string): string {
  const octets = Buffer.from(line, 'utf8');
  if (octets.length <= MOST_OCTETS) return line;
  const pieces: string[] = [];
  let start = 0;
  while (start < octets.length) {
    // Every piece but the first carries the space that marks it as a continuation.
    let end = start + (start === 0 ? MOST_OCTETS : MOST_OCTETS - 1);
    if (end < octets.length) {
      while (isInsideCharacter(octets[end]!)) end -= 1;
    }
    pieces.push(octets.toString('utf8', start, Math.min(end, octets.length)));
    start = end;
  }
  return pieces.join(`${LINE_BREAK} `);
}

/** In UTF-8 every octet of a character after its first looks like 10xxxxxx. */
function isInsideCharacter(octet: number): boolean {
  return (octet & 0b1100_0000) === 0b1000_0000;
}
