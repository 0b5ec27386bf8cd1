import { cellText } from '#platform/contract/cell.ts';
import type { Place } from './import-items.ts';
import { problemAt, shorten } from './import-problem.ts';
import type { ImportProblem } from './import-shape.ts';
import { type DecimalStyle, isErrorText, readNumber } from './read-number.ts';

export type Figure = {
  readonly value: number;
  /** The unit that stands in the cell itself, % of a cell shown in percent with. */
  readonly unit: string | null;
  /** Thousands told by one sign that may as well be a decimal. */
  readonly doubtful: boolean;
  /** Thousands told by it so that it cannot be one. */
  readonly proves: boolean;
};

/** The figure in a cell, or what is wrong with it. */
export function figureAt(place: Place, style: DecimalStyle): Figure | ImportProblem {
  const { cell } = place;
  if (typeof cell === 'number' && Number.isFinite(cell)) return figure(cell);
  const text = shorten(cellText(cell));
  if (typeof cell === 'string') return figureOfText(place, cell, style, text);
  if (cell !== null && typeof cell === 'object') {
    if ('percent' in cell) return { ...figure(cell.percent), unit: '%' };
    if ('formula' in cell) return problemAt(place, 'formula-without-value', { text });
    if ('error' in cell) return problemAt(place, 'excel-error', { text });
  }
  return problemAt(place, 'not-a-number', { text });
}

function figureOfText(
  place: Place,
  written: string,
  style: DecimalStyle,
  text: string,
): Figure | ImportProblem {
  if (isErrorText(written)) return problemAt(place, 'excel-error', { text });
  const read = readNumber(written, style);
  if ('value' in read) {
    const { value, unit = null, grouped } = read;
    return { value, unit, doubtful: grouped === 'once', proves: grouped === 'sure' };
  }
  switch (read.problem) {
    case 'wrong-decimal-sign':
      return problemAt(place, 'wrong-decimal-sign', { text, sign: style });
    case 'ambiguous':
      return problemAt(place, 'ambiguous-number', { text });
    case 'formula':
      return problemAt(place, 'formula-without-value', { text });
    default:
      return problemAt(place, 'not-a-number', { text });
  }
}

const figure = (value: number): Figure => ({ value, unit: null, doubtful: false, proves: false });
