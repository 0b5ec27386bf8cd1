/** `spranget chart`: a process-behaviour chart of a series in a file, as `chart/1` or as lines to read. */
import { chartOf, isChartFault } from '#engines/statistics/chart.ts';
import { isOfSamples } from '#engines/statistics/readings.ts';
import type { Break, ChartFault, ChartKind, Constants, Direction } from '#engines/statistics/shape.ts';
import { chartDocument, readableChart } from './chart-document.ts';
import { TableFault } from './csv-table.ts';
import { readFlags, UsageError } from './flags.ts';
import { type Series, seriesOf } from './series-file.ts';
import { readTableFile } from './table-file.ts';

const kinds: Readonly<Record<string, ChartKind>> = {
  xmr: 'xmr',
  'median-xmr': 'median-xmr',
  run: 'run',
  xbar: 'xbar-r',
  'xbar-r': 'xbar-r',
  'xbar-s': 'xbar-s',
  p: 'p',
  u: 'u',
  c: 'c',
};
const directions: Readonly<Record<string, Direction>> = { higher: 'higher', lower: 'lower' };
const constantsNamed: Readonly<Record<string, Constants>> = {
  rounded: 'rounded',
  table: 'table',
  exact: 'exact',
};

function oneOf<T>(flag: string, value: string, known: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(known, value)) return known[value]!;
  throw new UsageError(`There is no --${flag} ${value}. Known: ${Object.keys(known).join(', ')}.`);
}

function wholeNumber(flag: string, value: string, least: number): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw new UsageError(`--${flag} is ${value}. Write a whole number, ${least} or more.`);
}

function targetOf(value: string): number {
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  throw new UsageError(`--target is ${value}. Write a number with a decimal point, such as 95.5.`);
}

function readWishes(args: string[]) {
  const { values, positionals } = readFlags(
    'chart',
    args,
    {
      kind: { type: 'string', default: 'xmr' },
      column: { type: 'string' },
      sample: { type: 'string' },
      baseline: { type: 'string' },
      fewest: { type: 'string' },
      break: { type: 'string', multiple: true, default: [] },
      target: { type: 'string' },
      direction: { type: 'string' },
      constants: { type: 'string', default: 'rounded' },
      json: { type: 'boolean', default: false },
    },
    true,
  );
  const [file, ...rest] = positionals;
  if (!file || rest.length)
    throw new UsageError('chart is used as: spranget chart SERIES.csv [--kind xmr] …');
  const kind = oneOf('kind', values.kind, kinds);
  if (values.sample !== undefined && !isOfSamples(kind))
    throw new UsageError('--sample goes with --kind xbar-r and xbar-s alone.');
  if (values.column !== undefined && (kind === 'p' || kind === 'u'))
    throw new UsageError(`--column goes with one value a row; --kind ${kind} reads count and whole.`);
  if (values.column !== undefined && isOfSamples(kind) && values.sample === undefined)
    throw new UsageError('--column goes with --sample here; without it the columns x1, x2 … are read.');
  if (values.target !== undefined && values.direction === undefined)
    throw new UsageError('--target needs --direction higher or --direction lower.');
  return {
    file,
    kind,
    json: values.json,
    column: values.column,
    sample: values.sample,
    breaks: values.break.map((row) => wholeNumber('break', row, 2)),
    baseline: values.baseline === undefined ? null : wholeNumber('baseline', values.baseline, 1),
    fewest: values.fewest === undefined ? undefined : wholeNumber('fewest', values.fewest, 2),
    target: values.target === undefined ? null : targetOf(values.target),
    direction: values.direction === undefined ? 'none' : oneOf('direction', values.direction, directions),
    constants: oneOf('constants', values.constants, constantsNamed),
  };
}

/** Runs the command and resolves to its exit code: 1 when the file makes no chart. */
export async function chartCommand(args: string[]): Promise<number> {
  const wish = readWishes(args);
  try {
    const { table, hash } = readTableFile(wish.file);
    const series = seriesOf(table, wish);
    const chart = chartOf({
      ...wish,
      points: series.points,
      breaks: wish.breaks.map((row) => breakAt(row, series)),
      baseline: wish.baseline === null ? { kind: 'all' } : { kind: 'first', count: wish.baseline },
    });
    if (isChartFault(chart)) throw new TableFault(faultSentence(chart, series));
    const told = chartDocument({ ...wish, chart, dropped: series.dropped, hash });
    process.stdout.write(wish.json ? `${JSON.stringify(told, null, 2)}\n` : readableChart(told, chart));
    return 0;
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Whoever names a row decides to re-base there: the first row of a point. */
function breakAt(row: number, { rows }: Series): Break {
  const at = rows.indexOf(row);
  if (at >= 0) return { at, why: 'rebase' };
  throw new TableFault(`--break ${row}: no point begins in row ${row}; the heading is row 1.`);
}

function faultSentence({ fault, at }: ChartFault, { rows, points, columns }: Series): string {
  const { count, whole, samples, value } = points[at]!;
  const size = points.find((point) => point.samples)?.samples?.length;
  const [column = ''] = columns;
  const read = count === undefined ? value : `${count} and ${whole}`;
  const [where, why] = {
    'not-a-number': [column, 'expected a number'],
    'zero-whole': ['whole', 'it is 0; expected more than 0, or two empty cells'],
    'negative-count': [columns.join(' and '), `expected nothing below 0, not ${read}`],
    'not-whole-number': [columns.join(' and '), `expected whole numbers, not ${read}`],
    'count-over-whole': ['count', `${count} of ${whole} are more than all; expected ${whole} at most`],
    'sample-too-small': [column, 'the sample has one measurement; expected two or more'],
    'sample-too-large': [column, `the sample has ${samples?.length}; expected 25 at most, or --kind xbar-s`],
    'sample-sizes-differ': [
      column,
      `the sample has ${samples?.length} measurements; expected ${size} as before`,
    ],
  }[fault];
  return `Row ${rows[at]}, column ${where}: ${why}.`;
}
