/**
 * The points of a chart from a table: which columns a chart of each kind reads, and what is left out.
 *
 *   single readings, c   `value`, or the column asked for
 *   p, u                 `count` and `whole`
 *   samples              `x1`, `x2` … side by side; or one measurement a row, with a column that says whose
 *
 * The period is the column `period`, else the first that is read for nothing else, else the row's number.
 */
import { isOfSamples } from '#engines/statistics/readings.ts';
import type { ChartKind, Point } from '#engines/statistics/shape.ts';
import { columnAt, numberIn, type Table, TableFault, type TableRow } from './csv-table.ts';

export type SeriesWish = {
  readonly kind: ChartKind;
  readonly column: string | undefined;
  /** The column that says which sample a measurement belongs to. */
  readonly sample: string | undefined;
};

export type Dropped = { readonly reason: 'no-value' | 'blank-row'; readonly count: number };

export type Series = {
  readonly points: readonly Point[];
  /** The row each point begins in. */
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** Rows nothing was read from: a period without a value is a gap, a measurement without one is gone. */
  readonly dropped: readonly Dropped[];
};

/** Throws TableFault for a column that is not there and for a cell that cannot be read. */
export function seriesOf(table: Table, wish: SeriesWish): Series {
  if (table.rows.length === 0) throw new TableFault('There is a heading and no row below it.');
  if (wish.sample !== undefined) return byLabel(table, wish.sample, wish.column ?? 'value');
  const columns = readColumns(table, wish);
  const at = columns.map((name) => columnAt(table, name));
  const named = table.columns.findIndex((name) => name.toLowerCase() === 'period');
  const period = named >= 0 ? named : at.includes(0) ? null : 0;
  const points = table.rows.map((row): Point => {
    const numbers = at.map((column) => numberIn(table, row, column));
    return { period: periodIn(row, period), ...readingIn(wish.kind, numbers, row, columns) };
  });
  const gaps = points.filter(({ value }) => value === null).length;
  return {
    points,
    rows: table.rows.map(({ row }) => row),
    columns,
    dropped: counts(gaps, table.blank),
  };
}

const periodIn = ({ row, cells }: TableRow, column: number | null): string =>
  (column === null ? '' : cells[column]) || `row ${row}`;

const counts = (gaps: number, blank: number): Dropped[] =>
  (
    [
      { reason: 'no-value', count: gaps },
      { reason: 'blank-row', count: blank },
    ] as const
  ).filter(({ count }) => count > 0);

function readColumns({ columns }: Table, { kind, column }: SeriesWish): string[] {
  if (kind === 'p' || kind === 'u') return ['count', 'whole'];
  if (!isOfSamples(kind)) return [column ?? 'value'];
  const wide = columns.filter((name) => /^x\d+$/i.test(name));
  if (wide.length) return wide;
  throw new TableFault(
    `There are no columns x1, x2 … of samples; columns: ${columns.join(', ')}. With one measurement a row, name the column of samples with --sample.`,
  );
}

type Values = Omit<Point, 'period'>;

/** A point of several cells is a gap when all are empty, and incomplete when some are. */
function readingIn(
  kind: ChartKind,
  numbers: readonly (number | null)[],
  { row }: TableRow,
  columns: readonly string[],
): Values {
  if (numbers.every((number) => number === null)) return { value: null };
  const missing = numbers.indexOf(null);
  if (missing >= 0)
    throw new TableFault(
      `Row ${row}, column ${columns[missing]} is empty while others of the row are not; expected a number, or all of them empty.`,
    );
  const given = numbers as number[];
  const [first, second] = given as [number, number];
  if (kind === 'p' || kind === 'u') return { value: first / second, count: first, whole: second };
  return isOfSamples(kind) ? { value: first, samples: given } : { value: first };
}

function byLabel(table: Table, label: string, column: string): Series {
  const [labelled, measured] = [columnAt(table, label), columnAt(table, column)];
  const samples = new Map<string, { row: number; values: number[] }>();
  let gone = 0;
  for (const row of table.rows) {
    const name = row.cells[labelled] ?? '';
    if (name === '')
      throw new TableFault(`Row ${row.row}, column ${label} is empty; expected the sample's name.`);
    const sample = samples.get(name) ?? { row: row.row, values: [] };
    samples.set(name, sample);
    const value = numberIn(table, row, measured);
    if (value === null) gone += 1;
    else sample.values.push(value);
  }
  const points = [...samples].map(([period, { values }]): Point => {
    const [first] = values;
    return first === undefined ? { period, value: null } : { period, value: first, samples: values };
  });
  return {
    points,
    rows: [...samples.values()].map(({ row }) => row),
    columns: [column],
    dropped: counts(gone, table.blank),
  };
}
