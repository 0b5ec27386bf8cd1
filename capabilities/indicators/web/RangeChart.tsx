import { useMemo } from 'react';
import type { ChartView } from '#indicators/chart-view.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { hasRanges, rangePictureOf } from '#indicators/range-picture.ts';
import { rangeSentence } from '#indicators/verdict.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The steps between neighbouring numbers: what the limits are made of, folded away until somebody asks. */
export function RangeChart({ view: { definition }, chart }: { view: IndicatorView; chart: ChartView }) {
  const t = useSay();
  const language = pageLanguage();
  const picture = useMemo(() => rangePictureOf(chart, definition, language), [chart, definition, language]);
  if (!hasRanges(chart)) return null;
  const value = (n: number | null) => (n === null ? '–' : writeValue(n, definition, language));
  return (
    <details className="depth-fold">
      <summary>{t(text.ranges)}</summary>
      <Chart
        level={3}
        picture={picture}
        title={rangeSentence(chart, definition, language)}
        table={{
          caption: t(text.ranges),
          columns: [
            { key: 'period', label: t(text.period) },
            { key: 'value', label: t(text.value), align: 'right' },
          ],
          rows: chart.periods
            .map((period, at) => ({
              key: period,
              cells: {
                period: writePeriod(period, definition.period, language, 'full'),
                value: value(chart.ranges[at] ?? null),
              },
            }))
            .reverse(),
        }}
      />
    </details>
  );
}
