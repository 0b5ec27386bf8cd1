import { useParams } from '@tanstack/react-router';
import { addressOf } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { gateHeadline } from '#programme/gate-headline.ts';
import { gateText as text } from '#programme/gate-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Gate } from '#programme/phase-view.ts';
import { AdviceList } from '#programme/web/AdviceList.tsx';
import { DeliverableList } from '#programme/web/DeliverableList.tsx';
import { GatePanel } from '#programme/web/GatePanel.tsx';
import { useJourney } from '#programme/web/use-journey.ts';
import '#programme/web/panels.css';
import '#programme/web/journey.css';

/** One gate, to decide on: what is missing and whose it is, what proves the rest, the advice, two signatures. */
export function Page() {
  const t = useSay();
  const { company = '', gate: key = '' } = useParams({ strict: false });
  const answer = useJourney(company);
  if (answer.error)
    return (
      <Trouble eyebrow={t(text.signatures)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  if (!answer.data) return <Skeleton lines={8} />;
  const phase = answer.data.phases.find(({ gate }) => gate?.key === key);
  if (!phase?.gate) return <NoGate view={answer.data} />;
  return <Sheet view={answer.data} phase={phase} gate={phase.gate} />;
}

function Sheet({
  view,
  phase,
  gate,
}: {
  view: JourneyView;
  phase: JourneyView['phases'][number];
  gate: Gate;
}) {
  const t = useSay();
  const params = { company: view.company.company, key: gate.key };
  return (
    <div className="journey gate-page">
      <PageHead eyebrow={`${view.company.name} · ${gate.name}`} title={gateHeadline(gate, pageLanguage())}>
        <p className="quiet-acts gate-print">
          <LinkButton kind="quiet" icon="print" href={addressOf(programme.readGateDocument, { params })}>
            {t(text.print)}
          </LinkButton>
        </p>
      </PageHead>
      <div className="journey-two">
        <div className="journey-main">
          <DeliverableList view={view} phase={phase} />
          {gate.unproven.length > 0 && (
            <p className="small subtle">{t(text.unproven, { names: gate.unproven.join(', ') })}</p>
          )}
        </div>
        <aside className="journey-aside">
          <GatePanel view={view} gate={gate} onItsPage />
          <AdviceList view={view} gate={gate} />
        </aside>
      </div>
    </div>
  );
}

function NoGate({ view }: { view: JourneyView }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={view.company.name} title={t(text.noGate)} />
      <Empty title={view.programme.name} body={t(text.noGateBody)}>
        <LinkButton to={`/companies/${view.company.company}/journey`}>{t(text.toJourney)}</LinkButton>
      </Empty>
    </>
  );
}
