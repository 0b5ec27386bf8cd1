import { signalsOf } from '#engines/statistics/signals.ts';
import { movingRanges, xmrLimits } from '#engines/statistics/xmr.ts';
import type { CellStatus } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/** The small chart on a wall, from the numbers told of one category. */
export type WallChart = {
  readonly category: Thing;
  readonly days: readonly string[];
  readonly values: readonly number[];
  /** Null while there are too few numbers, and where most of them are one and the same. */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Places among the values that tell of a change. */
  readonly signals: ReadonlySet<number>;
  /** Which way the latest change went, when the latest number is part of it. */
  readonly turned: 'above' | 'below' | null;
};

/** Numbers on a wall: what can be told apart from four metres. */
const most = 24;
/** Numbers below which there are no limits, and those the limits come from: as in the key figures' charts. */
const fewest = 12;
const locking = 20;

const weight: Readonly<Record<CellStatus, number>> = { deviation: 3, watch: 2, planned: 1, silent: 0 };

/**
 * The charts that have most to say: each whose latest numbers tell of a change, else one alone, of the weakest status;
 * the board's order among equals. None where no category has two numbers. `status` is today's, by category.
 */
export function wallCharts(
  things: Things,
  categories: readonly Thing[],
  status: (category: string) => CellStatus,
): readonly WallChart[] {
  const charts = categories
    .flatMap((category) => chartOfCategory(things, category) ?? [])
    .toSorted((a, b) => weight[status(b.category.thing)] - weight[status(a.category.thing)]);
  const turned = charts.filter((chart) => chart.turned !== null);
  return turned.length > 0 ? turned : charts.slice(0, 1);
}

/** The small chart of one category; null where it has fewer than two numbers. Cost: one pass over the things. */
export function chartOfCategory(things: Things, category: Thing): WallChart | null {
  const byDay = new Map<string, { value: number; seq: number }>();
  for (const thing of things.values()) {
    if (thing.kind !== 'cell' || fieldOf(thing, 'category') !== category.thing) continue;
    const value = fieldOf(thing, 'number');
    const day = String(fieldOf(thing, 'day'));
    const seq = thing.fields.number?.seq ?? 0;
    // Of several shifts the last told stands for the day, as on the tile.
    if (typeof value === 'number' && seq > (byDay.get(day)?.seq ?? -1)) byDay.set(day, { value, seq });
  }
  const told = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(-most);
  if (told.length < 2) return null;
  const values = told.map(([, { value }]) => value);
  const days = told.map(([day]) => day);
  const plain = { category, days, values, centre: null, lower: null, upper: null };
  if (values.length < fewest || isMostlyOne(values)) return { ...plain, signals: new Set(), turned: null };
  const ranges = movingRanges(values.slice(0, locking)).filter((range) => range !== null);
  const { centre, lower, upper } = xmrLimits(values.slice(0, locking), ranges, 'rounded');
  const level = (limit: number) => values.map(() => limit);
  const signals = signalsOf({ values, centre, lower: level(lower), upper: level(upper) }, 0);
  return {
    ...plain,
    centre,
    lower,
    upper,
    signals: new Set(signals.flatMap(({ from, to }) => span(from, to))),
    turned: signals.findLast(({ to }) => to === values.length - 1)?.side ?? null,
  };
}

/**
 * Whether more than half the numbers are one and the same, as of accidents, which are 0 on most days: between such
 * numbers there is no usual spread, and limits and runs would call nearly every day unusual.
 */
function isMostlyOne(values: readonly number[]): boolean {
  const sizes = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
  return Math.max(...sizes) > values.length / 2;
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
