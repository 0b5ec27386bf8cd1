import { useState } from 'react';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** Asks once more before a party says that it is done: from when both are, nothing is written over. */
export function FinishDialog({
  company,
  side,
  onClose,
}: {
  company: string;
  side: Side;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const [finish] = useState(makeId);
  const { run, busy, error } = useAmbitionsAct(ambitions.finishSide, company);
  const done = () => {
    onClose();
    const undo = () => run({ finish: makeId(), side, finished: false });
    toast({ message: t(text.finished), undo: { label: t(pageText.undo), act: undo } });
  };
  return (
    <FormDialog
      title={t(text.finishTitle, { side })}
      lead={t(text.finishLead)}
      act={t(text.finish)}
      busy={busy}
      error={error}
      onSend={() => run({ finish, side, finished: true }, done)}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}
