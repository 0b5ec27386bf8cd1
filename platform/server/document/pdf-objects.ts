/**
 * A PDF as its compiler writes it: whole objects in the open, one table of where they are. Enough of PDF 1.7
 * (ISO 32000-1, 7.5) to read what it says of itself and to add a section to it; not a reader for anybody's files.
 */
export type PdfObjects = {
  /** The text of an object, one letter a byte. Throws when there is none of that number. */
  readonly read: (number: number) => string;
  readonly count: number;
  /** Number of the catalog. */
  readonly root: number;
  /** The trailer's entries, without the brackets. */
  readonly trailer: string;
  /** Where the table begins. */
  readonly table: number;
};

/** A file may have sections added: the last that tells of an object counts. */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const places = new Map<number, number>();
  let trailer = '';
  for (let at: number | undefined = table; at !== undefined; ) {
    const end = text.indexOf('trailer', at);
    if (!text.startsWith('xref', at) || end < 0) throw new Error('A PDF without a table of its objects.');
    for (const [number, place] of placesIn(text.slice(at, end))) {
      if (!places.has(number)) places.set(number, place);
    }
    const here = /<<([\s\S]*?)>>\s*startxref/.exec(text.slice(end))?.[1] ?? '';
    trailer ||= here;
    const before: string | undefined = /\/Prev (\d+)/.exec(here)?.[1];
    at = before === undefined ? undefined : Number(before);
  }
  return {
    count: Number(/\/Size (\d+)/.exec(trailer)?.[1]),
    root: Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]),
    trailer,
    table,
    read: (number) => {
      const from = places.get(number);
      const start = `${number} 0 obj`;
      if (from === undefined || !text.startsWith(start, from))
        throw new Error(`A PDF without object ${number}.`);
      return text.slice(from + start.length, text.indexOf('\nendobj', from)).trim();
    },
  };
}

/** What one table says: object and place, for those that are in use. */
function* placesIn(table: string): Generator<readonly [number, number]> {
  let number = 0;
  for (const row of table.split(/\r?\n/)) {
    const use = /^(\d{10}) \d{5} ([nf])/.exec(row);
    const from = /^(\d+) \d+\s*$/.exec(row);
    if (from) number = Number(from[1]);
    if (!use) continue;
    if (use[2] === 'n') yield [number, Number(use[1])];
    number += 1;
  }
}

/** The file with some objects written anew at its end; what was there stays as it was (ISO 32000-1, 7.5.6). */
export function withObjects(
  pdf: Uint8Array,
  objects: PdfObjects,
  anew: ReadonlyMap<number, string>,
): Uint8Array {
  const parts = [Buffer.from(pdf)];
  let at = pdf.length;
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    at += bytes.length;
  };
  add('\n');
  const rows: string[] = [];
  for (const [number, text] of anew) {
    rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    add(`${number} 0 obj\n${text}\nendobj\n\n`);
  }
  const table = at;
  add(
    `xref\n${rows.join('')}trailer\n<<${objects.trailer}  /Prev ${objects.table}\n>>\nstartxref\n${table}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}
