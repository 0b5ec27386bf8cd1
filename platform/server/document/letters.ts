import { readFonts } from './fonts.ts';

/**
 * Which letters our fonts have. One that none has would be set as an empty glyph, which PDF/UA forbids (ISO 14289-1,
 * 7.21.8) and nobody can read; it is set as a box instead, and the document ends with a line that says what a box is.
 */
const stranger = '□';

let known: Set<number> | null = null;

const hasLetter = (code: number): boolean => {
  known ??= new Set(readFonts().flatMap((font) => lettersOf(font)));
  return known.has(code);
};

/** Signs that are never drawn themselves: joiners, marks of direction, places where a word may break. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;

const segmenter = new Intl.Segmenter('nb');

const isKnown = (sign: string): boolean =>
  /\s/.test(sign) || unseen.test(sign) || hasLetter(sign.codePointAt(0)!);

/** Whether a box stands for something in a text. */
export function hasStranger(text: string): boolean {
  for (const sign of text.normalize('NFC')) if (!isKnown(sign)) return true;
  return false;
}

/** The text with a box for each letter that no font has; a letter of several parts is one letter. */
export function knownLetters(text: string): string {
  const whole = text.normalize('NFC');
  // Cutting a text in letters costs more than all else, and almost no text has a stranger in it.
  if (!hasStranger(whole)) return whole;
  let all = '';
  for (const { segment } of segmenter.segment(whole)) all += [...segment].every(isKnown) ? segment : stranger;
  return all;
}

/** The code points a TrueType font has glyphs for, from its `cmap` (OpenType 1.9, subtables of format 4 and 12). */
function lettersOf(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (name: string): number => {
    for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
      if (String.fromCharCode(...font.subarray(at, at + 4)) === name) return view.getUint32(at + 8);
    }
    throw new Error(`A font without ${name}.`);
  };
  const cmap = table('cmap');
  const letters: number[] = [];
  for (let n = 0; n < view.getUint16(cmap + 2); n += 1) {
    const at = cmap + view.getUint32(cmap + 4 + n * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) letters.push(...shortLetters(view, at));
    if (format === 12) letters.push(...longLetters(view, at));
  }
  return letters;
}

function* shortLetters(view: DataView, at: number): Generator<number> {
  const doubled = view.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + doubled + segment);
    const delta = view.getUint16(at + 16 + 2 * doubled + segment);
    const offsetAt = at + 16 + 3 * doubled + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) yield code;
    }
  }
}

function* longLetters(view: DataView, at: number): Generator<number> {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const from = at + 16 + group * 12;
    for (let code = view.getUint32(from); code <= view.getUint32(from + 4); code += 1) yield code;
  }
}
