import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { useMeasuresAct } from '#parties/web/use-parties.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; measure: MeasureView; onClose: () => void };

/** Ends a measure, with a reason that stays in the register. */
export function EndDialog({ company, measure, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useMeasuresAct(parties.endMeasure, company);
  const send = () =>
    run({ params: { company, measure: measure.measure }, body: { reason } }, () => {
      toast({ message: t(text.measureEnded) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.endMeasure)}
      lead={t(text.endLead)}
      act={t(text.endMeasure)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        name="reason"
        label={t(text.reason)}
        value={reason}
        onChange={setReason}
        problem={problemOf(error, 'reason')}
      />
    </FormDialog>
  );
}
