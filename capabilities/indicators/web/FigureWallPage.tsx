import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { figureWallText as text } from '#indicators/figure-wall-text.ts';
import type { IndicatorView, Series } from '#indicators/indicator-view.ts';
import { overviewText } from '#indicators/overview-text.ts';
import { readingText } from '#indicators/reading-text.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { FigureWallChart } from '#indicators/web/FigureWallChart.tsx';
import { aimOf, TargetMark } from '#indicators/web/ReadingMarks.tsx';
import { useFigureOnWall } from '#indicators/web/use-figure-wall.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { useSession } from '#people/web/door.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { Updated } from '#platform/web/kit/Updated.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#indicators/web/figure-wall.css';

/** One key figure for the wall, put there by somebody of the company; Escape leads back to its page. */
export function Page() {
  const t = useSay();
  const { company = '', indicator = '' } = useParams({ strict: false });
  const { site = null } = useSearch({ strict: false }) as { site?: string | null };
  const { view, error, time, stale } = useFigureOnWall(company, indicator, site);
  const leave = useLeaving(`/companies/${company}/indicators/${indicator}`, site);
  const series = view?.series.find((one) => (one.site?.site ?? null) === (view.site?.site ?? null));
  const name = view?.definition.name;
  useEffect(() => {
    if (name) document.title = `${name} · Spranget`;
  }, [name]);
  return (
    <main id="main" className="figure-wall">
      <header className="figure-wall-head">
        <h1>
          {name ?? error?.message ?? t(text.fetching)}
          {view?.site && <span> {view.site.name}</span>}
        </h1>
        <Example />
        {time && (
          <p className="figure-wall-updated" role="status">
            <Updated at={t(stale ? text.stale : text.updated, { time })} stale={stale} />
          </p>
        )}
        <button type="button" className="figure-wall-back" onClick={leave} aria-label={t(text.back)}>
          <Icon name="close" />
        </button>
      </header>
      {view && (series ? <Figure view={view} series={series} /> : <Nothing view={view} />)}
    </main>
  );
}

function Figure({ view, series: { chart } }: { view: IndicatorView; series: Series }) {
  const t = useSay();
  const language = pageLanguage();
  const { definition } = view;
  const { code } = chart.change;
  const aim = aimOf(chart);
  const last = chart.values.findLastIndex((value) => value !== null);
  return (
    <>
      <div className="figure-wall-now">
        <p>
          <b>{writeValue(chart.values[last]!, definition, language)}</b>
          <span>{writePeriod(chart.periods[last]!, definition.period, language, 'full')}</span>
        </p>
        {chart.target && (
          <p className="figure-wall-target">
            {aim !== null && <TargetMark code={aim} />}
            <span>
              {t(readingText.target, {
                value: writeValue(chart.target.value, definition, language, 'said'),
              })}
            </span>
          </p>
        )}
      </div>
      <p className={`figure-wall-says figure-wall-${code}`}>
        {code === 'worse' && <MarkShape status="deviation" />}
        <span>{sentenceOf(chart, { ...definition, periodKind: definition.period }, language)}</span>
      </p>
      <FigureWallChart chart={chart} definition={definition} flags={view.flags} />
    </>
  );
}

function Nothing({ view }: { view: IndicatorView }) {
  const t = useSay();
  return (
    <p className="figure-wall-says">
      {t(view.standing === 'measure-needed' ? overviewText.waits : overviewText.noNumbers)}
    </p>
  );
}

function Example() {
  const t = useSay();
  return useSession()?.demo ? <p className="figure-wall-example">{t(text.example)}</p> : null;
}

/** The way back to the figure's own page, by the button or by Escape. */
function useLeaving(to: string, site: string | null): () => void {
  const navigate = useNavigate();
  const leave = () => void navigate({ to, search: site === null ? {} : { site } });
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') void navigate({ to, search: site === null ? {} : { site } });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, to, site]);
  return leave;
}
