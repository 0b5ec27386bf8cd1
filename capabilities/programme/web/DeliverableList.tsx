import { useState } from 'react';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { phone, useMedia } from '#platform/web/use-media.ts';
import { gateText } from '#programme/gate-text.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Deliverable, Phase } from '#programme/phase-view.ts';
import { EvidenceList } from '#programme/web/EvidenceList.tsx';
import { MarkAct } from '#programme/web/MarkAct.tsx';
import { OwnerLine } from '#programme/web/OwnerLine.tsx';
import { type Status, statusOf } from '#programme/web/status-of.ts';

/** A phase's deliverables: who owns them, where they stand, and one press to say that one is ready. */
export function DeliverableList({ view, phase }: { view: JourneyView; phase: Phase }) {
  const t = useSay();
  const done = phase.deliverables.filter(({ state }) => state === 'done').length;
  const isPhone = useMedia(phone);
  const [isWhole, setWhole] = useState(!isPhone);
  const isFolded = isPhone && !isWhole && done > 0;
  return (
    <section className="deliverables" aria-labelledby={`deliverables-${phase.n}`}>
      <div className="head-row">
        <h2 id={`deliverables-${phase.n}`}>{t(text.deliverables, { n: phase.n })}</h2>
        <span className="small subtle">{t(text.readyOf, { done, all: phase.deliverables.length })}</span>
      </div>
      <ol className="deliverable-rows">
        {phase.deliverables.map(
          (deliverable, i) =>
            !(isFolded && deliverable.state === 'done') && (
              <DeliverableRow key={deliverable.key} view={view} deliverable={deliverable} n={i + 1} />
            ),
        )}
      </ol>
      {isFolded && (
        <p className="quiet-acts">
          <Button kind="quiet" icon="chevron-down" onClick={() => setWhole(true)}>
            {t(text.showReady, { count: done })}
          </Button>
        </p>
      )}
    </section>
  );
}

function DeliverableRow({
  view,
  deliverable,
  n,
}: {
  view: JourneyView;
  deliverable: Deliverable;
  n: number;
}) {
  const t = useSay();
  const { company } = view.company;
  const status = statusOf(deliverable, t, pageLanguage());
  const act = status.mark === 'watch' || status.mark === 'deviation';
  return (
    <li className={act ? 'deliverable-row deliverable-act' : 'deliverable-row'}>
      <span className="deliverable-n num" aria-hidden="true">
        {n}
      </span>
      <details className="deliverable-what">
        <summary>
          <span className="deliverable-name summary-name">{deliverable.name}</span>
          {deliverable.note && <span className="deliverable-note">{deliverable.note}</span>}
        </summary>
        <p className="small subtle">
          {t(text.meansDone)} {deliverable.done}
        </p>
        {(deliverable.owner || deliverable.state !== 'done') && (
          <OwnerLine view={view} deliverable={deliverable} />
        )}
        <EvidenceList view={view} deliverable={deliverable} />
        {deliverable.workroom && (
          <p className="quiet-acts">
            <LinkButton kind="quiet" icon="arrow-right" to={`/companies/${company}/${deliverable.workroom}`}>
              {t(gateText.workroom)}
            </LinkButton>
          </p>
        )}
        <Act view={view} deliverable={deliverable} />
      </details>
      <span className={deliverable.owner ? 'deliverable-owners' : 'deliverable-owners subtle'}>
        {deliverable.owner ?? (deliverable.state === 'done' ? '' : t(gateText.nobody))}
      </span>
      <span className="deliverable-status">
        <StatusWord status={status} />
      </span>
    </li>
  );
}

export function StatusWord({ status }: { status: Status }) {
  return status.mark ? (
    <Mark status={status.mark}>{status.word}</Mark>
  ) : (
    <span className="subtle small">{status.word}</span>
  );
}

/** Ready, signed for one's own party, or taken back. */
function Act({ view, deliverable }: { view: JourneyView; deliverable: Deliverable }) {
  const t = useSay();
  if (!view.may.mark) return null;
  const mine = deliverable.signatures.some(({ side }) => side === view.may.sign);
  return (
    <MarkAct
      company={view.company.company}
      thing={{ subject: 'deliverable', key: deliverable.key }}
      isMarked={deliverable.signedByBoth ? mine : deliverable.state === 'done'}
      act={t(deliverable.signedByBoth ? text.sign : text.markReady)}
      said={t(text.savedDeliverable, { name: deliverable.name })}
      title={deliverable.name}
      lead={deliverable.done}
      reason={deliverable.signedByBoth && !view.may.sign ? t(text.onlyParties) : undefined}
    />
  );
}
