import type { ChartView } from '#indicators/chart-view.ts';

type Part = ChartView['parts'][number];

/** Charts over the same periods: a period only some of them have is one without a number in the others. */
export function alignCharts(charts: readonly ChartView[]): ChartView[] {
  const periods = [...new Set(charts.flatMap((chart) => chart.periods))].sort();
  const places = new Map(periods.map((period, at) => [period, at]));
  return charts.map((chart) => {
    const place = (at: number) => places.get(chart.periods[at]!)!;
    const spread = <T>(values: readonly T[]) => {
      const wide: (T | null)[] = periods.map(() => null);
      for (const [at, value] of values.entries()) wide[place(at)] = value;
      return wide;
    };
    return {
      ...chart,
      periods,
      values: spread(chart.values),
      ranges: spread(chart.ranges),
      parts: chart.parts.map((part) => partAt(part, place)),
      signals: chart.signals.map((one) => ({ ...one, from: place(one.from), to: place(one.to) })),
      rangeSignals: chart.rangeSignals.map(place),
    };
  });
}

function partAt(part: Part, place: (at: number) => number): Part {
  const [from, to] = [place(part.from), place(part.to)];
  const limit = (values: Part['lower']): Part['lower'] => {
    if (!Array.isArray(values)) return values;
    const wide: (number | null)[] = Array.from({ length: to - from + 1 }, () => null);
    for (const [i, value] of values.entries()) wide[place(part.from + i) - from] = value;
    return wide;
  };
  const { baseline, lower, upper } = part;
  return {
    ...part,
    from,
    to,
    baseline: baseline && { ...baseline, from: place(baseline.from), to: place(baseline.to) },
    lower: limit(lower),
    upper: limit(upper),
  };
}

/** What cannot be below or above. */
type Bounds = { readonly lowest: number | null; readonly highest: number | null };

/**
 * From the lowest to the highest that is drawn in any of the charts, in the unit of the figure: one scale for all.
 * A line outside what can be is not drawn, and does not count. Null where there is no number.
 */
export function rangeOf(
  charts: readonly ChartView[],
  { lowest, highest }: Bounds,
): { low: number; high: number } | null {
  const values = charts.flatMap((chart) => chart.values).filter((value) => value !== null);
  if (values.length === 0) return null;
  const lines = charts.flatMap(({ parts, target }) => [
    target?.value ?? null,
    ...parts.flatMap(({ centre, lower, upper }) => [centre, lower, upper].flat()),
  ]);
  const shown = lines.filter(
    (y) => y !== null && y >= (lowest ?? -Infinity) && y <= (highest ?? Infinity),
  ) as number[];
  const all = [...values, ...shown];
  return {
    low: all.reduce((low, one) => Math.min(low, one), Infinity),
    high: all.reduce((high, one) => Math.max(high, one), -Infinity),
  };
}
