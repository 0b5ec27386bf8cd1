import { problemWords } from '#indicators/failed-rows.ts';
import { faultText } from '#indicators/import-fault-text.ts';
import { importProblemText } from '#indicators/import-problem-text.ts';
import type { ImportProblem } from '#indicators/import-rules.ts';
import { targetsOf } from '#indicators/import-rules.ts';
import type { ImportProblem as ReadingProblem } from '#indicators/import-shape.ts';
import type { ImportSummary, ImportView } from '#indicators/import-view.ts';
import type { ImportRow, KeptFault } from '#indicators/server/store-imports.ts';
import { type Loaded, standingOf } from '#indicators/server/store-views.ts';
import { text } from '#indicators/text.ts';
import { columnLetter } from '#platform/contract/cell.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

export function summaryOf(row: ImportRow): ImportSummary {
  const { result } = row;
  return {
    import: row.import,
    fileName: row.fileName,
    state: row.state,
    uploaded: { by: row.uploadedByName, at: row.uploadedAt },
    result: result && {
      rows: result.rows,
      added: result.added,
      changed: result.changed,
      same: result.same,
      empty: result.empty,
      leftOut: result.leftOut,
      failedRows: result.failedRows,
      problemCount: result.problemCount,
    },
    importedAt: row.importedAt,
    undone: row.undoneAt ? { by: row.undoneByName ?? '', at: row.undoneAt } : null,
  };
}

/** What is wrong, in words: by the reading of the file, or by the rule numbers said by hand obey too. */
export function sayProblem(problem: ImportProblem, language: Language): string {
  if (isReadingProblem(problem)) return problemWords(problem, language);
  const phrase = (text as Readonly<Record<string, Phrase>>)[problem.code];
  if (!phrase) throw new Error(`There are no words for the problem ${problem.code}.`);
  return say(phrase, language, problem.values);
}

const isReadingProblem = (problem: ImportProblem): problem is ImportProblem & ReadingProblem =>
  problem.by === 'file' && Object.hasOwn(importProblemText, problem.code);

const sayFault = ({ fault, ...values }: KeptFault, language: Language): string =>
  say((faultText as Readonly<Record<string, Phrase>>)[fault] ?? faultText['our-fault'], language, values);

export function importViewOf(
  row: ImportRow,
  loaded: Loaded,
  seen: { company: string; keptOnUndo: number; language: Language; mayAct: boolean },
): ImportView {
  const open = loaded.figures.filter((figure) => standingOf(figure, loaded) === 'open');
  const { outline } = row;
  return {
    ...summaryOf(row),
    company: { company: seen.company, name: loaded.name },
    done: row.done,
    total: row.total,
    fault: row.fault && sayFault(row.fault, seen.language),
    outline: outline && { format: outline.format, sheets: outline.sheets },
    mapping: row.mapping,
    remembered: outline?.remembered ?? false,
    problems: (row.result?.problems ?? []).map((problem) => ({
      row: problem.row,
      column: problem.column === null ? null : columnLetter(problem.column),
      message: sayProblem(problem, seen.language),
    })),
    targets: targetsOf(open, loaded.sites).map(
      ({ indicator, name, unit, period, measured, inputs, bySite }) => ({
        indicator,
        name,
        unit,
        period,
        measured,
        inputs: [...inputs],
        bySite,
      }),
    ),
    sites: loaded.sites,
    keptOnUndo: seen.keptOnUndo,
    may: { act: seen.mayAct },
  };
}
