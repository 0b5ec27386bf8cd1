import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useKeptAnswer } from '#platform/web/offline/kept.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { visits } from '#visits/contract.ts';
import { listText as text } from '#visits/list-text.ts';
import type { VisitLine, VisitsView } from '#visits/visit-view.ts';
import { KeptAt } from '#visits/web/KeptAt.tsx';
import { VisitShape } from '#visits/web/VisitShape.tsx';
import { writeHours } from '#visits/write-hours.ts';
import '#visits/web/visits.css';

/** How many of those that lie ahead are shown before one asks for the rest. */
const shownAhead = 4;

/** The rhythm of the visits: what comes, what has been, and how it went. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useKeptAnswer(visits.listVisits, { params: { company } });
  if (answer.data) return <Visits view={answer.data} kept={answer.kept?.at ?? null} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function Visits({ view, kept }: { view: VisitsView; kept: Date | null }) {
  const t = useSay();
  const { company, name } = view.company;
  const ahead = view.visits.filter(({ date, state }) => date >= view.today && state !== 'held');
  const past = view.visits.filter((visit) => !ahead.includes(visit)).toReversed();
  return (
    <div className="visits">
      <PageHead
        eyebrow={`${name} · ${t(text.eyebrow)}`}
        title={headOf(view, ahead, t)}
        lead={view.enrolled ? leadOf(view, t) : undefined}
      >
        <KeptAt at={kept} />
      </PageHead>
      {view.enrolled ? (
        <>
          <p className="visit-ways">
            {view.may.readHours && (
              <Link to={`/companies/${company}/own-hours`}>
                {t(text.hours, { hours: writeHours(view.hours, pageLanguage()) })}
              </Link>
            )}
            {view.may.readNotes && <Link to={`/companies/${company}/actions`}>{t(text.seeActions)}</Link>}
          </p>
          <Ahead view={view} ahead={ahead} />
          {past.length > 0 && (
            <section aria-labelledby="visits-past">
              <h2 id="visits-past">{t(text.past)}</h2>
              <Lines view={view} lines={past} />
            </section>
          )}
        </>
      ) : (
        <Empty title={t(text.emptyFirst)} body={t(text.emptyBody)}>
          <LinkButton kind="second" to={`/companies/${company}/journey`}>
            {t(text.toJourney)}
          </LinkButton>
        </Empty>
      )}
    </div>
  );
}

function Ahead({ view, ahead }: { view: VisitsView; ahead: readonly VisitLine[] }) {
  const t = useSay();
  const [all, setAll] = useState(false);
  if (ahead.length === 0) return null;
  const shown = all ? ahead : ahead.slice(0, shownAhead);
  const rest = ahead.length - shown.length;
  return (
    <section aria-labelledby="visits-ahead">
      <h2 id="visits-ahead">{t(text.next)}</h2>
      <Lines view={view} lines={shown} />
      {rest > 0 && (
        <Button kind="quiet" icon="chevron-down" onClick={() => setAll(true)}>
          {t(text.later, { count: rest })}
        </Button>
      )}
    </section>
  );
}

function Lines({ view, lines }: { view: VisitsView; lines: readonly VisitLine[] }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <ul className="visit-rows">
      {lines.map((line) => {
        const day = writeDay(line.date, language, 'day');
        const told = toldOf(line, t);
        return (
          <li key={line.key}>
            <span className="visit-row-shape">
              <VisitShape state={line.state} />
            </span>
            <b className="visit-row-what">
              {view.may.readNotes ? (
                <Link to={addressOf(view.company.company, line)}>{capital(day)}</Link>
              ) : (
                capital(day)
              )}
            </b>
            <span className="visit-row-due">{t(text[`state-${line.state}`])}</span>
            <span className="visit-row-sub">
              {t(text.visit, { n: line.n })} · {t(text.week, { n: line.week })}
              {told && ` · ${told}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What has been said leads to its note, what lies ahead to its brief. */
const addressOf = (company: string, { key, state, noteState }: VisitLine): string => {
  const page = `/companies/${company}/visits/${key}`;
  const isOver = state === 'held' || noteState === 'agreed' || noteState === 'without';
  return isOver ? `${page}/note` : page;
};

function toldOf({ noteState, dissents, state, note, moved, cancelled }: VisitLine, t: Say): string {
  const parts = [
    moved
      ? t(text.movedFrom, { date: writeDay(moved.from, pageLanguage(), 'date'), reason: moved.reason })
      : '',
    state === 'cancelled' ? (cancelled?.reason ?? '') : '',
    state === 'missed' ? note : '',
    noteState && noteState !== 'empty' ? t(text[`note-${noteState}`]) : '',
    dissents > 0 ? t(text.dissents, { count: dissents }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function headOf({ visits: all, today, enrolled }: VisitsView, ahead: readonly VisitLine[], t: Say): string {
  if (!enrolled) return t(text.emptyTitle);
  const unsaid = all.filter(({ state }) => state === 'unreported');
  const say = (date: string) => writeDay(date, pageLanguage(), 'said');
  const last = unsaid.at(-1);
  if (ahead[0]?.date === today) return t(text.headToday);
  if (last) return t(text.headUnreported, { count: unsaid.length, date: say(last.date) });
  const next = ahead.find(({ state }) => state === 'planned');
  return next ? t(text.headNext, { date: say(next.date) }) : t(text.headDone);
}

function leadOf({ visits: all, adviser }: VisitsView, t: Say): string {
  const count = (state: VisitLine['state']) => all.filter((visit) => visit.state === state).length;
  const went = t(text.lead, { held: count('held'), missed: count('missed') });
  return adviser ? `${went} ${t(text.leadWho, { adviser })}` : went;
}
