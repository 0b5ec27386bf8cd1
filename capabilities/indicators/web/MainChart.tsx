import { useMemo, useState } from 'react';
import { pictureOf } from '#indicators/chart-picture.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import type { IndicatorView, Series } from '#indicators/indicator-view.ts';
import type { Open } from '#indicators/web/depth.ts';
import { numberTable } from '#indicators/web/number-table.tsx';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; line: Series; onOpen: (open: Open) => void };

/** The line with its limits, flags and breaks. Where limits began anew, the chart as it was stands one press away. */
export function MainChart({ view, line, onOpen }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const [asItWas, setAsItWas] = useState(false);
  const { definition, withoutRebase, flags } = view;
  const chart = asItWas && withoutRebase ? withoutRebase : line.chart;
  const picture = useMemo(
    () => pictureOf(chart, definition, language, { size: 'screen', flags }),
    [chart, definition, language, flags],
  );
  const title = t(text.perPeriod, {
    name: definition.name,
    unit: definition.unit,
    period: definition.period,
  });
  return (
    <section className="depth-chart">
      {withoutRebase && (
        <Tabs
          label={t(text.limitsChoice)}
          tabs={[
            { key: 'rebased', label: t(text.withRebase), current: !asItWas },
            { key: 'before', label: t(text.asItWas), current: asItWas },
          ]}
          onChoose={(key) => setAsItWas(key === 'before')}
        />
      )}
      <Chart picture={picture} title={title} table={numberTable({ view, chart, onOpen }, t, language)} />
    </section>
  );
}
