import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOutboxAct } from '#platform/web/offline/use-outbox.ts';
import { useSay } from '#platform/web/say.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { visits } from '#visits/contract.ts';
import { refusedHere, type VisitHere } from '#visits/web/use-visit.ts';

/** A day that has passed without a word is asked about, and never assumed. */
export function WasItHeld({ here }: { here: VisitHere }) {
  const t = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { send } = useOutboxAct(visits.reportVisit);
  const { view, thing } = here;
  const report = async (state: 'held' | 'missed' | 'open', reason = '') => {
    const params = { company: view.company.company, visit: view.visit.key };
    await send({ params, body: { mark: makeId(), state, reason } }, { thing, what: t(text.wasHeld) });
    if (state === 'open') return;
    toast({
      message: t(state === 'held' ? text.saidHeld : text.saidMissed),
      undo: { label: t(text.undo), act: () => void report('open') },
    });
  };
  if (view.visit.state !== 'unreported' || !view.may.report) return null;
  return (
    <Note tone="act">
      <h2>{t(text.wasHeld)}</h2>
      <p>{t(text.wasHeldBody)}</p>
      <p className="visit-acts">
        <Button onClick={() => void report('held')}>{t(text.held)}</Button>
        <Button kind="second" onClick={() => setAsking(true)}>
          {t(text.missed)}
        </Button>
      </p>
      {asking && (
        <MissedDialog
          onClose={() => setAsking(false)}
          onSend={async (reason) => {
            await report('missed', reason);
            setAsking(false);
          }}
        />
      )}
    </Note>
  );
}

type DialogProps = { onClose: () => void; onSend: (reason: string) => Promise<void> };

function MissedDialog({ onClose, onSend }: DialogProps) {
  const t = useSay();
  const [error, setError] = useState<CallRefused | null>(null);
  const send = (reason: string) => {
    if (reason.trim() === '') setError(refusedHere('reason-needed', 'reason'));
    else void onSend(reason.trim()).catch(setError);
  };
  return (
    <ReasonDialog
      title={t(text.missedTitle)}
      lead={t(text.missedLead)}
      label={t(text.reason)}
      act={t(text.save)}
      busy={false}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
