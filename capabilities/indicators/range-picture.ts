import { chartText } from '#indicators/chart-text.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import { rangeSentence } from '#indicators/verdict.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import type { Picture } from '#platform/chart/picture.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/**
 * The steps between neighbouring numbers (the moving range) as a picture under the chart itself, on the same axis.
 * A step over a period without a number is none, and nothing is joined across it.
 */
export function rangePictureOf(
  chart: ChartView,
  figure: Pick<Definition, 'name' | 'unit' | 'decimals' | 'direction' | 'period'>,
  language: Language,
): Picture {
  const value = (n: number) => writeValue(n, figure, language);
  const period = (at: number, style: 'full' | 'short') =>
    writePeriod(chart.periods[at]!, figure.period, language, style);
  const last = chart.parts.at(-1)!;
  const wide = new Set(chart.rangeSignals);
  return {
    size: 'screen',
    points: chart.ranges.flatMap((y, x) =>
      y === null
        ? []
        : [
            {
              x,
              y,
              label: `${period(x, 'full')}: ${value(y)}`,
              mark: wide.has(x) ? ('signal' as const) : ('plain' as const),
              ...(x > 0 && chart.ranges[x - 1] === null && { lineBreakBefore: true }),
            },
          ],
    ),
    parts: chart.parts.map(({ from, to, meanRange, rangeLimit, state }) => ({
      from,
      to,
      centre: meanRange,
      lower: [],
      upper: rangeLimit === null ? [] : [{ x: from, y: rangeLimit }],
      ...(state === 'provisional' && { dashed: true }),
    })),
    labels: {
      centre: last.meanRange === null ? '' : say(chartText.mean, language, { value: value(last.meanRange) }),
      lower: '',
      upper: last.rangeLimit === null ? '' : value(last.rangeLimit),
    },
    target: null,
    flags: [],
    breaks: [],
    ticks: chart.periods.map((_, x) => ({ x, label: period(x, 'short') })),
    scale: [],
    display: { low: 0, high: null },
    description: rangeSentence(chart, figure, language),
  };
}

/** Kinds that are drawn from single numbers, and have steps between them to show. */
export const hasRanges = (chart: ChartView): boolean =>
  (chart.kind === 'xmr' || chart.kind === 'median-xmr') &&
  chart.parts.some(({ rangeLimit }) => rangeLimit !== null);
