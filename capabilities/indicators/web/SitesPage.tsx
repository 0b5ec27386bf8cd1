import { Link, useParams } from '@tanstack/react-router';
import { alignCharts, rangeOf } from '#indicators/aligned-charts.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { overviewText } from '#indicators/overview-text.ts';
import { siteText as text } from '#indicators/site-text.ts';
import { isOfSite, siteSentence } from '#indicators/site-words.ts';
import { SiteChart } from '#indicators/web/SiteChart.tsx';
import { SiteTable } from '#indicators/web/SiteTable.tsx';
import { useIndicator } from '#indicators/web/use-indicators.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#indicators/web/sites.css';

/** One figure at each site, on one scale and over the same periods. The order is the company's own; none is ranked. */
export function Page() {
  const t = useSay();
  const { company = '', indicator = '' } = useParams({ strict: false });
  const answer = useIndicator(company, indicator, null);
  if (answer.data) return <Sites view={answer.data} />;
  if (answer.error)
    return (
      <Trouble
        eyebrow={t(overviewText.indicators)}
        error={answer.error}
        onAgain={() => void answer.refetch()}
      />
    );
  return <Skeleton lines={8} />;
}

function Sites({ view }: { view: IndicatorView }) {
  const t = useSay();
  const language = pageLanguage();
  const { definition } = view;
  const series = view.series.filter(isOfSite);
  if (series.length === 0) return <NothingToCompare view={view} />;
  const charts = alignCharts(series.map(({ chart }) => chart));
  const range = rangeOf(charts, definition);
  const silent = view.sites.filter((site) => !series.some((one) => one.site.site === site.site));
  return (
    <div className="sites">
      <PageHead
        eyebrow={`${view.company.name} · ${definition.name}`}
        title={siteSentence(series, language)}
        lead={t(text.how)}
      />
      <p className="page-act">
        <ToFigure view={view} />
      </p>
      <div className="sites-charts">
        <h2>{t(text.sameScale)}</h2>
        {series.map((one, i) => (
          <SiteChart
            key={one.site.site}
            company={view.company.company}
            indicator={view.indicator}
            site={one.site}
            chart={charts[i]!}
            definition={definition}
            range={range}
          />
        ))}
        {silent.length > 0 && (
          <p className="small subtle">
            {t(text.noNumbers, {
              sites: new Intl.ListFormat(language).format(silent.map(({ name }) => name)),
            })}
          </p>
        )}
      </div>
      <SiteTable series={series} definition={definition} />
    </div>
  );
}

function ToFigure({ view }: { view: IndicatorView }) {
  const t = useSay();
  return (
    <Link className="sites-back" to={`/companies/${view.company.company}/indicators/${view.indicator}`}>
      {t(text.back)}
    </Link>
  );
}

function NothingToCompare({ view }: { view: IndicatorView }) {
  const t = useSay();
  const { bySite, name } = view.definition;
  const title = t(bySite ? text.nobodyTitle : text.wholeTitle);
  const page = `/companies/${view.company.company}/indicators`;
  return (
    <>
      <PageHead eyebrow={`${view.company.name} · ${name}`} title={title} />
      <Empty title={name} body={t(bySite ? text.nobodyBody : text.wholeBody)}>
        {bySite && view.may.enter ? (
          <LinkButton to={`${page}/enter`}>{t(overviewText.enter)}</LinkButton>
        ) : (
          <LinkButton to={`${page}/${view.indicator}`} kind="second">
            {t(text.back)}
          </LinkButton>
        )}
      </Empty>
    </>
  );
}
