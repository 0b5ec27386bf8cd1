import type {
  DocumentCell,
  DocumentInnerPart,
  DocumentPart,
  DocumentPicture,
  DocumentSide,
  DocumentTable,
} from '#platform/contract/document.ts';
import { documentText } from './document-text.ts';
import { hasStranger, knownLetters } from './letters.ts';
import { onOneLine, optional, paragraphsOf } from './paragraphs.ts';
import { lanesOf, sheetOf } from './settle-sheet.ts';

/** A drawing, by its path inside the compiler. */
type Drawings = Map<string, string>;

const cellOf = (cell: DocumentCell) =>
  typeof cell === 'string'
    ? { text: paragraphsOf(cell) }
    : { mark: cell.mark, text: paragraphsOf(cell.text) };

/** Letters that fit beside a first column in the narrowest place a table stands in, and in one column of its own width. */
const roomBeside = 44;
const roomOfColumn = 24;
const shares = { least: 8, most: 40 };

/** How wide columns are: a share of the width, or null for one that is as wide as its content. */
function widthsOf({ columns, rows }: DocumentTable): (number | null)[] {
  const longest = columns.map(({ head }, at) =>
    Math.max(
      ...[head, ...rows.map((row) => lettersOf(row[at] ?? ''))].flatMap(linesOf).map((one) => one.length),
    ),
  );
  const given = columns.map(({ width }) => width);
  if (given.some((width) => width !== undefined))
    return given.map((width, at) => width ?? (longest[at]! > roomOfColumn ? 1 : null));
  // A table is as wide as the text it stands in: the first column takes what the others leave, if they leave enough.
  if (longest.slice(1).reduce((sum, one) => sum + one, 0) <= roomBeside)
    return given.map((_, at) => (at === 0 ? 1 : null));
  return longest.map((one) => Math.min(Math.max(one, shares.least), shares.most));
}

const lettersOf = (cell: DocumentCell): string => (typeof cell === 'string' ? cell : `   ${cell.text}`);
const linesOf = (text: string): string[] => text.split('\n');

function tableOf(table: DocumentTable) {
  const { caption, columns, rows } = table;
  const widths = widthsOf(table);
  return {
    part: 'table',
    caption: optional(caption),
    columns: columns.map(({ head, align = 'start' }, at) => ({
      head: paragraphsOf(head),
      align,
      width: widths[at],
    })),
    rows: rows.map((row) => columns.map((_, at) => cellOf(row[at] ?? ''))),
  };
}

const sideOf = ({ label, count, of = count, names = [] }: DocumentSide) => ({
  label: paragraphsOf(label),
  count,
  away: Math.max(0, of - count),
  names: names.map(paragraphsOf),
});

function innerOf(part: DocumentInnerPart, drawings: Drawings) {
  switch (part.part) {
    case 'paragraph':
      return { part: part.part, text: paragraphsOf(part.text), tone: part.tone ?? 'plain' };
    case 'facts': {
      const rows = part.rows.map(({ label, value }) => ({
        label: paragraphsOf(label),
        value: paragraphsOf(value),
      }));
      return { part: part.part, rows };
    }
    case 'list':
      return { part: part.part, ordered: part.ordered ?? false, items: part.items.map(paragraphsOf) };
    case 'table':
      return tableOf(part);
    case 'quote':
      return { part: part.part, text: paragraphsOf(part.text), who: optional(part.who) };
    case 'note':
      return { part: part.part, text: paragraphsOf(part.text) };
    case 'drawing': {
      const alt = onOneLine(part.alt);
      if (alt === '')
        throw new Error('A drawing in a document says what it shows to those who do not see it.');
      const file = `/drawing-${drawings.size}.svg`;
      drawings.set(file, knownLetters(part.svg));
      return { part: part.part, file, alt, caption: optional(part.caption), width: part.width ?? 1 };
    }
  }
}

