import { Link, useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { VisitForm } from '#surveys/web/door.tsx';
import { headlineOf, needsCount } from '#visits/brief.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { listText } from '#visits/list-text.ts';
import { BriefNeeds } from '#visits/web/BriefNeeds.tsx';
import { BriefWell } from '#visits/web/BriefWell.tsx';
import { KeptAt } from '#visits/web/KeptAt.tsx';
import { OwnNote } from '#visits/web/OwnNote.tsx';
import { PromisedList } from '#visits/web/PromisedList.tsx';
import { useVisit, type VisitHere } from '#visits/web/use-visit.ts';
import { VisitTabs } from '#visits/web/VisitTabs.tsx';
import { WasItHeld } from '#visits/web/WasItHeld.tsx';
import { WhenPanel } from '#visits/web/WhenPanel.tsx';
import { writeHoursOf } from '#visits/web/when.ts';
import '#visits/web/visits.css';

/** Before a visit: what has happened since last time, to be read in a minute. */
export function Page() {
  const t = useSay();
  const { company = '', visit = '' } = useParams({ strict: false });
  const { here, error, again } = useVisit(company, visit);
  if (here) return <Visit here={here} />;
  if (error) return <Trouble eyebrow={t(listText.eyebrow)} error={error} onAgain={again} />;
  return <Skeleton lines={8} />;
}

function Visit({ here }: { here: VisitHere }) {
  const t = useSay();
  const { view, kept } = here;
  const { brief, visit } = view;
  const address = `/companies/${view.company.company}/visits/${visit.key}`;
  return (
    <div className="visit">
      <PageHead eyebrow={eyebrowOf(here, t)} title={titleOf(here, t)} lead={leadOf(here, t)}>
        <KeptAt at={kept} />
      </PageHead>
      <VisitTabs company={view.company.company} visit={visit.key} current="brief" />
      <div className="visit-columns">
        <div className="visit-main">
          <WasItHeld here={here} />
          {visit.state === 'held' && <VisitForm company={view.company.company} visit={visit.key} />}
          {brief && (
            <>
              <BriefNeeds here={here} brief={brief} />
              <PromisedList here={here} promised={brief.promised} />
              <BriefWell brief={brief} />
            </>
          )}
        </div>
        <div className="visit-aside">
          <WhenPanel here={here} />
          <OwnNote here={here} />
          <p className="visit-ways">
            <Link to={`/companies/${view.company.company}/own-hours`}>{t(listText.seeHours)}</Link>
            <Link to={`/companies/${view.company.company}/visits`}>{t(text.all)}</Link>
          </p>
        </div>
      </div>
      <div className="visit-dock">
        <LinkButton wide kind={visit.date > view.today ? 'second' : 'primary'} to={`${address}/note`}>
          {t(wayOn(here))}
        </LinkButton>
      </div>
    </div>
  );
}

/** On the day the visit begins here; afterwards what was said is written, and before there is a note to prepare. */
function wayOn({ view: { brief, visit, today }, state }: VisitHere) {
  if (state !== 'empty' || !brief || visit.date > today) return text.goOn;
  return visit.date === today ? text.start : text.writeNote;
}

export function eyebrowOf({ view }: Pick<VisitHere, 'view'>, t: Say): string {
  const { visit, today, weeks, company } = view;
  const date = visit.date === today ? t(text.today) : writeDay(visit.date, pageLanguage(), 'day');
  const when = visit.hours ? `${date} ${writeHoursOf(visit.hours, pageLanguage())}` : date;
  return `${company.name} · ${t(text.eyebrow, { n: visit.n, date: when, week: visit.week, weeks })}`;
}

function titleOf({ view }: VisitHere, t: Say): string {
  const { brief, visit, you } = view;
  if (!brief && visit.state === 'held') return t(text.isHeld);
  if (!brief) return t(visit.state === 'cancelled' ? text.isCancelled : text.isMissed);
  const head = headlineOf(brief, you.person);
  return t(text[`head-${head.code}`], head);
}

function leadOf({ view }: VisitHere, t: Say): string | undefined {
  const { brief, visit, today } = view;
  if (!brief) return visit.cancelled?.reason || visit.note || undefined;
  const needs = needsCount(brief);
  if (brief.since === null) return t(text.sinceNone, { needs });
  const days = Math.round((Date.parse(today) - Date.parse(brief.since)) / 86_400_000);
  return t(text.since, { days, needs });
}
