import type { Cell } from '#platform/contract/cell.ts';
import { decodeText } from './csv-encoding.ts';
import { cutRows, delimiterOf } from './csv-rows.ts';
import { filling } from './filling.ts';
import { longestText, ReadingStopped, type Spreadsheet, type SpreadsheetLimits } from './spreadsheet.ts';

/** Reads a text file of rows into one sheet of the given name. Cells are texts: what a figure is, the reader decides. */
export function readCsv(bytes: Buffer, name: string, limits: SpreadsheetLimits): Spreadsheet {
  const { text, encoding } = decodeText(bytes);
  const kind = pageOf(text);
  if (kind !== null) throw new ReadingStopped({ fault: 'other-spreadsheet', kind });
  // A first line that only names the sign. A spreadsheet does not count it as a row, so neither does this.
  const told = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? delimiterOf(body);
  const into = filling(limits, { cells: limits.cells });
  const signs = { comma: 0, dot: 0 };
  cutRows(
    body,
    delimiter,
    (row, column, raw) => {
      // Even an empty cell far out tells that this is no table a person made.
      if (column > limits.columns) {
        throw new ReadingStopped({ fault: 'too-many-columns', most: limits.columns, row });
      }
      const cell = csvCell(raw);
      if (cell === null) return;
      if (typeof cell === 'string') countSign(cell, signs);
      into.put(row, column, cell);
    },
    Number.POSITIVE_INFINITY,
  );
  return {
    sheets: [{ name, rows: into.rows }],
    format: 'csv',
    encoding,
    delimiter,
    ...(signs.comma !== signs.dot && { decimalComma: signs.comma > signs.dot }),
  };
}

/** Web pages and XML that were given the name of a spreadsheet. */
function pageOf(text: string): 'html' | 'xml' | null {
  const head = text.slice(0, 1000).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|table|meta|head)/.test(head)) return 'html';
  return head.startsWith('<?xml') ? (head.includes('<html') ? 'html' : 'xml') : null;
}

/**
 * A cell's text, trimmed, with no-break spaces as spaces; null when empty. What a spreadsheet would reckon is
 * `{ formula }`: anything after `=`, and after `+`, `-` or `@` what is no number and no dash before words. `="0012"` is
 * the text it shows, and an apostrophe before such a sign says that it is text.
 */
export function csvCell(raw: string): Cell {
  const plain = raw
    .slice(0, longestText)
    .replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
    .trim();
  if (plain === '') return null;
  const first = plain.charCodeAt(0);
  if (first === 39) return /^'[=+\-@]/.test(plain) ? plain.slice(1) : plain;
  if (first !== 61 && first !== 43 && first !== 45 && first !== 64) return plain;
  const shown = /^="([^"]*)"$/.exec(plain);
  if (shown) return shown[1]!.trim() || null;
  if (first === 61 || first === 64) return { formula: plain };
  const rest = plain.slice(1).trimStart();
  if (rest === '' || /^[\d.,]/.test(rest))
    return /[*/^&=!:()]|[a-z]\d|\d\s*[+-]\s*\d/i.test(rest) ? { formula: plain } : plain;
  return /^[+-]\s/.test(plain) || /^(?:kr|nok|eur|€|\$|£)/i.test(rest) ? plain : { formula: plain };
}

function countSign(cell: string, signs: { comma: number; dot: number }): void {
  if (!/^[-+\u2212]?\d/.test(cell)) return;
  if (/^[-+\u2212]?[\d .]*\d,\d+(?: ?%)?$/.test(cell)) signs.comma += 1;
  else if (/^[-+\u2212]?[\d ,]*\d\.\d+(?: ?%)?$/.test(cell)) signs.dot += 1;
}
