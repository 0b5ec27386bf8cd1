import { type Cell, cellText } from '#platform/contract/cell.ts';
import { isTotal, oneNamed } from './import-names.ts';
import { problemAt, shorten } from './import-problem.ts';
import type {
  ColumnsMapping,
  ImportProblem,
  ImportTarget,
  ListMapping,
  Mapping,
  NameTable,
  RowsMapping,
} from './import-shape.ts';
import { unitInHeading } from './import-units.ts';
import { isBlankMark } from './read-number.ts';

/** A cell and where it stands, from 1. */
export type Place = { readonly cell: Cell; readonly row: number; readonly column: number };

/** What a file says about one reading, before anything of it is read. */
export type Item = {
  readonly target: ImportTarget;
  readonly row: number;
  readonly period: Place;
  /** Where the site is named; or the site itself, when the mapping says which. */
  readonly site: Place | string | null;
  readonly unit: Place | null;
  readonly value: Place | null;
  readonly count: Place | null;
  readonly whole: Place | null;
  readonly inputs: Readonly<Record<string, Place>>;
};

export type Found =
  | { readonly item: Item }
  | { readonly problem: ImportProblem }
  | { readonly leftOut: number }
  /** A place for a figure where nothing stands. */
  | { readonly empty: number }
  /** A row that holds anything begins. */
  | { readonly row: number };

export type Rows = readonly (readonly Cell[])[];

/** Everything below the headings, row by row in the file's order, cut into items as the mapping says. */
export function* itemsOf(rows: Rows, mapping: Mapping, targets: readonly ImportTarget[]): Generator<Found> {
  const walk = walkOf(rows, mapping, targets);
  for (let row = mapping.headerRow + 1; row <= rows.length; row += 1) {
    if (rows[row - 1]!.some((cell) => cell !== null)) yield* walk(row);
  }
}

function walkOf(
  rows: Rows,
  mapping: Mapping,
  targets: readonly ImportTarget[],
): (row: number) => Iterable<Found> {
  const at = (row: number, column: number): Place => ({
    cell: rows[row - 1]?.[column - 1] ?? null,
    row,
    column,
  });
  const byId = new Map(targets.map((target) => [target.indicator, target]));
  if (mapping.layout === 'list')
    return listWalk(mapping, at, indicatorFinder(mapping.list.names, targets, byId), byId);
  if (mapping.layout === 'columns') return columnsWalk(mapping, at, byId);
  return rowsWalk(mapping, at, indicatorFinder(mapping.rows.names, targets, byId));
}

type At = (row: number, column: number) => Place;
type Finder = (place: Place) => ImportTarget | 'left-out' | ImportProblem;

export const isBlank = ({ cell }: Place): boolean =>
  cell === null || (typeof cell === 'string' && isBlankMark(cell));

/** The indicator a text names: as the mapping says, else the one of exactly that name. */
function indicatorFinder(
  names: NameTable,
  targets: readonly ImportTarget[],
  byId: ReadonlyMap<string, ImportTarget>,
): Finder {
  const told = Object.entries(names).map(([name, indicator]) => ({ name, indicator }));
  const known = new Map<string, ImportTarget | 'left-out' | undefined>();
  const find = (text: string): ImportTarget | 'left-out' | undefined => {
    const said = oneNamed(told, text, ({ name }) => name);
    if (said?.indicator === null || isTotal(text)) return 'left-out';
    return said ? byId.get(said.indicator) : oneNamed(targets, text, ({ name }) => name);
  };
  return (place) => {
    const text = cellText(place.cell);
    if (text === '') return problemAt(place, 'indicator-missing');
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text) ?? problemAt(place, 'unknown-indicator', { text: shorten(text) });
  };
}

