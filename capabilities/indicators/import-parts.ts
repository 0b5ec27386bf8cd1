import { cellText } from '#platform/contract/cell.ts';
import type { Figure } from './import-figure.ts';
import { type Item, isBlank, type Place } from './import-items.ts';
import { problemAt, shorten } from './import-problem.ts';
import type { ImportProblem, ImportTarget, Mapping, ReadingFigures } from './import-shape.ts';
import { sameUnit } from './import-units.ts';

/** Where a count stands: in its own column, or where the value does. */
export const countPlace = (item: Item): Place | null =>
  item.count && !isBlank(item.count) ? item.count : item.value;

type Report = ImportProblem[];

const none: ReadingFigures = { value: null, count: null, whole: null, samples: null, inputs: null };

/** The figures of a reading by how its indicator is measured. What is wrong with them is put to `problems`. */
export function figuresOf(
  item: Item,
  target: ImportTarget,
  figures: ReadonlyMap<string, Figure>,
  mapping: Mapping,
  problems: Report,
): ReadingFigures {
  if (target.inputs.length > 0) return inputsOf(item, target, figures, problems);
  if (target.measured === 'count') {
    const counted = figures.get('count') ?? figures.get('value');
    if (!counted) return missing(item, 'count', problems);
    return { ...none, count: countOf(countPlace(item)!, counted, problems) };
  }
  const inParts = target.measured === 'share' || target.measured === 'rate';
  if (inParts && (figures.has('count') || figures.has('whole')))
    return partsOf(item, target, figures, problems);
  const value = figures.get('value');
  if (!value) return missing(item, inParts && !item.value ? 'count' : 'value', problems);
  const told = toldValue(item, target, value, mapping, problems);
  return target.measured === 'samples' ? { ...none, samples: [told] } : { ...none, value: told };
}

function missing(item: Item, part: 'value' | 'count' | 'whole', problems: Report): ReadingFigures {
  problems.push(
    problemAt(item[part] ?? item.value ?? { row: item.row, column: null }, 'value-missing', { part }),
  );
  return none;
}

function inputsOf(
  item: Item,
  target: ImportTarget,
  figures: ReadonlyMap<string, Figure>,
  problems: Report,
): ReadingFigures {
  const inputs: Record<string, number> = {};
  for (const input of target.inputs) {
    const figure = figures.get(`input:${input}`);
    if (figure) inputs[input] = figure.value;
    else
      problems.push(
        problemAt(item.inputs[input] ?? { row: item.row, column: null }, 'input-missing', { input }),
      );
  }
  return { ...none, inputs };
}

function countOf(place: Place, { value, unit }: Figure, problems: Report): number {
  const text = shorten(cellText(place.cell));
  if (!Number.isInteger(value) || unit === '%')
    problems.push(problemAt(place, 'count-not-whole-number', { text }));
  else if (value < 0) problems.push(problemAt(place, 'negative', { text }));
  return value;
}

function partsOf(
  item: Item,
  target: ImportTarget,
  figures: ReadonlyMap<string, Figure>,
  problems: Report,
): ReadingFigures {
  const [counted, whole] = [figures.get('count'), figures.get('whole')];
  if (!counted) return missing(item, 'count', problems);
  if (!whole) return missing(item, 'whole', problems);
  const count = countOf(item.count!, counted, problems);
  const text = shorten(cellText(item.whole!.cell));
  if (whole.unit === '%') problems.push(problemAt(item.whole!, 'not-a-number', { text }));
  else if (whole.value < 0) problems.push(problemAt(item.whole!, 'negative', { text }));
  else if (whole.value === 0) problems.push(problemAt(item.whole!, 'zero-whole', { text }));
  else if (target.measured === 'share' && problems.length === 0 && count > whole.value) {
    const values = { count: cellText(item.count!.cell), whole: text };
    problems.push(problemAt(item.count!, 'count-over-whole', values));
  }
  return { ...none, count, whole: whole.value };
}

function toldValue(
  item: Item,
  target: ImportTarget,
  figure: Figure,
  mapping: Mapping,
  problems: Report,
): number {
  const place = item.value!;
  const text = shorten(cellText(place.cell));
  const beside = item.unit && item.unit.cell !== null ? item.unit : null;
  for (const [where, unit] of [
    [place, figure.unit],
    [beside, beside && cellText(beside.cell)],
  ] as const) {
    if (where && unit !== null && !sameUnit(unit, target.unit)) {
      problems.push(problemAt(where, 'unit-differs', { found: shorten(unit), unit: target.unit }));
    }
  }
  const inHundredths =
    mapping.fractions === 'hundredths' && sameUnit(target.unit, '%') && figure.unit === null;
  // Fifteen digits, as a spreadsheet reckons: 0,29 is 29 % and not 28,999999999999996.
  const value = inHundredths ? Number((figure.value * 100).toPrecision(15)) : figure.value;
  const never = target.measured === 'share' || target.measured === 'rate';
  if (never && value < 0) problems.push(problemAt(place, 'negative', { text }));
  else if (target.lowest !== null && value < target.lowest) {
    problems.push(problemAt(place, 'outside-bounds', { text, side: 'low', limit: target.lowest }));
  } else {
    const highest =
      target.highest ?? (target.measured === 'share' && sameUnit(target.unit, '%') ? 100 : null);
    if (highest !== null && value > highest) {
      problems.push(problemAt(place, 'outside-bounds', { text, side: 'high', limit: highest }));
    }
  }
  return value;
}
