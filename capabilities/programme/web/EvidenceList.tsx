import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { addressOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { gateText as text } from '#programme/gate-text.ts';
import type { Evidence } from '#programme/gate-view.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Deliverable } from '#programme/phase-view.ts';
import { AttachDialog } from '#programme/web/AttachDialog.tsx';
import { useGateAct } from '#programme/web/use-gate.ts';

type Props = { view: JourneyView; deliverable: Deliverable };

/** What proves a deliverable, with what was taken back, and a way to attach more. */
export function EvidenceList({ view, deliverable }: Props) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { company } = view.company;
  return (
    <div className="proof-line">
      <p className="small">
        <b>{t(text.evidence)}:</b> {deliverable.evidence.length === 0 && t(text.noEvidence)}
      </p>
      {deliverable.evidence.length > 0 && (
        <ul className="proof-list small">
          {deliverable.evidence.map((one) => (
            <EvidenceRow key={one.evidence} company={company} one={one} may={view.may.prove} />
          ))}
        </ul>
      )}
      {view.may.prove && (
        <p className="proof-acts">
          <Button kind="quiet" icon="plus" onClick={() => setOpen(true)}>
            {t(text.attach)}
          </Button>
        </p>
      )}
      {open && <AttachDialog company={company} deliverable={deliverable} onClose={() => setOpen(false)} />}
    </div>
  );
}

function EvidenceRow({ company, one, may }: { company: string; one: Evidence; may: boolean }) {
  const t = useSay();
  const [asking, setAsking] = useState(false);
  const { withdrawn } = one;
  return (
    <li>
      {withdrawn ? <s>{nameOf(one)}</s> : <Shown company={company} one={one} />}
      {one.words && one.kind !== 'words' && <span> {one.words}</span>}{' '}
      <span className="subtle">
        {t(text.byOn, { name: one.by, date: writeDay(one.at.slice(0, 10), pageLanguage(), 'date') })}
      </span>
      {withdrawn && (
        <span className="proof-withdrawn">
          {t(text.withdrawnBy, { name: withdrawn.by, reason: withdrawn.reason })}
        </span>
      )}
      {may && !withdrawn && (
        <Button
          kind="quiet"
          aria-label={`${t(text.withdraw)}: ${nameOf(one)}`}
          onClick={() => setAsking(true)}
        >
          {t(text.withdraw)}
        </Button>
      )}
      {asking && <WithdrawDialog company={company} one={one} onClose={() => setAsking(false)} />}
    </li>
  );
}

const nameOf = ({ kind, words, link, fileName }: Evidence): string =>
  kind === 'file' ? fileName : kind === 'link' ? link : words;

function Shown({ company, one }: { company: string; one: Evidence }) {
  if (one.kind === 'words') return <span>{quoted(one.words, pageLanguage())}</span>;
  if (one.kind === 'link')
    return (
      <a href={one.link} rel="noreferrer noopener" target="_blank">
        {one.link}
      </a>
    );
  const params = { company, evidence: one.evidence };
  return (
    <a href={addressOf(programme.readEvidenceFile, { params })} download={one.fileName}>
      {one.fileName}
    </a>
  );
}

function WithdrawDialog({ company, one, onClose }: { company: string; one: Evidence; onClose: () => void }) {
  const t = useSay();
  const { act, keep } = useGateAct(company, 'withdrawEvidence');
  const send = (reason: string) =>
    act.mutate(
      { params: { company, evidence: one.evidence }, body: { reason } },
      {
        onSuccess: (view) => {
          keep(view);
          onClose();
        },
      },
    );
  return (
    <ReasonDialog
      title={t(text.withdrawTitle)}
      lead={t(text.withdrawLead)}
      label={t(text.why)}
      act={t(text.withdraw)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    />
  );
}
