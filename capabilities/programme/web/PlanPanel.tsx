import { useState } from 'react';
import { holds, useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView, Warning } from '#programme/journey-view.ts';
import { CalendarDialog } from '#programme/web/CalendarDialog.tsx';
import { ChangeDialog, type ChangeKindAsked } from '#programme/web/ChangeDialog.tsx';
import { HistoryList } from '#programme/web/HistoryList.tsx';
import { PhoneFold } from '#programme/web/PhoneFold.tsx';

/** The plan in figures, what may be done to it, and what has been done. */
export function PlanPanel({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  const day = (date: string) => writeDay(date, language, 'full');
  const [asked, setAsked] = useState<ChangeKindAsked | null>(null);
  const [calendar, setCalendar] = useState(false);
  const isOffice = holds(useSession(), 'programme-office');
  return (
    <section className="plan" aria-labelledby="plan-title">
      <PhoneFold id="plan-title" title={t(text.plan)} isOpen={view.warnings.length > 0}>
        {view.warnings.map((warning) => (
          <Note key={warning.code} tone="act" icon="warning">
            {warningWords(warning, view, t)}
          </Note>
        ))}
        <Facts
          rows={[
            { label: t(text.planStart), value: day(view.start) },
            { label: t(text.planEnd), value: day(view.end) },
            { label: t(text.planLimit, { months: view.programme.months }), value: day(view.limit) },
            { label: t(text.planSlack), value: String(view.slackWeeks) },
            { label: t(text.planCohort), value: view.cohort },
            { label: t(text.planVersion), value: `${view.programme.name} ${view.programme.version}` },
          ]}
        />
        <div className="plan-acts">
          {view.may.change && <ChangeButtons view={view} onAsk={setAsked} />}
          <Button kind="second" icon="calendar" onClick={() => setCalendar(true)}>
            {t(text.calendar)}
          </Button>
          {isOffice && (
            <LinkButton kind="quiet" to={`/companies/${view.company.company}/details`}>
              {t(text.actCorrect)}
            </LinkButton>
          )}
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t(text.print)}
          </Button>
        </div>
        {!view.may.change && <p className="small subtle">{t(text.onlyOffice)}</p>}
        <HistoryList view={view} />
      </PhoneFold>
      {asked && <ChangeDialog view={view} kind={asked} onClose={() => setAsked(null)} />}
      {calendar && <CalendarDialog view={view} onClose={() => setCalendar(false)} />}
    </section>
  );
}

function ChangeButtons({ view, onAsk }: { view: JourneyView; onAsk: (kind: ChangeKindAsked) => void }) {
  const t = useSay();
  if (view.position.state === 'finished') return null;
  return (
    <>
      {view.programme.newest !== view.programme.version && (
        <Button kind="second" onClick={() => onAsk('version-adopted')}>
          {t(text.actVersion, { version: view.programme.newest })}
        </Button>
      )}
      <Button
        kind="second"
        onClick={() => onAsk(view.position.state === 'before' ? 'start-moved' : 'weeks-moved')}
      >
        {t(text.actMove)}
      </Button>
      {view.pause ? (
        <Button kind="second" icon="play" onClick={() => onAsk('resumed')}>
          {t(text.actResume)}
        </Button>
      ) : (
        <Button kind="second" icon="pause" onClick={() => onAsk('paused')}>
          {t(text.actPause)}
        </Button>
      )}
      <Button kind="second" onClick={() => onAsk('weeks-closed')}>
        {t(text.actWeeks)}
      </Button>
    </>
  );
}

export function warningWords(
  warning: Warning,
  view: { limit: string; pause: JourneyView['pause']; programme: { months: number } },
  t: Say,
): string {
  const limit = writeDay(view.limit, pageLanguage(), 'saidFull');
  const { months } = view.programme;
  switch (warning.code) {
    case 'past-limit':
      return t(text.warnPastLimit, { weeks: warning.weeks ?? 0, months, limit });
    case 'no-slack':
      return t(text.warnNoSlack, { limit, months });
    case 'pause-open':
      return t(text.pauseOpen);
  }
}
