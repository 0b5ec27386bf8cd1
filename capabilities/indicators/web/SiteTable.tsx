import type { Definition } from '#indicators/definition.ts';
import { siteText as text } from '#indicators/site-text.ts';
import { lastOf, type OfSite } from '#indicators/site-words.ts';
import { ChangeMark } from '#indicators/web/ReadingMarks.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What the charts show, in numbers beside each other, in the company's own order of its sites. */
export function SiteTable({ series, definition }: { series: readonly OfSite[]; definition: Definition }) {
  const t = useSay();
  const language = pageLanguage();
  const value = (n: number) => writeValue(n, definition, language);
  const limitsOf = ({ chart }: OfSite): string => {
    const part = chart.parts.at(-1);
    const [lower, upper] = part ? [lastOf(part.lower), lastOf(part.upper)] : [null, null];
    if (lower !== null && upper !== null)
      return t(text.between, { lower: value(lower), upper: value(upper) });
    if (upper !== null) return t(text.aboveOnly, { upper: value(upper) });
    return lower === null ? t(text.noLimits) : t(text.belowOnly, { lower: value(lower) });
  };
  return (
    <section className="sites-table">
      <DataTable
        caption={t(text.table)}
        columns={[
          { key: 'site', label: t(text.site) },
          { key: 'last', label: t(text.last), align: 'right' },
          { key: 'period', label: t(text.period) },
          { key: 'centre', label: t(text.centre), align: 'right' },
          { key: 'limits', label: t(text.limits), align: 'right' },
          { key: 'change', label: t(text.change) },
        ]}
        rows={series.map((one) => {
          const { chart, site } = one;
          const last = chart.values.findLastIndex((n) => n !== null);
          const centre = chart.parts.at(-1)?.centre ?? null;
          return {
            key: site.site,
            cells: {
              site: site.name,
              last: <span className="num">{value(chart.values[last]!)}</span>,
              period: writePeriod(chart.periods[last]!, definition.period, language, 'full'),
              centre: <span className="num">{centre === null ? '–' : value(centre)}</span>,
              limits: <span className="num">{limitsOf(one)}</span>,
              change: <ChangeMark code={chart.change.code} />,
            },
          };
        })}
      />
    </section>
  );
}
