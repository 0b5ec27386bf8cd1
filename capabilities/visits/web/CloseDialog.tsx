import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { CallRefused } from '#platform/web/call.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { answerText as text } from '#visits/answer-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

type Props = { here: VisitHere; side: Side; onClose: () => void };

/** A note can be closed without a party: with a reason, and for everyone to see. */
export function CloseDialog({ here, side, onClose }: Props) {
  const t = useSay();
  const [error, setError] = useState<CallRefused | null>(null);
  const { answer } = useNoteActs(here);
  const send = async (reason: string) => {
    try {
      await answer({ kind: 'closed-without', side, reason: reason.trim() }, t(text.close, { side }));
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallRefused)) throw refused;
      setError(refused);
    }
  };
  return (
    <ReasonDialog
      title={t(text.close, { side })}
      lead={t(text.closeLead)}
      label={t(text.reason)}
      act={t(text.close, { side })}
      busy={false}
      error={error}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
