import type { SummaryLine, SummarySection } from '#steering-groups/summary-view.ts';

/** Everything there is to tell under a heading, the most important first. */
export type Telling = { key: SummarySection; lines: readonly SummaryLine[] };
export type Fitted = Telling & { left: number };

/** Rows of an A4 with the document's own head and foot taken off, and letters in one; measured on the longest page. */
const rowsOnPage = 44;
const lettersInRow = 76;
const rowsOfHeading = 2;
/** Longer than this a sentence is cut: it is told whole where its link leads. */
const longestText = 2 * lettersInRow - 4;

const rowsOf = (text: string): number => Math.ceil(text.length / lettersInRow);

const rowsOfLine = ({ text, under }: SummaryLine): number =>
  [text, ...under].reduce((sum, words) => sum + rowsOf(words), 0);

const rowsOfTelling = ({ lines, left }: Fitted): number =>
  rowsOfHeading +
  Math.max(
    1,
    lines.reduce((sum, line) => sum + rowsOfLine(line), 0),
  ) +
  Number(left > 0);

/** A sentence as long as two rows hold, cut at a word. */
export function cut(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= longestText) return plain;
  const end = plain.lastIndexOf(' ', longestText - 1);
  return `${plain.slice(0, end > longestText / 2 ? end : longestText - 1)}…`;
}

/**
 * What one A4 has room for: the section that takes the most rows gives up its last line until all fit, and says how
 * many it gave up. Each keeps its first line, so that no section falls silent.
 */
export function fitted(tellings: readonly Telling[]): Fitted[] {
  const all = tellings.map(({ key, lines }): Fitted => ({ key, lines: lines.map(shortened), left: 0 }));
  for (;;) {
    const used = all.reduce((sum, one) => sum + rowsOfTelling(one), 0);
    const [longest] = all
      .filter(({ lines }) => lines.length > 1)
      .toSorted((a, b) => rowsOfTelling(b) - rowsOfTelling(a));
    if (used <= rowsOnPage || !longest) return all;
    longest.lines = longest.lines.slice(0, -1);
    longest.left += 1;
  }
}

const shortened = (line: SummaryLine): SummaryLine => ({
  ...line,
  text: cut(line.text),
  under: line.under.map(cut),
});
