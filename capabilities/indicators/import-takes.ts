import { cellText } from '#platform/contract/cell.ts';
import type { Header } from './import-header.ts';
import { plainName, roleOfHeading, withoutBrackets } from './import-names.ts';
import type { ColumnsMapping, ImportTarget, ReadingPart } from './import-shape.ts';

/** A column to take a figure from, and how sure that is. */
export type SureTake = ColumnsMapping['columns']['takes'][number] & { readonly sureness: number };

/** Columns whose heading names an indicator: alone, with a part of it (antall, av), with one of its sites. */
export function takesOf({ headings }: Header, targets: readonly ImportTarget[]): SureTake[] {
  return headings.flatMap(({ column, text, role, isPeriod, target }): SureTake[] => {
    if (role || isPeriod) return [];
    const named = longestWithin(text, targets);
    if (named) {
      const rest = restOf(text, named.name);
      const input = inputIn(rest, named);
      if (input) return [inputTake(column, named, input, 1)];
      const site = named.sites.find(({ name }) => plainName(name) === plainName(rest))?.site ?? null;
      const part = partOf(rest);
      if (rest === '' || site || part) {
        return [{ column, indicator: named.indicator, part: part ?? 'value', site, sureness: 1 }];
      }
    }
    const having = targets.filter((each) => inputIn(text, each));
    if (having.length === 1) return [inputTake(column, having[0]!, inputIn(text, having[0]!)!, 0.9)];
    if (!target) return [];
    return [
      { column, indicator: target.found.indicator, part: 'value', site: null, sureness: target.likeness },
    ];
  });
}

/** The part of a figure's formula that a text names, by its key or by what it is called in some language. */
const inputIn = (text: string, { inputs, inputWords }: ImportTarget): string | undefined =>
  inputs.find((key) =>
    [key, ...(inputWords?.[key] ?? [])].some(
      (word) => plainName(withoutBrackets(word)) === plainName(withoutBrackets(text)),
    ),
  );

const inputTake = (column: number, { indicator }: ImportTarget, key: string, sureness: number): SureTake => ({
  column,
  indicator,
  part: `input:${key}`,
  site: null,
  sureness,
});

function longestWithin(text: string, targets: readonly ImportTarget[]): ImportTarget | null {
  const plain = ` ${plainName(withoutBrackets(text))} `;
  const within = targets.filter(({ name }) => plain.includes(` ${plainName(name)} `));
  return within.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

const restOf = (text: string, name: string): string =>
  ` ${plainName(withoutBrackets(text))} `.replace(` ${plainName(name)} `, ' ').trim();

function partOf(rest: string): ReadingPart | null {
  const role = roleOfHeading(rest);
  return role === 'count' || role === 'whole' || role === 'value' ? role : null;
}

/** Columns named as an input of a formula, by the input's key. */
export function inputsIn({ headings }: Header, targets: readonly ImportTarget[]): Record<string, number> {
  return Object.fromEntries(
    headings.flatMap(({ column, text }) => {
      const key = targets.map((target) => inputIn(text, target)).find((one) => one !== undefined);
      return key === undefined ? [] : [[key, column]];
    }),
  );
}

/** The one indicator a table without names speaks of: the only there is, or the one the sheet or a line above names. */
export function onlyTarget({ sheet, headerRow }: Header, targets: readonly ImportTarget[]): string | null {
  if (targets.length === 1) return targets[0]!.indicator;
  const lines = [
    sheet.name,
    ...sheet.rows
      .slice(0, headerRow - 1)
      .flat()
      .map((cell) => cellText(cell)),
  ];
  const named = targets.filter(({ name }) =>
    lines.some((line) => longestWithin(line, targets)?.name === name),
  );
  return named.length === 1 ? named[0]!.indicator : null;
}
