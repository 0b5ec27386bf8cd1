import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { pictureOf } from '#indicators/chart-picture.ts';
import type { IndicatorCard, Series, SiteName } from '#indicators/indicator-view.ts';
import { overviewText as text } from '#indicators/overview-text.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { aimOf, ChangeShape, TargetMark } from '#indicators/web/ReadingMarks.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { SmallChart } from '#platform/web/kit/Chart.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  card: IndicatorCard;
  site: SiteName | null;
  series: Series | null;
  due: string | null;
  leadsToSites: boolean;
  mayEnter: boolean;
};

/**
 * One line of a figure: its last number, its picture, and the one sentence. Its parts keep their identity when the
 * page is fetched again, so only what changed is drawn anew.
 */
export const IndicatorTile = memo(function IndicatorTile({
  company,
  card,
  site,
  series,
  due,
  leadsToSites,
  mayEnter,
}: Props) {
  const t = useSay();
  const code = series?.chart.change.code;
  const aim = series ? aimOf(series.chart) : null;
  return (
    <li className={code === 'worse' ? 'tile tile-act' : 'tile'}>
      <div className="tile-head">
        <h3>
          <Link
            to={`/companies/${company}/indicators/${card.indicator}`}
            search={site ? { site: site.site } : {}}
            className="tile-name"
          >
            {card.name}
            <SiteOf site={site} isSum={series?.isSum ?? false} />
          </Link>
        </h3>
        {aim !== null && <TargetMark code={aim} />}
      </div>
      {card.standing === 'measure-needed' ? (
        <Waiting company={company} card={card} />
      ) : series ? (
        <Reading card={card} series={series} />
      ) : (
        <NoNumbers />
      )}
      {due !== null && (
        <Due company={company} name={nameOf(card, site)} period={periodOf(card, due)} mayEnter={mayEnter} />
      )}
      {leadsToSites && (
        <p className="tile-due">
          <Link className="tile-over" to={`/companies/${company}/indicators/${card.indicator}/sites`}>
            {t(text.sites)}
          </Link>
        </p>
      )}
    </li>
  );
});

const nameOf = ({ name }: IndicatorCard, site: SiteName | null): string =>
  site ? `${name}, ${site.name}` : name;

const periodOf = ({ period: kind }: IndicatorCard, period: string): string =>
  writePeriod(period, kind, pageLanguage(), 'full');

function Reading({ card, series: { chart } }: { card: IndicatorCard; series: Series }) {
  const language = pageLanguage();
  const picture = useMemo(() => pictureOf(chart, card, language, { size: 'small' }), [chart, card, language]);
  const sentence = useMemo(
    () => sentenceOf(chart, { ...card, periodKind: card.period }, language),
    [chart, card, language],
  );
  const last = chart.values.findLastIndex((value) => value !== null);
  return (
    <>
      <p className="tile-now">
        <b>{writeValue(chart.values[last]!, card, language)}</b>
        <span className="tile-period">{periodOf(card, chart.periods[last]!)}</span>
      </p>
      {/* Number and sentence beside it say what there is to know, and its page has the table. */}
      <div aria-hidden="true">
        <SmallChart picture={picture} />
      </div>
      <p className={`tile-says tile-says-${chart.change.code}`}>
        <ChangeShape code={chart.change.code} />
        <span>{sentence}</span>
      </p>
    </>
  );
}

function SiteOf({ site, isSum }: { site: SiteName | null; isSum: boolean }) {
  const t = useSay();
  const name = site?.name ?? (isSum ? t(text.allSites) : null);
  return name === null ? null : <span className="tile-site"> · {name}</span>;
}

function NoNumbers() {
  const t = useSay();
  return (
    <p className="tile-says">
      <MarkShape status="silent" />
      <span>{t(text.noNumbers)}</span>
    </p>
  );
}

/** A figure that can point at people is not shown before the parties have discussed it. */
function Waiting({ company, card }: { company: string; card: IndicatorCard }) {
  const t = useSay();
  return (
    <>
      <p className="tile-says">
        <Icon name="lock" />
        <span>{t(text.waits)}</span>
      </p>
      <p className="tile-due">
        <Link
          className="tile-over"
          to={`/companies/${company}/measures`}
          search={{ subject: `indicators:${card.indicator}` }}
        >
          {t(text.toMeasures)}
        </Link>
      </p>
    </>
  );
}

function Due({
  company,
  name,
  period,
  mayEnter,
}: {
  company: string;
  name: string;
  period: string;
  mayEnter: boolean;
}) {
  const t = useSay();
  const words = t(text.due, { period });
  return (
    <p className="tile-due">
      <span>{words.charAt(0).toUpperCase() + words.slice(1)}</span>
      {mayEnter && (
        <Link
          className="tile-over"
          to={`/companies/${company}/indicators/enter`}
          aria-label={t(text.enterItFor, { name })}
        >
          {t(text.enterIt)}
        </Link>
      )}
    </p>
  );
}
