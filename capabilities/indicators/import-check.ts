import { cellText } from '#platform/contract/cell.ts';
import { itemsOf, type Rows } from './import-items.ts';
import { problemAt } from './import-problem.ts';
import { type DefinitionAt, type ReadingContext, readItem } from './import-reading.ts';
import { type Drafts, put, settle } from './import-settle.ts';
import {
  type ImportProblem,
  type ImportResult,
  type ImportTarget,
  type Mapping,
  mostProblems,
  type ReadingFigures,
  type ReadReading,
} from './import-shape.ts';
import { isKnownUnit, sameUnit, unitInHeading } from './import-units.ts';
import { slashOrderOf } from './read-period.ts';

export type CheckContext = {
  /** `YYYY-MM-DD`. A period that begins after it is in the future. */
  readonly today: string;
  /** What is stored already. */
  readonly existing: (indicator: string, site: string | null, period: string) => ReadingFigures | undefined;
  /** The definition in force in a period, where it was another than the target's own. */
  readonly definitionsAt?: (indicator: string, period: string) => DefinitionAt | undefined;
};

export type CheckProgress = { readonly done: number; readonly rows: number };

/** Rows between two words on how far it has come. */
const stride = 2000;

/** Checks every row below the headings. Stores nothing and knows no clock. Cost: one pass, and one over the readings. */
export function checkRows(
  rows: Rows,
  mapping: Mapping,
  targets: readonly ImportTarget[],
  context: CheckContext,
  onProgress?: (progress: CheckProgress) => void,
): ImportResult {
  const steps = checkSteps(rows, mapping, targets, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** The same in steps, so that a server can answer others between them. */
export function* checkSteps(
  rows: Rows,
  mapping: Mapping,
  targets: readonly ImportTarget[],
  context: CheckContext,
): Generator<CheckProgress, ImportResult, void> {
  const notes = noteProblems(mapping.headerRow);
  const reading: ReadingContext = {
    mapping,
    today: context.today,
    unitOfHeading: (column) => unitInHeading(cellText(rows[mapping.headerRow - 1]?.[column - 1])),
    order: slashOrderOf(periodCells(rows, mapping)),
    definitionAt: context.definitionsAt ?? (() => undefined),
  };
  const refused = headingsOfOtherUnit(rows, mapping, targets, notes.add);
  const tally = { rows: 0, cells: 0, empty: 0, leftOut: 0 };
  const drafts: Drafts = new Map();
  let nextWord = mapping.headerRow + stride;
  for (const found of itemsOf(rows, mapping, targets)) {
    if ('row' in found) {
      tally.rows += 1;
      if (found.row >= nextWord) {
        yield { done: found.row - mapping.headerRow, rows: rows.length - mapping.headerRow };
        nextWord = found.row + stride;
      }
    } else if ('empty' in found) tally.empty += found.empty;
    else if ('leftOut' in found) tally.leftOut += found.leftOut;
    else if ('problem' in found) notes.add(found.problem);
    else {
      const { item } = found;
      const figures = [item.value, item.count, item.whole, ...Object.values(item.inputs)];
      tally.cells += figures.filter((place) => place && place.cell !== null).length;
      if (item.value && refused.has(item.value.column)) continue;
      const draft = readItem(item, reading);
      if (!('reading' in draft)) draft.forEach(notes.add);
      else put(drafts, draft);
    }
  }
  const readings = settle(drafts, mapping, context.existing, notes.add);
  const standing = (which: ReadReading['standing']) =>
    readings.filter((read) => read.standing === which).length;
  const { problems, count, failedRows } = notes.all();
  const counts = {
    ...tally,
    readings: readings.length,
    first: standing('first'),
    changed: standing('changed'),
    same: standing('same'),
    problems: count,
  };
  return { readings, problems, counts, failedRows };
}

function* periodCells(rows: Rows, mapping: Mapping): Generator<Rows[number][number]> {
  if (mapping.layout === 'rows') return yield* rows[mapping.headerRow - 1] ?? [];
  const column = mapping.layout === 'list' ? mapping.list.period : mapping.columns.period;
  for (const row of rows.slice(mapping.headerRow)) yield row[column - 1] ?? null;
}

/** Keeps the first thousand problems and counts the rest. The same thing of the same cell is said once. */
function noteProblems(headerRow: number) {
  const kept: ImportProblem[] = [];
  const failedRows = new Set<number>();
  const ofHeader = new Set<string>();
  let said = new Set<string>();
  let row = 0;
  let count = 0;
  return {
    add: (problem: ImportProblem): void => {
      failedRows.add(problem.row);
      if (problem.row !== row) {
        row = problem.row;
        said = new Set();
      }
      const key = `${problem.column} ${problem.code}`;
      const known = problem.row === headerRow ? ofHeader : said;
      if (known.has(key)) return;
      known.add(key);
      count += 1;
      if (kept.length < mostProblems) kept.push(problem);
    },
    all: () => ({
      problems: kept.sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0)),
      count,
      failedRows: [...failedRows],
    }),
  };
}

/** Columns of values whose heading names another unit than the definition's; each is named once, and none of it taken. */
function headingsOfOtherUnit(
  rows: Rows,
  mapping: Mapping,
  targets: readonly ImportTarget[],
  add: (problem: ImportProblem) => void,
): ReadonlySet<number> {
  const refused = new Set<number>();
  const look = (column: number | null, indicator: string | null): void => {
    const target = targets.find((each) => each.indicator === indicator);
    const heading = column === null ? '' : cellText(rows[mapping.headerRow - 1]?.[column - 1]);
    const found = unitInHeading(heading);
    // A definition in a unit of its own, such as «paller», is not contradicted by brackets that say what it counts.
    if (
      column === null ||
      !target ||
      found === null ||
      !isKnownUnit(target.unit) ||
      sameUnit(found, target.unit)
    )
      return;
    refused.add(column);
    add(problemAt({ row: mapping.headerRow, column }, 'unit-differs', { found, unit: target.unit }));
  };
  if (mapping.layout === 'list') look(mapping.list.value, mapping.list.only);
  if (mapping.layout === 'columns') {
    for (const { column, indicator, part } of mapping.columns.takes)
      if (part === 'value') look(column, indicator);
  }
  return refused;
}
