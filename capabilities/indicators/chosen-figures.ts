import type { IndicatorCard } from '#indicators/indicator-view.ts';

/** A figure one may point to from elsewhere: its name, and the plain numbers that are set and stand for its first line. */
export type ChosenFigure = {
  indicator: string;
  name: string;
  unit: string;
  decimals: number;
  baseline: number | null;
  target: { value: number; by: string } | null;
  latest: { period: string; value: number } | null;
};

/** The figures that are open, by name; the line of the whole company where there is one, else that of the first site. */
export const chosenFigures = (cards: readonly IndicatorCard[]): ChosenFigure[] =>
  cards.filter(({ standing }) => standing === 'open').map(figureOf);

function figureOf({ indicator, name, unit, decimals, series }: IndicatorCard): ChosenFigure {
  const line = series.find(({ site }) => site === null) ?? series[0];
  const at = line ? line.chart.values.findLastIndex((value) => value !== null) : -1;
  const target = line?.chart.target ?? null;
  return {
    indicator,
    name,
    unit,
    decimals,
    baseline: line?.baseline ?? null,
    target: target && { value: target.value, by: target.by },
    latest: line && at >= 0 ? { period: line.chart.periods[at]!, value: line.chart.values[at]! } : null,
  };
}
