import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { pageText as text } from '#lean-status/page-text.ts';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** Another last day, while the round is being rated. */
export function MoveDialog({ view, round, onClose }: OnTable & { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const move = useOneId();
  const { company } = view.company;
  const [closesOn, setClosesOn] = useState(round.summary.closesOn);
  const { run, busy, error } = useLeanAct(leanStatus.moveRound, company);
  const send = () =>
    run({ params: { company, round: round.summary.round }, body: { move, closesOn } }, () => {
      toast({ message: t(text.moved) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.move)}
      lead={t(text.closesLead)}
      act={t(text.move)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        name="closesOn"
        label={t(text.closesOn)}
        value={closesOn}
        problem={problemOf(error, 'closesOn')}
        onChange={setClosesOn}
      />
    </FormDialog>
  );
}
