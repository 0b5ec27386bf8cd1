import { type Cell, cellText, columnLetter } from '#platform/contract/cell.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { failedRowsText, importProblemText } from './import-problem-text.ts';
import type { ImportProblem } from './import-shape.ts';

/** A problem in words, without its place. */
export function problemWords({ code, values }: ImportProblem, language: Language): string {
  // An empty text is left out of the sentence: a phrase chooses by it as undefined.
  const filled = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === '' ? 'undefined' : value]),
  );
  return say(importProblemText[code], language, filled);
}

/**
 * The rows that were not taken, in the file's order, as rows of a text file: the row's number, what to correct, and then
 * the cells as they stood. The file's own headings come first. What is wrong with the headings stands on their row.
 */
export function failedRowsFile<P extends { readonly row: number; readonly column: number | null }>(
  rows: readonly (readonly Cell[] | undefined)[],
  headerRow: number,
  problems: readonly P[],
  language: Language,
  words: (problem: P, language: Language) => string,
): (string | number | null)[][] {
  const word = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const byRow = Map.groupBy(problems, ({ row }) => row);
  const cells = (row: number): (string | number | null)[] => (rows[row - 1] ?? []).map(asWritten);
  const reasons = (row: number): string =>
    (byRow.get(row) ?? [])
      .map((problem) => {
        const reason = words(problem, language);
        if (problem.column === null) return reason;
        return word(failedRowsText['column-reason'], { letter: columnLetter(problem.column), reason });
      })
      .join(' ');
  const wrongHeadings = reasons(headerRow);
  const heading = [
    word(failedRowsText.row),
    wrongHeadings === '' ? word(failedRowsText.reason) : wrongHeadings,
    ...cells(headerRow),
  ];
  const failed = [...byRow.keys()].filter((row) => row !== headerRow).sort((a, b) => a - b);
  return [heading, ...failed.map((row) => [row, reasons(row), ...cells(row)])];
}

/** Figures stay figures; everything else stands as the spreadsheet shows it. */
const asWritten = (cell: Cell): string | number | null =>
  cell === null || typeof cell === 'number' ? cell : cellText(cell);