function listWalk(
  { list }: ListMapping,
  at: At,
  find: Finder,
  byId: ReadonlyMap<string, ImportTarget>,
): (row: number) => Iterable<Found> {
  const place = (row: number, column: number | null): Place | null =>
    column === null ? null : at(row, column);
  return function* (row) {
    const period = at(row, list.period);
    const indicator = place(row, list.indicator);
    const figures = [list.value, list.count, list.whole, ...Object.values(list.inputs)]
      .filter((column) => column !== null)
      .map((column) => at(row, column));
    // A line of prose or a note beside the list says nothing about a reading.
    if (period.cell === null && figures.every(isBlank)) return;
    yield { row };
    if (isTotal(cellText(period.cell))) return yield { leftOut: 1 };
    const only = list.only === null ? undefined : byId.get(list.only);
    const target = indicator ? find(indicator) : (only ?? problemAt(period, 'indicator-missing'));
    if (target === 'left-out') return yield { leftOut: 1 };
    if ('code' in target) return yield { problem: target };
    // Nothing at all is a row somebody forgot; a dash is a period in which nothing was measured.
    if (figures.every(isBlank) && figures.some(({ cell }) => cell !== null)) return yield { empty: 1 };
    yield {
      item: {
        target,
        row,
        period,
        site: place(row, list.site),
        unit: place(row, list.unit),
        value: place(row, list.value),
        count: place(row, list.count),
        whole: place(row, list.whole),
        inputs: Object.fromEntries(
          Object.entries(list.inputs).map(([key, column]) => [key, at(row, column)]),
        ),
      },
    };
  };
}

function columnsWalk(
  { columns }: ColumnsMapping,
  at: At,
  byId: ReadonlyMap<string, ImportTarget>,
): (row: number) => Iterable<Found> {
  const groups = new Map<string, ColumnsMapping['columns']['takes'][number][]>();
  for (const take of columns.takes) {
    const key = `${take.indicator} ${take.site ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), take]);
  }
  return function* (row) {
    const period = at(row, columns.period);
    if (period.cell === null && columns.takes.every(({ column }) => isBlank(at(row, column)))) return;
    yield { row };
    for (const takes of groups.values()) {
      const [{ indicator, site }] = takes as [(typeof takes)[number]];
      const target = byId.get(indicator);
      const filled = takes.some(({ column }) => !isBlank(at(row, column)));
      if (!filled) yield { empty: 1 };
      else if (!target || isTotal(cellText(period.cell))) yield { leftOut: 1 };
      else {
        const part = (name: string): Place | null => {
          const take = takes.find((each) => each.part === name);
          return take ? at(row, take.column) : null;
        };
        const inputs = takes.filter((take) => take.part.startsWith('input:'));
        yield {
          item: {
            target,
            row,
            period,
            site: site ?? (columns.site === null ? null : at(row, columns.site)),
            unit: null,
            value: part('value'),
            count: part('count'),
            whole: part('whole'),
            inputs: Object.fromEntries(inputs.map((take) => [take.part.slice(6), at(row, take.column)])),
          },
        };
      }
    }
  };
}

function rowsWalk({ rows, headerRow }: RowsMapping, at: At, find: Finder): (row: number) => Iterable<Found> {
  const columns = Array.from({ length: Math.max(0, rows.to - rows.from + 1) }, (_, i) => rows.from + i);
  const heads = columns.map((column) => at(headerRow, column));
  return function* (row) {
    const filled = columns.filter((column) => !isBlank(at(row, column)));
    const name = at(row, rows.indicator);
    // A heading between groups of indicators has no figures beside it.
    if (filled.length === 0 && (name.cell === null || 'code' in asObject(find(name)))) return;
    yield { row };
    const target = find(name);
    if (target === 'left-out') return yield { leftOut: filled.length };
    if ('code' in target) return yield { problem: target };
    for (const [i, column] of columns.entries()) {
      const value = at(row, column);
      if (isBlank(value)) yield { empty: 1 };
      else if (isTotal(cellText(heads[i]!.cell))) yield { leftOut: 1 };
      else {
        const site = rows.site === null ? null : at(row, rows.site);
        const unit = rows.unit === null ? unitBehind(name) : at(row, rows.unit);
        yield {
          item: { target, row, period: heads[i]!, site, unit, value, count: null, whole: null, inputs: {} },
        };
      }
    }
  };
}

/** The unit in the brackets behind an indicator's name, where no column holds units. */
function unitBehind(name: Place): Place | null {
  const unit = unitInHeading(cellText(name.cell));
  return unit === null ? null : { ...name, cell: unit };
}

const asObject = (found: ReturnType<Finder>): object => (typeof found === 'string' ? {} : found);
