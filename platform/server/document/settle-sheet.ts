import type {
  DocumentCard,
  DocumentField,
  DocumentLanes,
  DocumentSheet,
} from '#platform/contract/document.ts';
import { onOneLine, optional, paragraphsOf } from './paragraphs.ts';

/** A code to be scanned, by its path inside the compiler; null where there is none. */
function squareOf(svg: string | undefined, drawings: Map<string, string>): string | null {
  if (svg === undefined) return null;
  const file = `/square-${drawings.size}.svg`;
  drawings.set(file, svg);
  return file;
}

const fieldOf = ({ ticks, lines, square }: DocumentField, drawings: Map<string, string>) => ({
  ticks: ticks.map(({ mark, text, isSet }) => ({ mark: mark ?? null, text: paragraphsOf(text), isSet })),
  lines: lines.map(({ label, value }) => ({ label: paragraphsOf(label), value: optional(value) })),
  square: squareOf(square, drawings),
});

export const sheetOf = ({ part, corner, heads, rows }: DocumentSheet, drawings: Map<string, string>) => ({
  part,
  corner: paragraphsOf(corner),
  heads: heads.map(paragraphsOf),
  rows: rows.map(({ label, side, fields }) => ({
    label: paragraphsOf(label),
    side: optional(side),
    fields: heads.map((_, at) => fieldOf(fields[at] ?? { ticks: [], lines: [] }, drawings)),
  })),
});

export const lanesOf = ({ part, lanes }: DocumentLanes, level: 2 | 3, drawings: Map<string, string>) => ({
  part,
  level,
  // What is short stays together; anything else could be higher than a page is.
  keep: lanes.every(({ cards }) => cards.reduce((lines, card) => lines + linesOf(card), 0) <= mostTogether),
  lanes: lanes.map(({ head, side, cards }) => ({
    head: paragraphsOf(onOneLine(head)),
    side: optional(side),
    cards: cards.map(({ text, side: below, ticks, lines, square }) => ({
      text: optional(text),
      side: optional(below),
      ticks: ticks.map(paragraphsOf),
      lines: lines.map(paragraphsOf),
      square: squareOf(square, drawings),
    })),
  })),
});

/** Lines of a column that stay together: half a page. */
const mostTogether = 36;

/** About the lines a card takes: its frame with what is ticked and written on, and its words where a lane is narrow. */
const linesOf = ({ text, side = '' }: DocumentCard): number =>
  4 + Math.ceil((text.length + side.length) / 50);
