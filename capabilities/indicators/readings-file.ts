import type { Definition } from '#indicators/definition.ts';
import { fileText } from '#indicators/file-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulas } from '#indicators/formulas.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { writePeriod } from '#indicators/write-period.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

type Row = {
  indicator: string;
  site: string | null;
  period: string;
  value: number | null;
  count: number | null;
  whole: number | null;
  reason: string;
  by: string;
  at: string;
};

/** All numbers as rows of a file, headings first; a number that was taken away has none. */
export function exportRows(
  rows: readonly Row[],
  figures: ReadonlyMap<string, readonly Definition[]>,
  sites: ReadonlyMap<string, string>,
  language: Language,
): (string | number | null)[][] {
  const { figure, site, period, from, value, count, whole, unit, said, by, reason } = fileText;
  const headings = [figure, site, period, from, value, count, whole, unit, said, by, reason];
  return [
    headings.map((heading) => say(heading, language)),
    ...rows.map((row) => {
      const versions = figures.get(row.indicator)!;
      const definition = enteredUnder(versions, row.period);
      return [
        versions.at(-1)!.name,
        row.site === null ? null : (sites.get(row.site) ?? row.site),
        writePeriod(row.period, definition.period, language, 'full'),
        row.period,
        row.value,
        row.count,
        row.whole,
        definition.unit,
        row.at.slice(0, 10),
        row.by,
        row.reason,
      ];
    }),
  ];
}

type Figure = { indicator: string; versions: readonly Definition[] };

/**
 * An empty file to fill in: a row for each period, a column for each figure (for a count of a whole two, for a formula
 * one for each part), and a column for the site where some figure is read by site.
 */
export function templateRows(
  figures: readonly Figure[],
  sites: readonly { name: string }[],
  language: Language,
): string[][] {
  const latest = figures.map(({ versions }) => versions.at(-1)!);
  const bySite = latest.some((definition) => definition.bySite);
  const columns = latest.flatMap((definition) => columnsOf(definition, language));
  const heads = [
    say(fileText.period, language),
    ...(bySite ? [say(fileText.site, language)] : []),
    ...columns,
  ];
  const blank = heads.slice(1).map(() => '');
  return [heads, ...(bySite ? sites.map(({ name }) => ['', name, ...blank.slice(1)]) : [['', ...blank]])];
}

function columnsOf({ name, unit, measured, formula }: Definition, language: Language): string[] {
  const inputs = formula === null ? [] : formulas[formula].inputs;
  if (inputs.length > 0)
    return inputs.map((input) => `${name}: ${say(formulaText[`input-${input}`], language)}`);
  if (measured === 'share' || measured === 'rate')
    return [fileText.count, fileText.whole].map((part) => `${name}: ${say(part, language).toLowerCase()}`);
  return [`${name} (${unit})`];
}
