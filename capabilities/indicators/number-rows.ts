import type { ChartView } from '#indicators/chart-view.ts';
import type { IndicatorView, ReadingView } from '#indicators/indicator-view.ts';

/** A period as the table behind a chart shows it: what was said, where its limits lay, what it signals. */
export type NumberRow = {
  readonly period: string;
  readonly value: number | null;
  readonly reading: ReadingView | null;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The strongest rule it is part of, and on which side. */
  readonly signal: { readonly rule: 1 | 2 | 3; readonly side: 'above' | 'below' } | null;
};

/** All periods of a chart, the latest first. */
export function numberRows(chart: ChartView, readings: readonly ReadingView[]): NumberRow[] {
  const said = new Map(readings.map((reading) => [reading.period, reading]));
  return chart.periods
    .map((period, at): NumberRow => {
      const part = chart.parts.find(({ from, to }) => from <= at && at <= to);
      const limit = (of: ChartView['parts'][number]['lower']) =>
        Array.isArray(of) ? (of[at - (part?.from ?? 0)] ?? null) : of;
      const [signal] = chart.signals
        .filter(({ from, to }) => from <= at && at <= to)
        .sort((a, b) => a.rule - b.rule);
      return {
        period,
        value: chart.values[at] ?? null,
        reading: said.get(period) ?? null,
        centre: part?.centre ?? null,
        lower: part ? limit(part.lower) : null,
        upper: part ? limit(part.upper) : null,
        signal: signal ? { rule: signal.rule, side: signal.side } : null,
      };
    })
    .reverse();
}

/** A number that was said otherwise later: what stood, what came in its place (null: taken away), who and why. */
export type Correction = {
  readonly period: string;
  readonly revision: number;
  readonly stood: number;
  readonly became: number | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
};

/** The latest first. A row of the record holds what was said; the word after it holds why it was said otherwise. */
export function correctionsOf({
  readings,
  corrections,
}: Pick<IndicatorView, 'readings' | 'corrections'>): Correction[] {
  const keyOf = (period: string, revision: number) => `${period} ${revision}`;
  const said = new Map([...readings, ...corrections].map((one) => [keyOf(one.period, one.revision), one]));
  return corrections
    .flatMap((stood): Correction[] => {
      const after = said.get(keyOf(stood.period, stood.revision + 1));
      // A number said where one was taken away is no correction of anything.
      if (!after || stood.value === null) return [];
      const { period, revision } = stood;
      const { by, at } = after.said;
      return [{ period, revision, stood: stood.value, became: after.value, by, at, reason: after.reason }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
