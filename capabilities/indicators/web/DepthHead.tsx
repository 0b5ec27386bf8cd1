import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { choiceText } from '#indicators/choice-text.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import type { IndicatorView, Series } from '#indicators/indicator-view.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { dayOf, siteShown } from '#indicators/web/depth.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; line: Series | null };

/** What the figure says now, the way to its other lines, and where one goes from here. */
export function DepthHead({ view, line }: Props) {
  const t = useSay();
  const { definition, standing, company, retired, measure } = view;
  const places = [company.name, t(choiceText[`category-${definition.category}`]), definition.name];
  return (
    <>
      <PageHead
        eyebrow={[...places, ...(view.site ? [view.site.name] : [])].join(' · ')}
        title={titleOf({ view, line }, t)}
        lead={leadOf({ view, line }, t)}
      />
      {retired && (
        <Note tone="calm">
          {t(text.retiredBy, {
            name: retired.by,
            date: dayOf(retired.at, pageLanguage()),
            reason: retired.reason,
          })}
        </Note>
      )}
      <DepthActs view={view} line={line} />
      {standing === 'open' && measure && (
        <p className="small subtle">{t(text.livesBy, { title: measure.title })}</p>
      )}
      <SiteTabs view={view} />
    </>
  );
}

function titleOf({ view, line }: Props, t: Say): string {
  const { definition, standing, retired } = view;
  if (standing === 'measure-needed') return t(text.waitsTitle, { name: definition.name });
  if (retired) return t(choiceText['standing-retired']);
  if (!line) return t(text.noneHead, { name: definition.name });
  return sentenceOf(line.chart, { ...definition, periodKind: definition.period }, pageLanguage());
}

function leadOf({ view, line }: Props, t: Say): string | undefined {
  const { definition, standing } = view;
  if (standing === 'measure-needed') return t(text.waitsBody);
  if (!line) return undefined;
  const { periods, values } = line.chart;
  const at = values.findLastIndex((value) => value !== null);
  const language = pageLanguage();
  return t(text.latest, {
    value: writeValue(values[at]!, definition, language),
    period: writePeriod(periods[at]!, definition.period, language, 'full'),
  });
}

function DepthActs({ view, line }: Props) {
  const t = useSay();
  const { company, indicator, standing, may, definition } = view;
  const home = `/companies/${company.company}/indicators`;
  const enter = may.enter && (
    <LinkButton to={`${home}/enter`} icon="plus">
      {t(text.enter)}
    </LinkButton>
  );
  if (standing === 'measure-needed')
    return (
      <p className="depth-acts">
        <LinkButton href={`/companies/${company.company}/measures?subject=indicators:${indicator}`}>
          {t(text.toMeasures)}
        </LinkButton>
        <LinkButton kind="quiet" to={home}>
          {t(text.all)}
        </LinkButton>
      </p>
    );
  if (!line)
    return (
      <Empty title={t(text.noneTitle)} body={t(text.noneBody, { owner: definition.owner })}>
        {enter || (
          <LinkButton kind="second" to={home}>
            {t(text.all)}
          </LinkButton>
        )}
      </Empty>
    );
  return (
    <p className="depth-acts">
      {enter}
      <LinkButton kind={enter ? 'quiet' : 'second'} to={`${home}/${indicator}/wall`}>
        {t(text.onWall)}
      </LinkButton>
      <PrintButton view={view} />
      <LinkButton kind="quiet" href={pictureOn(view, 'paper')} download={`${definition.name}.svg`}>
        {t(text.picture)}
      </LinkButton>
      <LinkButton kind="quiet" to={home}>
        {t(text.all)}
      </LinkButton>
    </p>
  );
}

const pictureOn = (view: IndicatorView, size: 'paper'): string => {
  const site = siteShown(view);
  const query = new URLSearchParams({ size, ...(site !== null && { site }) });
  return `/api/indicators/companies/${view.company.company}/figures/${view.indicator}/picture.svg?${query}`;
};

/** Paper gets the picture the server draws for it; it is fetched when somebody asks, and printed when it is there. */
function PrintButton({ view }: { view: IndicatorView }) {
  const t = useSay();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="print" onClick={() => (asked ? window.print() : setAsked(true))}>
        {t(text.print)}
      </Button>
      {asked && (
        <img
          className="depth-paper"
          src={pictureOn(view, 'paper')}
          alt=""
          onLoad={() => window.print()}
          onError={() => window.print()}
        />
      )}
    </>
  );
}

/** One tab for each line: the sum where sites can be put together, then each site. */
function SiteTabs({ view }: { view: IndicatorView }) {
  const t = useSay();
  const navigate = useNavigate();
  const { series, company, indicator } = view;
  if (series.length < 2) return null;
  const go = (site: string) =>
    void navigate({
      to: '.',
      search: { site: site === '' ? undefined : site } as never,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="depth-sites">
      <Tabs
        label={t(text.lines)}
        tabs={series.map(({ site }) => ({
          key: site?.site ?? '',
          label: site?.name ?? t(text.wholeCompany),
          current: (site?.site ?? null) === siteShown(view),
        }))}
        onChoose={go}
      />
      <LinkButton kind="quiet" to={`/companies/${company.company}/indicators/${indicator}/sites`}>
        {t(text.compare)}
      </LinkButton>
    </div>
  );
}
