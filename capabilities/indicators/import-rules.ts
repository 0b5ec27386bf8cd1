import type { Definition } from '#indicators/definition.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulas, type InputKey } from '#indicators/formulas.ts';
import type { DefinitionAt } from '#indicators/import-reading.ts';
import type { ImportTarget, ReadReading } from '#indicators/import-shape.ts';
import type { SiteName } from '#indicators/indicator-view.ts';
import { isSame } from '#indicators/reading-rules.ts';
import type { ReadingRefusal } from '#indicators/reading-shapes.ts';
import { type Checked, checkReading } from '#indicators/rules.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { isRefusal, type Refusal } from '#platform/contract/refusal.ts';

/** A number of a file, as the file has it: where it stands, and what is wrong with it. */
export type ImportProblem = {
  row: number;
  /** Counted from 1; null where the whole row is meant. */
  column: number | null;
  /** Found in the reading of the file, or by the rule that numbers said by hand obey too: each has its own words. */
  by: 'file' | 'rule';
  code: string;
  values: Record<string, string | number>;
};

export type ImportResultRow = {
  rows: number;
  added: number;
  changed: number;
  same: number;
  empty: number;
  leftOut: number;
  failedRows: number;
  problemCount: number;
};

/** Whether a file would do worse than what somebody said yes to: leave more out, or change what nobody saw it change. */
export const isWorse = (now: ImportResultRow, seen: ImportResultRow): boolean =>
  now.problemCount > seen.problemCount ||
  now.failedRows > seen.failedRows ||
  now.leftOut > seen.leftOut ||
  now.changed > seen.changed;

type Figure = { indicator: string; versions: readonly Definition[] };

/** What a file may be read into: the figures as they are defined now. */
export const targetsOf = (figures: readonly Figure[], sites: readonly SiteName[]): ImportTarget[] =>
  figures.map(({ indicator, versions }) => {
    const latest = versions.at(-1)!;
    const { name, period, bySite } = latest;
    const entered = enteredAs(latest);
    const inputWords = wordsOf(latest.formula === null ? [] : formulas[latest.formula].inputs);
    return { indicator, name, period, bySite, sites, ...entered, inputWords };
  });

/** What the parts of a formula are called, in every language: as the file to fill in has it. */
const wordsOf = (inputs: readonly InputKey[]): Record<string, string[]> =>
  Object.fromEntries(inputs.map((key) => [key, Object.values(formulaText[`input-${key}`])]));

/** How a number is entered under a version. */
const enteredAs = ({
  measured,
  formula,
  unit,
  decimals,
  lowest,
  highest,
}: Definition): Required<DefinitionAt> => ({
  measured,
  inputs: formula === null ? [] : formulas[formula].inputs,
  unit,
  decimals,
  lowest,
  highest,
});

/** How a number of a period before the latest break is entered; undefined for what is entered as it is today. */
export function definitionsBefore(
  figures: readonly Figure[],
): (indicator: string, period: string) => DefinitionAt | undefined {
  const broken = new Map(
    figures
      .filter(({ versions }) => versions.some(({ breaks }) => breaks))
      .map(({ indicator, versions }) => [indicator, versions]),
  );
  return (indicator, period) => {
    const versions = broken.get(indicator);
    const then = versions && enteredUnder(versions, period);
    return then && then !== versions.at(-1) ? enteredAs(then) : undefined;
  };
}

export type Wanted = Checked & { indicator: string; site: string | null };

/**
 * What a file says, by the same rule as what is said by hand: the numbers as they will be stored, and those the rule
 * refuses as problems of their row. `column` of a reading counts from 1.
 */
export function wantedOf(
  readings: readonly ReadReading[],
  figures: readonly Figure[],
  circumstances: { today: string; sites: readonly string[] },
): { wanted: Wanted[]; problems: ImportProblem[] } {
  const versions = new Map(figures.map((figure) => [figure.indicator, figure.versions]));
  const wanted: Wanted[] = [];
  const problems: ImportProblem[] = [];
  for (const { indicator, site, period, row, column, samples, inputs, ...numbers } of readings) {
    const all = versions.get(indicator)!;
    const definition = enteredUnder(all, period);
    // Months of a time that was counted in quarters: each of them is no number of its own there.
    if (definition.period !== all.at(-1)!.period) {
      const values = { text: period, kind: definition.period };
      problems.push({ row, column, by: 'file', code: 'period-of-other-kind', values });
      continue;
    }
    const entry = { ...numbers, period, samples: samples && [...samples], inputs, site, remove: false };
    const checked: Checked | Refusal<ReadingRefusal> = checkReading(entry, definition, circumstances);
    if (isRefusal(checked))
      problems.push({ row, column, by: 'rule', code: checked.refused, values: { ...checked.values } });
    else wanted.push({ ...checked, indicator, site });
  }
  return { wanted, problems };
}

type Standing = Parameters<typeof isSame>[0] & { revision: number };

export type Changes = {
  news: { wanted: Wanted; revision: number }[];
  added: number;
  changed: number;
  same: number;
};

/** What a file would do to what stands: numbers that are news, those that change one, and those that stand already. */
export function changesOf<S extends Standing>(
  wanted: readonly Wanted[],
  standingAt: (place: Wanted) => S | undefined,
): Changes {
  const news: { wanted: Wanted; revision: number }[] = [];
  const counts = { added: 0, changed: 0, same: 0 };
  for (const one of wanted) {
    const standing = standingAt(one);
    if (standing && isSame(standing, one)) {
      counts.same += 1;
      continue;
    }
    counts[standing && standing.value !== null ? 'changed' : 'added'] += 1;
    news.push({ wanted: one, revision: (standing?.revision ?? 0) + 1 });
  }
  return { news, ...counts };
}