/** What is this short is kept together on a page; anything else could be higher than a page is. */
const keptTogether = { letters: 900, lines: 20 };
function isShort(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text.length < keptTogether.letters && text.split('\\n').length < keptTogether.lines;
}

function partOf(part: DocumentPart, level: 2 | 3, drawings: Drawings) {
  switch (part.part) {
    case 'heading':
      return { part: part.part, level, text: paragraphsOf(onOneLine(part.text)) };
    case 'decision': {
      const { label, side, title, text, dissents = [] } = part;
      return {
        part: part.part,
        level,
        keep: isShort(part),
        label: paragraphsOf(label),
        side: optional(side),
        title: paragraphsOf(onOneLine(title)),
        text: paragraphsOf(text),
        dissents: dissents.map((one) => ({
          who: paragraphsOf(one.who),
          text: paragraphsOf(one.text),
          again: optional(one.again),
        })),
      };
    }
    case 'item': {
      const { label, side, title, parts } = part;
      return {
        part: part.part,
        level,
        keep: isShort(part),
        label: paragraphsOf(label),
        side: optional(side),
        title: title === undefined ? null : paragraphsOf(onOneLine(title)),
        parts: parts.map((one) => innerOf(one, drawings)),
      };
    }
    case 'signatures': {
      const rows = part.rows.map(({ side, name, when }) => ({
        side: paragraphsOf(side),
        name: optional(name),
        when: when === null ? null : paragraphsOf(when),
      }));
      return { part: part.part, rows };
    }
    case 'parity':
      return {
        part: part.part,
        keep: isShort(part),
        management: sideOf(part.management),
        employees: sideOf(part.employees),
        standing: part.standing ? { mark: part.standing.mark, text: paragraphsOf(part.standing.text) } : null,
        others: optional(part.others),
      };
    case 'poster':
      return { part: part.part, lines: part.lines.map(paragraphsOf) };
    case 'sheet':
      return sheetOf(part, drawings);
    case 'lanes':
      return lanesOf(part, level, drawings);
    case 'pageBreak':
      return { part: part.part };
    default:
      return innerOf(part, drawings);
  }
}

/**
 * A picture as the template takes it, and the drawings beside it. Headings never skip a level, whatever a room hands
 * over: a reader that jumps from heading to heading would believe that something is missing.
 */
export function settle(picture: DocumentPicture): { readonly data: unknown; readonly drawings: Drawings } {
  const drawings: Drawings = new Map();
  let above: 1 | 2 = 1;
  const parts = picture.parts.map((part) => {
    const isHead = part.part === 'heading' || part.part === 'lanes';
    const level = isHead && part.level === 2 ? 2 : lower(above);
    if (isHead && level === 2) above = 2;
    return partOf(part, level, drawings);
  });
  const { language } = picture;
  if (hasBoxes(picture)) {
    const text = documentText['document-box'][language];
    parts.push(innerOf({ part: 'paragraph', tone: 'subtle', text }, drawings));
  }
  const title = onOneLine(picture.title) || onOneLine(picture.company) || 'Spranget';
  return {
    drawings,
    data: {
      lang: language,
      paper: picture.paper,
      landscape: picture.orientation === 'landscape',
      narrow: picture.margins === 'narrow',
      title,
      heading: paragraphsOf(title),
      eyebrow: optional(picture.eyebrow),
      lead: optional(picture.lead),
      made: knownLetters(onOneLine(picture.made)),
      company: knownLetters(onOneLine(picture.company)),
      words: {
        page: documentText['document-page'][language],
        signHere: documentText['document-sign-here'][language],
      },
      parts,
    },
  };
}

/** Whether anything that is drawn has a box in it; what is only read aloud keeps its own letters. */
const hasBoxes = (picture: DocumentPicture): boolean =>
  hasStranger(
    JSON.stringify(picture, (key, value) => (key === 'alt' || key === 'square' ? undefined : value)),
  );

const lower = (above: 1 | 2): 2 | 3 => (above === 1 ? 2 : 3);
