import type { Sheet } from '#platform/contract/cell.ts';
import { filling, type Room } from './filling.ts';
import { type Shown, shownAs } from './number-format.ts';
import { ReadingStopped, type Spreadsheet, type SpreadsheetLimits } from './spreadsheet.ts';
import { sheetReader, type Workbook } from './xlsx-sheet.ts';
import { attribute, decodeXml, scanXml, type XmlReader } from './xml.ts';
import { refuseBomb, unpack, type ZipEntry, zipEntries } from './zip.ts';

/**
 * Reads a workbook of Excel (ECMA-376, 1st edition and strict). All sheets with cells, hidden ones last; no charts.
 * Cost: one pass over each sheet, piece by piece; memory for the cells and the texts.
 */
export async function readXlsx(bytes: Buffer, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const entries = zipEntries(bytes);
  if ([...entries.values()].some(({ encrypted }) => encrypted))
    throw new ReadingStopped({ fault: 'password' });
  const parts: Parts = { bytes, entries };
  await refuseOthers(parts);
  refuseBomb(entries, limits.unpacked);
  const root = await relationsOf(parts, '_rels/.rels', '');
  const home = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = home.slice(0, home.lastIndexOf('/') + 1);
  const relations = await relationsOf(parts, `${folder}_rels/${home.slice(folder.length)}.rels`, folder);
  const book = await bookOf(parts, home);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const workbook: Workbook = {
    from1904: book.from1904,
    strings: await stringsOf(parts, partOf('sharedStrings')),
    shown: await shownOf(parts, partOf('styles')),
  };
  const room: Room = { cells: limits.cells };
  const sheets: Sheet[] = [];
  for (const { name, relation, hidden } of book.sheets) {
    const place = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    if (!place) continue;
    const into = filling(limits, room);
    if (!(await read(parts, place.target, sheetReader(workbook, into)))) continue;
    sheets.push(hidden ? { name, rows: into.rows, hidden } : { name, rows: into.rows });
  }
  sheets.sort((a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false));
  return { sheets, format: 'xlsx' };
}

type Parts = { readonly bytes: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };
type Relation = { readonly id: string; readonly type: string; readonly target: string };
type Listed = { readonly name: string; readonly relation: string; readonly hidden?: true };

/** Runs a part through a reader; false when the file has no such part. */
async function read(parts: Parts, name: string, reader: XmlReader): Promise<boolean> {
  const entry = parts.entries.get(name.toLowerCase());
  if (!entry) return false;
  await scanXml(unpack(parts.bytes, entry), reader);
  return true;
}

const tagReader = (open: XmlReader['open'], close: XmlReader['close'] = () => {}): XmlReader => ({
  open,
  close,
  text: () => {},
});

/** Other files that are packed the same way: they get a word of their own, for saving them anew helps. */
async function refuseOthers({ bytes, entries }: Parts): Promise<void> {
  if (entries.has('xl/workbook.bin')) throw new ReadingStopped({ fault: 'other-spreadsheet', kind: 'xlsb' });
  if (entries.has('index/document.iwa')) {
    throw new ReadingStopped({ fault: 'other-spreadsheet', kind: 'numbers' });
  }
  const mimetype = entries.get('mimetype');
  if (!mimetype || mimetype.unpacked > 200) return;
  let type = '';
  for await (const piece of unpack(bytes, mimetype)) type += piece.toString('latin1');
  if (type.includes('opendocument.spreadsheet')) {
    throw new ReadingStopped({ fault: 'other-spreadsheet', kind: 'ods' });
  }
}

async function relationsOf(parts: Parts, name: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  const reader = tagReader((tag, attributes) => {
    if (tag !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    });
  });
  await read(parts, name, reader);
  return relations;
}

async function bookOf(parts: Parts, name: string): Promise<{ sheets: Listed[]; from1904: boolean }> {
  const sheets: Listed[] = [];
  let from1904 = false;
  const reader = tagReader((tag, attributes) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (tag !== 'sheet') return;
    const listed = { name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '' };
    const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
    sheets.push(hidden ? { ...listed, hidden } : listed);
  });
  if (!(await read(parts, name, reader))) throw new ReadingStopped({ fault: 'not-a-spreadsheet' });
  return { sheets, from1904 };
}

async function stringsOf(parts: Parts, name: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  let open = false;
  let spoken = false;
  let gathered = '';
  const reader: XmlReader = {
    open(tag) {
      if (tag === 'si') gathered = '';
      if (tag === 'rPh') spoken = true;
      if (tag === 't') open = !spoken;
    },
    text(raw) {
      if (open) gathered += raw;
    },
    close(tag) {
      if (tag === 't') open = false;
      if (tag === 'rPh') spoken = false;
      if (tag === 'si') strings.push(decodeXml(gathered));
    },
  };
  if (name !== undefined) await read(parts, name, reader);
  return strings;
}

async function shownOf(parts: Parts, name: string | undefined): Promise<Shown[]> {
  const codes = new Map<number, string>();
  const shown: Shown[] = [];
  let inCells = false;
  const reader = tagReader(
    (tag, attributes) => {
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'numFmt') {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      shown.push(shownAs(id, codes.get(id)));
    },
    (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  );
  if (name !== undefined) await read(parts, name, reader);
  return shown;
}
