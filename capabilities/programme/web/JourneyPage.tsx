import { useParams } from '@tanstack/react-router';
import { holds, useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { ActivityList } from '#programme/web/ActivityList.tsx';
import { BeatList } from '#programme/web/BeatList.tsx';
import { BeatReport } from '#programme/web/BeatReport.tsx';
import { CommitmentList } from '#programme/web/CommitmentList.tsx';
import { DeliverableList } from '#programme/web/DeliverableList.tsx';
import { GatePanel } from '#programme/web/GatePanel.tsx';
import { headlineOf } from '#programme/web/headline.ts';
import { NextList } from '#programme/web/NextList.tsx';
import { PhaseList } from '#programme/web/PhaseList.tsx';
import { PlanPanel } from '#programme/web/PlanPanel.tsx';
import { Ribbon } from '#programme/web/Ribbon.tsx';
import { RibbonKey } from '#programme/web/RibbonKey.tsx';
import { RibbonNarrow } from '#programme/web/RibbonNarrow.tsx';
import { useJourney } from '#programme/web/use-journey.ts';
import { WeekTable } from '#programme/web/WeekTable.tsx';
import '#programme/web/ribbon.css';
import '#programme/web/panels.css';
import '#programme/web/journey.css';
import '#programme/web/journey-print.css';

/** A company's journey: where we are, what is next and who owns it. */
export function Page() {
  const { company = '' } = useParams({ strict: false });
  const answer = useJourney(company);
  if (answer.data) return <JourneySheet view={answer.data} />;
  if (answer.error)
    return <NoJourney company={company} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function JourneySheet({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  // Deliverables of the phase we are in, or of the nearest that has any.
  const current = view.position.phase ?? 1;
  const phase = [...view.phases]
    .filter(({ deliverables }) => deliverables.length > 0)
    .sort((a, b) => Math.abs(a.n - current) - Math.abs(b.n - current))[0];
  const gate =
    view.phases.map((p) => p.gate).find((g) => g !== null && g.state !== 'open') ??
    view.phases.findLast((p) => p.gate)?.gate;
  return (
    <div className="journey">
      <PageHead
        eyebrow={`${view.company.name} · ${writeDay(view.today, language, 'full')}`}
        title={headlineOf(view, t, language)}
        lead={pauseLead(view, t)}
      />
      <Ribbon view={view} />
      <RibbonNarrow view={view} />
      <RibbonKey view={view} />
      <WeekTable view={view} />
      <div className="journey-two">
        <div className="journey-main">
          {phase && <DeliverableList view={view} phase={phase} />}
          {phase && <ActivityList view={view} phase={phase} />}
          <CommitmentList view={view} />
          <PhaseList view={view} />
        </div>
        <aside className="journey-aside">
          <NextList view={view} />
          <BeatReport view={view} />
          <BeatList view={view} />
          {gate && <GatePanel view={view} gate={gate} />}
          <PlanPanel view={view} />
        </aside>
      </div>
    </div>
  );
}

function pauseLead(view: JourneyView, t: ReturnType<typeof useSay>): string | undefined {
  const { pause } = view;
  if (!pause) return undefined;
  const when =
    pause.expectedTo === null
      ? t(text.pauseOpen)
      : t(text.pauseExpected, { date: writeDay(pause.expectedTo, pageLanguage(), 'full') });
  return pause.reason ? `${t(text.pauseReason, { reason: pause.reason.replace(/\.$/, '') })}. ${when}` : when;
}

function NoJourney({
  company,
  error,
  onAgain,
}: {
  company: string;
  error: CallRefused;
  onAgain: () => void;
}) {
  const t = useSay();
  const session = useSession();
  const isOffice = holds(session, 'programme-office');
  if (error.code === 'not-enrolled') {
    return (
      <>
        <PageHead eyebrow={t(text.plan)} title={t(text.notEnrolledTitle)} lead={t(text.notEnrolledBody)} />
        {isOffice && (
          <p className="page-act">
            <LinkButton to={`/companies/${company}/enrol`}>{t(text.enrolNow)}</LinkButton>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <PageHead eyebrow={t(text.plan)} title={error.message} />
      <Empty title={t(text.reloadJourney)} body={error.message}>
        <Button kind="second" onClick={onAgain}>
          {t(text.reloadJourney)}
        </Button>
      </Empty>
    </>
  );
}
