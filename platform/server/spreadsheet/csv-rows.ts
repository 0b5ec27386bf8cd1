import { ReadingStopped } from './spreadsheet.ts';

/** Called with each cell's raw text, rows and columns from 1. */
export type OnCell = (row: number, column: number, raw: string) => void;

/**
 * Cuts a text into cells (RFC 4180, wider): any line ending, quotes that hold line breaks and doubled quotes, rows of
 * different lengths. A quote opens only at a cell's beginning. One that is never closed stops with `unclosed-quote` and
 * its row, unless the text is known to be `cut` short.
 *
 * Rows are counted as a spreadsheet counts them: a line break in quotes begins none. Gives back how many there were,
 * empty lines too, at most `mostRows`.
 */
export function cutRows(
  text: string,
  delimiter: string,
  onCell: OnCell,
  mostRows: number,
  cut = false,
): number {
  const mark = delimiter.charCodeAt(0);
  let at = 0;
  let row = 0;
  while (at < text.length && row < mostRows) {
    row += 1;
    for (let column = 1; ; column += 1) {
      let raw = '';
      let begin = at;
      while (text.charCodeAt(begin) === 32) begin += 1;
      if (text.charCodeAt(begin) === 34) {
        const end = closingQuote(text, begin + 1);
        if (end === -1) {
          if (cut) return row;
          throw new ReadingStopped({ fault: 'unclosed-quote', row });
        }
        raw = text.slice(begin + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
      const from = at;
      let code = text.charCodeAt(at);
      while (at < text.length && code !== mark && code !== 10 && code !== 13) {
        at += 1;
        code = text.charCodeAt(at);
      }
      onCell(row, column, raw + text.slice(from, at));
      if (at < text.length && code === mark) {
        at += 1;
        continue;
      }
      at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      break;
    }
  }
  return row;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at;
}

/** In this order where several fit: in a Norwegian file the comma is most often a decimal. */
const delimiters = [';', '\t', '|', ','] as const;
/** So much less even may an earlier one be and still be chosen. */
const slack = 0.2;
const sampleRows = 200;
const sampleLength = 256 * 1024;

/**
 * The sign between the cells: the one that cuts the first rows most evenly into more than one column. A semicolon
 * where none does.
 */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const evenness = delimiters.map((delimiter) => evennessOf(sample, delimiter));
  const best = Math.max(...evenness);
  return best === 0 ? ';' : delimiters[evenness.findIndex((even) => even > 0 && even >= best - slack)]!;
}

/** Half the share of rows that are cut at all, half the share with the commonest number of columns; 0 when none is cut. */
function evennessOf(sample: string, delimiter: string): number {
  const widths: number[] = [];
  const note: OnCell = (row, column, raw) => {
    if (column > 1 || raw.trim() !== '') widths[row - 1] = column;
  };
  cutRows(sample, delimiter, note, sampleRows, true);
  const counts = new Map<number, number>();
  let rows = 0;
  for (const width of widths) {
    if (width === undefined) continue;
    rows += 1;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const cut = [...counts].filter(([width]) => width > 1).map(([, count]) => count);
  if (cut.length === 0) return 0;
  return (cut.reduce((sum, count) => sum + count, 0) + Math.max(...cut)) / (2 * rows);
}
