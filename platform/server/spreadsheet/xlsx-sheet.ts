import type { Cell } from '#platform/contract/cell.ts';
import type { Filling } from './filling.ts';
import { clockOfSerial, dayOfSerial, type Shown } from './number-format.ts';
import { longestText } from './spreadsheet.ts';
import { attribute, decodeXml, type XmlReader } from './xml.ts';

/** What the cells of all sheets lean on. */
export type Workbook = {
  readonly strings: readonly string[];
  /** How a number is shown, by the cell's style. */
  readonly shown: readonly Shown[];
  readonly from1904: boolean;
};

const longestFormula = 200;

type Open = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  inline: string;
  formula: string | null;
};

/**
 * Reads a sheet's XML into `into`, a cell at a time. Of merged cells only the first holds anything. A formula counts as
 * the result the file holds; without one it is `{ formula }`.
 */
export function sheetReader(workbook: Workbook, into: Filling): XmlReader {
  let row = 0;
  let column = 0;
  let cell: Open | null = null;
  let inside = '';
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = whole(attribute(attributes, 'r')) ?? row + 1;
        column = 0;
      } else if (name === 'c') {
        const address = attribute(attributes, 'r');
        column = (address && columnOf(address)) || column + 1;
        cell = {
          row,
          column,
          type: attribute(attributes, 't') ?? 'n',
          style: whole(attribute(attributes, 's')) ?? 0,
          value: null,
          inline: '',
          formula: null,
        };
      } else if (cell) {
        if (name === 'v') cell.value = '';
        if (name === 'f') cell.formula = '';
        if (name === 'v' || name === 'f' || name === 't' || name === 'rPh') inside = name;
      }
    },
    text(raw) {
      if (!cell) return;
      if (inside === 'v' && cell.value!.length < longestText) cell.value += raw;
      if (inside === 't' && cell.inline.length < longestText) cell.inline += raw;
      if (inside === 'f' && cell.formula!.length < longestFormula) cell.formula += raw;
    },
    close(name) {
      if (name !== 'c') {
        // Within rPh stands how a word is pronounced: what closes there leaves it be.
        if (inside !== 'rPh' || name === 'rPh') inside = '';
        return;
      }
      if (!cell) return;
      const value = cellOf(cell, workbook);
      if (value !== null && cell.row > 0) into.put(cell.row, cell.column, value);
      cell = null;
    },
  };
}

function cellOf(cell: Open, workbook: Workbook): Cell {
  if (cell.type === 'inlineStr') return text(cell.inline);
  // A formula whose text result is empty has written nothing on purpose.
  if (cell.type === 'str' && cell.value !== null) return text(cell.value);
  if (cell.value === null || cell.value === '') {
    return cell.formula === null ? null : { formula: `=${decodeXml(cell.formula).slice(0, longestFormula)}` };
  }
  switch (cell.type) {
    case 's':
      return text(workbook.strings[Number(cell.value)] ?? '');
    case 'b':
      return cell.value.trim() === '1';
    case 'e':
      return { error: decodeXml(cell.value) };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(cell.value) ? { date: cell.value.slice(0, 10) } : text(cell.value);
    default:
      return numberOf(cell.value, workbook.shown[cell.style] ?? 'number', workbook.from1904);
  }
}

function numberOf(written: string, shown: Shown, from1904: boolean): Cell {
  const value = Number(written);
  if (!Number.isFinite(value)) return text(written);
  if (shown === 'date') {
    const date = dayOfSerial(value, from1904);
    return date === null ? value : { date };
  }
  if (shown === 'time') return clockOfSerial(value);
  // Fifteen digits is what a spreadsheet holds: 0.28999999999999998 is 0.29.
  const exact = Number(value.toPrecision(15));
  return shown === 'percent' ? { percent: Number((value * 100).toPrecision(15)) } : exact;
}

/** A text as a person sees it: escapes undone, no-break spaces as spaces, nothing around it; null when empty. */
export function text(raw: string): string | null {
  const plain = decodeXml(raw)
    .replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length && at < 4; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

function whole(written: string | undefined): number | null {
  const value = Number(written);
  return written !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
