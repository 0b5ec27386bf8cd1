import { inflateSync } from 'node:zlib';
import { type PdfObjects, readObjects } from '../pdf-objects.ts';

/** What is written on the pages of a document of ours, in the order it is drawn and without spaces; no glyph is empty. */
export function pageTextOf(pdf: Uint8Array): string {
  const objects = readObjects(pdf);
  let all = '';
  for (let number = 1; number < objects.count; number += 1) {
    const page = objects.read(number);
    if (!/^<<\s*\/Type \/Page\b(?!s)/.test(page)) continue;
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, font]) => [
        name!,
        lettersOf(objects, Number(font)),
      ]),
    );
    all += drawn(streamOf(objects, Number(/\/Contents (\d+) 0 R/.exec(page)![1])), fonts);
  }
  return all.replaceAll(/[\s\u200b]+/g, '');
}

/** What is drawn on each page, as the file says it. */
export function pageDrawingsOf(pdf: Uint8Array): string[] {
  const objects = readObjects(pdf);
  const pages: string[] = [];
  for (let number = 1; number < objects.count; number += 1) {
    const page = objects.read(number);
    if (/^<<\s*\/Type \/Page\b(?!s)/.test(page))
      pages.push(streamOf(objects, Number(/\/Contents (\d+) 0 R/.exec(page)![1])));
  }
  return pages;
}

function streamOf({ read }: PdfObjects, number: number): string {
  const [, head = '', body = ''] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(read(number)) ?? [];
  const bytes = Buffer.from(body, 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

const wide = (hex: string): string =>
  Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for. */
function lettersOf(objects: PdfObjects, font: number): Map<number, string> {
  const map = streamOf(objects, Number(/\/ToUnicode (\d+) 0 R/.exec(objects.read(font))![1]));
  const letters = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of block!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]+)>/gi)) {
      letters.set(Number.parseInt(glyph!, 16), wide(text!));
    }
  }
  return letters;
}

const token =
  /\/(?<font>f\d+) [\d.]+ Tf|\/ActualText <FEFF(?<wide>[0-9A-F]*)>|(?<actual>\/ActualText )?(?<open>\()|(?<begin>\bBDC|\bBMC)|(?<end>\bEMC)/g;

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let said: string | null = null;
  const marks: (string | null)[] = [];
  let all = '';
  token.lastIndex = 0;
  for (let found = token.exec(content); found; found = token.exec(content)) {
    const { font: name, wide: hex, actual, open, begin, end } = found.groups!;
    if (name) font = fonts.get(name)!;
    if (hex !== undefined) said = wide(hex);
    if (begin) {
      marks.push(said);
      all += said ?? '';
      said = null;
    }
    if (end) marks.pop();
    if (!open) continue;
    const { text, after } = stringAt(content, token.lastIndex);
    token.lastIndex = after;
    if (actual) said = text;
    else if (marks.every((mark) => mark === null)) all += lettersIn(text, font);
    else lettersIn(text, font);
  }
  return all;
}

function lettersIn(text: string, font: ReadonlyMap<number, string>): string {
  const glyphs = Buffer.from(text, 'latin1');
  let letters = '';
  for (let at = 0; at < glyphs.length; at += 2) {
    const glyph = glyphs.readUInt16BE(at);
    if (glyph === 0) throw new Error('An empty glyph stands on a page.');
    letters += font.get(glyph) ?? '\ufffd';
  }
  return letters;
}

/** A string whose bracket stands before `at`: brackets in pairs may stand in it as they are. */
function stringAt(content: string, at: number): { text: string; after: number } {
  let end = at;
  for (let depth = 1; depth > 0; end += 1) {
    if (content[end] === '\\') end += 1;
    else if (content[end] === '(') depth += 1;
    else if (content[end] === ')') depth -= 1;
  }
  return { text: unescaped(content.slice(at, end - 1)), after: end };
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (controls[sign] ?? sign),
  );
