import { setImmediate } from 'node:timers/promises';
import { checkSteps } from '#indicators/import-check.ts';
import {
  type Changes,
  definitionsBefore,
  type ImportProblem,
  targetsOf,
  type Wanted,
  wantedOf,
} from '#indicators/import-rules.ts';
import type { Mapping } from '#indicators/import-view.ts';
import { type Place, within } from '#indicators/server/jobs-scope.ts';
import { type KeptResult, updateImport } from '#indicators/server/store-imports.ts';
import { type Loaded, load, standingOf } from '#indicators/server/store-views.ts';
import { cellText, type Sheet } from '#platform/contract/cell.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { ErrandHouse } from '#platform/server/errands/errands.ts';
import { dayOf } from '#platform/server/http/caller.ts';

/** What a file says, before it is held against what stands: the numbers, and what cannot be read in it. */
export type Found = {
  wanted: Wanted[];
  problems: ImportProblem[];
  /** All of them, also those beyond the thousand that are kept. */
  problemCount: number;
  failedRows: number;
  counts: { rows: number; empty: number; leftOut: number };
};

/** The most problems and failed rows that are kept: nobody puts a thousand right by hand. */
const mostKept = 1000;

/** The figures a file may be read into, with everything known of them. */
export async function openFigures(tx: Tx, { company }: Place, now: Date): Promise<Loaded> {
  const loaded = await load(tx, company, dayOf(now));
  if (!loaded) throw new Error(`An import of a company that is not there: ${company}.`);
  return { ...loaded, figures: loaded.figures.filter((figure) => standingOf(figure, loaded) === 'open') };
}

/** Reads a sheet as the mapping says, and tells on the way how far it has come. Writes no number. */
export async function lookThrough(
  house: ErrandHouse,
  place: Place,
  { figures, sites }: Loaded,
  sheet: Sheet,
  mapping: Mapping,
): Promise<Found> {
  const today = dayOf(house.clock());
  const tell = progressOf(house, place);
  const steps = checkSteps(sheet.rows, mapping, targetsOf(figures, sites), {
    today,
    existing: () => undefined,
    definitionsAt: definitionsBefore(figures),
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) await tell(step.value.done, step.value.rows);
  const { readings, problems, counts, failedRows } = step.value;
  const ruled = wantedOf(readings, figures, { today, sites: sites.map(({ site }) => site) });
  const read = problems.map((problem): ImportProblem => ({ ...problem, by: 'file' }));
  return {
    wanted: ruled.wanted,
    problems: [...read, ...ruled.problems].sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0)),
    problemCount: counts.problems + ruled.problems.length,
    failedRows: new Set([...failedRows, ...ruled.problems.map(({ row }) => row)]).size,
    counts: { rows: counts.rows, empty: counts.empty, leftOut: counts.leftOut },
  };
}

/** Writes how far one has come, seldom: each is a transaction of its own, and whoever looks sees it at once. */
function progressOf(house: ErrandHouse, place: Place) {
  let last = 0;
  return async (done: number, total: number): Promise<void> => {
    // Others are answered in between, whether there is something to tell or not.
    await setImmediate();
    if (Date.now() - last < 400) return;
    last = Date.now();
    await within(house, place, (tx) => updateImport(tx, place.company, place.import, { done, total }));
  };
}

/** What is kept of it for whoever is to say yes: the counts, and the first problems with their rows. */
export function resultOf(
  { problems, problemCount, failedRows, counts }: Found,
  { added, changed, same }: Changes,
  sheet: Sheet,
  { headerRow }: Mapping,
): KeptResult {
  const kept = problems.slice(0, mostKept);
  return {
    ...counts,
    added,
    changed,
    same,
    problemCount,
    failedRows,
    problems: kept,
    // The headings come along: they tell what each cell is.
    failed: [...new Set([headerRow, ...kept.map(({ row }) => row)])].map((row) => ({
      row,
      cells: (sheet.rows[row - 1] ?? []).map((cell) => cellText(cell).slice(0, 200)),
    })),
  };
}
