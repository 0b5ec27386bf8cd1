/**
 * Series that tests read.
 *
 * What: published series with their sources, and short ways to write points and a sound chart.
 * When: in tests.
 * Units: as each says.
 * Source: named at each.
 * Cost: none.
 */
import { chartOf, isChartFault } from './chart.ts';
import type { Chart, ChartRequest, Point } from './shape.ts';

/** Wheeler, Making Sense of Data, p. 382; published 4135.50, 355.93, 3188.72, 5082.28, 1163.19. */
export const wheeler = [
  5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200,
];

/** Flow rates, NIST/SEMATECH e-Handbook 6.3.2.2; published 50.81, 1.8778, 45.8159, 55.8041 (d2 = 1.128). */
export const nistFlow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

/** Defects on 25 wafers, NIST/SEMATECH e-Handbook 6.3.3.1; published centre 16, limits 4 and 28. */
export const nistWafers = [
  16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
];

/** Of 50 cans of orange juice, Montgomery, Introduction to Statistical Quality Control; p 0.2313, 0.0524, 0.4102. */
export const orangeJuice = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

/** In 5 computers each, Montgomery, the same book; u 1.93, limits 0.07 and 3.79. */
export const computers = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];

/** Points named 1, 2, 3 …; null is a gap. */
export const series = (values: readonly (number | null)[]): Point[] =>
  values.map((value, i) => ({ period: `${i + 1}`, value }));

export const counted = (counts: readonly number[], whole: number): Point[] =>
  counts.map((count, i) => ({ period: `${i + 1}`, value: count / whole, count, whole }));

/** Throws where the points make no chart. */
export function soundChart(request: ChartRequest): Chart {
  const chart = chartOf(request);
  if (isChartFault(chart)) throw new Error(`${chart.fault} at ${chart.at}`);
  return chart;
}
