import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { choiceText } from '#indicators/choice-text.ts';
import { headlineOf } from '#indicators/headline.ts';
import type { IndicatorsView } from '#indicators/indicator-view.ts';
import {
  type CountedChoice,
  choicesOf,
  chosenFrom,
  groupsOf,
  mostAtAGlance,
  type OverviewChoice,
  readChoice,
} from '#indicators/overview.ts';
import { overviewText as text } from '#indicators/overview-text.ts';
import { IndicatorTile } from '#indicators/web/IndicatorTile.tsx';
import { NoIndicators } from '#indicators/web/NoIndicators.tsx';
import { OverviewFoot } from '#indicators/web/OverviewFoot.tsx';
import { useIndicators } from '#indicators/web/use-indicators.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#indicators/web/overview.css';
import '#indicators/web/overview-print.css';

/** A company's key figures side by side: what changed, what is missing, and everything that varies as usual. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useIndicators(company);
  if (answer.data)
    return answer.data.indicators.length === 0 ? (
      <NoIndicators view={answer.data} />
    ) : (
      <Overview view={answer.data} />
    );
  if (answer.error)
    return (
      <Trouble eyebrow={t(text.indicators)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

function Overview({ view }: { view: IndicatorsView }) {
  const t = useSay();
  const language = pageLanguage();
  const { company, name } = view.company;
  const groups = useMemo(() => groupsOf(view.indicators), [view.indicators]);
  const choices = useMemo(() => choicesOf(groups), [groups]);
  const search = useSearch({ strict: false }) as { show?: unknown };
  const choice = readChoice(search.show, choices);
  return (
    <div className="overview">
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, language, 'full')}`}
        title={headlineOf(view.indicators, language)}
      />
      <Acts company={company} may={view.may} />
      {(choices[0]?.count ?? 0) > mostAtAGlance && <Choice choices={choices} chosen={choice} />}
      {chosenFrom(groups, choice).map(({ category, lines }) => (
        <section key={category} className="overview-group" aria-labelledby={`overview-${category}`}>
          <h2 id={`overview-${category}`}>{t(choiceText[`category-${category}`])}</h2>
          <ul className="tiles">
            {lines.map(({ key, ...line }) => (
              <IndicatorTile key={key} company={company} mayEnter={view.may.enter} {...line} />
            ))}
          </ul>
        </section>
      ))}
      <OverviewFoot view={view} />
    </div>
  );
}

function Acts({ company, may }: { company: string; may: IndicatorsView['may'] }) {
  const t = useSay();
  if (!may.enter && !may.import && !may.define) return null;
  const to = (place: string) => `/companies/${company}/indicators/${place}`;
  return (
    <p className="overview-acts">
      {may.enter && <LinkButton to={to('enter')}>{t(text.enter)}</LinkButton>}
      {may.import && (
        <LinkButton to={to('import')} kind="second">
          {t(text.import)}
        </LinkButton>
      )}
      {may.define && (
        <LinkButton to={to('define')} kind="quiet" icon="plus">
          {t(text.define)}
        </LinkButton>
      )}
    </p>
  );
}

/** Kept in the address, so that the way back from a figure leads to the same ones. */
function Choice({ choices, chosen }: { choices: readonly CountedChoice[]; chosen: OverviewChoice }) {
  const t = useSay();
  const navigate = useNavigate();
  return (
    <div className="overview-choice">
      <Tabs
        label={t(text.show)}
        tabs={choices.map(({ choice, count }) => ({
          key: choice,
          label: t(text.counted, { name: nameOf(choice, t), count }),
          current: choice === chosen,
        }))}
        onChoose={(show) =>
          void navigate({
            to: '.',
            search: show === 'all' ? {} : { show },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}

const nameOf = (choice: OverviewChoice, t: Say): string =>
  choice === 'all' || choice === 'changed' || choice === 'missing'
    ? t(text[choice])
    : t(choiceText[`category-${choice}`]);
