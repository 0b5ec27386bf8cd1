import type { PortfolioRow } from '#programme/office-shapes.ts';

/** Kept in the address, so that a view can be sent to someone. A name of digits alone may arrive as a number. */
export type Filter = { cohort?: string | number; adviser?: string | number };
export type FilterKey = keyof Filter;

export const isFiltered = ({ cohort, adviser }: Filter): boolean =>
  cohort !== undefined || adviser !== undefined;

const fits = (row: PortfolioRow, key: FilterKey, wanted: string | number | undefined): boolean =>
  wanted === undefined || row[key] === String(wanted);

export const within = (rows: readonly PortfolioRow[], filter: Filter): readonly PortfolioRow[] =>
  rows.filter((row) => fits(row, 'cohort', filter.cohort) && fits(row, 'adviser', filter.adviser));

/** What can be chosen: the names there are, and what the address asks for even when no company has it. */
export function choicesOf(all: readonly PortfolioRow[], key: FilterKey, filter: Filter): string[] {
  const wanted = filter[key] === undefined ? [] : [String(filter[key])];
  const names = new Set([...all.flatMap((row) => row[key] ?? []), ...wanted]);
  return [...names].sort((a, b) => a.localeCompare(b, 'nb'));
}
