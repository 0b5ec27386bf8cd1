import type { PdfObjects } from './pdf-objects.ts';

/** One element of a document's structure, as a screen reader meets it. */
export type PdfTag = {
  readonly role: string;
  /** Levels below the document itself. */
  readonly depth: number;
  /** Number of its object. */
  readonly number: number;
  readonly alt: string | null;
};

/** The structure of a tagged PDF in reading order. Throws when it has none. */
export function readTags({ read, root }: PdfObjects): PdfTag[] {
  const tree = /\/StructTreeRoot (\d+) 0 R/.exec(read(root))?.[1];
  if (tree === undefined) throw new Error('A PDF without tags.');
  const tags: PdfTag[] = [];
  const walk = (number: number, depth: number): void => {
    const text = read(number);
    const role = /^<<\s*\/Type \/StructElem\s*\/S \/(\w+)/.exec(text)?.[1];
    if (role !== undefined) tags.push({ role, depth, number, alt: altOf(text) });
    if (role === undefined && depth > 0) return;
    // A line of its own: an alternative text may say anything, but on one line.
    const kids = /\n\s*\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(text);
    for (const [, kid] of (kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)) walk(Number(kid), depth + 1);
  };
  walk(Number(tree), 0);
  return tags;
}

/** A text of a PDF: hexadecimal UTF-16, or letters with a few escapes. */
function altOf(text: string): string | null {
  const wide = /\/Alt <FEFF([0-9A-F]*)>/.exec(text)?.[1];
  if (wide !== undefined) return Buffer.from(wide, 'hex').swap16().toString('utf16le');
  const plain = /\/Alt \(((?:[^\\)]|\\[\s\S])*)\)/.exec(text)?.[1];
  return plain === undefined ? null : plain.replaceAll(/\\([\s\S])/g, '$1');
}
