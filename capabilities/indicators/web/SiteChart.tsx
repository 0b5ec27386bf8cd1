import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { pictureOf } from '#indicators/chart-picture.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type { SiteName } from '#indicators/indicator-view.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { siteText as text } from '#indicators/site-text.ts';
import { ChangeShape } from '#indicators/web/ReadingMarks.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  indicator: string;
  site: SiteName;
  /** Over the periods of all sites. */
  chart: ChartView;
  definition: Definition;
  range: { low: number; high: number } | null;
};

/** One site among the others: what its numbers say, and the chart under it. */
export function SiteChart({ company, indicator, site, chart, definition, range }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const picture = useMemo(
    () => pictureOf(chart, definition, language, { size: 'screen', range }),
    [chart, definition, language, range],
  );
  const sentence = sentenceOf(chart, { ...definition, periodKind: definition.period }, language);
  return (
    <section className="site-chart">
      <p className={`site-says site-says-${chart.change.code}`}>
        <ChangeShape code={chart.change.code} />
        <span>{sentence}</span>
        <Link to={`/companies/${company}/indicators/${indicator}`} search={{ site: site.site }}>
          {t(text.numbers, { site: site.name })}
        </Link>
      </p>
      <Chart
        picture={picture}
        title={site.name}
        level={3}
        table={{
          caption: t(text.numbers, { site: site.name }),
          columns: [
            { key: 'period', label: t(text.period) },
            { key: 'value', label: t(text.value), align: 'right' },
          ],
          rows: chart.periods.flatMap((period, i) => {
            const value = chart.values[i] ?? null;
            if (value === null) return [];
            return [
              {
                key: period,
                cells: {
                  period: writePeriod(period, definition.period, language, 'full'),
                  value: <span className="num">{writeValue(value, definition, language)}</span>,
                },
              },
            ];
          }),
        }}
      />
    </section>
  );
}
